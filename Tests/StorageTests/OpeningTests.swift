import Foundation
import GRDB
import RetractdCore
import Testing

@testable import Storage

@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The error that opening gives, checked to be one clear line that names the place.
    func refusal(_ path: String) throws -> StoreError {
        let error = try #require(throws: StoreError.self) { _ = try SQLiteStore(directory: path) }
        #expect(error.isOneLine)
        #expect(error.description.contains(path))
        return error
    }

    func permissions(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? NSNumber).intValue
    }

    @Test func `a new store is made with its folders, for its owner's eyes alone`() async throws {
        let path = folder.path + "/deep/er"
        let store = try SQLiteStore(directory: path)
        try await store.commit([Made.bringing(Made.article(1))], answering: [])
        #expect(try permissions(path) == 0o700)
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            #expect(try permissions(path + "/" + name) == 0o600, "\(name)")
        }
    }

    @Test func `an empty file is a store yet to be filled`() async throws {
        try Data().write(to: URL(fileURLWithPath: folder.database))
        let store = try SQLiteStore(directory: folder.path)
        #expect(try await store.nextDue() == nil)
        #expect(try await store.nextCaptureID() == CaptureID(rawValue: 1))
    }

    @Test func `commits survive a kill: a write-ahead log, synced whole before an alert counts as committed`()
        async throws
    {
        let store = try SQLiteStore(directory: folder.path)
        func pragma(_ name: String, isDurable: Bool) async throws -> String? {
            try await store.write(isDurable: isDurable) { try String.fetchOne($0, sql: "PRAGMA \(name)") }
        }
        #expect(try await pragma("journal_mode", isDurable: false) == "wal")
        #expect(try await pragma("synchronous", isDurable: false) == "1")
        #expect(try await pragma("synchronous", isDurable: true) == "2")
        #expect(try await pragma("synchronous", isDurable: false) == "1")
        await #expect(throws: StoreError.self) {
            try await store.write(isDurable: true) { try $0.execute(sql: "INSERT INTO nothing VALUES (1)") }
        }
        #expect(try await pragma("synchronous", isDurable: false) == "1")
        var open = Made.bringing(Made.article(1))
        #expect(!open.mustBeDurable)
        open.articles[0].episode = RemovalEpisode(
            number: 1, lastSeenLive: nil, firstSeenGone: Made.start, snapshotBefore: nil)
        #expect(open.mustBeDurable)
        var alerting = Ingestion()
        alerting.alerts = [Made.alert("a")]
        #expect(alerting.mustBeDurable)
    }

    @Test func `what was committed is in the files themselves, without closing the store`() async throws {
        let store = try SQLiteStore(directory: folder.path)
        try await store.commit([CommitTests.full(1)], answering: [])
        // What a kill leaves behind is what is in the files now: a copy of them is opened instead.
        let copy = try TemporaryFolder()
        for name in ["retractd.sqlite", "retractd.sqlite-wal"] {
            try FileManager.default.copyItem(atPath: "\(folder.path)/\(name)", toPath: "\(copy.path)/\(name)")
        }
        let after = try SQLiteStore(directory: copy.path)
        #expect(try await after.article(Made.id(1)) == CommitTests.full(1).articles[0])
        #expect(try await after.pendingAlerts(for: "stdout", after: 0, limit: 9).count == 1)
    }

    @Test func `a log cut off anywhere costs only the commits behind the cut`() async throws {
        let store = try SQLiteStore(directory: folder.path)
        for number in 1...5 { try await store.commit([Made.bringing(Made.article(number))], answering: []) }
        let log = try Data(contentsOf: URL(fileURLWithPath: folder.database + "-wal"))
        for share in [0.3, 0.6, 0.9, 0.99] {
            let copy = try TemporaryFolder()
            try FileManager.default.copyItem(atPath: folder.database, toPath: copy.database)
            let cut = log.prefix(Int(Double(log.count) * share))
            try cut.write(to: URL(fileURLWithPath: copy.database + "-wal"))
            let after = try SQLiteStore(directory: copy.path)
            let found = try await after.articles((1...5).map(Made.id)).keys.map(\.rawValue).sorted()
            #expect(found == (0..<found.count).map { Made.id($0 + 1).rawValue }, "a prefix of what was committed")
            #expect(try StoreReader(directory: copy.path).firstBrokenEvent() == nil)
        }
    }

    @Test func `a second writer is refused, and let in when the first has gone`() async throws {
        var first: SQLiteStore? = try SQLiteStore(directory: folder.path)
        let error = try refusal(folder.path)
        #expect(error.kind == .locked)
        #expect(error.description.contains("another retractd"))
        try await first?.commit([Made.bringing(Made.article(1))], answering: [])
        first = nil
        let second = try SQLiteStore(directory: folder.path)
        #expect(try await second.article(Made.id(1)) != nil)
    }

    @Test func `a descriptor that a program just being started has taken along does not keep the lock`() throws {
        var first: SQLiteStore? = try SQLiteStore(directory: folder.path)
        let lock = URL(fileURLWithPath: folder.path + "/lock").resolvingSymlinksInPath().path
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
        let taken = open.first {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == lock
        }
        let copy = dup(try #require(taken))
        defer { close(copy) }
        #expect(first != nil)
        first = nil
        _ = try SQLiteStore(directory: folder.path)
    }

    @Test func `a store of a newer version is refused by writer and reader`() async throws {
        do {
            let store = try SQLiteStore(directory: folder.path)
            try await store.commit([Made.bringing(Made.article(1))], answering: [])
            try await store.pool.write {
                try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9 from the future')")
            }
        }
        #expect(try refusal(folder.path).kind == .newerVersion)
        let error = try #require(throws: StoreError.self) { _ = try StoreReader(directory: folder.path) }
        #expect(error.kind == .newerVersion)
        #expect(error.description.contains("newer version"))
    }

    @Test func `a file that is no database is refused and left as it is`() throws {
        let words = Data("this is no database, but somebody may want it back".utf8) + Data(count: 5_000)
        try words.write(to: URL(fileURLWithPath: folder.database))
        #expect(try refusal(folder.path).kind == .corrupted)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == words)
    }

    @Test func `a database with a page overwritten says so, and gives what it still can`() async throws {
        do {
            let store = try SQLiteStore(directory: folder.path)
            for number in 1...400 { try await store.commit([Made.bringing(Made.article(number))], answering: []) }
        }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.database))
        for page in (bytes.count / 4096 * 3 / 4)..<(bytes.count / 4096) {
            bytes.replaceSubrange((page * 4096)..<(page * 4096 + 64), with: Data(repeating: 0xAB, count: 64))
        }
        try bytes.write(to: URL(fileURLWithPath: folder.database))
        let store = try SQLiteStore(directory: folder.path)
        let error = try await #require(throws: StoreError.self) {
            for number in 1...400 { _ = try await store.article(Made.id(number)) }
        }
        #expect(error.kind == .corrupted)
        #expect(error.isOneLine)
    }

    @Test func `a record that cannot be read is told as damage`() async throws {
        let store = try SQLiteStore(directory: folder.path)
        var ingestion = Ingestion()
        ingestion.site = SiteState(key: Made.site)
        try await store.commit([ingestion], answering: [])
        try await store.pool.write { try $0.execute(sql: "UPDATE site SET state = '{\"key\"'") }
        let error = try await #require(throws: StoreError.self) { _ = try await store.site(Made.site) }
        #expect(error.kind == .corrupted)
        #expect(error.isOneLine)
    }

    @Test(arguments: ["file/state", "directory/retractd.sqlite", "lock is a folder", "lock is a link"])
    func `a place that cannot hold a store is refused`(place: String) throws {
        let manager = FileManager.default
        let path = folder.path + "/" + place
        switch place {
        case "file/state": try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
        case "directory/retractd.sqlite":
            try manager.createDirectory(atPath: path + "/retractd.sqlite", withIntermediateDirectories: true)
        case "lock is a folder":
            try manager.createDirectory(atPath: path + "/lock", withIntermediateDirectories: true)
        default:
            try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
            try manager.createSymbolicLink(atPath: path + "/lock", withDestinationPath: folder.path + "/elsewhere")
        }
        #expect(try refusal(path).kind == .readOnly)
        #expect(!manager.fileExists(atPath: folder.path + "/elsewhere"))
    }

    @Test func `a kernel's own read-only folder is refused`() throws {
        #expect(try refusal("/proc/retractd").kind == .readOnly)
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may write anywhere"))
    func `a folder without leave to write is refused`() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path) }
        #expect(try refusal(folder.path).kind == .readOnly)
    }

    @Test func `without a store the reader says what to do`() throws {
        let error = try #require(throws: StoreError.self) { _ = try StoreReader(directory: folder.path + "/none") }
        #expect(error.description.contains("retractd run"))
    }
}
