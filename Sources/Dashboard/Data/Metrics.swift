import RetractdCore
import Storage

/// The figures in Prometheus' text format (version 0.0.4).
struct Metrics {
    let status: StoreStatus
    let feeds: [FeedRow]
    let alerts: [String: Int]
    let now: Timestamp

    var text: String {
        var lines: [String] = []
        add(
            "alerts_total", "counter", "Alerts raised, by kind.",
            alerts.sorted { $0.key < $1.key }.map { ([("kind", $0.key)], Double($0.value)) }, to: &lines)
        add(
            "articles", "gauge", "Articles, by how they stand.",
            status.articles.sorted { $0.key < $1.key }.map { ([("phase", $0.key)], Double($0.value)) }, to: &lines)
        for (name, kind, help, value) in figures { add(name, kind, help, [([], value)], to: &lines) }
        addFeeds(to: &lines)
        let looks = status.firstLooks
        add(
            "first_look_seconds", "gauge",
            "From a story’s first listing to the first sight of its page, over the last day.",
            looks.waits.count == 0
                ? []
                : [
                    ("0.5", looks.waits.medianSeconds), ("0.95", looks.waits.nearlyWorstSeconds),
                    ("1", looks.waits.worstSeconds),
                ]
                .map { ([("quantile", $0.0)], Double($0.1)) }, to: &lines)
        add(
            "stories_unseen", "gauge", "Stories listed within the last day whose page was not seen yet.",
            [([], Double(looks.unseen))], to: &lines)
        add(
            "alerts_undelivered", "gauge", "Alerts that a sink would not take: tried again, or given up.",
            status.sinkTrouble.flatMap { trouble in
                [("refused", trouble.refused), ("given_up", trouble.givenUp)].map {
                    ([("sink", trouble.sink), ("state", $0.0)], Double($0.1))
                }
            }, to: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private var figures: [(String, String, String, Double)] {
        var figures: [(String, String, String, Double)] = [
            ("captures", "gauge", "Captures kept.", Double(status.captures)),
            ("snapshots", "gauge", "Snapshots kept.", Double(status.snapshots)),
            ("snapshot_bytes", "gauge", "Bytes of snapshots on the disk.", Double(status.snapshotBytesStored)),
            ("database_bytes", "gauge", "Bytes of the store’s file.", Double(status.databaseBytes)),
            ("events_total", "counter", "Events in the log.", Double(status.events)),
            ("overdue", "gauge", "Looks and polls that are due.", Double(status.overdue)),
            (
                "overdue_seconds", "gauge", "How long the oldest of them has waited.",
                status.oldestDue.map { max(0, now.since($0).inSeconds) } ?? 0
            ),
            ("site_incidents", "gauge", "Sites in trouble.", Double(status.openIncidents.count)),
        ]
        if let last = status.lastCapture {
            figures.append(
                ("last_capture_timestamp_seconds", "gauge", "When something was last looked at.", Double(last.seconds)))
        }
        return figures
    }

    private func addFeeds(to lines: inout [String]) {
        let watched = feeds.map(\.state).filter(\.isConfigured)
        func each(_ value: (FeedState) -> Double?) -> [([(String, String)], Double)] {
            watched.compactMap { state in value(state).map { ([("feed", state.name)], $0) } }
        }
        add("feed_up", "gauge", "1 where a feed can be read.", each { $0.problem == nil ? 1 : 0 }, to: &lines)
        add(
            "feed_last_good_timestamp_seconds", "gauge", "When a feed was last read.",
            each { $0.lastGoodAt.map { Double($0.seconds) } }, to: &lines)
        add("feed_polls_total", "counter", "Polls of a feed.", each { Double($0.pollCount) }, to: &lines)
        add(
            "feed_not_modified_total", "counter", "Polls that were answered “unchanged”.",
            each { Double($0.notModifiedCount) }, to: &lines)
        add(
            "feed_received_bytes_total", "counter", "Bytes received from a feed.", each { Double($0.receivedBytes) },
            to: &lines)
        add(
            "feed_coverage_gaps_total", "counter", "Times that entries may have passed through unseen.",
            each { Double($0.overrunCount) }, to: &lines)
    }

    private func add(
        _ name: String, _ kind: String, _ help: String, _ samples: [([(String, String)], Double)],
        to lines: inout [String]
    ) {
        guard !samples.isEmpty else { return }
        lines += ["# HELP retractd_\(name) \(help)", "# TYPE retractd_\(name) \(kind)"]
        for (labels, value) in samples {
            let labels = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
            lines.append("retractd_\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(Self.number(value))")
        }
    }

    private static func escaped(_ label: String) -> String {
        label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
    }
}
