import Foundation
import GRDB
package import RetractdCore

/// Full text over every revision, in a file of its own beside the store: made of the store alone, it may be thrown away.
///
/// The words are segmented and folded before they reach SQLite, so that Chinese is found by its words and Persian
/// whatever keyboard it was typed on. The index keeps no text and no sizes: see decision 0017.
package final class SearchIndex: Sendable {
    /// Revisions taken up in one transaction.
    static let batch = 500
    /// The most revisions looked at for one search.
    static let mostRows = 5_000

    private let database: any DatabaseReader
    private let writer: (any DatabaseWriter)?
    private let path: String
    private let fold: @Sendable (String) -> [String]

    /// Opens the index of a state directory, made if need be; where nothing may be written, as it stands.
    ///
    /// - Parameter fold: The words of a text, folded for comparison.
    package init(directory: String, fold: @escaping @Sendable (String) -> [String]) throws(StoreError) {
        path = directory + "/search.sqlite"
        self.fold = fold
        let path = path
        (database, writer) = try StoreFault.translating(path) { try Self.open(path, in: directory) }
    }

    private static func open(_ path: String, in directory: String) throws -> (any DatabaseReader, (any DatabaseWriter)?)
    {
        var configuration = GRDB.Configuration.plain
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 2
        guard FileManager.default.isWritableFile(atPath: directory) else {
            configuration.readonly = true
            return (try DatabaseQueue(path: path, configuration: configuration), nil)
        }
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
        // What SQLite makes is readable by everybody; this holds what the store holds.
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 words") { db in for sql in tables { try db.execute(sql: sql) } }
        try migrator.migrate(pool)
        return (pool, pool)
    }

    private static let tables = [
        """
        CREATE VIRTUAL TABLE words USING fts5(
            text, content = '', columnsize = 0, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* S*'")
        """,
        "CREATE TABLE entry (id INTEGER PRIMARY KEY, article TEXT NOT NULL, number INTEGER NOT NULL)",
        "CREATE TABLE progress (revision INTEGER NOT NULL)",
        "INSERT INTO progress (revision) VALUES (0)",
    ]

    // MARK: Taking up

    /// Takes up what the store has got since, a batch at a time.
    ///
    /// - Returns: How many revisions were taken up; 0 once there are no more.
    package func update(from store: StoreReader) throws(StoreError) -> Int {
        guard let writer else { return 0 }
        let done = try position()
        let fresh = try store.revisions(after: done, limit: Self.batch)
        guard let last = fresh.last else { return 0 }
        let rows = fresh.map { ($0.revision, words(of: $0.revision)) }
        try StoreFault.translating(path) {
            try writer.write { db in
                // Another process may have been quicker.
                guard try Int64.fetchOne(db, sql: "SELECT revision FROM progress") == done else { return }
                for (revision, text) in rows {
                    try db.execute(
                        sql: "INSERT INTO entry (article, number) VALUES (?, ?)",
                        arguments: [revision.article.rawValue, revision.number])
                    try db.execute(
                        sql: "INSERT INTO words (rowid, text) VALUES (?, ?)", arguments: [db.lastInsertedRowID, text])
                }
                try db.execute(sql: "UPDATE progress SET revision = ?", arguments: [last.row])
            }
        }
        return fresh.count
    }

    private func position() throws(StoreError) -> Int64 {
        try StoreFault.translating(path) {
            try database.read { try Int64.fetchOne($0, sql: "SELECT revision FROM progress") ?? 0 }
        }
    }

    private func words(of revision: Revision) -> String {
        ([revision.headline ?? ""] + revision.blocks.map(\.text)).flatMap(fold).joined(separator: " ")
    }

    // MARK: Finding

    /// Reads a search as this index folds words.
    package func query(_ text: String) -> SearchQuery { SearchQuery(text, fold: fold) }

    /// Articles that a search finds, those with the newest revisions first.
    package func find(_ query: SearchQuery, limit: Int) throws(StoreError) -> [SearchHit] {
        guard !query.isEmpty else { return [] }
        let rows = try StoreFault.translating(path) {
            try database.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT entry.article AS article, entry.number AS number FROM words JOIN entry ON entry.id = words.rowid
                        WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT ?
                        """,
                    arguments: [query.expression, Self.mostRows]
                ).map { row -> (String, Int) in (try row.value("article"), try row.value("number")) }
            }
        }
        var order: [String] = []
        var numbers: [String: Set<Int>] = [:]
        for (article, number) in rows {
            if numbers[article] == nil { order.append(article) }
            numbers[article, default: []].insert(number)
        }
        return order.prefix(limit).map {
            SearchHit(article: ArticleID(rawValue: $0), revisions: (numbers[$0] ?? []).sorted())
        }
    }
}

extension StoreReader {
    /// Revisions in the order in which they were written, after a row of the table.
    func revisions(after row: Int64, limit: Int) throws(StoreError) -> [(row: Int64, revision: Revision)] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT rowid AS place, * FROM revision WHERE rowid > ? ORDER BY rowid LIMIT ?",
                arguments: [row, limit]
            ).map { try (row: $0.value("place"), revision: RevisionShelf.revision($0, in: db)) }
        }
    }
}
