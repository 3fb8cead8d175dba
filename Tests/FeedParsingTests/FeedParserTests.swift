import RetractdCore
import Testing

@testable import FeedParsing

/// Parses a feed written in a test, as if it came from `https://news.example/feeds/all.xml`.
func parsed(_ text: String, base: String = "https://news.example/feeds/all.xml") throws -> ParsedFeed {
    try FeedParser.parse(Array(text.utf8), baseURL: base, contentType: nil)
}

/// Wraps items in an RSS 2.0 channel.
func rss(_ items: String, channel: String = "") -> String {
    "<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
        + " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/'"
        + " xmlns:atom='http://www.w3.org/2005/Atom'><channel>\(channel)\(items)</channel></rss>"
}

@Suite struct FeedParserTests {
    @Test func `an RSS feed gives its entries in order, duplicates kept`() throws {
        let feed = try parsed(
            rss(
                """
                <item><guid isPermaLink='false'>7</guid><title>زلزله در کرمان</title><link>/a?x=1&amp;y=2</link>
                <pubDate>Mon, 06 May 2024 12:00:00 +0330</pubDate><description>&lt;p&gt;one&lt;/p&gt;</description>
                <dc:creator>مریم</dc:creator><content:encoded><![CDATA[<p>full</p><p>text</p>]]></content:encoded></item>
                <item><guid>7</guid><title>Second</title></item><item><guid>7</guid><title>Second</title></item>
                """, channel: "<title>خبر</title><link>https://news.example/</link><ttl>15</ttl>"))
        #expect(feed.format == .rss20)
        #expect(feed.title == "خبر")
        #expect(feed.link == "https://news.example/")
        #expect(feed.rhythm.leastInterval == .minutes(15))
        #expect(feed.faults == [])
        #expect(feed.entries.map(\.title) == ["زلزله در کرمان", "Second", "Second"])
        let first = try #require(feed.entries.first)
        #expect(first.id == "7")
        #expect(first.link == "https://news.example/a?x=1&y=2")
        #expect(first.published?.description == "2024-05-06T08:30:00Z")
        #expect(first.summary == "one")
        #expect(first.content == "full\ntext")
        #expect(first.author == "مریم")
    }

    @Test func `an Atom feed's links, bases and text constructs are read as RFC 4287 has them`() throws {
        let feed = try parsed(
            """
            <feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/x/'><title type='html'>A &amp;amp; B</title>
            <link rel='self' href='self.xml'/><link href='home'/><updated>2024-05-06T12:00:00Z</updated>
            <entry xml:base='y/'><id>tag:a,1</id><title>1 &lt; 2 &amp;amp; 3</title>
            <link rel='enclosure' href='e.mp3'/><link rel='alternate' href='one.html'/>
            <published>2024-05-01T00:00:00+02:00</published><updated>2024-05-02T00:00:00Z</updated>
            <author><name>Анна</name><email>a@a.example</email></author><contributor><name>No</name></contributor>
            <summary type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a &amp; b</p><p>c</p></div></summary>
            <content type='html'>&lt;b&gt;bold&lt;/b&gt; text</content>
            <source><title>Other</title><id>other</id><link href='https://other.example/'/></source></entry></feed>
            """)
        #expect(feed.format == .atom10)
        #expect(feed.title == "A & B")
        #expect(feed.link == "https://a.example/x/home")
        #expect(feed.updated?.description == "2024-05-06T12:00:00Z")
        let entry = try #require(feed.entries.first)
        #expect(entry.id == "tag:a,1")
        #expect(entry.title == "1 < 2 &amp; 3")
        #expect(entry.link == "https://a.example/x/y/one.html")
        #expect(entry.published?.description == "2024-04-30T22:00:00Z")
        #expect(entry.author == "Анна")
        #expect(entry.summary == "a & b\nc")
        #expect(entry.content == "bold text")
        #expect(feed.faults == [])
    }

