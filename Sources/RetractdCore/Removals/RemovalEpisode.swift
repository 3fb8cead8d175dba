/// One time that an article was not to be found, from the first doubt to its end, with everything seen on the way.
package struct RemovalEpisode: Hashable, Codable, Sendable {
    package enum Strength: String, Codable, Sendable, CaseIterable {
        /// Something looked gone; nobody has been told.
        case questioned
        /// Probable: `retraction.suspected` was raised.
        case suspected
        /// `retraction.confirmed` was raised.
        case confirmed
        /// It was live after all; if somebody had been told, `retraction.cleared` was raised.
        case cleared
        /// A confirmed removal that came back.
        case restored

        /// Whether the article is still thought to be gone.
        package var isOpen: Bool {
            switch self {
            case .questioned, .suspected, .confirmed: true
            case .cleared, .restored: false
            }
        }
    }

    /// 1 for the article's first episode.
    package let number: Int
    package var strength: Strength
    /// The latest moment at which the article is known to have been live (the publisher's `Date` less `Age`); nil where
    /// we never saw it live.
    package let lastSeenLive: Timestamp?
    package let firstSeenGone: Timestamp
    package var observations: [GoneObservation]
    package var controls: [ControlResult]
    /// When and how the entry left the feed, where it did: `margin 4 of 20`.
    package var feedAbsence: FeedAbsence?
    package var score: Double
    package var reasons: [VerdictReason]
    /// The gates that still keep it from being confirmed, in words.
    package var openGates: [String]
    package var scoreHistory: [ScorePoint]
    package var suspectedAt: Timestamp?
    package var confirmedAt: Timestamp?
    package var endedAt: Timestamp?
    /// The page as it last was, and as it was first seen gone.
    package var snapshotBefore: Digest?
    package var snapshotAfter: Digest?

    package init(
        number: Int, lastSeenLive: Timestamp?, firstSeenGone: Timestamp, snapshotBefore: Digest?
    ) {
        self.number = number
        strength = .questioned
        self.lastSeenLive = lastSeenLive
        self.firstSeenGone = firstSeenGone
        observations = []
        controls = []
        score = 0
        reasons = []
        openGates = []
        scoreHistory = []
        self.snapshotBefore = snapshotBefore
    }

    /// The class the episode is known by: an explicit signal if one was seen, else the latest.
    package var signal: RemovalSignal? {
        observations.last { $0.signal.isExplicit }?.signal ?? observations.last?.signal
    }
}
