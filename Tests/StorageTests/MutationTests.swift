import Foundation
import GRDB
import RetractdCore
import Testing

@testable import Storage

/// Damages a store at random, again and again: whatever changes what is in it must be found.
///
/// `RETRACTD_MUTATIONS=10000 swift test --filter MutationTests` is the whole program; the usual run takes a sample. Another
/// `RETRACTD_SEED` takes others.
@Suite struct MutationTests {
    static let seed = ProcessInfo.processInfo.environment["RETRACTD_SEED"].flatMap { UInt64($0) } ?? 11
    static let count = ProcessInfo.processInfo.environment["RETRACTD_MUTATIONS"].flatMap { Int($0) } ?? 120

    struct Outcome {
        var found = 0
        /// Nothing that is stored was touched: free space, or a bit that means nothing.
        var harmless = 0
        var missed: [String] = []
    }

    static func isFound(_ directory: String) -> Bool {
        guard let report = try? StoreAudit(of: directory, judge: { _, _ in nil }).run() else { return true }
        return !report.isWhole
    }

    @Test func `a changed byte is found wherever it changes what is stored`() async throws {
        let folder = try await MutatedStore.made()
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder.database))
        let dump = try #require(MutatedStore.dump(folder.database))
        var chance = MadeChance(seed: Self.seed)
        var outcome = Outcome()
        for _ in 0..<(Self.count / 2) {
            let place = Int(chance.next() % UInt64(whole.count))
            let flip = UInt8(1) << (chance.next() % 8)
            var bytes = whole
            bytes[place] ^= flip
            try bytes.write(to: URL(fileURLWithPath: folder.database))
            try? FileManager.default.removeItem(atPath: folder.database + "-wal")
            try? FileManager.default.removeItem(atPath: folder.database + "-shm")
            if Self.isFound(folder.path) {
                outcome.found += 1
            } else if MutatedStore.dump(folder.database) == dump {
                outcome.harmless += 1
            } else {
                outcome.missed.append("byte \(place) by \(flip)")
            }
        }
        print("bytes: \(outcome.found) found, \(outcome.harmless) touched nothing, \(outcome.missed.count) missed")
        #expect(outcome.missed == [])
        #expect(outcome.found > Self.count / 8)
    }

    @Test func `a name in the schema that became bytes is found`() async throws {
        let folder = try await MutatedStore.made()
        try RawDatabase.run(
            folder.database,
            [
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET type = CAST(type AS BLOB) WHERE name = 'tally_capture_insert'",
            ])
        #expect(Self.isFound(folder.path))
    }

    @Test func `a record changed, dropped, put in or moved is found`() async throws {
        let folder = try await MutatedStore.made()
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder.database))
        let tables = TallyBook.tables + ["log", "log_tile", "tally", "grdb_migrations"]
        var chance = MadeChance(seed: Self.seed &+ 1)
        var outcome = Outcome()
        for _ in 0..<(Self.count / 2) {
            try whole.write(to: URL(fileURLWithPath: folder.database))
            let table = tables[Int(chance.next() % UInt64(tables.count))]
            let mutation = try RecordMutation(table: table, kind: chance.next(), row: chance.next())
            guard let what = try mutation.perform(on: folder.database) else {
                outcome.harmless += 1
                continue
            }
            if Self.isFound(folder.path) { outcome.found += 1 } else { outcome.missed.append(what) }
        }
        print("records: \(outcome.found) found, \(outcome.harmless) did nothing, \(outcome.missed.count) missed")
        #expect(outcome.missed == [])
        #expect(outcome.found > Self.count / 8)
    }
}

/// One row of one table changed, dropped, doubled under another key, or changing its place with another.
struct RecordMutation {
    let table: String
    let kind: UInt64
    let row: UInt64

    init(table: String, kind: UInt64, row: UInt64) throws {
        self.table = table
        self.kind = kind
        self.row = row
    }

    /// What was done; nil where the table has no row to do it to.
    func perform(on database: String) throws -> String? {
        let queue = try DatabaseQueue(path: database)
        let (rows, columns, keys) = try queue.read { db in
            let columns = try db.columns(in: table).map(\.name)
            let keys = try db.primaryKey(table).columns
            return (try Row.fetchAll(db, sql: "SELECT * FROM \(table)"), columns, keys)
        }
        try queue.close()
        guard !rows.isEmpty else { return nil }
        let chosen = rows[Int(row % UInt64(rows.count))]
        let usable = keys.filter { columns.contains($0) }
        let key = usable.isEmpty ? columns : usable
        let here = key.map { "\($0) IS \(literal(chosen[$0]))" }.joined(separator: " AND ")
        let column = columns[Int((row >> 20) % UInt64(columns.count))]
        switch kind % 4 {
        case 0:
            let changed = literal(chosen[column], changed: true)
            return try run(database, "UPDATE OR IGNORE \(table) SET \(column) = \(changed) WHERE \(here)")
        case 1: return try run(database, "DELETE FROM \(table) WHERE \(here)")
        case 2:
            let values = columns.map { literal(chosen[$0], changed: key.contains($0)) }.joined(separator: ", ")
            return try run(database, "INSERT OR IGNORE INTO \(table) VALUES (\(values))")
        default:
            let other = rows[Int((row >> 40) % UInt64(rows.count))]
            let rest = columns.filter { !key.contains($0) }
            guard !rest.isEmpty, rest.contains(where: { chosen[$0] as DatabaseValue != other[$0] as DatabaseValue })
            else { return nil }
            let there = key.map { "\($0) IS \(literal(other[$0]))" }.joined(separator: " AND ")
            let swap = { (row: Row) in rest.map { "\($0) = \(self.literal(row[$0]))" }.joined(separator: ", ") }
            return try run(
                database, "UPDATE OR REPLACE \(table) SET \(swap(other)) WHERE \(here)",
                "UPDATE OR REPLACE \(table) SET \(swap(chosen)) WHERE \(there)")
        }
    }

    private func run(_ database: String, _ statements: String...) throws -> String? {
        let before = MutatedStore.dump(database)
        do {
            try MutatedStore.tamper(database, statements)
        } catch {
            return nil
        }
        return MutatedStore.dump(database) == before ? nil : statements.joined(separator: "; ")
    }

    private func literal(_ value: DatabaseValue, changed: Bool = false) -> String {
        switch value.storage {
        case .null: changed ? "1" : "NULL"
        case .int64(let number): "\(changed ? number &+ 1 : number)"
        case .double(let number): "\(changed ? number + 1 : number)"
        case .string(let text): "'\(text.replacingOccurrences(of: "'", with: "''"))\(changed ? "x" : "")'"
        case .blob(let data): "x'\(hexadecimal(data, changed))'"
        }
    }

    private func hexadecimal(_ data: Data, _ isChanged: Bool) -> String {
        var data = data
        if isChanged {
            if data.isEmpty { data.append(0) } else { data[data.startIndex + data.count / 2] ^= 1 }
        }
        return data.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// Numbers that look like chance and are the same in every run (SplitMix64).
struct MadeChance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
