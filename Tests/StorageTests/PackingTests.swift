import Foundation
import GRDB
import Hashing
import RetractdCore
import Testing

@testable import Storage

@Suite struct PackingTests {
    let digests = (0..<300).map { RetractdCore.Digest(sha256Of: [UInt8($0 % 256), UInt8($0 / 256)]).hexadecimal }

    func json(_ names: [String]) -> Data {
        Data(#"{"title":"شهردار","snapshots":["\#(names.joined(separator: "\",\""))"]}"#.utf8)
    }

    @Test(arguments: [0, 1, 2, 255, 256, 300])
    func `what is packed comes back byte for byte, however many digests it names`(count: Int) throws {
        let record = json(Array(digests[..<count]))
        let packed = try RecordPacking.pack(record)
        #expect(try RecordPacking.unpack(packed) == record)
        #expect(packed.count < record.count)
    }

    @Test(arguments: [
        "", "{", "{}", "{\"a\":\"\u{1}\"}", String(repeating: "0", count: 63), String(repeating: "f", count: 65),
        String(repeating: "a", count: 128) + "A", "{\"a\":\"" + String(repeating: "0", count: 64) + "\u{1}\"}",
    ])
    func `so does what is hardly a record`(text: String) throws {
        #expect(try RecordPacking.unpack(RecordPacking.pack(Data(text.utf8))) == Data(text.utf8))
        let known = Array("{\"b\":\"\(digests[0])\"}".utf8)
        #expect(
            try RecordPacking.unpack(RecordPacking.pack(Data(text.utf8), beside: known), beside: known)
                == Data(text.utf8))
    }

    @Test func `what is known already costs next to nothing, and is needed to read the rest`() throws {
        let record = json(Array(digests[..<2]))
        let known = Array("\(digests[0])\(digests[1])".utf8)
        let packed = try RecordPacking.pack(record, beside: known)
        #expect(packed.count < 64)
        #expect(try RecordPacking.unpack(packed, beside: known) == record)
        #expect((try? RecordPacking.unpack(packed, beside: Array("\(digests[2])\(digests[1])".utf8))) != record)
    }

    @Test func `a record that was stored as it is is read as it is`() throws {
        #expect(try RecordPacking.unpack(Data("{\"a\":1}".utf8)) == Data("{\"a\":1}".utf8))
    }

    @Test func `cut off, of another form, or with digests too many, a record is damaged`() throws {
        let packed = try RecordPacking.pack(json([digests[0]]))
        for damaged in [
            Data([2]) + packed.dropFirst(), packed.prefix(20), packed.prefix(1), Data([1, 255, 0]), packed.dropLast(),
        ] {
            #expect(throws: StoreError.self) { try RecordPacking.unpack(Data(damaged)) }
        }
        var more = Array(packed)
        more[1] = 2
        more.insert(contentsOf: [UInt8](repeating: 7, count: 32), at: 2)
        #expect(throws: StoreError.self) { try RecordPacking.unpack(Data(more)) }
    }

    /// Stored records are read with it for ever: whoever changes it gives the new one another number.
    @Test func `the primer is the one that stores were written with`() {
        #expect(RecordPrimer.dictionary != nil)
        #expect(RecordPrimer.bytes.count == 4_324)
        #expect(
            RetractdCore.Digest(sha256Of: RecordPrimer.bytes).hexadecimal
                == "db6103d9e382c92b975d51788d10e42d91b68a69ea847b9db8588bedd4cf8990")
    }

    @Test func `a store of the first version is read as it is, found whole, and goes on`() async throws {
        let today = try await MutatedStore.made()
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: today.path + "/log.key", toPath: folder.path + "/log.key")
        try FirstVersion.copy(of: today.database, to: folder.database)
        #expect(throws: StoreError.self) { try StoreReader(directory: folder.path) }
        let store = try SQLiteStore(directory: folder.path)
        let (old, new) = (try StoreReader(directory: folder.path), try StoreReader(directory: today.path))
        #expect(try old.events().map(\.event) == new.events().map(\.event))
        for article in (1...16).map(Made.id) {
            #expect(try old.alerts(of: article) == new.alerts(of: article))
            #expect(try old.edits(of: article) == new.edits(of: article))
            #expect(try old.revisions(of: article) == new.revisions(of: article))
        }
        #expect(try old.alertCounts() == new.alertCounts())
        #expect(try old.proof(of: [3])?.checkpoint == new.proof(of: [3])?.checkpoint)
        try await store.commit([CommitTests.whole(17, body: SnapshotTests.page("late"))], answering: [])
        let report = try StoreAudit(of: folder.path, pinnedKey: nil, judge: { _, _ in nil }).run()
        #expect(report.findings == [])
        #expect(report.counts["alerts"] == 17)
    }
}
