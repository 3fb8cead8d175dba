import RetractdCore
import Testing

@testable import ArticleExtraction

/// Whatever bytes come, there is an extract or a named reason.
@Suite struct HostilePageTests {
    private static let prose =
        "<p>The council voted on Tuesday to rebuild the north pier, which storms have closed to ships for most of the winter.</p>"

    private static func extract(_ text: String, contentType: String? = "text/html") throws(ExtractionError) -> [String]
    {
        try ArticleExtractor.extract(Array(text.utf8), url: "https://post.example/pier", contentType: contentType)
            .blocks
            .map(\.text)
    }

    @Test(arguments: ["", " \n\t ", "\u{0}"])
    func `nothing is not a page`(text: String) {
        #expect(throws: ExtractionError.self) { try Self.extract(text) }
    }

    @Test func `an image with a page's type is named`() {
        let image: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        #expect(throws: ExtractionError.notHTML("a PNG image")) {
            try ArticleExtractor.extract(image, url: "", contentType: "text/html")
        }
    }

    @Test func `a page with an image's type is named`() {
        #expect(throws: ExtractionError.notHTML("the server calls it image/png")) {
            try Self.extract("<p>Words</p>", contentType: "image/png")
        }
    }

    @Test func `a page larger than the limit is named`() {
        #expect(throws: ExtractionError.self) { try Self.extract(String(repeating: "a", count: (16 << 20) + 1)) }
    }

    @Test(arguments: ["div", "b", "table", "ul", "p", "blockquote", "font"])
    func `nesting a hundred thousand deep is read`(name: String) throws {
        _ = try Self.extract(Self.prose + String(repeating: "<\(name)>", count: 100_000) + Self.prose)
    }

    @Test func `a million attributes are read`() throws {
        let attributes = (0..<1_000_000).map { "a\($0)=\"\"" }.joined(separator: " ")
        #expect(try Self.extract("<article>\(Self.prose)<p \(attributes)>x</p>\(Self.prose)</article>").count == 1)
    }

    @Test func `a million nameless attributes are read`() throws {
        let attributes = String(repeating: "@a=\">\" ", count: 1_000_000)
        #expect(try Self.extract("<article><div \(attributes)>\(Self.prose)</div></article>").count == 1)
    }

    @Test(arguments: ["a", "a ", "\u{FFFD}", "<", "&", "<a>", "<p>", "</p>", "<!--", "\u{202E}"])
    func `sixteen megabytes of one line are read`(piece: String) throws {
        let count = (15 << 20) / piece.utf8.count
        _ = try Self.extract(Self.prose + String(repeating: piece, count: count))
    }

    @Test func `a page without a body has no text`() throws {
        #expect(try Self.extract("<html><head><title>Nothing here</title></head></html>").isEmpty)
    }

    @Test func `a page of frames has no text`() throws {
        let frames = "<html><frameset cols=\"20%,80%\"><frame src=\"a.html\"><frame src=\"b.html\"></frameset></html>"
        #expect(try Self.extract(frames).isEmpty)
    }

    private static func shortfall(_ text: String) throws -> String? {
        try ArticleExtractor.extract(Array(text.utf8), url: "https://post.example/pier", contentType: "text/html").signs
            .shortfall
    }

    @Test func `a page that was read whole lacks nothing`() throws {
        #expect(try Self.shortfall("<html><body>\(Self.prose)</body></html>") == nil)
    }

    @Test(arguments: ["<div>", "<b>"])
    func `a page too deep to be read to its end says so`(tags: String) throws {
        let deep = Self.prose + String(repeating: tags, count: 100_000) + Self.prose
        #expect(try Self.shortfall(deep)?.hasPrefix("reading stopped at a limit") == true)
    }

    @Test(arguments: [
        ("<html><frameset><frame src=\"a.html\"></frameset></html>", "frames"),
        ("<html><head><title>Nothing here</title></head></html>", "no words"),
        ("<html><body><nav><a href=\"/\">Home</a></nav></body></html>", "nothing that reads as an article"),
    ])
    func `a page without text says why`(page: String, reason: String) throws {
        #expect(try Self.shortfall(page)?.contains(reason) == true)
    }

    @Test func `structured data nested without end is left alone`() throws {
        let data = "<script type=\"application/ld+json\">" + String(repeating: "[{\"a\":", count: 50_000) + "</script>"
        #expect(try Self.extract(data + Self.prose).count == 1)
    }

    @Test(arguments: 0..<8)
    func `any bytes at all are read the same way twice`(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        let page =
            Array("<html><body>".utf8)
            + (0..<60_000).map { _ in
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                return state & 0x30 == 0
                    ? Array("<>/=\"' &;!-".utf8)[Int(state >> 40) % 11] : UInt8(truncatingIfNeeded: state >> 16)
            }
        let first = try? ArticleExtractor.extract(page, url: "", contentType: nil)
        let second = try? ArticleExtractor.extract(page, url: "", contentType: nil)
        #expect(first == second)
    }
}
