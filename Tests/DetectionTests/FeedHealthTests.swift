import Detection
import RetractdCore
import Testing

@Suite struct FeedHealthTests {
    private static let start = Timestamp(seconds: 1_795_000_000)

    /// A feed whose last ten entries came so far apart, the newest at the start.
    private static func feed(every gap: Duration, dated: Bool = true) -> FeedState {
        var feed = FeedState(
            id: FeedID(rawValue: "f"), name: "Made", url: "https://news.example/f",
            site: SiteKey(rawValue: "news.example"),
            interval: .minutes(10), watchFor: .days(30), nextPollAt: start)
        feed.window = (0..<10).map { number in
            WindowItem(
                article: ArticleID(rawValue: "e\(number)"), key: "", titleKey: "", firstSeen: start,
                published: dated ? start.advanced(by: .zero - gap * number) : nil)
        }
        feed.pulse.newAt = start
        return feed
    }

    private static func concern(_ feed: FeedState, after span: Duration) -> String? {
        FeedHealth(policy: .standard, feed: feed, at: start.advanced(by: span)).concern
    }

    @Test func `an agency that goes silent for a day and a half is told of, a weekly that waits a fortnight is not`() {
        #expect(Self.concern(Self.feed(every: .minutes(7)), after: .hours(35)) == nil)
        #expect(Self.concern(Self.feed(every: .minutes(7)), after: .hours(37)) != nil)
        #expect(Self.concern(Self.feed(every: .days(7)), after: .days(14)) == nil)
        #expect(Self.concern(Self.feed(every: .days(7)), after: .days(29)) != nil)
    }

    @Test func `an entry pinned for years does not excuse silence`() {
        var feed = Self.feed(every: .hours(1))
        feed.window.append(
            WindowItem(
                article: ArticleID(rawValue: "pinned"), key: "", titleKey: "", firstSeen: Self.start,
                published: Self.start.advanced(by: .days(-700))))
        #expect(Self.concern(feed, after: .hours(42)) != nil)
    }

    @Test func `without dates two weeks are waited`() {
        #expect(Self.concern(Self.feed(every: .hours(1), dated: false), after: .days(13)) == nil)
        #expect(Self.concern(Self.feed(every: .hours(1), dated: false), after: .days(15)) != nil)
    }

    @Test func `silence in the same bytes is called that`() {
        var feed = Self.feed(every: .hours(1))
        feed.pulse.bytesSince = Self.start
        #expect(Self.concern(feed, after: .hours(42))?.contains("same bytes for 1 d 18 h") == true)
    }

    @Test func `a feed without entries is dead after three answers and an hour`() {
        var feed = Self.feed(every: .hours(1))
        feed.pulse.emptySince = Self.start
        feed.pulse.emptyPolls = 3
        #expect(Self.concern(feed, after: .minutes(50)) == nil)
        #expect(Self.concern(feed, after: .hours(2)) == "it has listed nothing for 2 h")
        feed.pulse.emptyPolls = 2
        #expect(Self.concern(feed, after: .hours(2)) == nil)
    }
}
