import Testing

@testable import SubscriptionLists

@Suite struct OPMLTests {
    static func read(_ text: String) throws -> [Subscription] { try OPMLReader.read(Array(text.utf8)) }

    @Test func `subscriptions come out of their folders in order`() throws {
        let found = try Self.read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="Iran"><outline type="rss" text="t" title="خبرگزاری ساختگی" xmlUrl=" https://a.example/fa/rss "/>
                <outline text="deeper"><outline text="B &amp; C" xmlUrl="https://b.example/feed?x=1&amp;y=2"/></outline>
              </outline>
              <outline text="a note"/><outline text="a page" type="link" url="https://c.example/"/>
              <OUTLINE title="" text="D" XMLURL="http://d.example/atom"/>
            </body></opml>
            """)
        #expect(
            found == [
                Subscription(name: "خبرگزاری ساختگی", url: "https://a.example/fa/rss"),
                Subscription(name: "B & C", url: "https://b.example/feed?x=1&y=2"),
                Subscription(name: "D", url: "http://d.example/atom"),
            ])
    }

    @Test(arguments: ["", "   ", "{\"feeds\": []}", "<html><body><p>No list</p></body></html>", "<opml><body/></opml>"])
    func `what is no OPML is refused`(text: String) {
        #expect(throws: SubscriptionListError.self) { try Self.read(text) }
    }

    @Test func `a file that breaks off gives what stood before`() throws {
        let text = #"<opml><body><outline text="A" xmlUrl="https://a.example/"/><outline text="B" xmlUrl="https://b"#
        #expect(try Self.read(text).first?.name == "A")
    }

    @Test func `a file in another encoding is read by its declaration`() throws {
        let head = Array(#"<?xml version="1.0" encoding="windows-1251"?><opml><body><outline text=""#.utf8)
        // "Юг" in windows-1251.
        let bytes = head + [0xDE, 0xE3] + Array(#"" xmlUrl="https://a.example/"/></body></opml>"#.utf8)
        #expect(try OPMLReader.read(bytes) == [Subscription(name: "Юг", url: "https://a.example/")])
    }

    @Test func `more feeds than anybody has are refused`() {
        let outline = #"<outline text="A" xmlUrl="https://a.example/"/>"#
        let text =
            "<opml><body>" + String(repeating: outline, count: OPMLReader.mostSubscriptions + 1) + "</body></opml>"
        #expect(throws: SubscriptionListError.tooMany(limit: OPMLReader.mostSubscriptions)) { try Self.read(text) }
    }

    @Test func `what is written is read back as it was`() throws {
        let feeds = [
            Subscription(name: #"<b> & "Q""#, url: "https://a.example/?x=1&y=\"2\""),
            Subscription(name: "新闻 — أخبار", url: "https://b.example/"),
        ]
        let text = OPMLWriter.text(title: "A & B", feeds)
        #expect(try Self.read(text) == feeds)
        #expect(text.hasPrefix("<?xml version=\"1.0\""))
    }

    @Test func `control characters do not reach the file`() throws {
        let text = OPMLWriter.text(title: "", [Subscription(name: "a\u{1}b\u{FFFE}c", url: "https://a.example/")])
        #expect(try Self.read(text).first?.name == "abc")
    }
}
