import Foundation
import GRDB
package import RetractdCore

/// What a list shows of a removal: SQLite reads it out of the episode's JSON, which may hold hundreds of looks.
package struct EpisodeGlance: Hashable, Sendable {
    package let number: Int
    package let strength: RemovalEpisode.Strength
    /// The class that the episode is known by.
    package let signal: RemovalSignal?
    package let firstSeenGone: Timestamp
    package let lastSeenLive: Timestamp?
    package let suspectedAt: Timestamp?
    package let confirmedAt: Timestamp?
    package let endedAt: Timestamp?
    package let score: Double
    /// Entries older than this one that the feed still listed when it dropped it; nil where it did not.
    package let feedMargin: Int?
    package let snapshotBefore: Digest?
    package let snapshotAfter: Digest?

    /// The rest is one JSON array, so that the text is looked through once.
    static let columns = """
        episode.number, episode.strength, episode.first_seen_gone,
        json_extract(CAST(episode.body AS TEXT), '$.lastSeenLive', '$.suspectedAt', '$.confirmedAt', '$.endedAt',
            '$.score', '$.feedAbsence.margin', '$.snapshotBefore', '$.snapshotAfter') AS facts,
        (SELECT json_group_array(json_extract(look.value, '$.signal'))
            FROM json_each(CAST(episode.body AS TEXT), '$.observations') AS look) AS signals
        """

    init(_ row: Row) throws {
        number = try row.value("number")
        strength = try RemovalEpisode.Strength(rawValue: row.value("strength")) ?? .questioned
        signal = RemovalSignal.leading(try Codec.value([RemovalSignal].self, row.value("signals")))
        firstSeenGone = Timestamp(column: try row.value("first_seen_gone"))
        let facts = try Codec.value(Facts.self, row.value("facts"))
        lastSeenLive = facts.moments[0]
        suspectedAt = facts.moments[1]
        confirmedAt = facts.moments[2]
        endedAt = facts.moments[3]
        score = facts.score
        feedMargin = facts.feedMargin
        snapshotBefore = facts.snapshots[0]
        snapshotAfter = facts.snapshots[1]
    }

    /// The array of ``columns``, in its order.
    private struct Facts: Decodable {
        let moments: [Timestamp?]
        let score: Double
        let feedMargin: Int?
        let snapshots: [Digest?]

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            moments = try (0..<4).map { _ in try values.decode(Timestamp?.self) }
            score = try values.decode(Double.self)
            feedMargin = try values.decode(Int?.self)
            snapshots = try (0..<2).map { _ in try values.decode(Digest?.self) }
        }
    }
}
