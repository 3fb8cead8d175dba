import Detection
import RetractdCore
import Testing

@Suite struct EchoTests {
    static let published = Timestamp(seconds: 1_795_442_700)
    static let gone = published.advanced(by: .minutes(160))
    static let agency = SiteKey(rawValue: "tasnimnews.example")
    static let outlets = OutletBook([
        Outlet(site: agency, names: ["Tasnim (English)", "خبرگزاری تسنیم"]),
        Outlet(site: SiteKey(rawValue: "gazette.example"), names: ["Harbour Gazette"]),
    ])
    static let words = [
        "A drone struck the border post at Darvazeh early on Monday, killing 12 guards, the governor said.",
        "The post lies on the road to the eastern valley. Repairs began at once and the road was closed to lorries.",
    ]

    static func article(_ name: String, _ site: SiteKey, listedAfter minutes: Int, url: String? = nil) -> ArticleState {
        ArticleState(
            id: ArticleID(rawValue: name), site: site, url: url ?? "https://\(site.rawValue)/\(name)",
            feed: FeedID(rawValue: "feed"), title: name, publishedAt: nil,
            firstListedAt: published.advanced(by: .minutes(minutes)))
    }

    static func revision(_ article: ArticleState, _ headline: String, _ paragraphs: [String]) -> Revision {
        let digest = Digest(bytes: Array(repeating: 1, count: 32)).unsafelyUnwrapped
        return Revision(
            article: article.id, number: 1, firstSeen: article.firstListedAt, capture: CaptureID(rawValue: 1),
            snapshot: digest, textDigest: digest, headline: headline, byline: nil, published: nil, modified: nil,
            blocks: paragraphs.map { TextBlock(kind: .paragraph, text: $0) }, extractorVersion: 1)
    }

    static var judge: EchoJudge {
        let story = article("story", agency, listedAfter: 0)
        return EchoJudge(
            story: EchoStory(
                story, revision(story, "Drone strike on Darvazeh border post kills 12", words), firstSeenGone: gone),
            outlets: outlets)
    }

    static func echo(
        _ headline: String, _ paragraphs: [String], listedAfter minutes: Int = 40, edits: [Edit] = [],
        isLinked: Bool = false, on site: String = "gazette.example"
    ) -> Echo? {
        let other = article("other", SiteKey(rawValue: site), listedAfter: minutes)
        return judge.judge(
            EchoCandidate(
                article: other, revision: revision(other, headline, paragraphs), edits: edits, isLinked: isLinked))
    }

    static func edit(after minutes: Int, flags: [String]) -> Edit {
        Edit(
            article: ArticleID(rawValue: "other"), revision: 2, at: published.advanced(by: .minutes(minutes)),
            kind: "reworked", severity: .material, score: 5, flags: flags, summary: "", reasons: [],
            headlineBefore: nil, headlineAfter: nil)
    }

    // MARK: Who repeats it

    @Test func `a link is enough`() {
        #expect(Self.echo("Elsewhere today", ["Other papers wrote of a strike."], isLinked: true)?.ways == [.link])
    }

    @Test func `the same text is an echo without a name or a link`() {
        #expect(Self.echo("Strike at the border", Self.words + ["Ours."])?.ways == [.text])
    }

    @Test func `the outlet's name with the event's words is an echo`() {
        let echo = Self.echo(
            "Twelve dead at the border, agency says",
            ["Tasnim reported a drone strike on the Darvazeh border post which kills 12 according to the governor."])
        #expect(echo?.ways == [.outlet])
    }

    @Test func `the outlet's name alone is none`() {
        #expect(Self.echo("Price of bread", ["Bakers told Tasnim that flour is dear this winter."]) == nil)
    }

    @Test func `the event without the outlet's name is none`() {
        let words = ["A drone strike on the Darvazeh border post kills 12, our correspondent reports from the valley."]
        #expect(Self.echo("Border post struck", words) == nil)
    }

    @Test func `a report in another script that names the outlet, the place and the number is an echo`() {
        let echo = Self.echo(
            "Удар беспилотника", ["Агентство «Тасним» сообщило об ударе по посту Дарвазе: погибли 12 пограничников."])
        #expect(echo?.ways == [.outlet])
        #expect(echo?.detail.contains("12") == true)
        #expect(echo?.detail.contains("дарвазе") == true, "in the words of who repeats it: \(echo?.detail ?? "")")
    }

    @Test func `one number that both have is no event, though it is a word as well`() {
        let story = Self.article("story", Self.agency, listedAfter: 0)
        let judge = EchoJudge(
            story: EchoStory(
                story, Self.revision(story, "Minister moved 412 prisoners in 2026", Self.words),
                firstSeenGone: Self.gone), outlets: Self.outlets)
        func echo(_ words: String) -> Echo? {
            let other = Self.article("other", SiteKey(rawValue: "gazette.example"), listedAfter: 40)
            return judge.judge(
                EchoCandidate(
                    article: other, revision: Self.revision(other, "О погоде", [words]), edits: [], isLinked: false))
        }
        #expect(echo("Агентство «Тасним» пишет, что зима 2026 года будет холодной.") == nil)
        #expect(
            echo("Агентство «Тасним» сообщило о 412 заключённых в 2026 году.")?.detail
                == "names the outlet (тасним), both have 2026, 412")
    }

    @Test func `what was listed long before the story does not repeat it`() {
        #expect(Self.echo("Old", Self.words, listedAfter: -300, isLinked: true) == nil)
    }

    @Test func `the outlet itself is no echo`() {
        #expect(Self.echo("Again", Self.words, isLinked: true, on: Self.agency.rawValue) == nil)
    }

    // MARK: What it did since

    @Test func `an echo that nobody touched stands`() {
        #expect(Self.echo("E", Self.words, edits: [Self.edit(after: 60, flags: ["stealth"])])?.standing == .stands)
    }

    @Test func `an echo that was rewritten since has changed`() {
        #expect(Self.echo("E", Self.words, edits: [Self.edit(after: 200, flags: ["stealth"])])?.standing == .changed)
    }

    @Test func `an echo with a note since is noted`() {
        #expect(Self.echo("E", Self.words, edits: [Self.edit(after: 200, flags: ["noted"])])?.standing == .noted)
    }

    @Test func `the surest come first`() {
        let named = Self.echo("N", ["Tasnim: drone strike on Darvazeh border post kills 12"], listedAfter: 1)
        let linked = Self.echo("L", ["Elsewhere"], listedAfter: 90, isLinked: true)
        #expect(EchoJudge.ranked([named, linked].compactMap(\.self)).map(\.title) == ["other", "other"])
        #expect(EchoJudge.ranked([named, linked].compactMap(\.self)).first?.ways == [.link])
    }
}
