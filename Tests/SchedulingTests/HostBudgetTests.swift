import RetractdCore
import Testing

@testable import Scheduling

@Suite struct HostBudgetTests {
    private static let start = Timestamp(seconds: 1_800_000_000)
    private static let control = Job.Rank.control.rawValue
    private static let ladder = Job.Rank.ladder.rawValue
    private static let feed = Job.Rank.feed.rawValue
    private static let routine = Job.Rank.routine.rawValue
    private let site = SiteKey(rawValue: "news.example")

    private func moment(_ seconds: Double) -> Timestamp {
        Self.start.advanced(by: .microseconds(Int64(seconds * 1_000_000)))
    }

    private func budget(
        connections: Int = 1, delay: Duration = .seconds(2), inFlight: Int = 64
    ) -> HostBudget {
        HostBudget(
            limits: HostLimits(connectionsPerHost: connections, delayPerHost: delay, inFlight: inFlight))
    }

    private func site(_ number: Int) -> SiteKey { SiteKey(rawValue: "site\(number).example") }

    // MARK: One site

    @Test func `one request to a site at a time, with a pause after its end`() {
        var budget = budget()
        for ticket in 1...3 { budget.enqueue(ticket, host: site, rank: Self.routine, dueAt: Self.start) }
        #expect(budget.start(at: moment(0)) == [1])
        #expect(budget.start(at: moment(60)) == [])
        budget.finished(host: site, at: moment(60))
        #expect(budget.start(at: moment(61.9)) == [])
        #expect(budget.start(at: moment(62)) == [2])
        budget.finished(host: site, at: moment(62.5))
        #expect(budget.start(at: moment(64)) == [])
        #expect(budget.start(at: moment(64.5)) == [3])
        #expect(budget.isEmpty)
    }

    @Test func `two connections keep the pause between their starts`() {
        var budget = budget(connections: 2)
        for ticket in 1...4 { budget.enqueue(ticket, host: site, rank: Self.routine, dueAt: Self.start) }
        #expect(budget.start(at: moment(0)) == [1])
        #expect(budget.start(at: moment(2)) == [2])
        #expect(budget.start(at: moment(4)) == [])
        budget.finished(host: site, at: moment(4))
        #expect(budget.start(at: moment(6)) == [3])
    }

    @Test func `the more urgent goes first, then what was due first, then what came first`() {
        var budget = budget(delay: .zero)
        budget.enqueue(1, host: site, rank: Self.routine, dueAt: moment(5))
        budget.enqueue(2, host: site, rank: Self.routine, dueAt: moment(1))
        budget.enqueue(3, host: site, rank: Self.feed, dueAt: moment(9))
        budget.enqueue(4, host: site, rank: Self.routine, dueAt: moment(1))
        budget.enqueue(5, host: site, rank: Self.control, dueAt: moment(9))
        budget.enqueue(6, host: site, rank: Self.ladder, dueAt: moment(0))
        var order: [Int] = []
        while let ticket = budget.start(at: moment(10)).first {
            order.append(ticket)
            budget.finished(host: site, at: moment(10))
        }
        #expect(order == [5, 6, 3, 2, 4, 1])
    }

    @Test(arguments: [0.0, 1, 1.999])
    func `a site that ended nothing is not let off its pause`(seconds: Double) {
        var budget = budget()
        budget.enqueue(1, host: site, rank: Self.routine, dueAt: Self.start)
        #expect(budget.start(at: moment(0)) == [1])
        budget.finished(host: site, at: moment(0))
        budget.finished(host: site, at: moment(0))
        budget.finished(host: site(9), at: moment(0))
        budget.enqueue(2, host: site, rank: Self.control, dueAt: Self.start)
        #expect(budget.start(at: moment(seconds)) == [])
        #expect(budget.nextWake(after: moment(seconds)) == moment(2))
    }

    @Test func `what waits for a site that asks to be left alone is taken back, and nothing else`() {
        var budget = budget()
        for ticket in 1...3 { budget.enqueue(ticket, host: site, rank: Self.routine, dueAt: Self.start) }
        budget.enqueue(4, host: SiteKey(rawValue: "img.news.example"), rank: Self.routine, dueAt: Self.start)
        #expect(budget.start(at: moment(0)) == [1])
        #expect(budget.withdraw(site) == [2, 3])
        budget.finished(host: site, at: moment(1))
        #expect(budget.start(at: moment(9)) == [4])
        #expect(budget.isEmpty)
    }

