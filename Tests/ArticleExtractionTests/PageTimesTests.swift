import RetractdCore
import Testing

@testable import ArticleExtraction

@Suite struct PageTimesTests {
    private static let prose = String(
        repeating: "The council met again, and the vote went on into the night. ", count: 6)

    private func published(_ head: String, _ body: String, url: String) throws -> String? {
        let page = "<html lang=en><head>\(head)</head><body>\(body)<p>\(Self.prose)</p></body></html>"
        let extract = try ArticleExtractor.extract(Array(page.utf8), url: url, contentType: nil)
        return extract.published?.description(minutesEast: extract.publishedZone ?? 0)
    }

    private static let meta = "<meta property='article:published_time' content='2025-12-19T02:41:41Z'>"

    @Test func `a time told in UTC is shown by the clock that the page shows it by`() throws {
        let body = "<h1>A vote</h1><time datetime='2025-12-18T21:41:41-05:00'>Thursday</time>"
        #expect(
            try published(Self.meta, body, url: "https://news.example/vote") == "2025-12-18T21:41:41-05:00")
    }

    @Test func `a time told in UTC falls on the day that the URL names`() throws {
        let url = "https://news.example/2025/12/18/vote"
        #expect(try published(Self.meta, "<h1>A vote</h1>", url: url) == "2025-12-18T23:41:41-03:00")
        let late = "<meta property='article:published_time' content='2025-12-17T20:30:00Z'>"
        #expect(try published(late, "<h1>A vote</h1>", url: url) == "2025-12-18T00:30:00+04:00")
    }

    @Test(arguments: [
        ("https://news.example/2025/12/19/vote", "2025-12-19T02:41:41Z"),
        ("https://news.example/2024/01/02/vote", "2025-12-19T02:41:41Z"),
        ("https://news.example/vote", "2025-12-19T02:41:41Z"),
    ])
    func `a time told in UTC stays as it is where no clock is known`(url: String, expected: String) throws {
        #expect(try published(Self.meta, "<h1>A vote</h1>", url: url) == expected)
    }

    @Test(arguments: [
        ("https://news.example/vote", "2025-03-04T00:00:00Z"), ("https://news.co.uk/vote", "2025-04-03T00:00:00Z"),
    ])
    func `the month comes first on English pages of no country`(url: String, expected: String) throws {
        #expect(try published("", "<h1>A vote</h1><p class=time>3/4/2025</p>", url: url) == expected)
    }

    @Test func `a date stands about a headline that is no heading`() throws {
        let menu = String(repeating: "<p>A section of the site</p>", count: 20)
        let body = menu + "<p>A vote in the night</p><p>Feb 16, 2026</p>"
        let head = "<title>A vote in the night</title>"
        #expect(try published(head, body, url: "https://news.example/vote") == "2026-02-16T00:00:00Z")
    }

    private static let template = """
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-11-05T10:00:00Z",
        "dateModified":"2025-11-05T10:00:00Z"}</script>
        """

    @Test(arguments: [
        ("<h1>A vote</h1><p>31 January 2024</p>", "2024-01-31T00:00:00Z"),
        ("<h1>A vote</h1><p>Updated 31 January 2024</p>", "2025-11-05T10:00:00Z"),
        ("<h1>A vote</h1><p>5 November 2025</p>", "2025-11-05T10:00:00Z"),
        ("<h1>A vote</h1><p>4 November 2025</p>", "2025-11-04T00:00:00Z"),
        (
            "<h1>A vote</h1><p>By Ann Lee</p>\(prose)<time pubdate datetime=2025-08-13>13 August</time>",
            "2025-08-13T00:00:00Z"
        ),
        (
            "<h1>A vote</h1><p>Of the storm on 31 January 2024 the town still speaks a good deal</p>",
            "2025-11-05T10:00:00Z"
        ),
    ])
    func `the headline's own date line stands against a template's one moment`(body: String, expected: String) throws {
        #expect(try published(Self.template, body, url: "https://news.example/vote") == expected)
    }

    @Test func `a line may name the day before by a clock west of the machine's`() throws {
        let head = Self.template.replacing("T10:00", with: "T06:00")
        let body = "<h1>A vote</h1><p>4 November 2025</p>"
        #expect(try published(head, body, url: "https://news.example/vote") == "2025-11-05T06:00:00Z")
    }

    @Test func `a sentence says when a story first came out`() throws {
        let body =
            "<h1>A vote</h1><p>30 Sep 2022</p><p>This story was originally published on 26 Sep 2019 at 4:12pm.</p>"
        #expect(try published("", body, url: "https://news.example/vote") == "2019-09-26T16:12:00Z")
    }

    @Test func `of a site's own names for the day the first day is taken`() throws {
        let head = "<meta name=published-time content=2026-03-09><meta name=published-date content=2021-02-16>"
        #expect(try published(head, "<h1>A vote</h1>", url: "https://news.example/vote") == "2021-02-16T00:00:00Z")
    }

    @Test(arguments: [
        ("<p>Last updated: November 13, 2025</p>", "2025-11-13T00:00:00Z"),
        ("<p>Site updated: November 13, 2025</p>", nil),
    ])
    func `a page's only day of a change is better than none`(line: String, expected: String?) throws {
        let body = "<h1>A vote</h1>" + String(repeating: "<p>\(Self.prose)</p>", count: 20) + line
        #expect(try published("", body, url: "https://news.example/vote") == expected)
    }

    @Test func `a moment that is older than the last change is believed`() throws {
        let head = Self.template.replacing("Modified\":\"2025-11-05", with: "Modified\":\"2025-12-05")
        let body = "<h1>A vote</h1><p>31 January 2024</p>"
        #expect(try published(head, body, url: "https://news.example/vote") == "2025-11-05T10:00:00Z")
    }

    @Test(arguments: [
        "<p>Thursday 27 November 2025</p><h1>A vote</h1><p>26 November 2025</p>",
        "<time datetime='2025-11-27'>Today</time><h1>A vote</h1><time datetime='2025-11-26'>Wednesday</time>",
        "<p>Seen before: a story of 3 May 2021</p><p>26 November 2025</p><h1>A vote</h1><p>Ann Lee</p>",
        "<p class=dateline>Town26 Nov 2025Updated: 27 Nov 2025</p><h1>A vote</h1><p class=date>26 Nov 2025</p>",
        "<h1>A vote</h1><p>Updated 27 November 2025</p><p>26 November 2025</p>",
        "<h1>A vote</h1><ul class=comments><li><time datetime='2025-11-29'>Bo</time></ul><p>26 November 2025</p>",
    ])
    func `the article's date stands below its headline or right above`(body: String) throws {
        #expect(try published("", body, url: "https://news.example/vote") == "2025-11-26T00:00:00Z")
    }

    @Test func `the one date line of a page is its article's`() throws {
        let body = "<h1>A vote</h1>" + String(repeating: "<p>\(Self.prose)</p>", count: 20) + "<p>26 November 2025</p>"
        #expect(try published("", body, url: "https://news.example/vote") == "2025-11-26T00:00:00Z")
    }

    @Test func `a change is the day of publication only where no other is told`() throws {
        let page =
            "<html lang=en><body><h1>A vote</h1><p>Updated 27 November 2025</p><p>\(Self.prose)</p></body></html>"
        let extract = try ArticleExtractor.extract(Array(page.utf8), url: "https://news.example/vote", contentType: nil)
        #expect(extract.modified != nil)
        #expect(extract.published == extract.modified)
    }

    @Test(arguments: [
        ("<p>18 Dec 2025, 21:41</p>", "2025-12-18T21:41:41-05:00"),
        ("<p>۲۸ آذر ۱۴۰۴ - ۰۶:۱۱</p>", "2025-12-19T06:11:41+03:30"),
        ("<p>18 Dec 2025, 21:40</p>", "2025-12-19T02:41:41Z"), ("<p>19 Dec 2025</p>", "2025-12-19T02:41:41Z"),
        ("<p>16 Dec 2025, 21:41</p>", "2025-12-19T02:41:41Z"),
    ])
    func `a time told in UTC is shown by the clock of the headline's own date line`(
        line: String, expected: String
    ) throws {
        #expect(try published(Self.meta, "<h1>A vote</h1>" + line, url: "https://news.example/vote") == expected)
    }

    @Test func `an hour told to machines without a zone takes the zone that readers are told it in`() throws {
        let head = "<meta property='article:published_time' content='2025-11-26 10:30:00'>"
        let body = "<h1>A vote</h1><time datetime='2025-11-26T10:30:00+03:30'>10:30</time>"
        #expect(try published(head, body, url: "https://news.example/vote") == "2025-11-26T10:30:00+03:30")
    }

    @Test func `structured data in a meta, where a framework puts it, is read`() throws {
        let data = #"{"@context":"https://schema.org","@type":"Article","datePublished":"2025-11-17T09:00:00-05:00"}"#
        let head = "<meta name='script:ld+json' content='\(data)'>"
        #expect(try published(head, "<h1>A vote</h1>", url: "https://news.example/vote") == "2025-11-17T09:00:00-05:00")
    }

    @Test func `a byline above the text is none of it`() throws {
        let page = "<body><h1>A vote</h1><p>By Ann Lee and Bo Chen</p><p>\(Self.prose)</p></body>"
        let extract = try ArticleExtractor.extract(Array(page.utf8), url: "https://news.example/vote", contentType: nil)
        #expect(extract.blocks.count == 1)
        #expect(extract.byline == "Ann Lee and Bo Chen")
    }
}
