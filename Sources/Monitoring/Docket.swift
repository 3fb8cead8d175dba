import RetractdCore
import Scheduling

/// The jobs at hand and under way: which of them may start within each site's budget, and whether there is room for more.
struct Docket {
    /// The most jobs that wait for their site's turn, and the most of one site: a few slow sites must not fill the list.
    static let mostWaiting = 1_024
    static let mostWaitingPerSite = 4
    /// With enough jobs at hand, new ones are asked for this often.
    static let claimInterval = Duration.milliseconds(250)

    private var budget: HostBudget
    private var waiting: [Int: Job] = [:]
    private var started: [Int: SiteKey] = [:]
    private var nextTicket = 0
    private var visits: [String: Int] = [:]
    private var heldSites: [SiteKey: Timestamp] = [:]
    private var knownSites: Set<SiteKey> = []
    private var lastClaim: Timestamp?
    private var wasClaimEmpty = false

    init(limits: HostLimits) {
        budget = HostBudget(limits: limits)
    }

    /// How many sites have had work.
    var knownCount: Int { knownSites.count }
    /// Whether nothing waits and nothing is under way.
    var isEmpty: Bool { waiting.isEmpty && started.isEmpty }
    /// How many more jobs may wait.
    var room: Int { Self.mostWaiting - waiting.count }
    /// Whether another fetch could be under way at once.
    var isShort: Bool { waiting.count + started.count < budget.limits.inFlight }

    // MARK: Claiming

    /// Whether there is room for more work, and either too little at hand or time to look for more urgent work.
    mutating func wantsWork(isIdle: Bool, at now: Timestamp) -> Bool {
        guard room > 0 else { return false }
        let isDue = lastClaim.map { now.since($0) >= Self.claimInterval } ?? true
        let isWanting = isIdle || !wasClaimEmpty && waiting.count < budget.limits.inFlight / 2
        guard isDue || isWanting else { return false }
        lastClaim = now
        return true
    }

    /// Has work asked for at the next turn: what was just learnt may be due at once.
    mutating func expectMore() {
        wasClaimEmpty = false
    }

    /// Sites that have enough waiting, or that asked to be left alone.
    mutating func crowdedSites(at now: Timestamp) -> Set<SiteKey> {
        var counts: [SiteKey: Int] = [:]
        for job in waiting.values { counts[job.site, default: 0] += 1 }
        heldSites = heldSites.filter { $0.value > now }
        return Set(counts.filter { $0.value >= Self.mostWaitingPerSite }.keys).union(heldSites.keys)
    }

    /// Whether a site has work for the first time; what it asked for before a restart is then still to be learnt.
    mutating func meet(_ site: SiteKey) -> Bool { knownSites.insert(site).inserted }

    /// Takes in what was claimed; gives back what must not be done now.
    ///
    /// - Parameters:
    ///   - mostVisits: How often one subject may be done in this pass; nil for as often as it is due.
    ///   - excluded: The sites that were left out of the claim.
    mutating func take(
        _ jobs: [Job], mostVisits: Int?, excluding excluded: Set<SiteKey>, at now: Timestamp
    ) -> [Job.Subject] {
        var refused: [Job.Subject] = []
        for job in jobs {
            let key = job.subject.visitKey
            let isHeld = heldSites[job.site].map { $0 > now } ?? false
            if isHeld || mostVisits.map({ visits[key, default: 0] >= $0 }) ?? false {
                refused.append(job.subject)
                continue
            }
            if mostVisits != nil { visits[key, default: 0] += 1 }
            enqueue(job)
        }
        // A site whose list is full has its next job taken as soon as there is room.
        wasClaimEmpty = jobs.count == refused.count && excluded.isEmpty
        return refused
    }

    private mutating func enqueue(_ job: Job) {
        nextTicket += 1
        waiting[nextTicket] = job
        budget.enqueue(nextTicket, host: job.site, rank: job.rank.rawValue, dueAt: job.dueAt)
    }

    /// Counts the visits of a new pass.
    mutating func forgetVisits() {
        visits = [:]
    }

    // MARK: Starting and finishing

    /// The jobs whose sites have room for them now; they are under way from here on.
    mutating func start(at now: Timestamp) -> [(ticket: Int, job: Job)] {
        budget.start(at: now).compactMap { ticket in
            guard let job = waiting.removeValue(forKey: ticket) else { return nil }
            started[ticket] = job.site
            return (ticket, job)
        }
    }

    /// Frees a site's place.
    ///
    /// - Parameter crawlDelay: The pace that the site asked for; nil for our own.
    mutating func finish(_ ticket: Int, crawlDelay: Duration?, at now: Timestamp) {
        guard let site = started.removeValue(forKey: ticket) else { return }
        budget.slowDown(site, to: crawlDelay)
        budget.finished(host: site, at: now)
    }

    /// How long until a waiting job may start; nil where none waits for the clock.
    func pause(at now: Timestamp) -> Duration? {
        budget.nextWake(after: now).map { max(.milliseconds(1), $0.since(now)) }
    }

    // MARK: Holding

    /// Leaves a site alone until then; gives back what already waited for it.
    mutating func hold(_ site: SiteKey, until: Timestamp, at now: Timestamp) -> [Job.Subject] {
        heldSites[site] = until
        guard until > now else { return [] }
        return budget.withdraw(site).compactMap { waiting.removeValue(forKey: $0)?.subject }
    }

    /// The sites that asked to be left alone.
    var held: [SiteKey] { Array(heldSites.keys) }

    /// Lets a site's wish be another one than it was; nil for none.
    mutating func replaceHold(of site: SiteKey, by until: Timestamp?) {
        heldSites[site] = until
    }

    /// Gives back all that waits.
    mutating func clear() -> [Job.Subject] {
        defer { waiting = [:] }
        return waiting.values.map(\.subject)
    }
}
