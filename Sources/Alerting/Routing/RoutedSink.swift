import InternationalText
package import RetractdCore

/// A sink that has only the alerts of its route, not in the hours in which it is to be quiet, and together what can wait.
package struct RoutedSink: AlertSink {
    private let sink: any AlertSink
    private let route: AlertRoute
    private let quietHours: QuietHours?
    private let gathering: Gathering?

    package init(
        _ sink: any AlertSink, route: AlertRoute, quietHours: QuietHours?, gathering: Gathering? = nil
    ) {
        self.sink = sink
        self.route = route
        self.quietHours = quietHours
        self.gathering = gathering
    }

    package var name: String { sink.name }
    package var isSlow: Bool { sink.isSlow }

    package func wait(for alert: Alert, at now: Timestamp) -> Timestamp? {
        guard route.takes(alert) else { return nil }
        let end = gathers(alert) ?? quietHours?.release(alert.severity, at: now) ?? now
        return end > now ? end : nil
    }

    /// The end of the alert's interval, or of the quiet hours in which that lies: a night is one message.
    ///
    /// It depends on nothing but the alert, so that a message that was refused is made of the same alerts again.
    package func gathers(_ alert: Alert) -> Timestamp? {
        guard let gathering, alert.severity < gathering.below, route.takes(alert) else { return nil }
        let end = gathering.end(of: alert.detectedAt)
        return quietHours?.release(alert.severity, at: end) ?? end
    }

    package func deliver(_ alert: Alert) async throws(AlertSinkError) {
        guard route.takes(alert) else { return }
        try await sink.deliver(alert)
    }

    package func deliver(together alerts: [Alert]) async throws(AlertSinkError) {
        try await sink.deliver(together: alerts)
    }

    package func reopen() throws(AlertSinkError) { try sink.reopen() }
}

extension AlertRoute {
    /// Whether an alert is asked for.
    package func takes(_ alert: Alert) -> Bool {
        if let minSeverity, alert.severity < minSeverity { return false }
        if !feeds.isEmpty, !(alert.feed.map(feeds.contains) ?? false) { return false }
        if !kinds.isEmpty, !kinds.contains(where: { Self.isKind(alert.kind.rawValue, $0) }) { return false }
        if !languages.isEmpty, let language = alert.language, !languages.contains(where: { Self.isTag(language, $0) }) {
            return false
        }
        return keywords.isEmpty || holdsKeyword(alert)
    }

    private static func isKind(_ kind: String, _ wanted: String) -> Bool {
        kind == wanted || kind.hasPrefix(wanted + ".")
    }

    private static func isTag(_ tag: String, _ wanted: String) -> Bool {
        let (tag, wanted) = (tag.lowercased(), wanted.lowercased())
        return tag == wanted || tag.hasPrefix(wanted + "-")
    }

    private func holdsKeyword(_ alert: Alert) -> Bool {
        let text = foldedForComparison("\(alert.title ?? "") \(alert.summary)")
        return keywords.contains { text.contains(foldedForComparison($0)) }
    }
}