    /// One small feed of every dialect, its only entry titled `t`.
    static let dialects: [(String, FeedFormat)] = [
        (#"<rss version="0.91"><channel><item><title>t</title></item></channel></rss>"#, .rss091),
        (#"<rss version="0.92"><channel><item><title>t</title></item></channel></rss>"#, .rss092),
        (#"<rss><channel><item><title>t</title></item></channel></rss>"#, .rss),
        (
            #"<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel><item><title>t</title></item></channel></rss>"#,
            .rss20
        ),
        (
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel rdf:about="c"><title>f</title></channel><image><title>i</title></image>
            <item rdf:about="https://a.example/1"><title>t</title></item></rdf:RDF>
            """, .rss10
        ),
        (
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
            <channel><title>f</title></channel><item><title>t</title></item></rdf:RDF>
            """, .rss090
        ),
        (
            #"<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>t</title></entry></feed>"#,
            .atom03
        ),
        (#"<feed><entry><title>t</title></entry></feed>"#, .atom10),
        (#"<entry xmlns="http://www.w3.org/2005/Atom"><title>t</title></entry>"#, .atom10),
        (
            #"<CHANNEL HREF="https://a.example/"><ITEM HREF="https://a.example/1"><TITLE>t</TITLE></ITEM></CHANNEL>"#,
            .channelDefinition
        ),
        (#"{"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "title": "t"}]}"#, .jsonFeed10),
        (#"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "title": "t"}]}"#, .jsonFeed11),
        (#"{"rss": {"channel": {"item": [{"title": "t"}]}}}"#, .rssInJSON),
        (
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1</loc>
            <news:news><news:publication><news:name>N</news:name></news:publication><news:title>t</news:title>
            <news:publication_date>2024-05-06</news:publication_date></news:news></url></urlset>
            """, .newsSitemap
        ),
    ]

    @Test(arguments: dialects)
    func `every dialect is recognised and its entry read`(text: String, format: FeedFormat) throws {
        let feed = try parsed(text)
        #expect(feed.format == format)
        #expect(feed.entries.map(\.title) == ["t"])
        #expect(feed.faults == [])
    }

    @Test func `a sitemap's pictures are not its pages`() throws {
        let feed = try parsed(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc>https://a.example/1</loc><lastmod>2024-05-06</lastmod><image:image><image:loc>https://a.example/i.png
            </image:loc><image:title>pic</image:title></image:image></url></urlset>
            """)
        #expect(feed.format == .sitemap)
        #expect(feed.entries.map(\.link) == ["https://a.example/1"])
        #expect(feed.entries.first?.title == nil)
        #expect(feed.entries.first?.updated?.description == "2024-05-06T00:00:00Z")
    }

    @Test func `the children of a sitemap index are its entries`() throws {
        let feed = try parsed(
            "<sitemapindex><sitemap><loc>/s1.xml</loc></sitemap><sitemap><loc>/s2.xml</loc></sitemap></sitemapindex>")
        #expect(feed.format == .sitemapIndex)
        #expect(feed.entries.map(\.link) == ["https://news.example/s1.xml", "https://news.example/s2.xml"])
    }

    @Test func `tombstones name what was deleted`() throws {
        let feed = try parsed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
            <at:deleted-entry ref="tag:a,9" when="2024-05-06T10:00:00Z"><at:comment>pulled</at:comment></at:deleted-entry>
            <entry><id>1</id></entry></feed>
            """)
        #expect(feed.tombstones.map(\.reference) == ["tag:a,9"])
        #expect(feed.tombstones.first?.when?.description == "2024-05-06T10:00:00Z")
        #expect(feed.entries.count == 1)
    }

    @Test(arguments: [
        ("AT&amp;amp;T", "AT&T"), ("AT&amp;T", "AT&T"), ("AT&T & co", "AT&T & co"), ("a&nbsp;b&eacute;c", "a béc"),
        ("<![CDATA[<b>Bold</b> &mdash; x]]>", "Bold — x"), ("a <b>b</b> c", "a b c"), ("&#8220;x&#148;", "“x”"),
        ("1 < 2", "1 < 2"), ("I <3 NY", "I <3 NY"), ("&lt;i&gt;x&lt;/i&gt;", "x"), ("  two\n  lines ", "two lines"),
        ("Jo <jo@example.org>", "Jo"), ("&unknown; x", "&unknown; x"), ("&#x6cc;", "ی"),
    ])
    func `an RSS title is folded to words once`(source: String, title: String) throws {
        let feed = try parsed(rss("<item><title>\(source)</title></item>"))
        #expect(feed.entries.map(\.title) == [title])
        #expect(feed.faults == [])
    }

    @Test func `the titles of pictures and sources are not the item's`() throws {
        let feed = try parsed(
            rss(
                """
                <item><media:content url='a.png'><media:title>picture</media:title></media:content>
                <title>headline</title><media:title>other</media:title><source url='x'>Agency</source>
                <media:group><media:title>group</media:title></media:group></item>
                """))
        #expect(feed.entries.map(\.title) == ["headline"])
    }

    @Test(
        arguments: [
            ("<guid>https://a.example/1</guid>", "https://a.example/1"),
            ("<guid isPermaLink='false'>https://a.example/1</guid>", nil), ("<guid>12345</guid>", nil),
            ("<guid>/story/1</guid>", "https://news.example/story/1"),
            ("<guid>https://a.example/1</guid><link>https://b.example/2</link>", "https://b.example/2"),
            ("<atom:link href='https://c.example/3'/>", "https://c.example/3"), ("<link/>", nil),
            ("<link>javascript:alert(1)</link>", nil), ("<link>//d.example/4</link>", "https://d.example/4"),
            ("<link> https://e.example/a b#part </link>", "https://e.example/a%20b#part"),
            ("<link>https://e.example</link>", "https://e.example"),
        ] as [(String, String?)])
    func `the link is the permalink, absolute`(item: String, link: String?) throws {
        #expect(try parsed(rss("<item>\(item)</item>")).entries.map(\.link) == [link])
    }

    @Test func `an original link goes before the one of a feed proxy`() throws {
        let feed = try parsed(
            rss(
                "<item><link>https://proxy.example/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink></item>"
            ))
        #expect(feed.entries.first?.link == "https://a.example/1")
        #expect(feed.faults == [])
    }

    @Test func `undeclared prefixes mean what everyone means by them`() throws {
        let feed = try parsed(
            "<rss version='2.0'><channel><item><dc:creator>Ann</dc:creator><content:encoded>text</content:encoded>"
                + "<dc:date>2024-05-06</dc:date></item></channel></rss>")
        let entry = try #require(feed.entries.first)
        #expect(entry.author == "Ann")
        #expect(entry.content == "text")
        #expect(entry.published?.description == "2024-05-06T00:00:00Z")
        #expect(feed.faults == [])
    }

    @Test(arguments: [
        "Warning: foo.php on line 3\n", "<br />\n<b>Notice</b>: x\n", "\n\n", "\u{FEFF}", "<!-- c -- c -->\n",
    ])
    func `junk before the declaration is no fault`(junk: String) throws {
        let feed = try parsed(junk + rss("<item><title>t</title></item>"))
        #expect(feed.entries.count == 1)
        #expect(feed.faults == [])
    }

    @Test func `a missing date stays missing`() throws {
        let feed = try parsed(
            rss("<item><pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate></item><item><pubDate>soon</pubDate></item>"))
        #expect(feed.entries.map(\.published) == [nil, nil])
    }

    @Test(arguments: [
        ("<item><title>a</item><item><title>b</title></item>", ["a", "b"]),
        ("<item><title>a</title></wrong><description>x</item><item><title>b</title></item>", ["a", "b"]),
        ("<item><title>a</title><item><title>b</title></item>", ["a", "b"]),
    ])
    func `mismatched tags lose no item and make the feed partial`(items: String, titles: [String]) throws {
        let feed = try parsed(rss(items))
        #expect(feed.entries.compactMap(\.title) == titles)
        #expect(feed.isPartial)
    }

    @Test func `one bad byte in a Persian feed spoils one letter and hides no entry`() throws {
        let (head, tail) = ("<item><title>فارسی</title><description>", "</description></item>")
        let whole = rss(head + tail)
        let cut = try #require(whole.firstRange(of: tail)).lowerBound
        let bytes = Array(whole[..<cut].utf8) + [0xE9] + Array(whole[cut...].utf8)
        let feed = try FeedParser.parse(bytes, baseURL: "", contentType: "text/xml; charset=UTF-8")
        #expect(feed.entries.first?.title == "فارسی")
        #expect(feed.faults.count == 1)
        #expect(!feed.isPartial)
    }

    @Test func `a legacy charset is decoded by the declaration, or by the transport before it`() throws {
        let head = Array("<?xml version='1.0' encoding='windows-1256'?><rss><channel><item><title>".utf8)
        let bytes = head + [0xC7, 0xED, 0xD1, 0xC7, 0xE4] + Array("</title></item></channel></rss>".utf8)
        #expect(try FeedParser.parse(bytes, baseURL: "", contentType: "text/xml").entries.first?.title == "ايران")
        #expect(
            try FeedParser.parse(bytes, baseURL: "", contentType: "text/xml; charset=\"windows-1251\"").entries.first?
                .title
                == "ЗнСЗд")
    }

    @Test func `a feed without items is a feed`() throws {
        let feed = try parsed(rss("", channel: "<title>Empty</title>"))
        #expect(feed.entries.isEmpty)
        #expect(!feed.isPartial)
    }

    @Test func `a text of nothing but addresses is a sitemap, and prose is none`() throws {
        let feed = try parsed("\u{FEFF}https://a.example/1\r\n\r\n  https://a.example/2?x=1  \nhttps://a.example/خبر")
        #expect(feed.format == .sitemap)
        #expect(
            feed.entries.map(\.link) == ["https://a.example/1", "https://a.example/2?x=1", "https://a.example/خبر"])
        #expect(feed.faults == [])
        #expect(throws: FeedParsingError.notMarkup) { try parsed("https://a.example/1\nhere it was") }
        #expect(throws: FeedParsingError.notMarkup) { try parsed("https://a.example/1 and https://a.example/2") }
    }

    static let noFeeds: [(String, FeedParsingError)] = [
        ("", .empty), (" \r\n\t", .empty),
        (
            "<!doctype html><html><head><title>Just a moment…</title></head><body><p>x<br></body></html>",
            .webPage(title: "Just a moment…")
        ),
        (#"<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>"#, .webPage(title: nil)),
        ("404 page not found", .notMarkup), ("<opml><body/></opml>", .unrecognisedRoot("opml")),
        (#"{"error": "gone"}"#, .unrecognisedJSON("neither items nor rss.channel")),
    ]

    @Test(arguments: noFeeds)
    func `what is no feed is one clear error`(text: String, error: FeedParsingError) {
        #expect(throws: error) { try parsed(text) }
        #expect(!error.description.contains("\n"))
    }

    @Test func `a JSON feed gives all its fields`() throws {
        let feed = try parsed(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "新闻", "home_page_url": "/", "items": [
            {"id": "a", "url": "/1", "title": "A &amp; B", "content_html": "<p>x &amp; y</p>", "summary": "s",
             "date_published": "2024-05-06T12:00:00+08:00", "date_modified": "2024-05-07T00:00:00Z",
             "authors": [{"name": "王"}, {"name": "李"}]}, {"id": 2, "content_text": "5 < 6", "external_url": "/2"}, null]}
            """)
        #expect(feed.title == "新闻")
        #expect(feed.link == "https://news.example/")
        let first = try #require(feed.entries.first)
        #expect(first.title == "A &amp; B")
        #expect(first.content == "x & y")
        #expect(first.published?.description == "2024-05-06T04:00:00Z")
        #expect(first.author == "王, 李")
        #expect(feed.entries.last?.id == "2")
        #expect(feed.entries.last?.content == "5 < 6")
        #expect(feed.entries.last?.link == "https://news.example/2")
    }
}
