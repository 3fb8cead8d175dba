import ArgumentParser
import Glibc

/// When colours are used.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never

    var isOn: Bool {
        isOn(onTerminal: Console.isTerminal) { name in getenv(name).map { String(cString: $0) } }
    }

    /// On a terminal that has not been told otherwise (`NO_COLOR`, not empty: no-color.org), unless the choice is fixed.
    func isOn(onTerminal: Bool, environment: (String) -> String?) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: onTerminal && environment("NO_COLOR") ?? "" == "" && environment("TERM") != "dumb"
        }
    }
}

/// Text in colour, where colour is wanted.
struct Paint {
    let isOn: Bool

    func red(_ text: String) -> String { paint("31", text) }
    func green(_ text: String) -> String { paint("32", text) }
    func yellow(_ text: String) -> String { paint("33", text) }
    func cyan(_ text: String) -> String { paint("36", text) }
    func dim(_ text: String) -> String { paint("2", text) }
    func bold(_ text: String) -> String { paint("1", text) }

    private func paint(_ code: String, _ text: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
