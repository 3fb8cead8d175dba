import CZstd
import Foundation
import Replaying
import RetractdCore
import RetractdTestSupport
import Testing
import WebArchive

/// Recordings in the containers that archives come in.
struct ContainerTests {
    private static let told = ["retraction.suspected s5-story", "retraction.confirmed s5-story"]

    /// A crawl in which a story is pulled, as a plain archive.
    private func archive(in folder: TemporaryFolder) throws -> [UInt8] {
        let writer = try WARCWriter(path: folder.path + "/plain.warc", isCompressed: false)
        for record in try MadeCrawl("stories 8 en\nuntil 110m\nat 55m remove s5 404").records() {
            try writer.write(record)
        }
        try writer.finish()
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: writer.path)))
    }

    private func play(_ bytes: [UInt8], named name: String, _ folder: TemporaryFolder) async throws -> Played {
        let path = folder.path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try await Played(files: [path], folder: folder)
    }

    private func packed(_ bytes: [UInt8]) -> [UInt8] {
        var room = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let length = ZSTD_compress(&room, room.count, bytes, bytes.count, 3)
        return Array(room[..<length])
    }

    @Test func `an archive packed with zstd is read, frame after frame`() async throws {
        let folder = try TemporaryFolder()
        let plain = try archive(in: folder)
        let halves = packed(Array(plain[..<(plain.count / 2)])) + packed(Array(plain[(plain.count / 2)...]))
        #expect(try await play(halves, named: "made.warc.zst", folder).told == Self.told)
    }

    @Test func `what stands before a damaged frame is read, and the damage is told`() throws {
        let folder = try TemporaryFolder()
        let plain = try archive(in: folder)
        var bytes = packed(Array(plain[..<(plain.count / 2)]))
        let sound = try count(bytes, folder)
        bytes += [0x28, 0xB5, 0x2F, 0xFD] + [UInt8](repeating: 0x5A, count: 300)
        let path = folder.path + "/damaged.warc.zst"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let other = try TemporaryFolder()
        let recording = try Recording(files: [path], feeds: [], folder: other.path)
        #expect(recording.faults.contains { $0.kind == .badMember })
        #expect(sound > 20)
        #expect(recording.visits.count == sound)
    }

    private func count(_ bytes: [UInt8], _ folder: TemporaryFolder) throws -> Int {
        let path = folder.path + "/sound.warc.zst"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try Recording(files: [path], feeds: [], folder: folder.path).visits.count
    }

    @Test(arguments: [false, true])
    func `the archives in a WACZ are read`(isZstd: Bool) async throws {
        let folder = try TemporaryFolder()
        let plain = try archive(in: folder)
        let files: [(String, [UInt8])] = [
            ("datapackage.json", Array("{}".utf8)),
            isZstd ? ("archive/made.warc.zst", packed(plain)) : ("archive/made.warc", plain),
            ("pages/pages.jsonl", Array("{}".utf8)),
        ]
        #expect(try await play(stored(files), named: "made.wacz", folder).told == Self.told)
    }

    @Test func `a WACZ without an archive is refused`() async throws {
        let folder = try TemporaryFolder()
        let bytes = stored([("datapackage.json", Array("{}".utf8))])
        await #expect(throws: WARCFault.self) { try await play(bytes, named: "made.wacz", folder) }
    }

    /// A ZIP file whose members are stored.
    private func stored(_ files: [(String, [UInt8])]) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
        var (bytes, directory) = ([UInt8](), [UInt8]())
        for (name, content) in files {
            let common =
                number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(0, 4) + number(content.count, 4)
                + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
            directory +=
                number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 10) + number(bytes.count, 4)
                + Array(name.utf8)
            bytes += number(0x0403_4B50, 4) + common + Array(name.utf8) + content
        }
        let end =
            number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
            + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
        return bytes + directory + end
    }
}
