package import RetractdCore

/// What came of a replay.
package struct ReplaySummary: Hashable, Sendable {
    package var feeds = 0
    package var polls = 0
    package var looks = 0
    package var controls = 0
    /// Controls that were asked for and are not in the recording.
    package var controlsLacking = 0
    /// Captures of what no feed lists and no suspect needs.
    package var unused = 0
    package var alerts = 0
    package var from: Timestamp?
    package var until: Timestamp?

    package init() {}

    /// Counts a capture by whom it is of.
    mutating func count(_ subject: Job.Subject) {
        switch subject {
        case .feed: polls += 1
        case .article: looks += 1
        case .control: controls += 1
        }
    }
}
