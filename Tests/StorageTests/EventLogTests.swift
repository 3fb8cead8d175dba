import Foundation
import GRDB
import Hashing
import RetractdCore
import Testing

@testable import Storage

@Suite struct EventLogTests {
    let folder: TemporaryFolder

    init() async throws {
        folder = try TemporaryFolder()
        let store = try SQLiteStore(directory: folder.path)
        for number in 1...6 {
            var ingestion = Ingestion()
            ingestion.events = [Made.event(.articleListed, Made.id(number), note: "خبر \(number)")]
            try await store.commit([ingestion], answering: [])
        }
    }

    func broken() throws -> Int64? { try StoreReader(directory: folder.path).firstBrokenEvent() }

    /// Does what somebody could do who has the file and SQLite.
    func tamper(_ statements: String...) throws {
        try MutatedStore.tamper(folder.database, statements)
    }

    @Test func `an untouched log is whole, and its numbers run from one`() throws {
        #expect(try broken() == nil)
        let reader = try StoreReader(directory: folder.path)
        #expect(try reader.events().map(\.seq) == [1, 2, 3, 4, 5, 6])
        #expect(try reader.events(after: 2, limit: 2).map(\.seq) == [3, 4])
        #expect(try reader.events(of: Made.id(5)).map(\.event.facts["note"]) == ["خبر 5"])
        #expect(Set(try reader.events().map(\.hash)).count == 6)
    }

    @Test func `a leaf can be checked by hand: SHA-256 over a zero byte and the JSON`() throws {
        let queue = try DatabaseQueue(path: folder.database)
        for row in try queue.read({ try Row.fetchAll($0, sql: "SELECT body, hash FROM event ORDER BY seq") }) {
            let (body, hash): (Data, Data) = (row["body"], row["hash"])
            let json = Array(try RecordPacking.unpack(body))
            #expect(json.starts(with: #"{"event":{"article":"#.utf8))
            #expect(RetractdCore.Digest(sha256Of: [0] + json).bytes == Array(hash))
        }
    }

    @Test(arguments: [
        ("UPDATE event SET body = CAST(replace(unpacked(body), 'خبر 3', 'خبر ۳') AS BLOB) WHERE seq = 3", 3),
        ("UPDATE event SET hash = zeroblob(32) WHERE seq = 4", 4),
        ("DELETE FROM event WHERE seq = 2", 2),
        ("DELETE FROM event WHERE seq = 1", 1),
        ("UPDATE event SET article = '0000000000000009' WHERE seq = 5", 5),
        ("UPDATE event SET article = NULL WHERE seq = 5", 5),
        ("UPDATE event SET seq = 9 WHERE seq = 6", 6),
        ("UPDATE event SET body = x'00' WHERE seq = 2", 2),
        ("DELETE FROM event WHERE seq = 6", 6),
        ("UPDATE log SET size = 5", 6),
        ("INSERT INTO event SELECT 7, article, body, hash FROM event WHERE seq = 6", 7),
    ])
    func `a tampered row is found`(statement: String, place: Int64) throws {
        try tamper(statement)
        #expect(try broken() == place)
    }

    @Test func `two rows that change places are found`() throws {
        try tamper(
            "UPDATE event SET seq = 100 WHERE seq = 2", "UPDATE event SET seq = 2 WHERE seq = 3",
            "UPDATE event SET seq = 3 WHERE seq = 100")
        #expect(try broken() == 2)
    }

    @Test(arguments: ["UPDATE event SET body = x'00' WHERE seq = 1", "DELETE FROM event"])
    func `the database itself refuses to change what happened`(statement: String) throws {
        let queue = try DatabaseQueue(path: folder.database)
        #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: statement) } }
        #expect(try broken() == nil)
    }
}
