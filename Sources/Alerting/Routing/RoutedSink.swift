import InternationalText
package import RetractdCore

/// A sink that has only the alerts of its route, and not in the hours in which it is to be quiet.
package struct RoutedSink: AlertSink {
    private let sink: any AlertSink
    private let route: AlertRoute
    private let quietHours: QuietHours?

    package init(_ sink: any AlertSink, route: AlertRoute, quietHours: QuietHours?) {
        self.sink = sink
        self.route = route
        self.quietHours = quietHours
    }

    package var name: String { sink.name }
    package var isSlow: Bool { sink.isSlow }

    package func holds(_ alert: Alert, at now: Timestamp) -> Bool {
        route.takes(alert) && quietHours?.holds(alert.severity, at: now) == true
    }

    package func deliver(_ alert: Alert) async throws(AlertSinkError) {
        guard route.takes(alert) else { return }
        try await sink.deliver(alert)
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
