import RetractdCore
import Testing

@testable import FeedParsing

@Suite struct HostileFeedTests {
    private func item(_ number: Int) -> String {
        "<item><link>https://a.example/story/\(number)?x=\(number)</link><guid isPermaLink='false'>https://a.example/\(number)</guid><title>خبر &amp; news \(number)</title><description><![CDATA[<p>x</p>]]>"
            + "</description></item>"
    }

    @Test func `entities that grow are not expanded`() throws {
        var subset = "<!ENTITY lol 'lol'>"
        for level in 1...9 {
            let inner = level == 1 ? "lol" : "lol\(level - 1)"
            subset += "<!ENTITY lol\(level) '" + String(repeating: "&\(inner);", count: 10) + "'>"
        }
        let feed = try parsed(
            "<?xml version='1.0'?><!DOCTYPE rss [\(subset)]>" + rss("<item><title>&lol9;&lol;</title></item>"))
        #expect(feed.entries.map(\.title) == ["&lol9;lol"])
    }

    @Test func `one long entity used often stays small`() throws {
        let long = String(repeating: "a", count: 100_000)
        let uses = String(repeating: "&a;", count: 10_000)
        let feed = try parsed("<!DOCTYPE rss [<!ENTITY a '\(long)'>]>" + rss("<item><title>\(uses)</title></item>"))
        #expect((feed.entries.first?.title?.utf8.count ?? 0) <= FeedLimits.longestLine)
    }

    @Test(arguments: [
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "<!DOCTYPE rss SYSTEM 'file:///etc/passwd'>",
        "<!DOCTYPE rss [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>",
        "<!DOCTYPE rss [<!ENTITY x PUBLIC 'a' 'http://127.0.0.1:1/'>]>",
    ])
    func `nothing outside the feed is ever read`(type: String) throws {
        let feed = try parsed(type + rss("<item><title>[&x;]</title></item>"))
        #expect(feed.entries.map(\.title) == ["[&x;]"])
    }

    @Test func `a hundred thousand nested elements end the reading, not the program`() throws {
        let deep = String(repeating: "<a>", count: 100_000)
        let feed = try parsed(rss(item(1) + "<item><description>\(deep)"))
        #expect(feed.entries.first?.link == "https://a.example/story/1?x=1")
        #expect(feed.isPartial)
    }

    @Test func `deep JSON ends the reading, not the program`() throws {
        let deep = String(repeating: "[", count: 100_000)
        let feed = try parsed("{\"items\": [{\"id\": \"1\"}, {\"id\": \(deep)")
        #expect(feed.entries.first?.id == "1")
        #expect(feed.isPartial)
    }

    @Test(arguments: [8, 0])
    func `a feed cut off at any byte is partial, and what was whole is read`(tail: Int) throws {
        let text = Array(rss(item(1) + item(2) + item(3)).utf8)
        let whole = try FeedParser.parse(text, baseURL: "", contentType: nil)
        let root = try #require(text.firstRange(of: Array("<channel>".utf8))?.upperBound)
        // Only the last end tag's `>` may be missing without anything being lost: even that is a fault.
        for count in root..<(text.count - tail) {
            let feed = try FeedParser.parse(Array(text.prefix(count)), baseURL: "", contentType: nil)
            #expect(feed.isPartial, "cut at \(count)")
            for (entry, complete) in zip(feed.entries, whole.entries) {
                #expect(entry.title == nil || entry.title == complete.title, "cut at \(count)")
                #expect(entry.id == nil || entry.id == complete.id, "cut at \(count)")
                #expect(entry.link == complete.link, "cut at \(count)")
            }
        }
    }

    @Test func `a JSON feed cut off at any byte is partial or no feed`() throws {
        let text = Array(
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}".utf8)
        for count in 0..<text.count {
            guard let feed = try? FeedParser.parse(Array(text.prefix(count)), baseURL: "", contentType: nil) else {
                continue
            }
            #expect(feed.isPartial, "cut at \(count)")
        }
    }

    @Test func `random flips never crash and always answer the same`() {
        let original = Array(rss((0..<20).map(item).joined()).utf8)
        var seed: UInt64 = 20_240_506
        func random(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        for _ in 0..<400 {
            var bytes = original
            for _ in 0..<(1 + random(8)) { bytes[random(bytes.count)] = UInt8(random(256)) }
            let first = try? FeedParser.parse(bytes, baseURL: "https://a.example/", contentType: nil)
            let second = try? FeedParser.parse(bytes, baseURL: "https://a.example/", contentType: nil)
            #expect(first == second)
            #expect((first?.entries.count ?? 0) <= 40)
        }
    }

    @Test func `NUL bytes are dropped without a fault`() throws {
        let feed = try parsed(rss("<item><title>a\u{0}b\u{1}c</title></item>"))
        #expect(feed.entries.map(\.title) == ["abc"])
        #expect(feed.faults == [])
    }

    @Test func `more entries than the limit are not read, and the feed says so`() throws {
        let items = String(repeating: "<item><title>t</title></item>", count: FeedLimits.mostEntries + 10)
        let feed = try parsed(rss(items))
        #expect(feed.entries.count == FeedLimits.mostEntries)
        #expect(feed.isPartial)
    }

    @Test func `a title of twenty megabytes is cut, and the feed says so`() throws {
        let feed = try parsed(rss("<item><title>\(String(repeating: "x", count: 20 << 20))</title></item>" + item(2)))
        #expect(feed.entries.map { $0.title?.utf8.count ?? 0 }.first == FeedLimits.longestLine)
        #expect(feed.entries.count == 2)
        #expect(!feed.faults.isEmpty)
        #expect(!feed.isPartial)
    }

    @Test func `a tag with a hundred thousand attributes is cut down`() throws {
        let attributes = (0..<100_000).map { "a\($0)='1'" }.joined(separator: " ")
        let feed = try parsed(rss("<item \(attributes)><title>t</title></item>" + item(2)))
        #expect(feed.entries.count == 2)
        #expect(feed.isPartial)
    }

    @Test(arguments: [
        "<![CDATA[", "<!--", "<?", "<!", "</", "<", "&", "&#", "&#x", "]]", "<a b='", "<a b=", "<a ", "<!DOCTYPE [",
        "<script>", "<style><b>",
    ])
    func `repeated openings end in time`(opening: String) {
        let quoted = try? parsed(
            rss("<item><description><![CDATA[\(String(repeating: opening, count: 50_000))>]]></description></item>"))
        #expect(quoted?.entries.count == 1)
        let feed = try? parsed(rss("<item><title>" + String(repeating: opening, count: 50_000)))
        #expect((feed?.entries.count ?? 0) <= 1)
    }
}
