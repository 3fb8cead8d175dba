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

    @Test func `a report of the same mould that stood beside it is another story, the same text is the same`() {
        let report = Self.story.replacing("Monday", with: "Tuesday").replacing("two workers", with: "five sailors")
            .replacing("three hours", with: "two days").replacing("mostly small", with: "large")
            .replacing("Insurers have begun to count", with: "Owners will soon sell")
        #expect(TextSimilarity.remainingShare(of: Self.story, in: report) >= Policy.standard.presentShare)
        let yesterday = Self.other(ArticleJudgeTests.headline, hours: -24, text: report)
        #expect(Self.search([yesterday]) == .nothing(compared: 1))
        let double = Self.other(ArticleJudgeTests.headline, hours: -24, text: Self.story)
        #expect(Self.search([double]) == .found(double))
        let successor = Self.other(ArticleJudgeTests.headline, hours: 5, text: report)
        #expect(Self.search([successor]) == .found(successor))
    }

    @Test func `where all its text stands in others too, only the same headline is the same story`() {
        // Three stories of one text: each passage stands in all of them.
        let own = ArticleJudgeTests.revision()
        let neighbour = Revision(
            article: ArticleID(rawValue: "n"), number: 1, firstSeen: own.firstSeen, capture: own.capture,
            snapshot: own.snapshot, textDigest: own.textDigest, headline: "Another", byline: nil, published: nil,
            modified: nil, blocks: own.blocks, extractorVersion: 1)
        func search(_ title: String) -> MoveSearch.Finding {
            MoveSearch(
                policy: .standard, article: Self.article(), lastGood: own,
                neighbours: [neighbour]
            ).search([Self.other(title, hours: 5, text: Self.story)])
        }
        #expect(search(ArticleJudgeTests.headline) != .nothing(compared: 1))
        let words = ArticleJudgeTests.headline.split(separator: " ").dropLast(2).joined(separator: " ")
        #expect(search(words + " opens new bridge") == .nothing(compared: 1))
    }

    @Test func `a namesake that was not read yet is waited for`() {
        let namesake = Self.other(ArticleJudgeTests.headline, hours: 5, text: nil)
        #expect(Self.search([namesake]) == .waits(for: namesake))
    }

    @Test func `what a sitemap lists without a headline is known by the words of its address`() {
        var gone = Self.article()
        gone.url = "https://news.example/world/2026/11/fire-closes-old-harbour-48213.html"
        let moved = Lookalike(
            article: ArticleID(rawValue: "2"), url: "https://news.example/archive/91377/fire-closes-old-harbour",
            title: "", firstListedAt: Self.start.advanced(by: .hours(5)))
        let other = Lookalike(
            article: ArticleID(rawValue: "3"), url: "https://news.example/archive/91378/fire-closes-new-bakery",
            title: "", firstListedAt: Self.start.advanced(by: .hours(5)))
        let search = MoveSearch(policy: .standard, article: gone, lastGood: ArticleJudgeTests.revision())
        #expect(search.search([other, moved]) == .waits(for: moved))
        #expect(search.search([other]) == .nothing(compared: 0))
        var read = moved
        read.text = Self.story
        #expect(search.search([other, read]) == .found(read))
        read.text = "Quite another fire."
        #expect(search.search([read]) == .nothing(compared: 1))
        var numbered = gone
        numbered.url = "https://news.example/article/48213"
        let unnamed = MoveSearch(policy: .standard, article: numbered, lastGood: ArticleJudgeTests.revision())
        #expect(unnamed.search([moved]) == .nothing(compared: 0), "an address without words says nothing")
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