    @Test(arguments: [
        ("feeds.paper.example", "paper.example", true), ("a.paper.co.uk", "b.c.paper.co.uk", true),
        ("one.co.uk", "two.co.uk", false), ("www.one.com.tr", "www.two.com.tr", false),
        ("one.example", "two.example", false),
        ("127.0.0.1", "127.0.0.2", false), ("127.0.0.1:81", "127.0.0.1:82", false), ("10.0.0.1", "20.0.0.1", false),
    ])
    func `hosts of one registrable domain are asked as one`(one: String, other: String, isOne: Bool) {
        var budget = HostBudget(limits: HostLimits())
        for (ticket, host) in [one, other].enumerated() {
            budget.enqueue(ticket, host: SiteKey(rawValue: host), rank: 2, dueAt: Timestamp(seconds: 0))
        }
        #expect(budget.start(at: Timestamp(seconds: 100)).count == (isOne ? 1 : 2))
        budget.finished(host: SiteKey(rawValue: one), at: Timestamp(seconds: 101))
        #expect(budget.start(at: Timestamp(seconds: 102)) == [])
        #expect(budget.start(at: Timestamp(seconds: 103)).count == (isOne ? 1 : 0))
    }

    @Test func `a clock that steps back lets nothing go early`() {
        var budget = budget()
        for ticket in 1...2 { budget.enqueue(ticket, host: site, rank: Self.routine, dueAt: Self.start) }
        #expect(budget.start(at: moment(100)) == [1])
        budget.finished(host: site, at: moment(50))
        #expect(budget.start(at: moment(52)) == [])
        #expect(budget.start(at: moment(102)) == [2])
    }

    // MARK: Crawl-delay

    @Test func `a site that asks for longer pauses gets them, it alone`() {
        var budget = budget()
        budget.slowDown(site, to: .seconds(10))
        for ticket in 1...2 { budget.enqueue(ticket, host: site, rank: Self.routine, dueAt: Self.start) }
        for ticket in 3...4 { budget.enqueue(ticket, host: site(1), rank: Self.routine, dueAt: Self.start) }
        #expect(budget.start(at: moment(0)) == [1, 3])
        budget.finished(host: site, at: moment(1))
        budget.finished(host: site(1), at: moment(1))
        #expect(budget.start(at: moment(3)) == [4])
        #expect(budget.start(at: moment(10.9)) == [])
        #expect(budget.nextWake(after: moment(10.9)) == moment(11))
        #expect(budget.start(at: moment(11)) == [2])
    }

    @Test(arguments: [nil, Duration.zero, .seconds(1), .seconds(2)])
    func `a shorter pause than everybody's changes nothing`(delay: Duration?) {
        var budget = budget()
        budget.slowDown(site, to: .seconds(10))
        budget.slowDown(site, to: delay)
        for ticket in 1...2 { budget.enqueue(ticket, host: site, rank: Self.routine, dueAt: Self.start) }
        #expect(budget.start(at: moment(0)) == [1])
        budget.finished(host: site, at: moment(0))
        #expect(budget.start(at: moment(1.9)) == [])
        #expect(budget.start(at: moment(2)) == [2])
    }

    @Test func `a longer pause is remembered while a site is quiet`() {
        var budget = budget()
        budget.slowDown(site, to: .seconds(30))
        _ = budget.start(at: moment(1000))
        for ticket in 1...2 { budget.enqueue(ticket, host: site, rank: Self.routine, dueAt: Self.start) }
        #expect(budget.start(at: moment(2000)) == [1])
        budget.finished(host: site, at: moment(2000))
        #expect(budget.start(at: moment(2029)) == [])
    }

    // MARK: All sites

    @Test func `no more than the limit are under way`() {
        var budget = budget(inFlight: 4)
        for number in 0..<10 { budget.enqueue(number, host: site(number), rank: Self.routine, dueAt: Self.start) }
        #expect(budget.start(at: moment(0)) == [0, 1, 2, 3])
        #expect(budget.start(at: moment(9)) == [])
        #expect(budget.nextWake(after: moment(9)) == nil)
        budget.finished(host: site(2), at: moment(9))
        #expect(budget.start(at: moment(9)) == [4])
    }

    @Test func `a fifth of what may be under way is kept for suspects and controls`() {
        var budget = budget(inFlight: 10)
        for number in 0..<20 { budget.enqueue(number, host: site(number), rank: Self.routine, dueAt: Self.start) }
        #expect(budget.start(at: moment(0)) == Array(0..<8))
        budget.enqueue(100, host: site(100), rank: Self.ladder, dueAt: moment(5))
        budget.enqueue(101, host: site(101), rank: Self.control, dueAt: moment(5))
        budget.enqueue(102, host: site(102), rank: Self.feed, dueAt: Self.start)
        #expect(budget.nextWake(after: moment(5)) != nil)
        #expect(budget.start(at: moment(5)) == [101, 100])
        #expect(budget.nextWake(after: moment(5)) == nil)
    }

    @Test func `the urgent may take everything`() {
        var budget = budget(inFlight: 10)
        for number in 0..<20 { budget.enqueue(number, host: site(number), rank: Self.ladder, dueAt: Self.start) }
        #expect(budget.start(at: moment(0)) == Array(0..<10))
        for number in 0..<3 { budget.finished(host: site(number), at: moment(1)) }
        #expect(budget.start(at: moment(1)) == [10, 11, 12])
    }

