import RetractdCore
import Testing

@testable import FeedParsing

/// What feeds leave out, or write in a way of their own.
@Suite struct LooseFeedTests {
    @Test func `a sitemap without its namespace is a sitemap, its news too`() throws {
        let feed = try parsed(
            """
            <urlset><url><loc>https://news.example/a</loc><news:news><news:title>Made up</news:title>
            <news:publication_date>2024-05-06T12:00+03:30</news:publication_date></news:news></url></urlset>
            """)
        #expect(feed.format == .newsSitemap)
        #expect(feed.entries.map(\.link) == ["https://news.example/a"])
        #expect(feed.entries.first?.title == "Made up")
        #expect(feed.entries.first?.published?.description == "2024-05-06T08:30:00Z")
    }

    @Test func `a tombstone may be a document of its own`() throws {
        let feed = try parsed(
            "<at:deleted-entry xmlns:at='http://purl.org/atompub/tombstones/1.0' ref='tag:a' when='2024-05-06T12:00:00Z'/>"
        )
        #expect(feed.tombstones.map(\.reference) == ["tag:a"])
        #expect(feed.entries.isEmpty)
    }

    @Test(arguments: [
        ("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
            + "<item rdf:about='https://news.example/1'><title>x</title></item></rdf:RDF>"),
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>https://news.example/1</id></entry></feed>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>/1</id></entry></feed>",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"https://news.example/1\"}]}",
        "{\"rss\":{\"channel\":{\"item\":{\"guid\":{\"#text\":\"https://news.example/1\"}}}}}",
    ])
    func `an id that is an address is the link where there is none`(text: String) throws {
        #expect(try parsed(text).entries.map(\.link) == ["https://news.example/1"])
    }

    @Test(arguments: ["true", "\"false\"", "false"])
    func `RSS in JSON says as RSS does whether its guid is the link`(flag: String) throws {
        let feed = try parsed(
            "{\"rss\":{\"channel\":{\"title\":\"T\",\"item\":[{\"guid\":{\"isPermaLink\":\(flag),"
                + "\"#value\":\"https://news.example/1\"}}]}}}")
        #expect(feed.entries.map(\.id) == ["https://news.example/1"])
        #expect(feed.entries.first?.link == (flag == "true" ? "https://news.example/1" : nil))
    }

    @Test func `the feed's author wrote what names none, where the format says so`() throws {
        let atom = try parsed(
            "<feed xmlns='http://www.w3.org/2005/Atom'><author><name>Desk</name></author><entry><id>1</id></entry>"
                + "<entry><id>2</id><author><name>Own</name></author></entry></feed>")
        #expect(atom.entries.map(\.author) == ["Desk", "Own"])
        let json = try parsed(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"authors\":[{\"name\":\"Desk\"}],\"items\":[{\"id\":\"1\"}]}"
        )
        #expect(json.entries.map(\.author) == ["Desk"])
    }

    @Test func `a second summary under another name is the content`() throws {
        let entry = try parsed(rss("<item><summary>short</summary><description>long</description></item>")).entries[0]
        #expect(entry.summary == "short")
        #expect(entry.content == "long")
    }

    @Test func `of two dates of the same name the last one counts`() throws {
        let feed = try parsed(
            rss("<item><pubDate>6 May 2024</pubDate><pubDate>7 May 2024</pubDate></item>"))
        #expect(feed.entries[0].published?.description == "2024-05-07T00:00:00Z")
    }

    @Test func `a quote that was windows-1252 once is a quote`() throws {
        #expect(try parsed(rss("<item><title>don\u{92}t</title></item>")).entries[0].title == "don’t")
    }

    @Test func `a comment that is never closed hides the rest of its text, no more`() throws {
        let feed = try parsed(
            rss("<item><title>safe&lt;!-- x &lt;b&gt;</title></item><item><title>next</title></item>"))
        #expect(feed.entries.map(\.title) == ["safe", "next"])
    }

    @Test func `a gzip file is unpacked, and a broken one is one clear line`() throws {
        // `<rss><channel><item><title>x</title></item></channel></rss>`, packed.
        let packed: [UInt8] = [
            0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xB3, 0x29, 0x2A, 0x2E, 0xB6, 0xB3,
            0x49, 0xCE, 0x48, 0xCC, 0xCB, 0x4B, 0xCD, 0xB1, 0xB3, 0xC9, 0x2C, 0x49, 0xCD, 0xB5, 0xB3, 0x29,
            0xC9, 0x2C, 0xC9, 0x49, 0xB5, 0xAB, 0xB0, 0xD1, 0x87, 0x30, 0x6C, 0xF4, 0x21, 0xC2, 0xFA, 0x70,
            0x65, 0xFA, 0x20, 0x5D, 0x00, 0xCF, 0x2F, 0x2F, 0xAF, 0x3B, 0x00, 0x00, 0x00,
        ]
        let feed = try FeedParser.parse(packed, baseURL: "", contentType: nil)
        #expect(feed.entries.map(\.title) == ["x"])
        #expect(throws: FeedParsingError.unpackable("truncated")) {
            try FeedParser.parse(Array(packed.dropLast(12)), baseURL: "", contentType: nil)
        }
    }

    @Test func `a stray end tag loses nothing`() throws {
        let feed = try parsed(rss("<item><title>a</title></b></item>"))
        #expect(feed.faults.count == 1)
        #expect(!feed.isPartial)
    }
}
