import Glibc
import InternationalText
import Logging
import RetractdCore

/// Diagnostics on stderr, one line each: with priorities for the journal where systemd is listening, with times
/// elsewhere.
struct StderrLogHandler: LogHandler {
    var logLevel: Logger.Level = .info
    var metadata: Logger.Metadata = [:]
    private let isJournal = getenv("JOURNAL_STREAM") != nil

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { _, new in new }
            .sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.quoted("\($0.value)"))" }
        let text = TerminalText.sanitised(([event.message.description] + facts).joined(separator: " "))
        if isJournal {
            Console.error("<\(Self.priority(event.level))>\(text)")
        } else {
            Console.error("\(SystemTime().now().truncatedToSecond) \(event.level) \(text)")
        }
    }

    private static func quoted(_ value: String) -> String {
        value.contains(" ") ? "“\(value)”" : value
    }

    /// syslog(3)'s numbers.
    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
