import ArgumentParser
import Glibc
import Reporting
import RetractdCore
import Storage

/// Where the store is, and how to show what it holds.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .long,
        help:
            "Directory of the store. [default: $STATE_DIRECTORY, else $XDG_STATE_HOME/retractd, else ~/.local/state/retractd]"
    )
    var state: String?

    @Option(name: .long, help: "Colours: auto, always or never.")
    var color: ColorChoice = .auto

    func reader() throws -> StoreReader {
        try StoreReader(directory: Self.directory(state))
    }

    var paint: Paint { Paint(isOn: color.isOn) }

    static func directory(_ given: String?) -> String {
        if let given { return given }
        if let state = environment("STATE_DIRECTORY") {
            return state.split(separator: ":").first.map(String.init) ?? state
        }
        if let home = environment("XDG_STATE_HOME") { return home + "/retractd" }
        return (environment("HOME") ?? ".") + "/.local/state/retractd"
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The one article that an id, the beginning of one, or a URL means.
    func article(_ text: String, in reader: StoreReader) throws -> ArticleState {
        let found = try reader.articles(matching: text)
        guard let id = found.first, found.count == 1, let article = try reader.article(id) else {
            if found.isEmpty {
                throw CommandFailure.ending(
                    .notFound, "no article is known as “\(text)”; `retractd retractions` and `retractd edits` list ids")
            }
            throw CommandFailure.ending(
                .notFound, "“\(text)” is the beginning of several ids: \(found.map(\.rawValue).joined(separator: ", "))"
            )
        }
        return article
    }
}

/// A time to look back to: `7d` ago, the beginning of a day by the user's clock, or an RFC 3339 time.
enum SinceText {
    static func moment(_ text: String?, now: Timestamp) throws -> Timestamp? {
        guard let text else { return nil }
        if let moment = Timestamp(rfc3339: text) { return moment }
        if let day = Timestamp(rfc3339: text + "T00:00:00Z") { return WallClock.local.midnight(day) }
        if let span = DurationArgument.parse(text) { return now.advanced(by: .zero - span) }
        throw ValidationError("--since takes a span such as 24h or 7d, a date, or an RFC 3339 time, not “\(text)”.")
    }
}
