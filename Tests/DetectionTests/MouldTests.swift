import RetractdCore
import Testing

@testable import Detection

/// Stories of one mould: reports that share their words and the build of their sentences, and no sentence.
@Suite struct MouldTests {
    private static let things = ["harbour", "bridge", "refinery", "library", "tunnel", "archive", "embassy"]
    private static let places = ["Northport", "Eastvale", "Milbrook", "Harwick", "Stonely"]
    private static let deeds = ["delayed", "approved", "closed", "inspected", "promised", "audited"]
    private static let days = ["Monday", "Tuesday", "Wednesday", "Friday"]

    /// One of many reports: the number chooses the words.
    static func report(_ number: Int) -> [String] {
        (0..<14).map { line in
            let at = number * 5 + line * (3 + number)
            func word(_ words: [String], _ step: Int) -> String { words[(at * step + line) % words.count] }
            return """
                \(word(places, 1))'s \(word(things, 1)) was \(word(deeds, 2)) on \(word(days, 1)) after the \
                \(word(things, 3)) of \(word(places, 2)) had been \(word(deeds, 1)) for \((at * 37) % 89 + 10) millions.
                """
        }
    }

    static let story = report(1)
    static let headline = "Northport harbour approved on Monday"

    private static func revision(_ number: Int) -> Revision {
        var revision = ArticleJudgeTests.revision(report(number), headline: "Report \(number)")
        revision = Revision(
            article: ArticleID(rawValue: "neighbour \(number)"), number: 1, firstSeen: revision.firstSeen,
            capture: revision.capture, snapshot: revision.snapshot, textDigest: revision.textDigest,
            headline: "Report \(number)", byline: nil, published: nil, modified: nil, blocks: revision.blocks,
            extractorVersion: 1)
        return revision
    }

    private static func text(_ number: Int) -> String { report(number).joined(separator: "\n") }

    @Test func `the reports share more words than what is taken for the same text`() {
        let shares = (2...6).map { TextSimilarity.remainingShare(of: Self.text(1), in: Self.text($0)) }
        #expect(shares.count { $0 >= Policy.standard.presentShare } >= 4)
    }

    @Test(arguments: 2...6)
    func `another report behind a redirect is not the story`(number: Int) {
        let lastGood = ArticleJudgeTests.revision(Self.story, headline: Self.headline)
        var page = ArticleJudgeTests.Page(title: "Report \(number)", blocks: Self.report(number))
        page.finalURL = "https://news.example/2026/11/report-\(number)-of-another-day"
        #expect(ArticleJudgeTests.judge(page, lastGood: lastGood).signal == .replaced)
    }

    @Test func `one sentence under the old headline is a gutted story, though the mould is kept`() {
        let lastGood = ArticleJudgeTests.revision(Self.story, headline: Self.headline)
        let page = ArticleJudgeTests.Page(title: Self.headline, blocks: [Self.report(4)[9]])
        #expect(ArticleJudgeTests.judge(page, lastGood: lastGood).signal == .gutted)
    }

    @Test func `a few sentences of another report under the old headline are a gutted story`() {
        let lastGood = ArticleJudgeTests.revision(Self.story, headline: Self.headline)
        let page = ArticleJudgeTests.Page(title: Self.headline, blocks: Array(Self.report(4)[6...10]))
        let beside = [2, 6].map(Self.revision)
        #expect(ArticleJudgeTests.judge(page, lastGood: lastGood, neighbours: beside).signal == .gutted)
        let cut = ArticleJudgeTests.Page(title: Self.headline, blocks: Array(Self.story[6...10]))
        #expect(ArticleJudgeTests.judge(cut, lastGood: lastGood, neighbours: beside).signal == nil)
    }

