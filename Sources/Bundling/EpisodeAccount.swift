import RetractdCore

/// One removal in plain words: what was seen at its address, what beside it, and how that was weighed.
struct EpisodeAccount {
    let episode: RemovalEpisode

    var text: String {
        ([bracket, looks] + (episode.controls.isEmpty ? [] : [controls]) + [weights]).joined(separator: "\n\n")
    }

    private var bracket: String {
        var lines = ["Removal \(episode.number): \(standing)."]
        if let live = episode.lastSeenLive { lines.append("  last seen live   \(live.truncatedToSecond)") }
        lines.append("  first seen gone  \(episode.firstSeenGone.truncatedToSecond)")
        if let suspected = episode.suspectedAt { lines.append("  suspected        \(suspected.truncatedToSecond)") }
        if let confirmed = episode.confirmedAt { lines.append("  confirmed        \(confirmed.truncatedToSecond)") }
        if let ended = episode.endedAt { lines.append("  seen live again  \(ended.truncatedToSecond)") }
        return lines.joined(separator: "\n")
    }

    private var standing: String {
        switch episode.strength {
        case .questioned: "a doubt, of which nobody was told"
        case .suspected: "the article was probably pulled; that is a suspicion, not confirmed"
        case .confirmed: "the article was pulled; that is confirmed"
        case .cleared: "the article looked pulled and was not: the suspicion was taken back"
        case .restored: "the article was pulled, which was confirmed, and came back later"
        }
    }

    private var looks: String {
        let lines = episode.observations.map { look in
            "  \(look.at.truncatedToSecond)  \(CaseReadme.oneLine(look.detail)) (capture \(look.capture.rawValue))"
        }
        return (["What was seen at its address:"] + lines).joined(separator: "\n")
    }

    private var controls: String {
        let lines = episode.controls.map { control in
            "  \(control.at.truncatedToSecond)  \(Self.words(control.kind)): \(Self.words(control.finding)); "
                + "\(CaseReadme.oneLine(control.url)), \(CaseReadme.oneLine(control.detail)) (capture "
                + "\(control.capture.rawValue))"
        }
        let head = "What was looked at beside it, so that no trouble of the whole site is taken for a removal:"
        return ([head] + lines).joined(separator: "\n")
    }

    private var weights: String {
        let lines = episode.reasons.map { reason in
            "  \(Self.points(reason.decibans))  \(CaseReadme.oneLine(reason.detail)) (\(reason.rule))"
        }
        return """
            How it was weighed, in points; ten points more make a removal ten times as likely:
            \(lines.joined(separator: "\n"))
              \(Self.points(episode.score))  together; 0 is as likely as not, 13 is 95 of 100
            The sum alone confirms nothing: that takes repeated looks over time and other pages of the site that were live.
            """
    }

    private static func points(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        let text = "\(tenths < 0 ? "-" : tenths > 0 ? "+" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
        return String(repeating: " ", count: max(0, 6 - text.count)) + text
    }

    private static func words(_ kind: ControlResult.Kind) -> String {
        switch kind {
        case .sibling: "another article of the site"
        case .home: "the home page"
        case .probe: "an address that cannot exist"
        case .list: "a list of the site, searched for its address"
        case .formerAddress: "the address that it had before"
        case .newAddress: "another address that may be its own"
        case .secondVantage: "the same address, asked for from elsewhere"
        }
    }

    private static func words(_ finding: ControlResult.Finding) -> String {
        switch finding {
        case .live: "live, as it should be"
        case .gone: "gone as well"
        case .moved: "moved to another address"
        case .blocked: "hidden by a wall"
        case .unavailable: "no answer to be had"
        case .honest: "“not found”, as it should be"
        case .pretends: "answered as if it existed"
        case .searched: "goes back to its time, as it should"
        case .notDone: "not looked at"
        }
    }
}
