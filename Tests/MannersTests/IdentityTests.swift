import LoopbackSite
import RetractdCore
import RetractdTestSupport
import Testing

/// One story stays one story, whatever its feed changes about it.
@Suite struct IdentityTests {
    private static let page: WatchedSite.Answer = { _, request in
        let text = (0..<8).map {
            "<p>Paragraph \($0) of \(request.path.replacing("-updated", with: "")) tells at length what had happened there.</p>"
        }
        return .text("<html><body><article><h1>Invented</h1>\(text.joined())</article></body></html>")
    }

    /// What a feed does to its ten stories from its third answer on.
    enum Churn: String, CaseIterable {
        case newGuids, noGuids, oneGuidForAll, tracking, otherOrder, otherDates, otherSlugs, secureLinks
    }

    private static func listing(_ churn: Churn?) -> String {
        let usual = MadeFeed.usual
        switch churn {
        case nil: return usual
        case .newGuids: return usual.replacing("<guid>", with: "<guid>post-")
        case .noGuids: return usual.replacing(#/<guid>[0-9]+<\/guid>/#, with: "")
        case .oneGuidForAll: return usual.replacing(#/<guid>[0-9]+<\/guid>/#, with: "<guid>1</guid>")
        case .tracking: return usual.replacing("</link>", with: "?utm_source=rss&amp;fbclid=x7</link>")
        case .otherOrder: return MadeFeed.stories([35, 31, 40, 33, 38, 32, 39, 34, 37, 36])
        case .otherDates: return usual.replacing(":00 GMT", with: ":30 GMT")
        case .otherSlugs: return usual.replacing("</link>", with: "-updated</link>")
        case .secureLinks: return usual.replacing("<guid>", with: "<guid>https://made.example/")
        }
    }

    @Test(arguments: Churn.allCases)
    func `a change of ids, links, dates or order alone is no new story and no loss`(churn: Churn) async throws {
        var answers: [String: WatchedSite.Answer] = [
            "/feed.xml": { count, _ in
                let before =
                    churn == .secureLinks
                    ? Self.listing(churn).replacing("https://", with: "http://") : Self.listing(nil)
                return MadeFeed.reply(count < 2 ? before : Self.listing(churn))
            }
        ]
        for number in 31...40 {
            answers["/story/\(number)"] = Self.page
            answers["/story/\(number)-updated"] = Self.page
        }
        let site = try await WatchedSite(answers)
        try await site.passes(to: 15, every: 5)
        let before = try #require(try await site.feed()).window.map(\.article)
        try await site.passes(from: 20, to: 70, every: 5)
        let after = try #require(try await site.feed()).window
        #expect(Set(after.map(\.article)) == Set(before))
        #expect(after.allSatisfy { $0.absence == nil })
        #expect(site.accusations == [])
        #expect(!site.alertKinds.contains(.articleEdited))
    }

    /// A page in words of its own: nobody takes it for another's.
    private static let ownWords: WatchedSite.Answer = { _, request in
        let text = MadeText.paragraphs(request.path, count: 8, language: "en").map { "<p>\($0)</p>" }
        let headline = MadeText.headline(request.path, language: "en")
        return .text("<html><body><article><h1>\(headline)</h1>\(text.joined())</article></body></html>")
    }

    private static func sitemap(_ numbers: some Sequence<Int>) -> String {
        let urls = numbers.map {
            "<url><loc>/story/\($0)?utm_source=sitemap</loc><news:news><news:publication_date>"
                + "2026-11-23T\(min(11, $0 - 29)):30:00Z</news:publication_date>"
                + "<news:title>Invented story number \($0)</news:title></news:news></url>"
        }
        return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
            + "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\(urls.joined())</urlset>"
    }

    @Test func `a story in the feed and in its news sitemap is one article, and its removal one alert`() async throws {
        let stories = Array((31...40).reversed())
        let left = stories.filter { $0 != 38 }
        var answers: [String: WatchedSite.Answer] = [
            "/feed.xml": { count, _ in MadeFeed.reply(MadeFeed.stories(count < 3 ? stories : left)) },
            "/news.xml": { count, _ in
                SiteReply(
                    headers: [("Content-Type", "application/xml")],
                    body: Array(Self.sitemap(count < 3 ? stories : left).utf8))
            },
            "/": { _, _ in .text("<html><title>Made</title><body><p>The paper's front page.</p></body></html>") },
        ]
        for number in stories where number != 38 { answers["/story/\(number)"] = Self.ownWords }
        answers["/story/38"] = { count, request in
            count < 2 ? Self.ownWords(count, request) : .text("<html><title>404</title></html>", status: 404)
        }
        let site = try await WatchedSite(answers, feeds: ["/feed.xml", "/news.xml"])
        try await site.passes(to: 90, every: 1)
        #expect(site.alertKinds == [.retractionSuspected, .retractionConfirmed])
        #expect(try await site.feed()?.window.map(\.article) == site.feed("/news.xml")?.window.map(\.article))
        // The verbatim address is that of the feed that listed it first.
        #expect(Set(site.asked().filter { $0.path == "/story/40" }.map(\.request.target)).count == 1)
    }

    @Test func `a sitemap of plain text is followed like any other`() async throws {
        var answers: [String: WatchedSite.Answer] = [
            "/sitemap.txt": { count, request in
                let origin = "http://\(request.host ?? "")"
                let numbers = count < 2 ? Array(31...35) : Array(31...36)
                return .text(
                    numbers.map { "\(origin)/story/\($0)" }.joined(separator: "\r\n"), type: "text/plain",
                    isConditional: false)
            }
        ]
        for number in 31...36 { answers["/story/\(number)"] = Self.page }
        let site = try await WatchedSite(answers, feeds: ["/sitemap.txt"])
        try await site.passes(to: 40, every: 5)
        #expect(try await site.feed("/sitemap.txt")?.window.count == 6)
        #expect(site.asked("/story/36").count >= 1)
        #expect(site.alertKinds == [])
    }

    @Test func `a column that comes every day under the same title is a new story each day`() async throws {
        let column: @Sendable (Int) -> String = { day in
            "<rss><channel><title>Made</title>"
                + (0...max(0, day)).map {
                    "<item><title>Morning news briefing</title><link>/column/\($0)</link>"
                        + "<pubDate>\(20 + $0) Nov 2026 06:00:00 GMT</pubDate></item>"
                }.suffix(1).joined() + "</channel></rss>"
        }
        let site = try await WatchedSite(
            [
                "/feed.xml": { count, _ in MadeFeed.reply(column(count < 2 ? 2 : 3)) }, "/column/2": Self.page,
                "/column/3": Self.page,
            ])
        try await site.passes(to: 60, every: 5)
        #expect(site.asked("/column/3").count >= 1)
    }
}
