import RetractdCore
import Testing

@testable import Detection

@Suite struct MoveSearchTests {
    static let start = Timestamp(seconds: 1_795_000_000)
    static let story = ArticleJudgeTests.story.joined(separator: "\n")

    static func article() -> ArticleState {
        var article = ArticleState(
            id: ArticleID(rawValue: "1"), site: SiteKey(rawValue: "news.example"), url: ArticleJudgeTests.url,
            feed: FeedID(rawValue: "f"), title: ArticleJudgeTests.headline, publishedAt: nil, firstListedAt: start)
        article.lastSeenLive = start.advanced(by: .hours(5))
        return article
    }

    static func other(_ title: String, hours: Int, text: String?) -> Lookalike {
        Lookalike(
            article: ArticleID(rawValue: title), url: "https://news.example/other/\(hours)-\(title.count)",
            title: title,
            firstListedAt: start.advanced(by: .hours(hours)), text: text)
    }

    static func search(_ candidates: [Lookalike]) -> MoveSearch.Finding {
        MoveSearch(policy: .standard, article: article(), lastGood: ArticleJudgeTests.revision()).search(candidates)
    }

    @Test func `the same text under another headline, listed since, is the story`() {
        let moved = Self.other("Old harbour burns", hours: 5, text: Self.story + "\nAnd a line more.")
        #expect(
            Self.search([Self.other("Ferry strike", hours: 5, text: "Ferries lie still."), moved]) == .found(moved))
    }

    @Test func `a namesake with another text is another story`() {
        let namesake = Self.other(ArticleJudgeTests.headline, hours: -90, text: "Quite another fire, years ago.")
        #expect(Self.search([namesake]) == .nothing(compared: 1))
    }

    @Test func `a namesake that was not read yet is waited for`() {
        let namesake = Self.other(ArticleJudgeTests.headline, hours: 5, text: nil)
        #expect(Self.search([namesake]) == .waits(for: namesake))
    }

    @Test func `old stories of other headlines are not compared`() {
        #expect(Self.search([Self.other("Ferry strike", hours: -48, text: Self.story)]) == .nothing(compared: 0))
    }

    @Test func `no more than eight are read, namesakes first`() {
        let many = (0..<40).map { Self.other("Story number \($0)", hours: 5, text: nil) }
        let namesake = Self.other(ArticleJudgeTests.headline, hours: -500, text: nil)
        let worth = MoveSearch(policy: .standard, article: Self.article(), lastGood: ArticleJudgeTests.revision())
            .worthReading(many + [namesake])
        #expect(worth.count == 8)
        #expect(worth.first == namesake)
    }
}
