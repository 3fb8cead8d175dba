import RetractdCore
import Testing

@testable import Storage

/// A log written by a machine whose clock did not go on evenly.
@Suite struct SetBackClockTests {
    func notes(minutes: [Int]) async throws -> [String] {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(directory: folder.path)
        for minute in minutes { try await store.note(Event(kind: .recordsKept, at: Made.minute(minute))) }
        let report = try StoreAudit(of: folder.path, judge: { _, _ in nil }).run()
        #expect(report.findings == [], "an odd clock is no damage")
        #expect(report.signedSize != nil)
        return report.notProven.filter { $0.contains("set back") }
    }

    @Test func `where the clock was set back is told once each time`() async throws {
        let notes = try await notes(minutes: [0, 5, 1_445, 10, 15, 20, 1_500, 30])
        #expect(notes.count == 2)
        #expect(notes.first?.contains("from event 4 on") == true, "\(notes)")
        #expect(notes.last?.contains("from event 8 on") == true, "\(notes)")
    }

    @Test func `a log whose time stands still is signed all the same`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(directory: folder.path)
        try await store.note(Event(kind: .recordsKept, at: Made.minute(2 * 24 * 60)))
        for _ in 0..<Int(CheckpointWriter.mostUnsigned) {
            try await store.note(Event(kind: .recordsKept, at: Made.start))
        }
        let report = try StoreAudit(of: folder.path, judge: { _, _ in nil }).run()
        #expect(report.signedSize == 1 + CheckpointWriter.mostUnsigned)
        #expect(report.findings == [])
    }

    @Test func `captures that come in late, and a clock that jumps ahead, set nothing back`() async throws {
        #expect(try await notes(minutes: [0, 12, 0, 13, 2_000, 2_001]) == [])
    }
}