    @Test(arguments: [(1, 1), (2, 2), (4, 4), (5, 4), (10, 8), (64, 52)])
    func `the ordinary always have a place`(inFlight: Int, ordinary: Int) {
        var budget = budget(inFlight: inFlight)
        for number in 0..<100 { budget.enqueue(number, host: site(number), rank: Self.routine, dueAt: Self.start) }
        #expect(budget.start(at: moment(0)).count == ordinary)
    }

    @Test func `waiting for the reserved share is not waiting for the clock`() {
        var budget = budget(inFlight: 5)
        for number in 0..<6 { budget.enqueue(number, host: site(number), rank: Self.routine, dueAt: Self.start) }
        #expect(budget.start(at: moment(0)).count == 4)
        // Otherwise the loop would wake at once, again and again, and start nothing.
        #expect(budget.nextWake(after: moment(0)) == nil)
    }

    @Test func `the same calls give the same answers`() {
        func run() -> [[Int]] {
            var budget = budget(inFlight: 7)
            for ticket in 0..<200 {
                budget.enqueue(
                    ticket, host: site(ticket * 7 % 31), rank: ticket * 3 % 5, dueAt: moment(Double(ticket * 13 % 17)))
            }
            return (0..<100).map { step in
                let started = budget.start(at: moment(Double(step)))
                for ticket in started { budget.finished(host: site(ticket * 7 % 31), at: moment(Double(step) + 0.5)) }
                return started
            }
        }
        let first = run()
        #expect(first == run())
        #expect(first.flatMap { $0 }.sorted() == Array(0..<200))
    }

    @Test func `sites that nothing is known of are forgotten`() {
        var budget = budget()
        for number in 0..<1000 { budget.enqueue(number, host: site(number), rank: Self.routine, dueAt: Self.start) }
        var now = 0.0
        while !budget.isEmpty {
            for ticket in budget.start(at: moment(now)) { budget.finished(host: site(ticket), at: moment(now)) }
            now += 1
        }
        _ = budget.start(at: moment(now + 2))
        #expect(budget.hostCount == 0)
    }

    // MARK: Against the rule itself

    /// The rule without an index: of all that waits first at its site, and whose site may be asked, the best goes.
    private struct PlainRule {
        struct Request {
            let ticket: Int
            let site: Int
            let rank: Int
            let dueAt: Timestamp
        }

        let limits: HostLimits
        var waiting: [Request] = []
        var inFlight: [Int: Int] = [:]
        var notBefore: [Int: Timestamp] = [:]

        mutating func start(at now: Timestamp) -> [Int] {
            var started: [Int] = []
            while inFlight.values.reduce(0, +) < limits.inFlight, let best = best(at: now) {
                waiting.removeAll { $0.ticket == best.ticket }
                inFlight[best.site, default: 0] += 1
                notBefore[best.site] = now.advanced(by: limits.delayPerHost)
                started.append(best.ticket)
            }
            return started
        }

        private func best(at now: Timestamp) -> Request? {
            let isFull = inFlight.values.reduce(0, +) >= limits.ordinaryInFlight
            return waiting.filter { request in
                inFlight[request.site, default: 0] < limits.connectionsPerHost
                    && notBefore[request.site, default: .earliest] <= now
                    && (request.rank <= HostBudget.leastUrgentRank || !isFull)
            }.min { ($0.rank, $0.dueAt, $0.ticket) < ($1.rank, $1.dueAt, $1.ticket) }
        }
    }

    @Test(arguments: [(1, 2), (2, 0), (3, 1)])
    func `three hundred steps start what the plain rule starts`(connections: Int, seconds: Int) {
        var budget = budget(connections: connections, delay: .seconds(seconds), inFlight: 9)
        var rule = PlainRule(limits: budget.limits)
        var seed: UInt64 = 20_261_128
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        var now = Self.start
        var underWay: [Int] = []
        for ticket in 0..<300 {
            let request = PlainRule.Request(
                ticket: ticket, site: next(12), rank: next(5), dueAt: Self.start.advanced(by: .seconds(next(90))))
            budget.enqueue(ticket, host: site(request.site), rank: request.rank, dueAt: request.dueAt)
            rule.waiting.append(request)
            now = now.advanced(by: .seconds(next(3)))
            let sites = Dictionary(uniqueKeysWithValues: rule.waiting.map { ($0.ticket, $0.site) })
            let started = budget.start(at: now)
            #expect(started == rule.start(at: now))
            underWay += started.compactMap { sites[$0] }
            while !underWay.isEmpty, next(2) == 0 {
                let ended = underWay.remove(at: next(underWay.count))
                budget.finished(host: site(ended), at: now)
                rule.inFlight[ended, default: 0] -= 1
                rule.notBefore[ended] = max(
                    rule.notBefore[ended, default: .earliest], now.advanced(by: budget.limits.delayPerHost))
            }
        }
        #expect(rule.waiting.count < 200)
    }
}
