import ChildProcesses
package import RetractdCore

/// Runs a program for each message: an argument vector and no shell, the alert, or several, as a JSON line on stdin.
///
/// The receiver has it when the program ends with code 0. The alert's id, kind, severity and URL are in its environment as
/// well (`RETRACTD_ID` …), for programs that read no JSON.
package struct CommandSink: AlertSink {
    /// After so long a program is ended, and tried again later.
    package static let patience = Duration.seconds(60)
    /// How much of what a failing program says is passed on, in characters.
    static let mostSaid = 200
    /// The most characters of several alerts in one variable; Linux takes 128 KiB.
    static let longestText = 20_000

    package let name: String
    package let isSlow = true
    private let arguments: [String]

    package init(name: String, arguments: [String]) {
        self.name = name
        self.arguments = arguments
    }

    package func deliver(_ alert: Alert) async throws(AlertSinkError) {
        try await run(AlertLine.render(alert, as: .json), Self.environment(alert))
    }

    package func deliver(together alerts: [Alert]) async throws(AlertSinkError) {
        let gathered = GatheredAlerts(alerts)
        try await run(gathered.json, Self.environment(gathered))
    }

    private func run(_ line: String, _ environment: [String: String]) async throws(AlertSinkError) {
        let ending: ChildProcess.Ending
        do throws(ChildProcessFailure) {
            ending = try await ChildProcess.run(
                arguments, input: Array((line + "\n").utf8),
                // A variable ends at a zero byte: what lies behind it would be lost, not hidden.
                environment: environment.mapValues { $0.replacing("\0", with: "") }, timeout: Self.patience)
        } catch {
            throw AlertSinkError(error.description)
        }
        guard !ending.isSuccess else { return }
        let how = ending.code.map { "ends with code \($0)" } ?? "was ended by a signal"
        let said = String(decoding: ending.output + ending.errors, as: UTF8.self).split(separator: "\n").last ?? ""
        throw AlertSinkError("\(arguments[0]) \(how)\(said.isEmpty ? "" : ": \(said.prefix(Self.mostSaid))")")
    }

    private static func environment(_ alert: Alert) -> [String: String] {
        [
            "RETRACTD_ID": alert.id, "RETRACTD_KIND": alert.kind.rawValue, "RETRACTD_SEVERITY": alert.severity.rawValue,
            "RETRACTD_URL": alert.url ?? "", "RETRACTD_FEED": alert.feed ?? "",
            "RETRACTD_TEXT": AlertLine.render(alert, as: .text),
        ]
    }

    private static func environment(_ gathered: GatheredAlerts) -> [String: String] {
        [
            "RETRACTD_ID": gathered.id, "RETRACTD_KIND": GatheredAlerts.kind,
            "RETRACTD_SEVERITY": gathered.severity.rawValue, "RETRACTD_URL": "", "RETRACTD_FEED": "",
            "RETRACTD_TEXT": gathered.text(within: longestText) { $0 },
        ]
    }
}
