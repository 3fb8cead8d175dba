import InternationalText
import RetractdCore
import Testing

@testable import Detection

@Suite struct ControlJudgeTests {
    private static let banner = "We and our partners store and access data. Accept all"
    private static let footer = "All of it invented by Made News"

    private static func reading(
        _ url: String = "https://news.example/", blocks: [String], visible: String, outside: [String] = []
    ) -> PageReading {
        var extract = Extract(
            blocks: blocks.map { TextBlock(kind: .paragraph, text: $0) },
            outside: outside.map(FoldedText.key), extractorVersion: 1)
        extract.signs.visibleText = visible
        let now = Timestamp(seconds: 1_795_000_600)
        let response = HTTPResponse(
            status: 200, httpVersion: "2", headers: HeaderFields(), finalURL: url, hops: [], remoteAddress: nil,
            payload: nil, payloadLength: 5_000)
        let capture = Capture(
            request: FetchRequest(url: url, purpose: .home), startedAt: now, finishedAt: now,
            outcome: .response(response))
        return PageReading(capture: capture, extract: extract, fault: nil)
    }

    private static let judge = ControlJudge(policy: .standard)
    private static let furniture: Set<UInt32> = [FoldedText.key(of: footer)]

    @Test func `a banner over the site's own words is no wall before the home page`() {
        let page = Self.reading(blocks: [Self.banner], visible: "News. " + Self.banner, outside: [Self.footer])
        #expect(Self.judge.home(page, furniture: Self.furniture).0 == .live)
        #expect(Self.judge.home(page).0 == .blocked)
        let wall = Self.reading(blocks: [Self.banner], visible: Self.banner, outside: ["About your choice"])
        #expect(Self.judge.home(wall, furniture: Self.furniture).0 == .blocked)
        let known = Self.reading(blocks: [Self.banner], visible: Self.banner)
        #expect(Self.judge.home(known, furniture: [FoldedText.key(of: Self.banner)]).0 == .blocked)
    }

    @Test func `a gate that asks for consent is a wall whatever frame it stands in`() {
        let gate = Self.reading(
            "https://consent.news.example/?to=a", blocks: [Self.banner], visible: Self.banner, outside: [Self.footer])
        #expect(Self.judge.home(gate, furniture: Self.furniture).0 == .blocked)
    }

    @Test func `a banner over an error page hides no probe`() {
        let url = "https://news.example/2026/no-such-story"
        let error = Self.reading(
            url, blocks: ["Page not found. Sorry, it is not here."], visible: "Page not found. " + Self.banner)
        #expect(Self.judge.probe(error).0 == .pretends)
        #expect(Self.judge.probe(error).2 != nil)
        #expect(Self.judge.probe(Self.reading(url, blocks: [Self.banner], visible: Self.banner)).0 == .blocked)
    }
}
