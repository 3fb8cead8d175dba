import Detection
import Hashing
import RetractdCore
import RetractionEngine
import Testing

@Suite struct QuietFeedTests {
    static let url = "https://news.example/feed.xml"
    static let start = Timestamp(seconds: 1_795_000_000)
    static let validators = Validators(entityTag: "\"1\"", lastModified: nil)

    let engine = RetractionEngine(settings: EngineSettings())

    // MARK: Made polls

    /// A feed after some whole answers that listed the same ten stories, the last of them at ``start``.
    private func settled(interval: Duration = .minutes(10), isExplicit: Bool = false, polls: Int = 6) -> FeedState {
        var feed = FeedState(
            id: FeedID(ofURL: Self.url), name: "Made", url: Self.url, site: SiteKey(rawValue: "news.example"),
            interval: interval, watchFor: .days(30), nextPollAt: Self.start, isIntervalExplicit: isExplicit)
        for poll in 0..<polls {
            let at = Self.start.advanced(by: .minutes(-10 * (polls - 1 - poll)))
            feed = ingest(.response(answer(200)), at: at, list: 0..<10, into: feed)
        }
        return feed
    }

    private func answer(_ status: Int, _ headers: [String: String] = [:]) -> HTTPResponse {
        let fields = headers.merging(["ETag": "\"1\""]) { own, _ in own }
        return HTTPResponse(
            status: status, httpVersion: "1.1",
            headers: HeaderFields(fields.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: $0.value) }),
            finalURL: Self.url, hops: [], remoteAddress: nil, payload: status == 200 ? Digest(sha256Of: [1]) : nil,
            payloadLength: 0)
    }

    private func ingest(
        _ outcome: Outcome, at now: Timestamp, list: Range<Int>?, into feed: FeedState
    ) -> FeedState {
        let fetched = FetchedCapture(capture: capture(outcome, of: feed, at: now))
        let parsed = list.map { numbers in
            ParsedFeed(
                format: .rss20,
                entries: numbers.map {
                    FeedEntry(
                        id: "\($0)", title: "Invented story \($0)", link: "https://news.example/\($0)",
                        published: Self.start.advanced(by: .hours(-30 * ($0 + 1))))
                })
        }
        let context = FeedContext(
            feed: feed, site: SiteState(key: feed.site), known: [:], window: [:], elsewhere: [], siblings: [],
            captureID: CaptureID(rawValue: 1))
        let reading = FeedReading(fetched: fetched, parsed: parsed, fault: nil)
        return engine.ingest(reading, in: context).feed ?? feed
    }

    private func capture(_ outcome: Outcome, of feed: FeedState, at now: Timestamp) -> Capture {
        let isNotModified = if case .notModified = outcome { true } else { false }
        return Capture(
            request: FetchRequest(
                url: feed.url, purpose: .feed, validators: isNotModified ? feed.nextValidators : .none),
            startedAt: now, finishedAt: now, outcome: outcome)
    }

    /// What a job knows of a feed.
    private func quiet(_ feed: FeedState) -> QuietFeed? {
        guard let until = feed.quietUntil, let whole = feed.trust.lastWholeAt else { return nil }
        return QuietFeed(
            feed: feed.id, interval: feed.interval, isIntervalExplicit: feed.isIntervalExplicit,
            validators: feed.validators, lastWholeAt: whole, notModifiedSince: feed.trust.notModifiedSince,
            pollCount: feed.pollCount, until: until)
    }

    private func noted(_ poll: UnchangedPoll, in feed: FeedState) -> FeedState {
        var feed = feed
        feed.lastPolledAt = poll.polledAt
        feed.lastGoodAt = poll.polledAt
        feed.nextPollAt = poll.nextPollAt
        feed.nextPollReason = poll.nextPollReason
        feed.nextValidators = poll.nextValidators
        feed.pollCount += 1
        feed.notModifiedCount += 1
        feed.trust.notModifiedSince += 1
        return feed
    }

    private func unchanged(_ outcome: Outcome, of feed: FeedState, at now: Timestamp) throws -> UnchangedPoll? {
        let quiet = try #require(self.quiet(feed), "it is not quiet")
        let unchanged = engine.unchanged(
            capture(outcome, of: feed, at: now), of: .feed(quiet), watchFor: feed.watchFor)
        guard case .poll(let poll) = unchanged else { return nil }
        return poll
    }

    // MARK: The short way and the whole way

    @Test(
        arguments: [
            ([:], Duration.minutes(10), false), (["Cache-Control": "max-age=1800"], .minutes(10), false),
            (["Cache-Control": "max-age=1800"], .minutes(10), true), (["Expires": "0"], .hours(2), false),
        ] as [([String: String], Duration, Bool)])
    func `thirty 304s in a row leave the feed as the whole way through the engine leaves it`(
        _ headers: [String: String], _ interval: Duration, _ isExplicit: Bool
    ) throws {
        var short = settled(interval: interval, isExplicit: isExplicit)
        var whole = short
        for _ in 0..<30 {
            let now = short.nextPollAt
            let outcome = Outcome.notModified(answer(304, headers))
            short = noted(try #require(try unchanged(outcome, of: short, at: now)), in: short)
            whole = ingest(outcome, at: now, list: nil, into: whole)
            // The one thing that the short way leaves to the next answer.
            whole.hurriedInterval = short.hurriedInterval
            try #require(short.quietUntil == whole.quietUntil)
            try #require(short == whole)
        }
        #expect(short.nextValidators == .none, "the whole feed is asked for after so many")
    }

    @Test func `an answer other than a plain 304 takes the whole way`() throws {
        let feed = settled()
        let soon = feed.nextPollAt
        #expect(try unchanged(.notModified(answer(304)), of: feed, at: soon) != nil)
        #expect(try unchanged(.response(answer(200)), of: feed, at: soon) == nil)
        #expect(try unchanged(.notModified(answer(304, ["ETag": "\"2\""])), of: feed, at: soon) == nil)
        let late = try #require(feed.quietUntil)
        #expect(try unchanged(.notModified(answer(304)), of: feed, at: late) == nil, "its silence is a concern")
        let before = ingest(
            .notModified(answer(304)), at: late.advanced(by: .seconds(-1)), list: nil, into: feed)
        let after = ingest(.notModified(answer(304)), at: late, list: nil, into: feed)
        #expect(before.concern == nil)
        #expect(after.concern != nil)
        #expect(after.quietUntil == nil)
    }

    @Test func `a feed is quiet only while nothing is in doubt of it`() {
        let feed = settled()
        #expect(feed.quietUntil != nil)
        #expect(settled(polls: 1).quietUntil != nil)
        let soon = feed.nextPollAt
        #expect(ingest(.response(answer(500)), at: soon, list: nil, into: feed).quietUntil == nil)
        var changed = answer(200)
        changed = HTTPResponse(
            status: 200, httpVersion: "1.1", headers: changed.headers, finalURL: Self.url, hops: [],
            remoteAddress: nil, payload: nil, payloadLength: 0)
        let missing = ingest(.response(changed), at: soon, list: 1..<10, into: feed)
        #expect(missing.window.contains { $0.absence != nil })
        #expect(missing.quietUntil == nil)
    }

    @Test func `a feed whose window turns over fast is not quiet, unless its interval was asked for`() {
        #expect(settled(interval: .days(5)).quietUntil == nil)
        #expect(settled(interval: .days(5), isExplicit: true).quietUntil != nil)
    }
}
