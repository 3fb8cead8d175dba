import Foundation
import Glibc
import LoopbackSite
import RetractdCore
import RetractdTestSupport
import Testing

/// Stores and bundles that cannot be written, are cut off, or are something else: a clear line, a status, nothing lost.
@Suite struct ReadOnlyTests {
    /// Whether this machine lets the tests mount a small disk of their own.
    static let mayMount: Bool = {
        guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
        guard mount(folder.path) else { return false }
        unmount(folder.path)
        return true
    }()

    static func mount(_ path: String) -> Bool { Glibc.mount("tmpfs", path, "tmpfs", 0, "size=64m") == 0 }

    /// Makes the small disk read-only, as soon as nobody holds a file of it open for writing: a program that another test
    /// starts at this moment does until it has taken its own form.
    static func remount(_ path: String) async throws -> Bool {
        for _ in 0..<100 {
            if Glibc.mount(nil, path, nil, UInt(MS_REMOUNT) | UInt(MS_RDONLY), nil) == 0 { return true }
            guard errno == EBUSY else { return false }
            try await Task.sleep(for: .milliseconds(20))
        }
        return false
    }

    static func unmount(_ path: String) { umount2(path, Int32(MNT_DETACH)) }

    let newsroom: Newsroom

    init() async throws {
        newsroom = try Newsroom(["harbour"])
        for minute in [0, 5] {
            let now = Newsroom.start.advanced(by: .minutes(minute))
            try newsroom.advance(to: now)
            try #require(try await Program.run(newsroom.pollArguments(at: now)).status == 0)
        }
    }

    func story() throws -> String {
        let path = try #require(newsroom.sites[0].server.log.map(\.target).first { $0.contains("/s3") })
        return newsroom.sites[0].server.origin + path
    }

    @Test(.enabled(if: mayMount, "no leave to mount"), arguments: [true, false])
    func `from a read-only disk everything can be read, and what writes says why not in a line`(
        isAtRest: Bool
    ) async throws {
        let disk = newsroom.folder.file("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        try #require(Self.mount(disk))
        defer { Self.unmount(disk) }
        if isAtRest {
            // A copy has no log beside it.
            let copy = try await Program.run(["backup", disk + "/retractd.sqlite", "--state", newsroom.state])
            try #require(copy.status == 0, "\(copy.errors)")
        } else {
            for name in try FileManager.default.contentsOfDirectory(atPath: newsroom.state) {
                try FileManager.default.copyItem(atPath: "\(newsroom.state)/\(name)", toPath: "\(disk)/\(name)")
            }
        }
        try #require(try await Self.remount(disk))
        let story = try story()
        for arguments in [
            ["status"], ["retractions"], ["edits"], ["feeds"], ["events"], ["show", story], ["verify"],
            ["export", story, "--output", newsroom.folder.file("case")],
            ["backup", newsroom.folder.file("copy.sqlite")],
            ["prune", "--older-than", "1d", "--dry-run"],
        ] {
            let result = try await Program.run(arguments + ["--state", disk])
            #expect(result.status == 0, "\(arguments[0]): \(result.errors)\(result.output)")
        }
        for arguments in [
            ["prune", "--older-than", "1d", "--state", disk],
            ["poll", "--config", newsroom.folder.file("feeds.json"), "--state", disk],
        ] {
            let result = try await Program.run(arguments)
            #expect(result.status == 3, "\(arguments[0]): \(result.errors)")
            #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
            #expect(
                result.errors.contains("Read-only file system") || result.errors.contains("cannot"), "\(result.errors)")
        }
    }

    @Test(arguments: [0.0, 0.02, 0.5, 0.97])
    func `a store's file that was cut off is told of by every command, and left as it is`(share: Double) async throws {
        let copy = newsroom.folder.file("copy.sqlite")
        try #require(try await Program.run(["backup", copy, "--state", newsroom.state]).status == 0)
        let whole = try Data(contentsOf: URL(fileURLWithPath: copy))
        let state = newsroom.folder.file("cut")
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        let file = URL(fileURLWithPath: state + "/retractd.sqlite")
        let cut = whole.prefix(Int(Double(whole.count) * share))
        try cut.write(to: file)
        for arguments in [["status"], ["retractions"], ["events"], ["verify"], ["poll"]] {
            let more = arguments == ["poll"] ? ["--config", newsroom.folder.file("feeds.json")] : []
            // An empty file is a store yet to be filled: a pass would fill it.
            if share == 0, arguments == ["poll"] { continue }
            let result = try await Program.run(arguments + ["--state", state] + more)
            #expect(
                ![0, 1, 2].contains(result.status) || (result.status == 0 && arguments != ["verify"]), "\(arguments)")
            #expect(result.status < 128, "\(arguments): \(result.errors)")
            if result.status == 3 {
                #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
                #expect(result.errors.contains("retractd.sqlite"), "\(result.errors)")
            }
        }
        #expect(try Data(contentsOf: file) == cut)
    }

    @Test func `what is no evidence of ours is named with who can check it`() async throws {
        let archive = newsroom.folder.file("other.warc.gz")
        try Data([0x1F, 0x8B, 8, 0]).write(to: URL(fileURLWithPath: archive))
        let empty = newsroom.folder.file("empty")
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
        for (place, words) in [
            (archive, "warcio check"), (empty, "neither a store"), (newsroom.folder.file("nothing"), "no store in"),
        ] {
            let result = try await Program.run(["verify", place])
            #expect(result.status == 3, "\(place): \(result.errors)\(result.output)")
            #expect(result.errors.contains(words), "\(result.errors)")
            #expect(result.errors.split(separator: "\n").count == 1)
        }
    }
}
