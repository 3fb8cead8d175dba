import LoopbackSite
import RetractdCore
import Testing

@testable import FeedDiscovery

@Suite struct FeedFinderTests {
    typealias Site = DiscoverySite

    @Test func `the address of a feed is that feed, and nothing else is asked for but robots.txt`() async throws {
        let site = try Site(["/rss.xml": Site.feed("Made Feed")])
        defer { site.server.stop() }
        let found = try await site.findings(at: "/rss.xml").feeds
        #expect(found.map(\.title) == ["Made Feed"])
        #expect(found.first?.entries == 2)
        #expect(found.first?.newest == Timestamp(rfc3339: "2026-11-23T01:00:00Z"))
        #expect(site.asked == ["/robots.txt", "/rss.xml"])
    }

    @Test func `feeds that the head names are read and offered in its order, readers' comments last`() async throws {
        let site = try Site([
            "/": Site.page(
                """
                <base href="/de/"><link rel="alternate" type="application/rss+xml" href="/comments/feed" title="Comments">
                <link rel="alternate" type="application/rss+xml" href="news.rss">
                <link rel="ALTERNATE" type="Application/Atom+XML; charset=utf-8" href="/atom">
                <link rel="alternate" hreflang="fr" href="/fr/"><link rel="stylesheet" href="/s.css">
                """),
            "/de/news.rss": Site.feed("News"), "/atom": Site.feed("Atom"), "/comments/feed": Site.feed("Comments on"),
        ])
        defer { site.server.stop() }
        #expect(try await site.findings().feeds.map(\.title) == ["News", "Atom", "Comments on"])
    }

    @Test func `a Link header names a feed too`() async throws {
        var page = Site.page()
        page.headers.append(
            (
                "Link",
                #"</style.css>; rel=preload; as=style, </f;1>; rel="alternate"; type="application/rss+xml"; title="A, \"B\"""#
            ))
        let site = try Site(["/": page, "/f;1": Site.feed("From the header")])
        defer { site.server.stop() }
        #expect(try await site.findings().feeds.map(\.title) == ["From the header"])
    }

    @Test func `a page that names none but links to one is enough`() async throws {
        let site = try Site([
            "/": Site.page(
                "", #"<a href="/about">About</a> <a href="/xml/rss.php">RSS</a> <a href="/sitemap.xml">Map</a>"#),
            "/xml/rss.php": Site.feed("Linked"),
        ])
        defer { site.server.stop() }
        #expect(try await site.findings().feeds.map(\.title) == ["Linked"])
    }

    @Test func `where nothing is named the usual places are tried until one is a feed`() async throws {
        let site = try Site(["/": Site.page(), "/feed.xml": Site.feed("Usual"), "/atom.xml": Site.feed("Another")])
        defer { site.server.stop() }
        #expect(try await site.findings().feeds.map(\.title) == ["Usual"])
        #expect(!site.asked.contains("/atom.xml"))
    }

    @Test func `the news sitemap of robots.txt is offered beside the feed`() async throws {
        let site = try Site([
            "/": Site.page(#"<link rel="alternate" type="application/rss+xml" href="/rss">"#),
            "/rss": Site.feed("Feed"),
            "/robots.txt": .text("User-agent: *\nSitemap: /maps/news.xml # fresh\n", type: "text/plain"),
            "/maps/news.xml": Site.newsSitemap(),
        ])
        defer { site.server.stop() }
        #expect(try await site.findings().feeds.map(\.format) == [.rss20, .newsSitemap])
    }

    @Test func `an index of sitemaps leads to the one of news`() async throws {
        let index = """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/s/2019.xml</loc></sitemap>
            <sitemap><loc>/s/news-latest.xml</loc></sitemap></sitemapindex>
            """
        let site = try Site([
            "/": Site.page(), "/feed/": Site.feed("Feed"),
            "/robots.txt": .text("sitemap:/sitemap-index.xml", type: "text/plain"),
            "/sitemap-index.xml": .text(index, type: "text/xml"), "/s/news-latest.xml": Site.newsSitemap(),
        ])
        defer { site.server.stop() }
        #expect(try await site.findings().feeds.map(\.format) == [.rss20, .newsSitemap])
        #expect(!site.asked.contains("/s/2019.xml"))
    }

    @Test func `what robots.txt forbids is left alone`() async throws {
        let site = try Site([
            "/": Site.page(#"<link rel="alternate" type="application/rss+xml" href="/private/rss">"#),
            "/private/rss": Site.feed("Private"),
            "/robots.txt": .text("User-agent: retractd\nDisallow: /private/", type: "text/plain"),
        ])
        defer { site.server.stop() }
        let findings = try await site.findings()
        #expect(findings.feeds.isEmpty)
        #expect(!site.asked.contains("/private/rss"))
        #expect(findings.misses.contains("\(site.server.origin)/private/rss: robots.txt forbids it"))
        #expect(try await site.findings(respectsRobots: false).feeds.count == 1)
    }

    @Test(arguments: [(301, true), (308, true), (302, false), (307, false)])
    func `a permanent redirect gives the new address, a passing one the old`(status: Int, isNew: Bool) async throws {
        let site = try Site(["/old": .redirect(to: "/new", status: status), "/new": Site.feed("Moved")])
        defer { site.server.stop() }
        let found = try await site.findings(at: "/old").feeds
        #expect(found.map(\.url) == [site.server.origin + (isNew ? "/new" : "/old")])
    }

    @Test func `a site without any feed says where was looked, and is asked a bounded number of times`() async throws {
        let links = (0..<100).map { #"<link rel="alternate" type="application/rss+xml" href="/f\#($0)">"# }.joined()
        let site = try Site(["/": Site.page(links)])
        defer { site.server.stop() }
        let findings = try await site.findings()
        #expect(findings.feeds.isEmpty)
        #expect(findings.misses.contains("\(site.server.origin)/f0: HTTP 404"))
        #expect(site.asked.count <= FeedFinder.mostRequests)
        #expect(Set(site.asked).count == site.asked.count)
    }

    @Test func `a host that does not answer is asked once`() async throws {
        let site = try Site([:])
        defer { site.server.stop() }
        // Port 9 of an address that nobody uses: a port that was just given back may be another server's by now.
        let findings = try await site.findings(ofText: "http://127.99.0.1:9/")
        #expect(findings.feeds.isEmpty)
        #expect(findings.misses.count == 1)
    }

    @Test(arguments: ["ftp://made.example/", "file:///etc/passwd", "http://"])
    func `what is no address is said to be none, and nothing is asked`(text: String) async throws {
        let site = try Site([:])
        defer { site.server.stop() }
        let findings = try await site.findings(ofText: text)
        #expect(findings.misses == ["\(text): not an http or https URL"])
        #expect(site.asked.isEmpty)
    }
}
