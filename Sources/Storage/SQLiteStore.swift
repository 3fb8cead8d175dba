import Glibc
import GRDB
package import RetractdCore
import Synchronization

/// The store on SQLite: one file in WAL mode, one writer.
///
/// `synchronous` is NORMAL for what can be fetched again and FULL for a commit that an alert rests on. In WAL mode a FULL
/// commit syncs the whole log, so everything committed before it is on the disk as well: an alert is never on the disk
/// without its evidence. A crash of the process loses no commit at either setting; a power cut may lose the last NORMAL
/// ones, whole, never in part.
package final class SQLiteStore: Store {

    let directory: StoreDirectory
    let pool: DatabasePool
    let checkpoints: CheckpointWriter
    let captures = CaptureShelf()
    private let book: TallyBook
    /// Work handed out and not yet done.
    ///
    /// The store has one writer, so memory is the place for it: a crash gives it back.
    let handedOut = Mutex<Set<String>>([])

    /// Opens the store of a directory, made if need be; brings an older one up to date and refuses a newer one.
    ///
    /// - Parameter isBesideAnother: Opens it although another process may be writing: only to append events, since
    ///   captures get their numbers from the one writer.
    package init(directory path: String, isBesideAnother: Bool = false) throws(StoreError) {
        directory = try StoreDirectory(path, isLocked: !isBesideAnother)
        let database = directory.databasePath
        let book = TallyBook()
        self.book = book
        pool = try StoreFault.translating(database) {
            Self.make(database)
            let pool = try DatabasePool(path: database, configuration: Self.configuration(book))
            try Self.migrate(pool, path: database)
            return pool
        }
        checkpoints = CheckpointWriter(key: try KeyFile.key(in: path))
    }

    /// Makes the empty file, readable by its owner alone: SQLite gives the files beside it the same mode.
    ///
    /// Where that fails, SQLite says why.
    private static func make(_ path: String) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor >= 0 { close(descriptor) }
    }

    private static func configuration(_ book: TallyBook) -> GRDB.Configuration {
        var configuration = GRDB.Configuration.plain
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
            // So that a row that is replaced is taken out of its table's tally.
            try db.execute(sql: "PRAGMA recursive_triggers = ON")
            try book.attach(to: db)
        }
        return configuration
    }

    static func migrate(_ pool: DatabasePool, path: String) throws {
        let migrator = Schema.migrator
        if try pool.read(migrator.hasBeenSuperseded) {
            throw StoreError(
                .newerVersion, "\(path) was written by a newer version of retractd; use that version or newer")
        }
        try migrator.migrate(pool)
    }

    // MARK: Ways in

    func read<Value: Sendable>(_ work: @Sendable (Database) throws -> Value) async throws(StoreError) -> Value {
        // Reads go to the writer's connection: the loop asks for what it has just written, and one connection's page
        // cache serves both.
        try StoreFault.translating(directory.databasePath) { try pool.unsafeReentrantWrite { try work($0) } }
    }

    /// Runs one transaction; with it goes what proves it: the tallies, and a signed checkpoint where it is time for one.
    func write<Value: Sendable>(
        isDurable: Bool = false, isSigned: Bool = false, _ work: @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        try StoreFault.translating(directory.databasePath) {
            try pool.writeWithoutTransaction { db in
                if isDurable { try db.execute(sql: "PRAGMA synchronous = FULL") }
                defer { if isDurable { try? db.execute(sql: "PRAGMA synchronous = NORMAL") } }
                var value: Value?
                do {
                    try db.inTransaction(.immediate) {
                        book.begin()
                        value = try work(db)
                        try checkpoints.write(isUrgent: isSigned, in: db)
                        try book.settle(in: db)
                        return .commit
                    }
                } catch {
                    checkpoints.forget()
                    captures.forget()
                    throw error
                }
                guard let value else { throw StoreError(.other, "a transaction gave nothing") }
                return value
            }
        }
    }
}
