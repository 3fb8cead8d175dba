package import RetractdCore

/// Decides which waiting requests may go now, so that no site is asked too much or too fast.
///
/// Hosts of one registrable domain count as one. A value that is told what happens and asked what may: it neither waits nor
/// fetches. Given the same calls it gives the same answers.
package struct HostBudget: Sendable {
    private struct Host {
        /// Best first.
        var waiting: [HostTurn] = []
        var inFlight = 0
        var notBefore = Timestamp.earliest
    }

    /// Up to this rank a request is urgent: a control, or the recheck of a suspect.
    static let leastUrgentRank = Job.Rank.ladder.rawValue
    /// How often sites of which nothing is known any more are looked for: it takes a look at all of them.
    static let pruneInterval = Duration.seconds(1)
    /// The most sites remembered that want longer pauses; at one more, all are forgotten until they say so again.
    static let mostSlowHosts = 20_000

    /// What it keeps to.
    package let limits: HostLimits
    /// By registrable domain.
    private var hosts: [SiteKey: Host] = [:]
    /// The first request of each site that may go now.
    private var turns = SortedKeys<HostTurn>()
    /// The sites that have work and a free connection, but keep a pause.
    private var rests = SortedKeys<HostRest>()
    private var delays: [SiteKey: Duration] = [:]
    private var inFlight = 0
    private var prunedAt = Timestamp.earliest

    /// Makes a budget that nothing has drawn on.
    package init(limits: HostLimits) {
        self.limits = limits
    }

    /// Whether nothing waits.
    package var isEmpty: Bool { hosts.values.allSatisfy { $0.waiting.isEmpty } }

    /// Adds a request; a lower rank goes first, then what was due first, then what came first.
    package mutating func enqueue(_ ticket: Int, host: SiteKey, rank: Int, dueAt: Timestamp) {
        let domain = RegistrableDomain.of(host)
        let turn = HostTurn(ticket: ticket, site: host, domain: domain, rank: rank, dueAt: dueAt)
        change(domain) { host in
            host.waiting.insert(turn, at: host.waiting.firstIndex { turn < $0 } ?? host.waiting.endIndex)
        }
    }

    /// The requests that may start now, best first; each counts as started.
    ///
    /// Sites that nothing is known of any more are forgotten on the way.
    package mutating func start(at now: Timestamp) -> [Int] {
        if now.since(prunedAt) >= Self.pruneInterval || now < prunedAt {
            prune(at: now)
            prunedAt = now
        }
        var started: [Int] = []
        while inFlight < limits.inFlight, let turn = nextTurn(at: now) {
            let rest = delay(of: turn.site)
            change(turn.domain) { host in
                host.waiting.removeFirst()
                host.inFlight += 1
                host.notBefore = now.advanced(by: rest)
            }
            inFlight += 1
            started.append(turn.ticket)
        }
        return started
    }

    /// A request has ended.
    ///
    /// The next to its site keeps its distance from this moment too: a slow site gets a rest.
    package mutating func finished(host: SiteKey, at now: Timestamp) {
        let domain = RegistrableDomain.of(host)
        guard let known = hosts[domain], known.inFlight > 0 else { return }
        let rested = now.advanced(by: delay(of: host))
        change(domain) { host in
            host.inFlight -= 1
            host.notBefore = max(host.notBefore, rested)
        }
        inFlight -= 1
    }

    /// Takes back everything that waits for a site: it asked to be left alone.
    package mutating func withdraw(_ site: SiteKey) -> [Int] {
        let domain = RegistrableDomain.of(site)
        guard let known = hosts[domain] else { return [] }
        change(domain) { host in host.waiting.removeAll { $0.site == site } }
        return known.waiting.filter { $0.site == site }.map(\.ticket)
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
    ///
    /// To be asked after ``start(at:)``.
    package func nextWake(after now: Timestamp) -> Timestamp? {
        guard inFlight < limits.inFlight else { return nil }
        return turns.first.map(hasRoom) == true ? now : rests.first(where: hasRoom)?.until
    }

    /// How many sites are remembered.
    var hostCount: Int { hosts.count }

    private mutating func prune(at now: Timestamp) {
        hosts = hosts.filter { !$0.value.waiting.isEmpty || $0.value.inFlight > 0 || $0.value.notBefore > now }
    }

    private func delay(of host: SiteKey) -> Duration { delays[host] ?? limits.delayPerHost }

    /// The best of what may go now; what has rested long enough is among it.
    private mutating func nextTurn(at now: Timestamp) -> HostTurn? {
        while let rest = rests.first, rest.until <= now {
            rests.remove(rest)
            if let first = hosts[rest.domain]?.waiting.first { turns.insert(first) }
        }
        return turns.first.flatMap { hasRoom($0) ? $0 : nil }
    }

    /// Changes what is known of a site, and with it the site's place among those that wait.
    private mutating func change(_ domain: SiteKey, _ work: (inout Host) -> Void) {
        var host = hosts[domain, default: Host()]
        if let first = host.waiting.first {
            turns.remove(first)
            rests.remove(HostRest(until: host.notBefore, domain: domain))
        }
        work(&host)
        hosts[domain] = host
        guard !host.waiting.isEmpty, host.inFlight < limits.connectionsPerHost else { return }
        rests.insert(HostRest(until: host.notBefore, domain: domain))
    }

    /// Whether a request of this urgency may be under way besides those that are.
    private func hasRoom(_ turn: HostTurn) -> Bool {
        turn.rank <= Self.leastUrgentRank || inFlight < limits.ordinaryInFlight
    }

    private func hasRoom(_ rest: HostRest) -> Bool {
        hosts[rest.domain]?.waiting.first.map { hasRoom($0) } ?? false
    }
}
