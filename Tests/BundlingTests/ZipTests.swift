import RetractdCore
import Testing

@testable import Bundling

/// ZIP files whose fields lie.
@Suite struct ZipTests {
    static let whole: [UInt8] = {
        var zip = ZipWriter()
        _ = zip.add("a.txt", Array("first".utf8))
        _ = zip.add("b/c.txt", Array("second file".utf8))
        return zip.finished()
    }()
    /// Where the second file's head and its entry of the directory begin.
    static let head = 30 + 5 + 5
    static let entry = head + 30 + 7 + 11 + 46 + 5

    func fault(_ bytes: [UInt8]) -> String {
        do throws(ZipReader.Fault) {
            _ = try ZipReader.files(in: bytes)
            return "none"
        } catch {
            return error.description
        }
    }

    @Test func `what was written is read as it was`() throws {
        let files = try ZipReader.files(in: Self.whole)
        #expect(files.contents == ["a.txt": Array("first".utf8), "b/c.txt": Array("second file".utf8)])
        #expect(files.isAsWritten)
        #expect(Array(Self.whole[Self.head..<(Self.head + 4)]) == [0x50, 0x4B, 3, 4])
        #expect(Array(Self.whole[Self.entry..<(Self.entry + 4)]) == [0x50, 0x4B, 1, 2])
    }

    @Test func `no bit of it can be changed unseen`() throws {
        for place in Self.whole.indices {
            for bit in 0..<8 {
                var bytes = Self.whole
                bytes[place] ^= 1 << bit
                guard let files = try? ZipReader.files(in: bytes) else { continue }
                #expect(!files.isAsWritten, "bit \(bit) of byte \(place)")
            }
        }
    }

    /// A field that stands in the head and in the directory, in one of them.
    @Test(arguments: [
        (4, "version"), (6, "flags"), (8, "compression"), (10, "time"), (12, "date"), (14, "checksum"),
        (18, "stored size"), (22, "size"), (26, "length of the name"), (30, "names it otherwise"),
    ])
    func `a head that is at odds with the directory is named with its field`(offset: Int, words: String) {
        var bytes = Self.whole
        bytes[Self.head + offset] ^= 1
        #expect(fault(bytes).contains("b/c.txt"))
        #expect(fault(bytes).contains(words))
    }

    /// A field changed in both.
    @Test(arguments: [
        (6, UInt8(1), "flags"), (8, 8, "compressed"), (14, 1, "checksum"), (18, 1, "compressed"),
    ])
    func `a field that lies in both places is told`(offset: Int, bit: UInt8, words: String) {
        var bytes = Self.whole
        bytes[Self.head + offset] ^= bit
        bytes[Self.entry + offset + 2] ^= bit
        #expect(fault(bytes).contains("b/c.txt"))
        #expect(fault(bytes).contains(words), "\(fault(bytes))")
    }

    @Test func `a size that is longer in both places is told`() {
        var bytes = Self.whole
        for place in [Self.head + 18, Self.head + 22, Self.entry + 20, Self.entry + 24] { bytes[place] += 1 }
        #expect(fault(bytes).contains("cut off"))
        for place in [Self.head + 18, Self.head + 22, Self.entry + 20, Self.entry + 24] { bytes[place] -= 2 }
        #expect(fault(bytes).contains("checksum"))
    }

    @Test func `a link, a path that leads out, and bytes that no file owns are told`() {
        var bytes = Self.whole
        bytes[Self.entry + 41] = 0xA1
        #expect(fault(bytes).contains("link"))
        bytes = Self.whole
        for start in [Self.head + 30, Self.entry + 46] {
            bytes.replaceSubrange(start..<(start + 2), with: Array("..".utf8))
        }
        bytes[Self.head + 32] = 0x2F
        bytes[Self.entry + 48] = 0x2F
        #expect(fault(bytes).contains("a name that no bundle has"))
        bytes = Self.whole
        bytes.insert(7, at: 0)
        #expect(fault(bytes).contains("not where"))
    }

    @Test func `a name that stands twice, and a comment behind the end, are told`() {
        var zip = ZipWriter()
        _ = zip.add("a", [1])
        _ = zip.add("a", [2])
        #expect(fault(zip.finished()).contains("twice"))
        #expect(fault(Self.whole + [0]).contains("no ZIP file"))
    }
}
