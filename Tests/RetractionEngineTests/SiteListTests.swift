import Detection
import RetractdCore
import Testing

@testable import RetractionEngine

@Suite struct SiteListTests {
    static let origin = "https://news.example"

    static func article(_ path: String = "/world/2026/11/bridge-closed-after-flood-4711023") -> ArticleState {
        ArticleState(
            id: ArticleID(rawValue: "1"), site: SiteKey(rawValue: "news.example"), url: origin + path,
            feed: FeedID(rawValue: "f"), title: "Bridge closed after the flood of Sunday",
            publishedAt: Timestamp(seconds: 1_795_435_200), firstListedAt: Timestamp(seconds: 1_795_435_300))
    }

    static func finding(
        _ body: String, at path: String, status: Int = 200, article: ArticleState = article()
    ) -> SiteList.Finding {
        search(body, at: path, status: status, article: article).finding
    }

    static func search(
        _ body: String, at path: String, status: Int = 200, article: ArticleState = article()
    ) -> (finding: SiteList.Finding, goesBack: Bool) {
        let url = origin + path
        let response = HTTPResponse(
            status: status, httpVersion: "1.1", headers: HeaderFields(), finalURL: url, hops: [], remoteAddress: nil,
            payload: nil, payloadLength: body.utf8.count)
        let capture = Capture(
            request: FetchRequest(url: url, purpose: .list), startedAt: Timestamp(seconds: 1_795_500_000),
            finishedAt: Timestamp(seconds: 1_795_500_001), outcome: .response(response))
        return SiteList(
            policy: .standard, article: article, url: url, capture: capture, payload: Array(body.utf8)
        ).search()
    }

    static func sitemap(_ paths: [String]) -> String {
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
            + paths.map { "<url><loc>\(origin)\($0)</loc></url>" }.joined() + "</urlset>"
    }

