package import Detection
package import RetractdCore

extension RetractionEngine {
    /// What is told, and kept, of our own network's loss and return; nil where nothing changed.
    package func ingest(_ change: NetworkWatch.Change, at now: Timestamp) -> Ingestion? {
        var ingestion = Ingestion()
        switch change {
        case .none: return nil
        case .lost(let sites, let since):
            let names = sites.map(\.rawValue).joined(separator: ", ")
            ingestion.events = [Event(kind: .networkLost, at: now, facts: ["since": "\(since)", "sites": names])]
            ingestion.alerts = [lost(sites, since: since, at: now)]
        case .back(let since):
            ingestion.events = [Event(kind: .networkBack, at: now, facts: ["since": "\(since)"])]
            ingestion.alerts = [back(since: since, at: now)]
        }
        return ingestion
    }

    private func lost(_ sites: [SiteKey], since: Timestamp, at now: Timestamp) -> Alert {
        var alert = Alert(
            id: "network-lost-\(since.seconds)", kind: .networkLost, severity: .material, detectedAt: now,
            summary:
                "none of \(sites.count) sites can be reached since \(since.truncatedToSecond): the trouble is on this "
                + "side; nothing is seen, and nothing is called pulled, until it is over")
        alert.members = sites.prefix(50).map(\.rawValue)
        return alert
    }

    private func back(since: Timestamp, at now: Timestamp) -> Alert {
        Alert(
            id: "network-back-\(since.seconds)", kind: .networkBack, severity: .minor, detectedAt: now,
            summary: "sites answer again after \(SpanText.text(now.since(since))); what happened meanwhile is found now"
        )
    }
}
