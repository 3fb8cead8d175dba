import Foundation
import RetractdCore
import Testing

@testable import Storage

/// What is written quickly is what Foundation would write, byte for byte: digests are over it.
@Suite struct RevisionJSONTests {
    /// Every control, every sign that is escaped somewhere, and letters of one to four bytes.
    static let awkward =
        (0..<0xA1).compactMap(UnicodeScalar.init).map(String.init).joined()
        + "é\u{2028}\u{2029}شهر头条𝕏👩‍👧\u{FEFF}</script>/"

    static func revision(_ text: String?, _ blocks: [TextBlock]) -> Revision {
        Revision(
            article: Made.id(1), number: 3, firstSeen: Made.start, capture: CaptureID(rawValue: .max),
            snapshot: Made.digest("s"), textDigest: Made.digest("t"), headline: text, byline: text,
            published: text == nil ? nil : Made.start, modified: text == nil ? nil : Made.start, blocks: blocks,
            headings: text.map { [$0, ""] } ?? [], outside: text == nil ? [] : [0, .max], isPaywalled: text != nil,
            extractorVersion: 7)
    }

    static let blocks = TextBlock.Kind.allCases.map {
        TextBlock(kind: $0, text: awkward, setting: BlockSetting(links: 99, shape: .max, home: -1))
    }

    @Test(arguments: [
        revision(nil, []), revision("", [TextBlock(kind: .quote, text: "x")]), revision(awkward, blocks),
    ])
    func `a revision is written as Foundation writes it, whatever it holds`(revision: Revision) throws {
        let bytes = RevisionJSON.bytes(of: revision)
        #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: try Codec.json(revision), as: UTF8.self))
        #expect(try Codec.value(Revision.self, Data(bytes)) == revision)
        #expect(RevisionJSON.quickly(bytes) == revision)
        #expect(RevisionJSON.quickly(bytes)?.blocks.map(\.setting) == revision.blocks.map(\.setting))
    }

    @Test func `a revision of an old store, without headings, is written as Foundation writes it`() throws {
        var fields = try #require(
            try JSONSerialization.jsonObject(with: Codec.json(Self.revision("a", Self.blocks))) as? [String: Any])
        for name in ["headings", "outside"] { fields[name] = nil }
        let old = try Codec.value(Revision.self, JSONSerialization.data(withJSONObject: fields))
        #expect(Data(RevisionJSON.bytes(of: old)) == (try Codec.json(old)))
        #expect(RevisionJSON.quickly(RevisionJSON.bytes(of: old)) == nil)
        #expect(try RevisionJSON.revision(RevisionJSON.bytes(of: old)) == old)
    }

    @Test func `a damaged revision is read as Foundation reads it, or not at all`() throws {
        let bytes = RevisionJSON.bytes(of: Self.revision("é\n", [TextBlock(kind: .note, text: "a \"b\" ü\u{1}")]))
        for index in bytes.indices {
            for byte: UInt8 in [0, 0x22, 0x2C, 0x30, 0x5C, 0x80] {
                var damaged = bytes
                damaged[index] = byte
                guard let read = RevisionJSON.quickly(damaged) else { continue }
                #expect(
                    (try? Codec.value(Revision.self, Data(damaged))) == read,
                    "\(byte) at \(index): \(String(decoding: damaged, as: UTF8.self))")
            }
            #expect(RevisionJSON.quickly(Array(bytes.prefix(index))) == nil)
        }
        #expect(RevisionJSON.quickly(bytes + [0x20]) == nil)
    }
}
