import Hashing
import RetractdCore

/// Several alerts that are told in one message, oldest first.
struct GatheredAlerts {
    /// What stands where a single alert has its kind.
    static let kind = "alerts.gathered"

    let alerts: [Alert]

    init(_ alerts: [Alert]) {
        self.alerts = alerts
    }

    /// The same alerts always have the same id: the key by which a repeat is dropped.
    var id: String {
        let ids = alerts.map(\.id).joined(separator: "\n")
        return "gathered-" + Digest(sha256Of: Array(ids.utf8)).hexadecimal.prefix(16)
    }

    var severity: Severity { alerts.map(\.severity).max() ?? .minor }
    var latest: Timestamp { alerts.map(\.detectedAt).max() ?? .earliest }
    var lines: [String] { alerts.map { AlertLine.render($0, as: .text) } }

    /// How many of which kind: `14 alerts: 12 article edited, 2 feed recovered`.
    var summary: String {
        let counts = AlertKind.allCases.compactMap { kind -> String? in
            let count = alerts.count { $0.kind == kind }
            return count > 0 ? "\(count) \(AlertLine.label(kind).lowercased())" : nil
        }
        return "\(alerts.count) alerts: \(counts.joined(separator: ", "))"
    }

    /// One JSON object on one line, the alerts in it by their published schema.
    var json: String {
        let list = alerts.map { AlertLine.render($0, as: .json) }.joined(separator: ",")
        return "{\"alerts\":[\(list)],\"id\":\"\(id)\",\"kind\":\"\(Self.kind)\",\"schema\":\(Alert.schemaVersion),"
            + "\"severity\":\"\(severity.rawValue)\",\"summary\":\"\(summary)\"}"
    }

    /// The summary and as many whole lines as fit a length, with how many were left out.
    ///
    /// - Parameter dressed: What is made of each line; it is measured afterwards.
    func text(within length: Int, dressed: (String) -> String) -> String {
        var text = dressed(summary)
        for (index, line) in lines.enumerated() {
            let next = "\n" + dressed(line)
            let rest = dressed("… and \(alerts.count - index) more")
            guard text.count + next.count + rest.count < length else { return "\(text)\n\(rest)" }
            text += next
        }
        return text
    }
}
