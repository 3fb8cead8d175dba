import Foundation
import GRDB
import RetractdCore
import Testing

@testable import Storage

/// A store that lies where nothing can be written.
@Suite(.enabled(if: FullDiskTests.mayMount, "no leave to mount"))
struct ReadOnlyDiskTests {
    /// Makes a store on a small disk of its own, its log written back or not, and makes the disk read-only.
    func disk(isClosed: Bool, without missing: [String] = []) async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let made = try await MutatedStore.made()
        try #require(FullDiskTests.mount(folder.path, megabytes: 32))
        if isClosed { try RawDatabase.run(made.database, ["PRAGMA wal_checkpoint(TRUNCATE)"]) }
        for name in try FileManager.default.contentsOfDirectory(atPath: made.path) where !missing.contains(name) {
            try FileManager.default.copyItem(atPath: "\(made.path)/\(name)", toPath: "\(folder.path)/\(name)")
        }
        try #require(FullDiskTests.remount(folder.path))
        return folder
    }

    @Test func `a store that was closed is read and proven, and refuses to be written in one line`() async throws {
        let folder = try await disk(isClosed: true, without: ["retractd.sqlite-wal", "retractd.sqlite-shm"])
        defer { FullDiskTests.unmount(folder.path) }
        #expect(try StoreReader(directory: folder.path).events().count == 16)
        #expect(try StoreReader(directory: folder.path, readers: 4).events().count == 16)
        #expect(try StoreAudit(of: folder.path, judge: { _, _ in nil }).run().findings == [])
        let error = #expect(throws: StoreError.self) { try SQLiteStore(directory: folder.path) }
        #expect(error?.kind == .readOnly)
        #expect(error?.isOneLine == true)
    }

    @Test func `one whose log cannot be read is named with the way out, and never read without its last events`()
        async throws
    {
        let source = try TemporaryFolder()
        let store = try SQLiteStore(directory: source.path)
        try await store.commit([CommitTests.full(1)], answering: [])
        let folder = try TemporaryFolder()
        try #require(FullDiskTests.mount(folder.path, megabytes: 32))
        defer { FullDiskTests.unmount(folder.path) }
        // As a crash leaves it, and a copy that forgot one of three files.
        for name in ["retractd.sqlite", "retractd.sqlite-wal"] {
            try FileManager.default.copyItem(atPath: "\(source.path)/\(name)", toPath: "\(folder.path)/\(name)")
        }
        try #require(FullDiskTests.remount(folder.path))
        let error = #expect(throws: StoreError.self) { try StoreReader(directory: folder.path) }
        #expect(error?.kind == .readOnly)
        #expect(error?.description.contains("copy the folder") == true)
    }
}
