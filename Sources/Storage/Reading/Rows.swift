package import RetractdCore

/// Which removals are wanted.
package struct RetractionFilter: Sendable {
    package var since: Timestamp?
    /// Part of the feed's name, in any letter case.
    package var feed: String?
    package var strengths: Set<RemovalEpisode.Strength>
    package var limit: Int
    /// So many of the latest are left out.
    package var skipping = 0

    package init(
        since: Timestamp? = nil, feed: String? = nil,
        strengths: Set<RemovalEpisode.Strength> = [.suspected, .confirmed, .restored], limit: Int = 200
    ) {
        self.since = since
        self.feed = feed
        self.strengths = strengths
        self.limit = limit
    }

    /// The same of another stretch of the list.
    package func stretch(limit: Int, skipping: Int) -> RetractionFilter {
        var filter = self
        (filter.limit, filter.skipping) = (limit, skipping)
        return filter
    }
}

/// Which edits are wanted.
package struct EditFilter: Sendable {
    package var since: Timestamp?
    /// Part of the feed's name, in any letter case.
    package var feed: String?
    package var minimumSeverity: Severity
    package var limit: Int
    /// So many of the latest are left out.
    package var skipping = 0

    package init(
        since: Timestamp? = nil, feed: String? = nil, minimumSeverity: Severity = .minor, limit: Int = 200
    ) {
        self.since = since
        self.feed = feed
        self.minimumSeverity = minimumSeverity
        self.limit = limit
    }

    /// The same of another stretch of the list.
    package func stretch(limit: Int, skipping: Int) -> EditFilter {
        var filter = self
        (filter.limit, filter.skipping) = (limit, skipping)
        return filter
    }
}

/// A removal with its article, as lists show them.
package struct RetractionRow: Hashable, Sendable {
    package let article: ArticleGlance
    package let episode: EpisodeGlance
    package let feedName: String
}

/// An edit with its article, as lists show them.
package struct EditRow: Hashable, Sendable {
    package let article: ArticleGlance
    package let edit: EditGlance
    package let feedName: String
}

/// A capture with the span over which it went on telling the same.
package struct CaptureRow: Hashable, Sendable {
    package let capture: Capture
    /// The last time the same was seen.
    package let lastAt: Timestamp
    /// How many fetches said so.
    package let count: Int

    package init(capture: Capture, lastAt: Timestamp, count: Int) {
        self.capture = capture
        self.lastAt = lastAt
        self.count = count
    }
}

/// An event with its place in the chain.
package struct EventRow: Hashable, Sendable {
    package let seq: Int64
    package let event: Event
    /// In hexadecimal.
    package let hash: String
}

/// A feed with what came of it.
package struct FeedRow: Hashable, Sendable {
    package let state: FeedState
    package let articleCount: Int
    package let openEpisodes: Int
}

/// The store at a glance.
package struct StoreStatus: Hashable, Codable, Sendable {
    package var articles: [String: Int]
    package var captures: Int
    package var snapshots: Int
    package var snapshotBytesStored: Int64
    package var snapshotBytesWhole: Int64
    package var events: Int
    package var alerts: Int
    package var overdue: Int
    package var oldestDue: Timestamp?
    /// How late the work is that is due: feeds, articles, controls.
    package var lateness: [String: Lateness]
    /// How long stories of the last day were listed before their page was first seen.
    package var firstLooks: FirstLooks
    package var openIncidents: [SiteIncidentRow]
    package var sinkTrouble: [SinkTrouble]
    /// Witnesses and archives that do not do what they are asked.
    package var witnessFailures: [WitnessFailure]
    package var lastCapture: Timestamp?
    package var databaseBytes: Int64
}

/// How late work is that is due and not yet done.
package struct Lateness: Hashable, Codable, Sendable {
    package let count: Int
    package let medianSeconds: Int
    /// The 95th percentile.
    package let nearlyWorstSeconds: Int
    package let worstSeconds: Int

    /// - Parameter due: The moments at which it was due, in any order; none after `now`.
    init(_ due: [Timestamp], at now: Timestamp) {
        self.init(seconds: due.map { Int(now.since($0).inSeconds) })
    }

    init(seconds: [Int]) {
        let late = seconds.sorted()
        count = late.count
        medianSeconds = late.isEmpty ? 0 : late[(late.count - 1) / 2]
        nearlyWorstSeconds = late.isEmpty ? 0 : late[(late.count - 1) * 19 / 20]
        worstSeconds = late.last ?? 0
    }
}

/// Whether the monitor lives, by figures that a large store gives at once too.
package struct StorePulse: Hashable, Sendable {
    /// When a feed was last polled; nil where none was.
    package let lastPoll: Timestamp?
    package let overdue: Int
    package let oldestDue: Timestamp?
    package let openIncidents: [SiteIncidentRow]
}

/// An open incident with its site.
package struct SiteIncidentRow: Hashable, Codable, Sendable {
    package let site: SiteKey
    package let incident: SiteIncident
}
