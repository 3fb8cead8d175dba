import RetractdCore

/// One story's history as it was, as it was looked at, and as it was told.
struct Trace {
    let played: Played
    let place: Place

    var text: String {
        let site = played.world.sites[place.site]
        let story = site.stories[place.story]
        var lines: [(Timestamp, String)] = [(story.published, "published \(site.origin)\(story.path)")]
        lines += story.facts.map { ($0.at, "TRUTH \($0.kind.rawValue) (\($0.how))") }
        lines += story.standing.steps.map { ($0.at, "standing \($0.value)") }
        lines += story.isListed.steps.map { ($0.at, "listed: \($0.value)") }
        lines += site.troubles.map { ($0.span.from, "site: \($0.kind.rawValue) until \(time($0.span.to))") }
        lines += story.glitches.map { ($0.span.from, "glitch \($0.status) until \(time($0.span.to))") }
        lines += played.log.looks.filter { $0.place == place }.map { look in
            let status = look.status.map { "\($0)" } ?? "no answer"
            return (look.at, "look, \(look.purpose.rawValue): \(status) \(look.hindrance ?? "")")
        }
        let directory = Directory(played.world)
        let own = played.alerts.filter {
            $0.url.flatMap(directory.place) == place || $0.article == nil && $0.site?.rawValue == site.host
        }
        lines += own.map { ($0.detectedAt, "ALERT \($0.kind.rawValue): \($0.summary)") }
        lines += played.log.polls.filter { $0.site == place.site }.map { ($0.at, "poll of its feed") }
        lines += played.episodes.map { ($0.endedAt ?? $0.observations.last?.at ?? $0.firstSeenGone, text(of: $0)) }
        return lines.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
            .map { "\(time($0.element.0))  \($0.element.1)" }.joined(separator: "\n")
    }

    /// What the store holds of a doubt, at its end.
    private func text(of episode: RemovalEpisode) -> String {
        let reasons = episode.reasons.map { "\($0.rule) \($0.decibans)" }.joined(separator: ", ")
        let gates = episode.openGates.joined(separator: "; ")
        let seen = episode.observations.map { "\(time($0.at)) \($0.signal.rawValue)" }.joined(separator: ", ")
        let lists = episode.controls.filter { [.list, .newAddress].contains($0.kind) }.map {
            "; \($0.url) \($0.detail)"
        }
        let listed = episode.stillListedAt.map { ", listed at \(time($0))" } ?? ""
        return "episode \(episode.number), \(episode.strength.rawValue), \(episode.score): \(reasons) "
            + "[\(gates)]\(listed) seen \(seen)\(lists.joined())"
    }

    private func time(_ moment: Timestamp) -> String {
        let seconds = moment == .earliest ? 0 : Int(moment.since(World.start).inSeconds)
        return "\(seconds / 3600)h\(abs(seconds) / 60 % 60)m\(abs(seconds) % 60)s"
    }
}
