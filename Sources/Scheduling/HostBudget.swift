package import RetractdCore

/// Decides which waiting requests may go now, so that no site is asked too much or too fast.
///
/// Hosts of one registrable domain count as one. A value that is told what happens and asked what may: it neither waits nor
/// fetches. Given the same calls it gives the same answers.
package struct HostBudget: Sendable {
    private struct Waiting {
        let ticket: Int
        let site: SiteKey
        let rank: Int
        let dueAt: Timestamp
    }

    private struct Host {
        var waiting: [Waiting] = []
        var inFlight = 0
        var notBefore = Timestamp.earliest
    }

    /// Up to this rank a request is urgent: a control, or the recheck of a suspect.
    static let leastUrgentRank = Job.Rank.ladder.rawValue
    /// The most sites remembered that want longer pauses; at one more, all are forgotten until they say so again.
    static let mostSlowHosts = 20_000

    /// What it keeps to.
    package let limits: HostLimits
    /// By registrable domain.
    private var hosts: [SiteKey: Host] = [:]
    private var delays: [SiteKey: Duration] = [:]
    private var inFlight = 0
    private var secondBegan = Timestamp.earliest
    private var startedInSecond = 0

    /// Makes a budget that nothing has drawn on.
    package init(limits: HostLimits) {
        self.limits = limits
    }

    /// Whether nothing waits.
    package var isEmpty: Bool { hosts.values.allSatisfy { $0.waiting.isEmpty } }

    /// Adds a request; a lower rank goes first, then what was due first, then what came first.
    package mutating func enqueue(_ ticket: Int, host: SiteKey, rank: Int, dueAt: Timestamp) {
        let domain = RegistrableDomain.of(host)
        var waiting = hosts[domain, default: Host()].waiting
        let entry = Waiting(ticket: ticket, site: host, rank: rank, dueAt: dueAt)
        let index = waiting.firstIndex { Self.goesBefore(entry, $0) } ?? waiting.endIndex
        waiting.insert(entry, at: index)
        hosts[domain, default: Host()].waiting = waiting
    }

    /// The requests that may start now, best first; each counts as started.
    ///
    /// Sites that nothing is known of any more are forgotten on the way.
    package mutating func start(at now: Timestamp) -> [Int] {
        if now.since(secondBegan) >= .seconds(1) || now < secondBegan {
            prune(at: now)
            secondBegan = now
            startedInSecond = 0
        }
        var started: [Int] = []
        while inFlight < limits.inFlight, startedInSecond < limits.startsPerSecond, let host = nextHost(at: now),
            let first = hosts[host]?.waiting.first
        {
            hosts[host]?.waiting.removeFirst()
            hosts[host]?.inFlight += 1
            let rest = delay(of: first.site)
            hosts[host]?.notBefore = now.advanced(by: rest)
            inFlight += 1
            startedInSecond += 1
            started.append(first.ticket)
        }
        return started
    }

    /// A request has ended.
    ///
    /// The next to its site keeps its distance from this moment too: a slow site gets a rest.
    package mutating func finished(host: SiteKey, at now: Timestamp) {
        let domain = RegistrableDomain.of(host)
        guard var state = hosts[domain], state.inFlight > 0 else { return }
        state.inFlight -= 1
        inFlight -= 1
        state.notBefore = max(state.notBefore, now.advanced(by: delay(of: host)))
        hosts[domain] = state
    }

    /// Takes back everything that waits for a site: it asked to be left alone.
    package mutating func withdraw(_ site: SiteKey) -> [Int] {
        let domain = RegistrableDomain.of(site)
        let tickets = hosts[domain]?.waiting.filter { $0.site == site }.map(\.ticket) ?? []
        hosts[domain]?.waiting.removeAll { $0.site == site }
        return tickets
    }

    /// A site wants at least this much time between requests (Crawl-delay), or no longer does.
    ///
    /// A shorter pause than everybody's changes nothing.
    package mutating func slowDown(_ host: SiteKey, to delay: Duration?) {
        guard let delay, delay > limits.delayPerHost else {
            delays[host] = nil
            return
        }
        if delays[host] == nil, delays.count >= Self.mostSlowHosts { delays = [:] }
        delays[host] = delay
    }

    /// When something that waits may go, if nothing ends before; nil where nothing waits for the clock alone.
    package func nextWake(after now: Timestamp) -> Timestamp? {
        guard inFlight < limits.inFlight else { return nil }
        let earliest = hosts.values.filter { host in
            host.inFlight < limits.connectionsPerHost && host.waiting.first.map(hasRoom) ?? false
        }.map(\.notBefore).min()
        guard startedInSecond >= limits.startsPerSecond else { return earliest }
        return earliest.map { max($0, secondBegan.advanced(by: .seconds(1))) }
    }

    /// How many sites are remembered.
    var hostCount: Int { hosts.count }

    private mutating func prune(at now: Timestamp) {
        hosts = hosts.filter { !$0.value.waiting.isEmpty || $0.value.inFlight > 0 || $0.value.notBefore > now }
    }

    private func delay(of host: SiteKey) -> Duration { delays[host] ?? limits.delayPerHost }

    private func nextHost(at now: Timestamp) -> SiteKey? {
        var best: (host: SiteKey, entry: Waiting)?
        for (host, state) in hosts where state.inFlight < limits.connectionsPerHost && state.notBefore <= now {
            guard let first = state.waiting.first, hasRoom(first) else { continue }
            if let current = best, !Self.goesBefore(first, current.entry) { continue }
            best = (host, first)
        }
        return best?.host
    }

    /// Whether a request of this urgency may be under way besides those that are.
    private func hasRoom(_ entry: Waiting) -> Bool {
        entry.rank <= Self.leastUrgentRank || inFlight < limits.ordinaryInFlight
    }

    private static func goesBefore(_ one: Waiting, _ other: Waiting) -> Bool {
        if one.rank != other.rank { return one.rank < other.rank }
        if one.dueAt != other.dueAt { return one.dueAt < other.dueAt }
        return one.ticket < other.ticket
    }
}
