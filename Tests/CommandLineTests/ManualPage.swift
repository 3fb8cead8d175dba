import Foundation

/// The manual page: what `--help` says of every command and option, between what a person wrote.
///
/// The words about commands are those of the program itself, so that the two cannot differ.
struct ManualPage {
    /// What ArgumentParser tells of a command (`--experimental-dump-help`).
    struct Command: Decodable {
        let commandName: String
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool
        let subcommands: [Command]?
        let arguments: [Argument]?
    }

    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            var text: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: String
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool
    }

    private struct Dump: Decodable {
        let command: Command
    }

    /// Where the commands go in what a person wrote.
    static let mark = "@COMMANDS@\n"
    /// Told once for all, by the person.
    private static let common: Set<String> = ["help", "version"]

    let root: Command

    init(dump: String) throws {
        root = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
    }

    func text(around frame: String) -> String {
        frame.replacingOccurrences(
            of: Self.mark, with: Self.shown(root.subcommands).map { section($0, behind: "retractd") }.joined())
    }

    private static func shown(_ commands: [Command]?) -> [Command] {
        (commands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    // MARK: One command

    private func section(_ command: Command, behind words: String) -> String {
        let name = "\(words) \(command.commandName)"
        let below = Self.shown(command.subcommands)
        guard below.isEmpty else { return below.map { section($0, behind: name) }.joined() }
        let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && !isCommon($0) }
        let call = ([Self.bold(name)] + synopsis(arguments)).joined(separator: " ")
        return ".SS \(Self.escaped(name))\n\(call)\n.PP\n\(Self.prose(command.abstract ?? ""))\n"
            + discussion(command.discussion ?? "") + arguments.map(entry).joined()
    }

    private func isCommon(_ argument: Argument) -> Bool {
        argument.names?.contains { Self.common.contains($0.name) } ?? false
    }

    /// `[options] ID`.
    private func synopsis(_ arguments: [Argument]) -> [String] {
        let values = arguments.filter { $0.kind == "positional" }.map { argument in
            let name = Self.italic((argument.valueName ?? "").uppercased()) + (argument.isRepeating ? "..." : "")
            return argument.isOptional ? "[\(name)]" : name
        }
        return arguments.contains { $0.kind != "positional" } ? ["[\(Self.italic("options"))]"] + values : values
    }

    private func entry(_ argument: Argument) -> String {
        let value = (argument.valueName ?? "").uppercased()
        let head =
            switch argument.kind {
            case "positional": Self.italic(value)
            case "option": "\(names(argument)) \(Self.italic(value))"
            default: names(argument)
            }
        let preset = argument.kind == "option" ? argument.defaultValue.map { " [default: \($0)]" } ?? "" : ""
        return ".TP\n\(head)\n\(Self.prose((argument.abstract ?? "") + preset))\n"
    }

    private func names(_ argument: Argument) -> String {
        (argument.names ?? []).map { Self.bold($0.text) }.joined(separator: ", ")
    }

    /// Paragraphs as such, examples as they are typed.
    private func discussion(_ text: String) -> String {
        text.components(separatedBy: "\n\n").filter { !$0.isEmpty }.map { paragraph in
            let lines = paragraph.components(separatedBy: "\n")
            guard lines.first == "Examples:" else { return ".PP\n\(Self.prose(lines.joined(separator: " ")))\n" }
            let calls = lines.dropFirst().map { Self.escaped($0.trimmingCharacters(in: .whitespaces)) }
            return ".PP\n.nf\n.RS\n\(calls.joined(separator: "\n"))\n.RE\n.fi\n"
        }.joined()
    }

    // MARK: roff

    /// Text with what stands in `backticks` in bold.
    private static func prose(_ text: String) -> String {
        escaped(text).components(separatedBy: "`").enumerated()
            .map { $0 % 2 == 1 ? "\\fB\($1)\\fR" : $1 }.joined()
    }

    private static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }
    private static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

    private static func escaped(_ text: String) -> String {
        let plain = text.replacingOccurrences(of: "\\", with: "\\e").replacingOccurrences(of: "-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}
