import Foundation
import RetractdCore
import Testing

@testable import Storage

/// What a disk that flips bits does to a store: whatever is asked of it, a value or a ``StoreError``, never a crash.
@Suite struct DamageTests {
    /// A store's file with a bit of everything in it, made once.
    static func whole() async throws -> [UInt8] { try await made.value }

    static let made = Task { try await make() }

    static func make() async throws -> [UInt8] {
        let folder = try TemporaryFolder()
        do {
            let store = try SQLiteStore(directory: folder.path)
            try await store.reconcile(
                [Made.configured("یک", url: "https://one.example/feed")], at: Made.start
            ) { _ in Made.start }
            try await store.registerSink("stdout", at: Made.start)
            for number in 1...12 {
                try await store.commit(
                    [CommitTests.full(number, body: SnapshotTests.page("متن \(number)"))], answering: [])
            }
            try await store.keep(
                RobotsRecord(origin: "https://one.example", fetchedAt: Made.start, status: 200, body: [1, 2]))
        }
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder.database)))
    }

    /// Asks everything there is to ask; what came back as errors.
    static func ask(_ directory: String) async -> [any Error] {
        var errors: [any Error] = []
        func trying(_ work: () async throws -> Void) async {
            do { try await work() } catch { errors.append(error) }
        }
        await trying {
            let store = try SQLiteStore(directory: directory)
            for number in 1...12 {
                await trying { _ = try await store.article(Made.id(number)) }
                await trying { _ = try await store.latestRevision(of: Made.id(number)) }
            }
            await trying { _ = try await store.articles(keys: (1...12).map { "url:\(Made.article($0).url)" }) }
            await trying { _ = try await store.feed(Made.configured("", url: "https://one.example/feed").id) }
            await trying { _ = try await store.site(Made.site) }
            await trying { _ = try await store.robots(of: "https://one.example") }
            await trying { _ = try await store.claim(at: Made.minute(90), limit: 99, perSite: 99, excluding: []) }
            await trying { _ = try await store.nextDue() }
            await trying { _ = try await store.nextCaptureID() }
            await trying { _ = try await store.watchedCount(of: Made.site) }
            await trying { _ = try await store.pendingAlerts(for: "stdout", after: 0, limit: 99) }
            await trying {
                _ = try await store.siblings(of: Made.site, except: Made.id(0), liveSince: .earliest, limit: 99)
            }
            await trying { try await store.commit([CommitTests.full(3), CommitTests.full(99)], answering: []) }
        }
        await trying { try await read(StoreReader(directory: directory), trying) }
        return errors
    }

    static func read(_ reader: StoreReader, _ trying: (() async throws -> Void) async -> Void) async {
        for number in 1...12 {
            let id = Made.id(number)
            await trying { _ = try reader.article(id).map { try reader.feedName(of: $0) } }
            await trying { _ = (try reader.episodes(of: id), try reader.revisions(of: id)) }
            await trying { _ = (try reader.edits(of: id), try reader.captures(of: id)) }
            await trying { _ = (try reader.alerts(of: id), try reader.capture(CaptureID(rawValue: Int64(number)))) }
            await trying { _ = try reader.snapshot(Made.digest(SnapshotTests.page("متن \(number)"))) }
        }
        await trying { _ = (try reader.retractions(RetractionFilter()), try reader.edits(EditFilter())) }
        await trying { _ = (try reader.events(), try reader.articles(matching: "0000")) }
        await trying { _ = try reader.firstBrokenEvent() }
        await trying { _ = try reader.feeds() }
        await trying { _ = try reader.status(at: Made.minute(90)) }
    }

    static let seeds = Array(UInt64(1)...4)

    @Test(arguments: seeds)
    func `a store with bytes changed at random answers or says why not`(seed: UInt64) async throws {
        let whole = try await Self.whole()
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var told = 0
        for round in 0..<16 {
            var bytes = whole
            // One byte in each page, or one in all.
            for page in 0..<(round % 2 == 0 ? bytes.count / 4_096 : 1) {
                let place = round % 2 == 0 ? page * 4_096 + next(4_096) : next(bytes.count)
                bytes[place] = UInt8(next(256))
            }
            let folder = try TemporaryFolder()
            try Data(bytes).write(to: URL(fileURLWithPath: folder.database))
            let errors = await Self.ask(folder.path)
            for error in errors {
                #expect((error as? StoreError)?.isOneLine == true, "\(error)")
                told += 1
            }
        }
        #expect(told > 0, "some of it must have hit something")
    }

    @Test func `a file cut off anywhere answers or says why not`() async throws {
        let whole = try await Self.whole()
        for share in stride(from: 0.05, to: 1, by: 0.05) {
            let folder = try TemporaryFolder()
            try Data(whole.prefix(Int(Double(whole.count) * share))).write(to: URL(fileURLWithPath: folder.database))
            for error in await Self.ask(folder.path) { #expect((error as? StoreError)?.isOneLine == true, "\(error)") }
        }
    }

    @Test(arguments: [
        "UPDATE article SET url = NULL", "UPDATE article SET first_listed_at = 'soon'",
        "UPDATE article SET failures = x'00'",
        "UPDATE article SET is_live_blog = 'no'", "UPDATE article SET phase = 'lost'",
        "UPDATE article SET text_digest = x'00'",
        "UPDATE feed_body SET state = 'null'", "UPDATE feed_body SET window = x''", "UPDATE event SET hash = 7",
        "UPDATE event SET body = 7", "UPDATE capture SET last_at = 'x'", "UPDATE capture SET body = NULL",
        "UPDATE capture SET count = NULL", "UPDATE snapshot SET data = NULL", "UPDATE snapshot SET base = 'x'",
        "UPDATE snapshot SET digest = rowid", "UPDATE alert SET body = NULL", "UPDATE revision SET body = 5",
        "UPDATE edit SET body = '{}'", "UPDATE episode SET body = NULL, strength = 'confirmed'",
        "UPDATE follow_up SET body = '['",
        "UPDATE follow_up SET due_at = 'x'", "UPDATE robots SET body = NULL, fetched_at = 'x'",
        "UPDATE site SET state = NULL",
        "UPDATE sink SET since_seq = 'x'", "UPDATE sqlite_sequence SET seq = 'x'",
        "UPDATE article_key SET article = NULL",
        "UPDATE feed SET name = NULL", "UPDATE article SET feed = NULL, site = NULL",
    ])
    func `a column that holds another type is told as damage`(statement: String) async throws {
        let folder = try TemporaryFolder()
        try Data(try await Self.whole()).write(to: URL(fileURLWithPath: folder.database))
        try Self.force(statement, folder.database)
        for error in await Self.ask(folder.path) { #expect((error as? StoreError)?.isOneLine == true, "\(error)") }
    }

    /// Runs a statement past every constraint, as damage would.
    static func force(_ statement: String, _ path: String) throws {
        try RawDatabase.run(
            path,
            [
                "DROP TRIGGER event_is_final", "DROP TRIGGER event_stays", "PRAGMA ignore_check_constraints = ON",
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
            ])
        try RawDatabase.run(path, [statement])
    }
}
