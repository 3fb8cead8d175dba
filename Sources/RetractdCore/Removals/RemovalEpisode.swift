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
    package private(set) var lastSeenLive: Timestamp?
    package let firstSeenGone: Timestamp
    package var observations: [GoneObservation]
    package var controls: [ControlResult]
    /// When and how the entry left the feed, where it did: `margin 4 of 20`.
    package var feedAbsence: FeedAbsence?
    /// When its feed was last seen to list it still; nil where it was not asked since, or has dropped it.
    package var stillListedAt: Timestamp?
    package var score: Double
    package var reasons: [VerdictReason]
    /// The gates that still keep it from being confirmed, in words.
    package var openGates: [String]
    package var scoreHistory: [ScorePoint]
    package var suspectedAt: Timestamp?
    package var confirmedAt: Timestamp?
    package var endedAt: Timestamp?
    /// How often the article had come back within a day before: one that comes and goes is doubted longer.
    package var earlierReturns: Int?
    /// The longest of those absences in seconds, where all were short; nil where one was told as a removal.
    package var earlierAbsence: Int?
    /// How long single addresses of its site had stumbled lately before, in seconds.
    package var siteStumbles: [Int]?
    /// When its text was last looked for at other URLs of the site, and among how many.
    package var moveSearch: MoveSearchRecord?
    /// Whether its confirmation was told as one of many, with the site's incident, and not by itself.
    package var wasToldWithOthers: Bool
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
        wasToldWithOthers = false
        self.snapshotBefore = snapshotBefore
    }

    /// Notes when the publisher says that it was withdrawn: what its page showed after that does not make it stand.
    package mutating func wasWithdrawn(at moment: Timestamp, notBefore earliest: Timestamp?) {
        guard let live = lastSeenLive, let earliest, earliest <= moment, moment < live else { return }
        lastSeenLive = moment
    }

    /// Whether no look at its page found it gone: a feed alone said so.
    package var isOnlySaidInFeed: Bool {
        !observations.isEmpty && observations.allSatisfy { $0.signal.isSaidInFeed && $0.fingerprint.isEmpty }
    }

    /// Whether its feed, asked since, goes on listing it.
    package var isStillListed: Bool { stillListedAt.map { $0 > firstSeenGone } ?? false }

    /// Whether it is known how the site answers for a URL that cannot exist.
    package var isProbed: Bool {
        controls.contains { $0.kind == .probe && ($0.finding == .honest || $0.finding == .pretends) }
    }

    /// Whether more than a link that never led anywhere: it was seen live, or the feed withdrew it.
    package var isWorthControls: Bool {
        lastSeenLive != nil || feedAbsence.map { $0.margin > 0 } ?? false
            || observations.contains { $0.signal.isSaidInFeed }
    }

    /// The class the episode is known by: an explicit signal if one was seen, else the latest.
    package var signal: RemovalSignal? { RemovalSignal.leading(observations.map(\.signal)) }
}
