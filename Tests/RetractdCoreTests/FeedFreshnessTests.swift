import RetractdCore
import Testing

@Suite struct FeedFreshnessTests {
    private static let noon = Timestamp(seconds: 1_795_000_000)

    private static func ages(_ hours: [Int?]) -> [FeedFreshness.Age] {
        var freshness = FeedFreshness()
        return hours.map { hour in
            freshness.learn(updated: hour.map { noon.advanced(by: .hours($0)) }, modified: nil, at: noon)
            return freshness.last
        }
    }

    @Test func `an answer older than any before it is an older copy, every time it comes`() {
        #expect(Self.ages([-3, -2, -3, -3, -2, -1]) == [.current, .current, .older, .older, .current, .current])
    }

    @Test func `an answer without a time proves nothing`() {
        #expect(Self.ages([nil, -2, nil]) == [.unknown, .current, .unknown])
    }

    @Test func `a time that lies ahead is compared with nothing`() {
        #expect(Self.ages([-2, 5, -1]) == [.current, .unknown, .current])
    }

    @Test func `the server's time of change counts beside the feed's own`() {
        var freshness = FeedFreshness()
        let earlier = Self.noon.advanced(by: .hours(-1))
        freshness.learn(updated: Self.noon, modified: Self.noon, at: Self.noon)
        freshness.learn(updated: Self.noon, modified: earlier, at: Self.noon)
        #expect(freshness.last == .older)
    }
}
