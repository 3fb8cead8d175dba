import LoopbackSite
import RetractdCore
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
