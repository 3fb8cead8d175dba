import Foundation
import GRDB
package import RetractdCore

extension StoreReader {
    /// Every episode, each with the last judgement of it, the oldest first.
    package func outcomes(since: Timestamp?) throws(StoreError) -> [EpisodeOutcome] {
        try read { db in
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT article, body FROM episode WHERE first_seen_gone >= ? ORDER BY first_seen_gone, article",
                arguments: [since?.column ?? Int64.min])
            return try rows.map { row in
                let episode = try Codec.value(RemovalEpisode.self, row.value("body"))
                let judgements = try Self.judgements(of: ArticleID(rawValue: row.value("article")), in: db)
                return EpisodeOutcome(episode: episode, judgement: judgements.last { $0.episode == episode.number })
            }
        }
    }

    /// The judgements of an article's episodes, in order.
    package func judgements(of article: ArticleID) throws(StoreError) -> [Judgement] {
        try read { try Self.judgements(of: article, in: $0) }
    }

    private static func judgements(of article: ArticleID, in db: Database) throws -> [Judgement] {
        try Data.fetchAll(
            db, sql: "SELECT body FROM event WHERE article = ? AND instr(unpacked(body), ?) > 0 ORDER BY seq",
            arguments: [article.rawValue, EventKind.retractionJudged.rawValue]
        ).compactMap { Judgement(try EventLog.entry($0).event) }
    }

    /// Every judgement, the latest first.
    package func judgements() throws(StoreError) -> [Judgement] {
        try read { db in
            try Data.fetchAll(
                db,
                sql: """
                    SELECT body FROM event WHERE article IN (SELECT article FROM episode)
                    AND instr(unpacked(body), ?) > 0 ORDER BY seq DESC
                    """,
                arguments: [EventKind.retractionJudged.rawValue]
            ).compactMap { Judgement(try EventLog.entry($0).event) }
        }
    }

    /// How often articles were looked at on their own account.
    package func articleChecks() throws(StoreError) -> Int {
        try read { db in
            try Int.fetchOne(
                db,
                sql: "SELECT coalesce(sum(count), 0) FROM capture WHERE purpose IN ('article', 'confirmation')") ?? 0
        }
    }
}

/// An episode with what somebody said of it.
package struct EpisodeOutcome: Hashable, Sendable {
    package let episode: RemovalEpisode
    package let judgement: Judgement?
}
