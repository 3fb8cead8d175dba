import RetractdCore

/// What a sink is handed in one go.
enum AlertMessage {
    case single(Alert)
    /// Several that are told together, oldest first.
    case gathered([Alert])

    /// The most alerts in one message; of more, further messages are made.
    static let mostAlerts = 200

    var alerts: [Alert] {
        switch self {
        case .single(let alert): [alert]
        case .gathered(let alerts): alerts
        }
    }

    /// The messages that tell these alerts, each where its first alert stands.
    static func messages(of alerts: [Alert], to sink: any AlertSink) -> [AlertMessage] {
        var groups: [[Alert]] = []
        var places: [Timestamp: Int] = [:]
        for alert in alerts {
            guard let moment = sink.gathers(alert) else {
                groups.append([alert])
                continue
            }
            if let place = places[moment], groups[place].count < mostAlerts {
                groups[place].append(alert)
            } else {
                places[moment] = groups.count
                groups.append([alert])
            }
        }
        return groups.map { $0.count == 1 ? .single($0[0]) : .gathered($0) }
    }
}
