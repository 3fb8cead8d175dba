import RetractdCore

/// Whether the times of an episode can be true together.
struct BracketCheck {
    let episode: RemovalEpisode

    var problems: [String] {
        var problems: [String] = []
        if let live = episode.lastSeenLive, live > episode.firstSeenGone {
            problems.append("it was seen live at \(live), after it was first seen gone at \(episode.firstSeenGone)")
        }
        let looks = episode.observations.map(\.at)
        if looks.first.map({ $0 < episode.firstSeenGone }) == true || looks != looks.sorted() {
            problems.append("its looks are not in the order of time")
        }
        if let suspected = episode.suspectedAt, suspected < episode.firstSeenGone {
            problems.append("it was suspected before it was seen gone")
        }
        if let confirmed = episode.confirmedAt, confirmed < episode.suspectedAt ?? episode.firstSeenGone {
            problems.append("it was confirmed before it was suspected")
        }
        if let ended = episode.endedAt, ended < episode.confirmedAt ?? episode.firstSeenGone {
            problems.append("it ended before it began")
        }
        return problems
    }
}
