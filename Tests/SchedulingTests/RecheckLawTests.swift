import RetractdCore
import Scheduling
import Testing

@Suite struct RecheckLawTests {
    private static let start = Timestamp(seconds: 1_800_000_000)
    private let law = RecheckLaw()

    @Test(arguments: [(0, 1.0), (3, 2), (8, 3), (15, 4), (24, 5), (99, 10)])
    func `the interval grows with the square root of the age`(knees: Int, factor: Double) {
        #expect(law.interval(atAge: .hours(3 * knees)) == .microseconds(Int64(factor * 600_000_000)))
    }

    @Test func `the interval never shrinks with age and stays within its bounds`() {
        var last = Duration.zero
        for minutes in stride(from: -600, to: 60 * 24 * 400, by: 97) {
            let interval = law.interval(atAge: .minutes(minutes))
            #expect(interval >= last)
            #expect(interval >= law.shortest)
            #expect(interval <= law.longest)
            last = interval
        }
    }

    @Test(arguments: [
        (RecheckLaw(base: .seconds(1)), Duration.zero, Duration.minutes(2)),
        (RecheckLaw(base: .hours(30)), .zero, .hours(24)),
        (RecheckLaw(knee: .zero), .hours(10_000), .hours(24)),
        (RecheckLaw(), .days(-3), .minutes(10)),
        (RecheckLaw(), .days(100_000), .hours(24)),
        (RecheckLaw(shortest: .minutes(30)), .zero, .minutes(30)),
    ])
    func `bounds hold at the ends`(law: RecheckLaw, age: Duration, interval: Duration) {
        #expect(law.interval(atAge: age) == interval)
    }

    @Test(arguments: [Duration.zero, .minutes(10), .hours(3), .days(2), .days(29)])
    func `the next look is an interval away, give or take a tenth`(age: Duration) throws {
        let now = Self.start.advanced(by: age)
        let interval = law.interval(atAge: age).inSeconds
        var shares: [Double] = []
        for number in 0..<2000 {
            let next = try #require(
                law.nextCheck(
                    attentionReference: Self.start, firstListedAt: Self.start, now: now, jitterKey: "a\(number)"))
            shares.append(next.since(now).inSeconds / interval)
        }
        #expect(shares.allSatisfy { $0 >= 0.899_999 && $0 <= 1.100_001 })
        #expect(abs(shares.reduce(0, +) / Double(shares.count) - 1) < 0.01)
        // Articles of one poll drift apart: every twentieth of the span gets its share.
        let counts = Dictionary(grouping: shares) { Int(($0 - 0.9) / 0.01) }.mapValues(\.count)
        #expect(counts.keys.filter { (0..<20).contains($0) }.count == 20)
        #expect(counts.values.allSatisfy { $0 < 200 })
    }

    @Test func `the same article at the same time gets the same next look`() {
        let now = Self.start.advanced(by: .hours(5))
        let looks = (0..<10).map { _ in
            law.nextCheck(attentionReference: Self.start, firstListedAt: Self.start, now: now, jitterKey: "key")
        }
        #expect(Set(looks).count == 1)
        #expect(looks[0] == Timestamp(microseconds: Self.pinned))
    }

    /// Pinned: a replay in another process, on another day, must see the same times.
    private static let pinned: Int64 = 1_800_019_066_989_024

    @Test(arguments: [(29, true), (30, false), (31, false)])
    func `the watch has an end`(days: Int, goesOn: Bool) {
        let now = Self.start.advanced(by: .days(days))
        // A later reference, after an edit, makes looks frequent again but does not prolong the watch.
        let next = law.nextCheck(attentionReference: now, firstListedAt: Self.start, now: now, jitterKey: "a")
        #expect((next != nil) == goesOn)
    }

    @Test func `a month of looks costs what the design says`() {
        var now = Self.start
        var count = 0
        while let next = law.nextCheck(
            attentionReference: Self.start, firstListedAt: Self.start, now: now, jitterKey: "a")
        {
            #expect(next > now)
            now = next
            count += 1
        }
        // The integral of da / D(a) over thirty days: (2 c / D0) (sqrt(1 + T / c) - 1) = 36 * (15.52 - 1).
        #expect((490...560).contains(count))
    }
}
