import Detection
import RetractdCore

/// Turns a change of a site's health into events, alerts and follow-ups.
struct SiteChangeWriter {
    let site: SiteKey
    let home: String?
    let siblings: [SiblingCandidate]
    let capture: CaptureID
    let feedName: String
    let now: Timestamp

    func write(_ change: SiteWatch.Change, into result: inout Ingestion) {
        switch change {
        case .none: break
        case .diagnose: result.followUps += followUps("diagnosis", siblings: 2)
        case .recheck: result.followUps += followUps("recovery", siblings: 1)
        case .incidentOpened(let incident), .resolved(let incident):
            result.events.append(event(.siteIncident, incident))
            result.alerts.append(AlertWriter(feedName: feedName).incident(incident, site: site, at: now))
        case .recovered(let incident):
            result.recoveredSite = site
            result.events.append(event(.siteRecovered, incident))
            result.alerts.append(AlertWriter(feedName: feedName).recovered(incident, site: site, at: now))
        }
    }

    private func followUps(_ reason: String, siblings count: Int) -> [FollowUp] {
        let stem = "\(site.rawValue)/\(reason)/\(now.seconds)"
        var followUps = siblings.prefix(count).enumerated().map { index, sibling in
            FollowUp(
                id: "\(stem)/sibling/\(index + 1)", kind: .sibling, site: site, url: sibling.url, dueAt: now,
                suspect: nil, sibling: sibling.article)
        }
        if let home {
            followUps.append(
                FollowUp(
                    id: "\(stem)/home", kind: .home, site: site, url: home, dueAt: now, suspect: nil, sibling: nil))
        }
        return followUps
    }

    private func event(_ kind: EventKind, _ incident: SiteIncident) -> Event {
        Event(
            kind: kind, at: now, site: site, capture: capture,
            facts: [
                "number": "\(incident.number)", "kind": incident.kind.rawValue, "since": "\(incident.since)",
                "detail": incident.detail, "members": incident.members.joined(separator: " "),
            ])
    }
}
