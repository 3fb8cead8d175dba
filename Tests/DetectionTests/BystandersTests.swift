import Detection
import RetractdCore
import Testing

/// An incident is over when those that failed are fine, and is what those make it that failed: others say neither.
@Suite struct BystandersTests {
    static let start = Timestamp(seconds: 1_795_000_000)
    static let watched = 12

    static func after(_ minutes: Int) -> Timestamp { start.advanced(by: .minutes(minutes)) }

    static func url(_ number: Int) -> String { "https://e.org/\(number)" }

    static func article(_ number: Int) -> ArticleState {
        ArticleState(
            id: ArticleID(rawValue: "\(number)"), site: SiteKey(rawValue: "e.org"), url: url(number),
            feed: FeedID(rawValue: "f"), title: "", publishedAt: nil, firstListedAt: start)
    }

    static func watch(failing numbers: ClosedRange<Int>, _ kind: SiteTrouble.Kind) -> SiteWatch {
        var watch = SiteWatch(policy: .standard, state: SiteState(key: SiteKey(rawValue: "e.org")))
        for number in numbers { _ = watch.failed(trouble(number, kind, minute: 0)) }
        return watch
    }

    static func trouble(_ number: Int, _ kind: SiteTrouble.Kind, minute: Int) -> SiteTrouble {
        SiteTrouble(url: url(number), at: after(minute), kind: kind, detail: kind.rawValue)
    }

    @Test(arguments: [SiteTrouble.Kind.outage, .botWall, .maintenance, .notFound, .redesign])
    func `others that are fine end no incident, they have its members asked`(kind: SiteTrouble.Kind) {
        var watch = Self.watch(failing: 1...4, kind)
        let members = (1...4).map(Self.url)
        #expect(watch.succeeded(Self.url(8), showsArticle: true, at: Self.after(5)) == .recheck(members: members))
        #expect(watch.succeeded(Self.url(9), showsArticle: true, at: Self.after(6)) == .none)
        #expect(watch.succeeded(Self.url(10), showsArticle: true, at: Self.after(7)) == .recheck(members: members))
        #expect(watch.state.incident != nil)
        _ = watch.succeeded(Self.url(1), showsArticle: true, at: Self.after(8))
        guard case .recovered = watch.succeeded(Self.url(2), showsArticle: true, at: Self.after(9)) else {
            Issue.record("not recovered by its members")
            return
        }
    }

    @Test func `a part of the site that is down while others stand holds nobody else back`() {
        var watch = Self.watch(failing: 1...3, .outage)
        for number in 8...9 { _ = watch.succeeded(Self.url(number), showsArticle: true, at: Self.after(5)) }
        #expect(watch.state.incident?.isPartial == nil)
        _ = watch.failed(Self.trouble(1, .outage, minute: 6))
        #expect(watch.state.incident?.isPartial == true)
    }

    @Test func `an outage whose members nobody asks any more ends with others that stand`() {
        var watch = Self.watch(failing: 1...3, .outage)
        for number in 8...9 { _ = watch.succeeded(Self.url(number), showsArticle: true, at: Self.after(80)) }
        #expect(watch.state.incident != nil)
        guard case .recovered = watch.succeeded(Self.url(8), showsArticle: true, at: Self.after(90)) else {
            Issue.record("not over")
            return
        }
    }

    @Test func `four missing are cases of their own once others stand and they do not`() {
        var watch = Self.watch(failing: 1...4, .notFound)
        _ = watch.suspected(Self.article(1), watched: Self.watched, at: Self.start)
        for number in 8...9 { _ = watch.succeeded(Self.url(number), showsArticle: true, at: Self.after(1)) }
        #expect(watch.state.incident?.kind == .notFound)
        #expect(watch.isGone(Self.url(1), at: Self.after(2)) == .none, "more may turn up")
        guard case .dissolved(let incident) = watch.isGone(Self.url(1), at: Self.after(10)) else {
            Issue.record("still the site's")
            return
        }
        #expect(incident.members.count == 4)
        #expect(watch.state.incident == nil)
        #expect(watch.state.lastIncident == nil, "what was seen meanwhile counts")
        #expect(watch.state.suspects.map(\.url) == [Self.url(1)])
    }

    @Test func `a site that has come back is not mistaken for many gone`() {
        var watch = Self.watch(failing: 1...7, .notFound)
        for number in 8...10 { _ = watch.succeeded(Self.url(number), showsArticle: true, at: Self.after(9)) }
        _ = watch.succeeded(Self.url(3), showsArticle: true, at: Self.after(10))
        guard case .recovered = watch.succeeded(Self.url(4), showsArticle: true, at: Self.after(10)) else {
            Issue.record("not recovered")
            return
        }
        #expect(watch.state.lastIncident == Self.start..<Self.after(10))
    }

    /// Seven of twelve are gone, five stand; looks, and what was asked beside them, come in any order.
    @Test(arguments: 0..<300)
    func `seven of twelve gone are one mass removal whatever the order of looks`(seed: Int) {
        var watch = SiteWatch(policy: .standard, state: SiteState(key: SiteKey(rawValue: "e.org")))
        var changes: [SiteWatch.Change] = []
        var order = Order(seed: UInt64(seed))
        for (minute, look) in order.shuffled(Array(0..<24)).enumerated() {
            changes += Self.look(look, &watch, at: Self.after(minute / 2))
        }
        for minute in [16, 26, 60, 120, 140] {
            for number in order.shuffled(Array(1...12)) {
                changes += Self.look(number - 1, &watch, at: Self.after(minute))
            }
        }
        let resolved = changes.compactMap { change in
            if case .resolved(let incident) = change { incident } else { nil }
        }
        #expect(resolved.map(\.kind) == [.massRemoval])
        #expect(Set(resolved.first?.members ?? []) == Set((1...7).map(Self.url)))
        #expect(!changes.contains { if case .recovered = $0 { true } else { false } })
        #expect(watch.state.incident == nil)
    }

    /// Looks 0 to 11 are at the articles themselves, 12 to 23 at the same as somebody's siblings.
    private static func look(_ look: Int, _ watch: inout SiteWatch, at now: Timestamp) -> [SiteWatch.Change] {
        let number = look % 12 + 1
        guard number <= 7 else { return [watch.shown(article(number), at: url(number), watched: watched, at: now)] }
        if look >= 12 {
            return [
                watch.failed(SiteTrouble(url: url(number), at: now, kind: .notFound, detail: "HTTP 404")),
                watch.review(at: now),
            ]
        }
        var changes: [SiteWatch.Change] = []
        if now < after(13) { changes.append(watch.suspected(article(number), watched: watched, at: now)) }
        return changes + [watch.isGone(url(number), at: now), watch.review(at: now)]
    }

    /// A shuffle that is the same for the same seed.
    private struct Order {
        var state: UInt64

        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

        mutating func shuffled(_ numbers: [Int]) -> [Int] {
            var numbers = numbers
            for index in numbers.indices.reversed() {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                numbers.swapAt(index, Int(state >> 33) % (index + 1))
            }
            return numbers
        }
    }
}
