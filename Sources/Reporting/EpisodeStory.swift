package import RetractdCore

/// An episode in a few plain sentences.
package enum EpisodeStory {
    /// The claim, and what was done to test it.
    ///
    /// - Parameter time: How a moment is written.
    package static func sentences(
        _ episode: RemovalEpisode, time: (Timestamp) -> String = { $0.truncatedToSecond.description }
    ) -> [String] {
        guard let first = episode.observations.first, let last = episode.observations.last else { return [] }
        var lines: [String] = []
        if let live = episode.lastSeenLive {
            lines.append(
                "It went between \(time(live)) and \(time(episode.firstSeenGone)): "
                    + "\(SpanText.text(episode.firstSeenGone.since(live))) in which nobody looked.")
        }
        let count = episode.observations.count
        lines.append(
            count == 1
                ? "It was seen gone once."
                : "It was seen gone \(count) times over \(SpanText.text(last.at.since(first.at))).")
        lines += controlsInWords(episode)
        return lines
    }

    private static func controlsInWords(_ episode: RemovalEpisode) -> [String] {
        func count(_ kind: ControlResult.Kind, _ finding: ControlResult.Finding?) -> Int {
            episode.controls.count { $0.kind == kind && (finding == nil || $0.finding == finding) }
        }
        var lines: [String] = []
        let lacking = Set(episode.controls.filter { $0.finding == .notDone }.map(\.kind.rawValue)).sorted()
        if !lacking.isEmpty {
            lines.append("Controls that the recording lacks, so that nobody knows: \(lacking.joined(separator: ", ")).")
        }
        let siblings = count(.sibling, nil) - count(.sibling, .notDone)
        if siblings > 0 {
            lines.append(
                "Other stories of the site were there in \(count(.sibling, .live)) of \(siblings) looks beside it.")
        }
        if let probe = episode.controls.last(where: { $0.kind == .probe && $0.finding != .notDone }) {
            lines.append(
                "A URL that cannot exist got \(probe.detail): the site is \(probe.finding.rawValue) about it.")
        }
        return lines
    }
}
