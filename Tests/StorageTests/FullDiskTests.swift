import Foundation
import GRDB
import Glibc
import RetractdCore
import Testing

@testable import Storage

@Suite struct FullDiskTests {
    /// Commits articles with incompressible pages until one fails; how many were kept.
    static func fill(_ store: SQLiteStore) async throws -> (kept: Int, error: StoreError) {
        var state: UInt64 = 7
        for number in 1...10_000 {
            let noise = (0..<20_000).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(0x21 + (state >> 33) % 94)
            }
            do {
                try await store.commit(
                    [CommitTests.full(number, body: String(decoding: noise, as: UTF8.self))], answering: [])
            } catch {
                return (number - 1, error)
            }
        }
        throw StoreError(.other, "the disk never got full")
    }

    /// What was committed is there, what failed is not.
    static func check(_ store: SQLiteStore, _ folder: String, _ kept: Int, _ error: StoreError) async throws {
        #expect(error.kind == .disk)
        #expect(error.description.contains("full"))
        #expect(error.description.contains("nothing was lost"))
        #expect(error.isOneLine)
        #expect(kept > 3)
        let found = try await store.articles((1...(kept + 1)).map(Made.id))
        #expect(found.count == kept)
        let reader = try StoreReader(directory: folder)
        #expect(try reader.events().count == kept)
        #expect(try reader.firstBrokenEvent() == nil)
        #expect(try await store.pendingAlerts(for: "stdout", after: 0, limit: 1_000).count == kept)
    }

    @Test func `a database that may not grow refuses a commit whole, and takes it when it may again`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(directory: folder.path)
        try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 150") }
        let (kept, error) = try await Self.fill(store)
        try await Self.check(store, folder.path, kept, error)
        try await store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
        try await store.commit([CommitTests.full(kept + 1)], answering: [])
        #expect(try await store.article(Made.id(kept + 1)) != nil)
    }

    /// Whether this machine lets the tests mount a small disk of their own.
    static let mayMount: Bool = {
        guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
        guard mount(folder.path) else { return false }
        unmount(folder.path)
        return true
    }()

    static func mount(_ path: String, megabytes: Int = 1) -> Bool {
        Glibc.mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0
    }

    /// Makes the small disk read-only.
    static func remount(_ path: String) -> Bool {
        Glibc.mount(nil, path, nil, UInt(MS_REMOUNT) | UInt(MS_RDONLY), nil) == 0
    }

    static func unmount(_ path: String) { umount2(path, Int32(MNT_DETACH)) }

    @Test(.enabled(if: mayMount, "no leave to mount"))
    func `a disk that is really full costs nothing that was committed`() async throws {
        let folder = try TemporaryFolder()
        #expect(Self.mount(folder.path))
        defer { Self.unmount(folder.path) }
        let store = try SQLiteStore(directory: folder.path + "/state")
        let (kept, error) = try await Self.fill(store)
        try await Self.check(store, folder.path + "/state", kept, error)
    }
}
