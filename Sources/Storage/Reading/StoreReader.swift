import Foundation
import GRDB
import Glibc
import Hashing
package import RetractdCore

/// Looks at a store while others may be writing to it: what the command line shows.
package final class StoreReader: Sendable {
    private let database: any DatabaseReader
    private let path: String

    /// Opens the store of a directory for reading.
    ///
    /// - Parameter readers: How many may read at once.
    package init(directory: String, readers: Int = 1) throws(StoreError) {
        let path = directory + "/retractd.sqlite"
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError(
                .other, "there is no store in \(directory) yet: start `retractd run`, or name another with --state")
        }
        self.path = path
        database = try Self.open(path, readers: readers)
    }

    /// Opens a store's file for reading; one of another version is refused.
    static func open(_ path: String, readers: Int = 1) throws(StoreError) -> any DatabaseReader {
        try StoreFault.translating(path) {
            var configuration = GRDB.Configuration.plain
            configuration.readonly = true
            configuration.busyMode = .timeout(5)
            configuration.maximumReaderCount = readers
            let isAtRest = try isAtRest(path)
            let database: any DatabaseReader =
                readers > 1 && !isAtRest
                ? try DatabasePool(path: path, configuration: configuration)
                : try DatabaseQueue(path: isAtRest ? immutable(path) : path, configuration: configuration)
            let isNewer = try database.read(Schema.migrator.hasBeenSuperseded)
            guard !isNewer else {
                throw StoreError(.newerVersion, "\(path) was written by a newer version of retractd")
            }
            guard try database.read(Schema.migrator.hasCompletedMigrations) else {
                throw StoreError(
                    .other, "\(path) is of an older version: start `retractd run` once to bring it up to date")
            }
            return database
        }
    }

    // MARK: Where nothing can be written

    /// Whether the store was closed and lies where nothing can be written, as on a read-only disk.
    ///
    /// SQLite wants to make files beside it all the same, unless it is told that nobody will change it.
    private static func isAtRest(_ path: String) throws -> Bool {
        let folder = (path as NSString).deletingLastPathComponent
        guard access(folder.isEmpty ? "." : folder, W_OK) != 0, access(path, R_OK) == 0 else { return false }
        var log = stat()
        let isLogEmpty = stat(path + "-wal", &log) != 0 || log.st_size == 0
        guard isLogEmpty || access(path + "-shm", R_OK) == 0 else {
            throw StoreError(
                .readOnly,
                "\(path) lies where nothing can be written, and what was written last is still in its log: copy the folder "
                    + "to a place that can be written, and name that with --state")
        }
        return isLogEmpty
    }

    /// The name under which SQLite opens a file that nobody changes.
    private static func immutable(_ path: String) -> String {
        let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
        return "file:\(escaped)?immutable=1"
    }

    /// The folder that the store lies in.
    var folder: String { (path as NSString).deletingLastPathComponent }

    func backUp(to copy: DatabaseQueue) throws { try database.backup(to: copy) }

    func read<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreFault.translating(path) { try database.read(work) }
    }

    // MARK: One article

    private static func feedNames(_ db: Database) throws -> [FeedID: String] {
        let rows = try Row.fetchAll(db, sql: "SELECT id, name FROM feed")
        return try Dictionary(rows.map { try (FeedID(rawValue: $0.value("id")), $0.value("name")) }) { first, _ in first
        }
    }

    /// Articles whose id begins with these digits, or whose URL this is.
    package func articles(matching text: String) throws(StoreError) -> [ArticleID] {
        try read { db in
            let digits = text.lowercased()
            if digits.count >= 4, digits.allSatisfy(\.isHexDigit) {
                let upper = digits + "g"
                return try String.fetchAll(
                    db, sql: "SELECT id FROM article WHERE id >= ? AND id < ? ORDER BY id LIMIT 10",
                    arguments: [digits, upper]
                ).map(ArticleID.init(rawValue:))
            }
            return try String.fetchAll(
                db, sql: "SELECT id FROM article WHERE url = ?1 OR listed_url = ?1 ORDER BY id LIMIT 10",
                arguments: [text]
            ).map(ArticleID.init(rawValue:))
        }
    }

    package func article(_ id: ArticleID) throws(StoreError) -> ArticleState? {
        try read { try SQLiteStore.article(id, in: $0) }
    }

    package func feedName(of article: ArticleState) throws(StoreError) -> String {
        try read { try Self.feedNames($0)[article.feed] } ?? article.site.rawValue
    }

    package func episodes(of article: ArticleID) throws(StoreError) -> [RemovalEpisode] {
        try read { db in
            try Data.fetchAll(
                db, sql: "SELECT body FROM episode WHERE article = ? ORDER BY number", arguments: [article.rawValue]
            ).map { try Codec.value(RemovalEpisode.self, $0) }
        }
    }

    package func revisions(of article: ArticleID) throws(StoreError) -> [Revision] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM revision WHERE article = ? ORDER BY number", arguments: [article.rawValue]
            ).map { try RevisionShelf.revision($0, in: db) }
        }
    }

    package func edits(of article: ArticleID) throws(StoreError) -> [Edit] {
        try read { try SQLiteStore.edits(of: article, in: $0) }
    }

    /// The article's own captures, oldest first.
    package func captures(of article: ArticleID) throws(StoreError) -> [CaptureRow] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM capture WHERE subject = ? ORDER BY id",
                arguments: [CaptureSubject.key(of: article)]
            ).map { try Self.captureRow($0, db) }
        }
    }

    package func capture(_ id: CaptureID) throws(StoreError) -> CaptureRow? {
        try read { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM capture WHERE id = ?", arguments: [id.rawValue]
            ).map { try Self.captureRow($0, db) }
        }
    }

    static func captureRow(_ row: Row, _ db: Database) throws -> CaptureRow {
        try CaptureRow(
            capture: CaptureShelf.capture(row, in: db), lastAt: Timestamp(column: row.value("last_at")),
            count: row.value("count"))
    }

    package func alerts(of article: ArticleID) throws(StoreError) -> [Alert] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT \(AlertShelf.columns) FROM alert WHERE article = ? ORDER BY seq",
                arguments: [article.rawValue]
            ).map { try AlertShelf.alert($0, in: db) }
        }
    }

    /// A stored payload, verified against its digest.
    package func snapshot(_ digest: RetractdCore.Digest) throws(StoreError) -> [UInt8]? {
        try read { try SnapshotShelf.read(digest, in: $0) }
    }

    // MARK: Events

    /// Events of one article, or all, in order, after a sequence number.
    package func events(
        of article: ArticleID? = nil, after seq: Int64 = 0, limit: Int = 1_000
    ) throws(StoreError) -> [EventRow] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT seq, body, hash FROM event WHERE seq > ?1 AND (?2 IS NULL OR article = ?2)
                    ORDER BY seq LIMIT ?3
                    """,
                arguments: [seq, article?.rawValue, limit]
            ).map { row in
                let numbered = try EventLog.entry(row.value("body"))
                return EventRow(seq: numbered.seq, event: numbered.event, hash: try hash(row))
            }
        }
    }

    private func hash(_ row: Row) throws -> String {
        let data: Data = try row.value("hash")
        return RetractdCore.Digest(data: data)?.hexadecimal ?? ""
    }

    /// The first event that is not as it was written, or is missing; nil where the log is whole.
    ///
    /// The article is a column beside the hashed body, by which events are looked up.
    package func firstBrokenEvent() throws(StoreError) -> Int64? {
        try read { db in
            var audit = try LogAudit(db)
            try audit.run()
            return audit.firstBroken
        }
    }
}
