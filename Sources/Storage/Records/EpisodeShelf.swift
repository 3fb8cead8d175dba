import Foundation
import GRDB
import RetractdCore

/// Episodes as rows.
enum EpisodeShelf {
    static let columns = "article, number, strength, first_seen_gone, body"

    /// Keeps an episode, in the place of what was there; gives the digest that the log names it by.
    ///
    /// - Parameter body: Its JSON.
    static func keep(
        _ episode: RemovalEpisode, _ body: Data, of article: ArticleID, in db: Database
    ) throws -> RetractdCore.Digest {
        let values: [DatabaseValue] = [
            article.rawValue.databaseValue, episode.number.databaseValue, episode.strength.rawValue.databaseValue,
            episode.firstSeenGone.column.databaseValue, body.databaseValue,
        ]
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO episode (\(columns)) VALUES (?, ?, ?, ?, ?)")
            .execute(arguments: StatementArguments(values))
        return RecordDigest.of("episode", values)
    }

    /// Whether an episode stands there just so.
    static func holds(_ episode: RemovalEpisode, _ body: Data, of article: ArticleID, in db: Database) throws -> Bool {
        let row = try db.cachedStatement(sql: "SELECT body FROM episode WHERE article = ? AND number = ?")
            .row([article.rawValue, episode.number])
        return try row.map { try $0.value("body") as Data } == body
    }
}
