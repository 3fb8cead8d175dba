import Detection
import Hashing
import RetractdCore
import RetractionEngine
import Testing

/// Other bytes of a quiet article's page: whether there is anything to be read in them.
@Suite struct QuietArticleTests {
    static let url = "https://news.example/2026/harbour-bridge"
    static let start = Timestamp(seconds: 1_795_000_000)

    let engine = RetractionEngine(settings: EngineSettings())

    /// A page with a program so long that its redirects are not looked for.
    static func page(key: String = "f00d", _ change: (inout MadePage) -> Void = { _ in }) -> MadePage {
        var page = MadePage()
        page.head = """
            <style>.\(key){color:red}</style><!-- made by node \(key) -->
            <script>var key='\(key)';\(String(repeating: "tell();", count: 1_500))</script>
            """
        page.bodyClass += "\" nonce=\"\(key)"
        change(&page)
        return page
    }

    private func read(
        _ page: MadePage, status: Int = 200, headers: [String: String] = [:], hops: [RedirectHop] = [],
        surface: Digest?
    ) -> CaptureReading {
        let fields = headers.merging(["Content-Type": "text/html; charset=utf-8"]) { own, _ in own }
        let response = HTTPResponse(
            status: status, httpVersion: "1.1",
            headers: HeaderFields(fields.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) }),
            finalURL: Self.url, hops: hops, remoteAddress: nil, payload: Digest(sha256Of: page.bytes),
            payloadLength: page.bytes.count)
        let capture = Capture(
            request: FetchRequest(url: Self.url, purpose: .article), startedAt: Self.start, finishedAt: Self.start,
            outcome: .response(response))
        let article = ArticleID(rawValue: "a")
        let quiet = QuietArticle(
            article: article, feed: FeedID(ofURL: "https://news.example/feed"), attentionReference: Self.start,
            firstListedAt: Self.start, snapshot: Digest(sha256Of: Self.page().bytes), surface: surface)
        return engine.read(
            FetchedCapture(capture: capture, payload: page.bytes), of: .article(article), quiet: .article(quiet),
            watchFor: .days(30))
    }

    /// What was read of the page before.
    private var surface: Digest {
        get throws {
            guard case .page(let reading) = read(Self.page(key: "first"), surface: nil) else {
                throw Unexpected()
            }
            return try #require(reading.surface)
        }
    }

    private struct Unexpected: Error {}

    private func snapshot(_ reading: CaptureReading) -> Digest? {
        guard case .unchanged(.check(let check)) = reading else { return nil }
        return check.snapshot
    }

    private func isRead(_ reading: CaptureReading) -> Bool {
        guard case .page(let page) = reading else { return false }
        return page.extract != nil
    }

    @Test func `other keys in programs, comments and attributes that nobody reads are the same page, and kept`() throws
    {
        let surface = try surface
        let other = Self.page(key: "beef is longer")
        #expect(snapshot(read(other, surface: surface)) == Digest(sha256Of: other.bytes))
        #expect(snapshot(read(Self.page(), surface: surface)) == nil, "the same bytes are nothing to be kept")
    }

    @Test func `whatever else is different is read`() throws {
        let surface = try surface
        let others = [
            Self.page { $0.headline += "s" },
            Self.page { $0 = $0.with(paragraph: 2, "Residents of the east bank did not ask that the ferry run late.") },
            Self.page { $0 = $0.with("<aside><p>Most read: nine ferries</p></aside>", before: 3) },
            Self.page { $0.head += "<meta name=\"robots\" content=\"noindex\">" },
            Self.page { $0.head += "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"}</script>" },
            Self.page { $0.end = "" },
        ]
        for page in others { #expect(isRead(read(page, surface: surface))) }
    }

    @Test func `an answer that says something beside its body is read`() throws {
        let surface = try surface
        let page = Self.page(key: "beef")
        #expect(isRead(read(page, status: 404, surface: surface)))
        #expect(isRead(read(page, headers: ["X-Robots-Tag": "noindex, nofollow"], surface: surface)))
        #expect(isRead(read(Self.page(), headers: ["X-Robots-Tag": "noindex"], surface: surface)))
        let hop = RedirectHop(
            url: Self.url + "?from", status: 302, location: Self.url, headers: HeaderFields(), remoteAddress: nil)
        #expect(isRead(read(page, hops: [hop], surface: surface)))
        #expect(isRead(read(page, surface: nil)))
    }

    @Test func `of a page so short that its programs are read no surface is known`() {
        guard case .page(let reading) = read(MadePage(), surface: nil) else {
            Issue.record("the page was not read")
            return
        }
        #expect(reading.extract != nil)
        #expect(reading.surface == nil)
    }
}