    @Test func `a report listed since is not where a lost one went, its own text under another headline is`() {
        let candidates = (2...6).map { MoveSearchTests.other("Report \($0)", hours: 5, text: Self.text($0)) }
        let lastGood = ArticleJudgeTests.revision(Self.story, headline: Self.headline)
        func search(_ candidates: [Lookalike], besides neighbours: [Revision] = []) -> MoveSearch.Finding {
            MoveSearch(
                policy: .standard, article: MoveSearchTests.article(), lastGood: lastGood, neighbours: neighbours
            ).search(candidates)
        }
        #expect(search(candidates) == .nothing(compared: 5))
        let moved = MoveSearchTests.other("Northport's harbour", hours: 5, text: Self.text(1))
        #expect(search(candidates + [moved], besides: [Self.revision(2)]) == .found(moved))
    }

    @Test func `what all stories of a site say word for word makes none of them the other`() {
        let common = ArticleJudgeTests.story.joined(separator: " ")
        let story = (0..<5).map { "\(Self.story[$0]) \(common)" }
        let other = (0..<5).map { "\(Self.report(3)[$0]) \(common)" }
        let neighbour = (0..<5).map { "\(Self.report(5)[$0]) \(common)" }
        let candidates = [("Report 3", other), ("Report 5", neighbour)].map { title, blocks in
            MoveSearchTests.other(title, hours: 5, text: blocks.joined(separator: "\n"))
        }
        let search = MoveSearch(
            policy: .standard, article: MoveSearchTests.article(),
            lastGood: ArticleJudgeTests.revision(story, headline: Self.headline))
        #expect(search.search(candidates) == .nothing(compared: 2))
    }

    // MARK: Dailies

    /// A report that comes out every day with other figures in the same sentences.
    private static func daily(_ day: Int) -> [String] {
        [
            "The council's office publishes these figures every morning for all who use the harbour and its roads.",
            "At the grain quay the water stood at \(day * 37 % 89) centimetres, and boats may pass below the old bridge.",
            "The ferries to the northern islands leave at the full hour from the second gate of the terminal.",
            "On the valley road \(day * 53 % 97) lorries waited at six, which is what the office expects of a working day.",
        ]
    }

    /// What another address shows that may be the third day's.
    private static func elsewhere(_ blocks: [String], day: Int) -> ArticleSighting {
        let day3 = Timestamp(seconds: 1_795_000_000)
        let kept = ArticleJudgeTests.revision(daily(3), headline: "Harbour and roads")
        let lastGood = Revision(
            article: kept.article, number: 1, firstSeen: kept.firstSeen, capture: kept.capture, snapshot: kept.snapshot,
            textDigest: kept.textDigest, headline: kept.headline, byline: nil, published: day3, modified: nil,
            blocks: kept.blocks, extractorVersion: 1)
        var extract = Extract(
            title: "Harbour and roads", blocks: blocks.map { TextBlock(kind: .paragraph, text: $0) },
            extractorVersion: 1)
        extract.published = day3.advanced(by: .hours(24 * (day - 3)))
        let url = "https://news.example/n?id=\(day)"
        let capture = Capture(
            request: FetchRequest(url: url, purpose: .list), startedAt: day3, finishedAt: day3,
            outcome: .response(
                HTTPResponse(
                    status: 200, httpVersion: "2", headers: HeaderFields(), finalURL: url, hops: [], remoteAddress: nil,
                    payload: nil, payloadLength: 4_000)))
        return ArticleJudge(
            policy: .standard, lastGood: lastGood, listedTitle: "Harbour and roads", requestedURL: url, probe: nil,
            isElsewhere: true
        ).judge(PageReading(capture: capture, extract: extract, fault: nil))
    }

    @Test func `the daily of another day is not where one went, its own text is, whatever day that bears`() {
        let share = TextSimilarity.remainingShare(
            of: Self.daily(3).joined(separator: "\n"), in: Self.daily(4).joined(separator: "\n"))
        #expect(share >= Policy.standard.presentShare)
        #expect(Self.elsewhere(Self.daily(4), day: 4).signal == .replaced)
        #expect(Self.elsewhere(Self.daily(3), day: 4).signal == nil)
        #expect(Self.elsewhere(Self.daily(4), day: 3).signal == nil)
    }
}