    @Test func `the search begins at robots and at the section that the address names`() {
        #expect(SiteList.first(for: Self.article()) == [Self.origin + "/robots.txt", Self.origin + "/world/"])
        #expect(SiteList.first(for: Self.article("/2026/11/bridge")) == [Self.origin + "/robots.txt"])
        #expect(SiteList.first(for: Self.article("/4711023.html")) == [Self.origin + "/robots.txt"])
        #expect(
            SiteList.first(for: Self.article("/news/city/4711023/bridge"))
                == [Self.origin + "/robots.txt", Self.origin + "/news/city/"])
    }

    @Test func `robots names sitemaps, of news first, none of pictures nor of other hosts`() {
        let robots = """
            User-agent: *
            Disallow: /private/
            Sitemap: https://news.example/image-sitemap.xml
            sitemap : https://news.example/sitemap.xml  # all
            Sitemap: https://elsewhere.example/sitemap.xml
            Sitemap: /news-sitemap.xml
            """
        #expect(
            Self.finding(robots, at: "/robots.txt")
                == .more([Self.origin + "/news-sitemap.xml", Self.origin + "/sitemap.xml"]))
        #expect(Self.finding("", at: "/robots.txt", status: 404) == .more([Self.origin + "/sitemap.xml"]))
        #expect(Self.finding("User-agent: *", at: "/robots.txt") == .more([Self.origin + "/sitemap.xml"]))
    }

    @Test func `of an index the month of the story is followed, or what changed last`() {
        func index(_ children: [(String, String)]) -> String {
            "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + children.map { name, changed in
                    "<sitemap><loc>\(Self.origin)/\(name)</loc><lastmod>\(changed)</lastmod></sitemap>"
                }.joined() + "</sitemapindex>"
        }
        let months = index([("s-2026-12.xml", "2026-12-02"), ("s-2026-11.xml", "2026-11-30")])
        #expect(Self.finding(months, at: "/sitemap.xml") == .more([Self.origin + "/s-2026-11.xml"]))
        let parts = index([
            ("posts-1.xml", "2024-01-01"), ("category.xml", "2026-11-24"), ("posts-2.xml", "2026-11-23"),
        ])
        #expect(
            Self.finding(parts, at: "/sitemap.xml")
                == .more([Self.origin + "/posts-2.xml", Self.origin + "/posts-1.xml"]))
    }

    @Test func `a sitemap leads to the address with its number or its words`() {
        let others = ["/world/2026/11/harbour-fire-4711024", "/city/2026/11/bridge-opened-4711025"]
        let byNumber = Self.sitemap(others + ["/city/flood-damage-4711023"])
        #expect(Self.finding(byNumber, at: "/s.xml") == .leads(to: [Self.origin + "/city/flood-damage-4711023"]))
        let byWords = Self.sitemap(others + ["/city/bridge-closed-after-flood"])
        #expect(Self.finding(byWords, at: "/s.xml") == .leads(to: [Self.origin + "/city/bridge-closed-after-flood"]))
        #expect(
            Self.finding(Self.sitemap(others), at: "/s.xml")
                == .nothing("none of 2 addresses is like its own, or dated as it is"))
    }

    @Test func `a number that many addresses have is no story's`() {
        let list = Self.sitemap((1...5).map { "/202611/other-\($0)" } + ["/city/bridge-closed-after-flood"])
        let article = Self.article("/202611/bridge-closed-after-flood")
        #expect(
            Self.finding(list, at: "/s.xml", article: article)
                == .leads(to: [Self.origin + "/city/bridge-closed-after-flood"]))
    }

    @Test func `an address that bears its minute, or came when it went, may be its new one, a whole import may not`() {
        func finding(_ days: [String], from gone: String? = nil) -> SiteList.Finding {
            var article = Self.article("/a?id=17")
            if let gone = gone.flatMap(Timestamp.init(rfc3339:)) {
                article.lastSeenLive = gone.advanced(by: .minutes(-30))
                article.episode = RemovalEpisode(
                    number: 1, lastSeenLive: article.lastSeenLive, firstSeenGone: gone, snapshotBefore: nil)
            }
            let entries = days.enumerated().map {
                "<url><loc>\(Self.origin)/n?id=\($0)</loc><lastmod>\($1)</lastmod></url>"
            }
            let list = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\(entries.joined())</urlset>"
            return Self.finding(list, at: "/s.xml", article: article)
        }
        let nothing = SiteList.Finding.nothing("none of 2 addresses is like its own, or dated as it is")
        let (minute, other) = ("2026-11-23T12:00:20Z", "2026-11-23T13:02:00Z")
        #expect(finding([other, minute]) == .leads(to: [Self.origin + "/n?id=1"]))
        #expect(finding([other, "2026-11-23"]) == nothing)
        #expect(
            finding([other, "2026-11-24T09:20:00Z"], from: "2026-11-24T09:30:00Z")
                == .leads(to: [Self.origin + "/n?id=1"]))
        #expect(finding([other, "2026-11-24T09:31:00Z"], from: "2026-11-24T09:30:00Z") == nothing)
        #expect(
            finding(["2026-11-24T09:20:00Z", minute], from: "2026-11-24T09:30:00Z")
                == .leads(to: [Self.origin + "/n?id=1", Self.origin + "/n?id=0"]))
        #expect(
            finding([String](repeating: minute, count: 4))
                == .nothing("none of 4 addresses is like its own, or dated as it is"))
    }

    @Test func `a list goes back to a story that it has older ones beside, or no dates`() {
        func goesBack(_ moments: [String]) -> Bool {
            let entries = moments.map { "<url><loc>\(Self.origin)/n</loc><lastmod>\($0)</lastmod></url>" }
            let list = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\(entries.joined())</urlset>"
            return Self.search(list, at: "/s.xml").goesBack
        }
        #expect(goesBack(["2026-11-25T00:00:00Z", "2026-11-20T00:00:00Z"]))
        #expect(!goesBack(["2026-11-25T00:00:00Z", "2026-11-25T06:00:00Z"]))
        #expect(!goesBack([]))
        #expect(Self.search(Self.sitemap(["/a", "/b"]), at: "/s.xml").goesBack)
        #expect(!Self.search("<html><body>Sport</body></html>", at: "/sport/").goesBack)
        #expect(!Self.search("", at: "/s.xml", status: 404).goesBack)
    }

    @Test func `a list that still has it where it was leads nowhere`() {
        let list = Self.sitemap(["/city/flood-damage-4711023", "/world/2026/11/bridge-closed-after-flood-4711023"])
        #expect(Self.finding(list, at: "/s.xml") == .nothing("lists it where it was"))
    }

    @Test func `the page of a section leads to it by its headline`() {
        let page = "<html><body><a href=\"/city/x\">Bridge closed after the flood of Sunday</a></body></html>"
        #expect(Self.finding(page, at: "/world/") == .leads(to: [Self.origin + "/city/x"]))
        #expect(Self.finding(page, at: "/world/", status: 404) == .unreadable("HTTP 404"))
    }
}
