import Detection
import RetractdCore
import Testing

@Suite struct SiteWatchTests {
    static let start = Timestamp(seconds: 1_795_000_000)

    static func watch() -> SiteWatch {
        SiteWatch(policy: .standard, state: SiteState(key: SiteKey(rawValue: "e.org")))
    }

    static func trouble(_ url: String, _ kind: SiteTrouble.Kind = .outage, minute: Int = 0) -> SiteTrouble {
        SiteTrouble(url: url, at: start.advanced(by: .minutes(minute)), kind: kind, detail: "HTTP 503")
    }

    @Test func `the first failure asks for a diagnosis, the third URL makes an incident`() {
        var watch = Self.watch()
        #expect(watch.failed(Self.trouble("a")) == .diagnose)
        #expect(watch.failed(Self.trouble("b")) == .none)
        guard case .incidentOpened(let incident) = watch.failed(Self.trouble("c")) else {
            Issue.record("no incident")
            return
        }
        #expect(incident.members == ["a", "b", "c"])
        #expect(incident.kind == .outage)
    }

    @Test func `the same URL failing again and again is no incident`() {
        var watch = Self.watch()
        for minute in 0..<10 { _ = watch.failed(Self.trouble("a", minute: minute)) }
        #expect(watch.state.incident == nil)
    }

    @Test func `one success between clears the count`() {
        var watch = Self.watch()
        _ = watch.failed(Self.trouble("a"))
        _ = watch.failed(Self.trouble("b"))
        _ = watch.succeeded("d", showsArticle: true, at: Self.start)
        #expect(watch.failed(Self.trouble("c")) == .diagnose)
        #expect(watch.state.incident == nil)
    }

    @Test func `an incident ends when two URLs are fine again`() {
        var watch = Self.watch()
        for url in ["a", "b", "c"] { _ = watch.failed(Self.trouble(url)) }
        #expect(watch.succeeded("a", showsArticle: true, at: Self.start) == .recheck)
        #expect(watch.succeeded("a", showsArticle: true, at: Self.start) == .recheck)
        guard case .recovered = watch.succeeded("b", showsArticle: true, at: Self.start) else {
            Issue.record("not recovered")
            return
        }
        #expect(watch.state.incident == nil)
    }

    @Test func `a feed that answers does not end an incident of missing articles`() {
        var watch = Self.watch()
        for url in ["a", "b", "c", "d"] { _ = watch.failed(Self.trouble(url, .notFound)) }
        #expect(watch.state.incident?.kind == .notFound)
        #expect(watch.succeeded("feed", showsArticle: false, at: Self.start) == .none)
        #expect(watch.state.incident != nil)
    }

    @Test func `many suspects within the hour, by number and by share, are one event`() {
        var watch = Self.watch()
        for number in 1...4 {
            #expect(watch.suspected(ArticleID(rawValue: "\(number)"), watched: 20, at: Self.start) == .none)
        }
        guard case .incidentOpened = watch.suspected(ArticleID(rawValue: "5"), watched: 20, at: Self.start) else {
            Issue.record("no incident")
            return
        }
    }

    @Test func `five pulled of a thousand are five cases`() {
        var watch = Self.watch()
        for number in 1...6 { _ = watch.suspected(ArticleID(rawValue: "\(number)"), watched: 1000, at: Self.start) }
        #expect(watch.state.incident == nil)
    }
}
