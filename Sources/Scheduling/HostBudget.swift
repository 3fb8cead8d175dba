package import RetractdCore

/// Decides which waiting requests may go now, so that no site is asked too much or too fast.
///
/// A value that is told what happens and asked what may: it neither waits nor fetches. Given the same calls it gives the
/// same answers.
package struct HostBudget: Sendable {
    private struct Waiting {
        let ticket: Int
        let rank: Int
        let dueAt: Timestamp
    }

    private struct Host {
        var waiting: [Waiting] = []
        var inFlight = 0
        var notBefore = Timestamp.earliest
    }

    package let limits: HostLimits
    private var hosts: [SiteKey: Host] = [:]
    private var inFlight = 0

    package init(limits: HostLimits) {
        self.limits = limits
    }

    package var isEmpty: Bool { hosts.values.allSatisfy { $0.waiting.isEmpty } }

    /// Adds a request; a lower rank goes first, then what was due first, then what came first.
    package mutating func enqueue(_ ticket: Int, host: SiteKey, rank: Int, dueAt: Timestamp) {
        var waiting = hosts[host, default: Host()].waiting
        let entry = Waiting(ticket: ticket, rank: rank, dueAt: dueAt)
        let index = waiting.firstIndex { Self.goesBefore(entry, $0) } ?? waiting.endIndex
        waiting.insert(entry, at: index)
        hosts[host, default: Host()].waiting = waiting
    }

    /// The requests that may start now, best first; each counts as started.
    package mutating func start(at now: Timestamp) -> [Int] {
        var started: [Int] = []
        while inFlight < limits.inFlight, let host = nextHost(at: now), let first = hosts[host]?.waiting.first {
            hosts[host]?.waiting.removeFirst()
            hosts[host]?.inFlight += 1
            hosts[host]?.notBefore = now.advanced(by: limits.delayPerHost)
            inFlight += 1
            started.append(first.ticket)
        }
        return started
    }

    /// A request has ended.
    ///
    /// The next to its site keeps its distance from this moment too: a slow site gets a rest.
    package mutating func finished(host: SiteKey, at now: Timestamp) {
        guard var state = hosts[host], state.inFlight > 0 else { return }
        state.inFlight -= 1
        inFlight -= 1
        state.notBefore = max(state.notBefore, now.advanced(by: limits.delayPerHost))
        hosts[host] = state
        if state.waiting.isEmpty, state.inFlight == 0, state.notBefore <= now { hosts[host] = nil }
    }

    /// When something that waits may go, if nothing ends before; nil where nothing waits for the clock alone.
    package func nextWake(after now: Timestamp) -> Timestamp? {
        guard inFlight < limits.inFlight else { return nil }
        return hosts.values.filter { !$0.waiting.isEmpty && $0.inFlight < limits.connectionsPerHost }
            .map(\.notBefore).min()
    }

    /// Forgets sites that nothing is known of any more.
    package mutating func prune(at now: Timestamp) {
        hosts = hosts.filter { !$0.value.waiting.isEmpty || $0.value.inFlight > 0 || $0.value.notBefore > now }
    }

    private func nextHost(at now: Timestamp) -> SiteKey? {
        var best: (host: SiteKey, entry: Waiting)?
        for (host, state) in hosts where state.inFlight < limits.connectionsPerHost && state.notBefore <= now {
            guard let first = state.waiting.first else { continue }
            if let current = best, !Self.goesBefore(first, current.entry) { continue }
            best = (host, first)
        }
        return best?.host
    }

    private static func goesBefore(_ one: Waiting, _ other: Waiting) -> Bool {
        if one.rank != other.rank { return one.rank < other.rank }
        if one.dueAt != other.dueAt { return one.dueAt < other.dueAt }
        return one.ticket < other.ticket
    }
}
