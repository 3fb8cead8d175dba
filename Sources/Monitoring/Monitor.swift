import Detection
import Logging
package import RetractdCore
import RetractionEngine
import Scheduling

/// The live loop: claims due work, fetches it within each site's budget, applies what came back one after the other,
/// and delivers alerts. The same loop serves one pass and the daemon.
package actor Monitor {
    /// The longest the daemon sleeps without looking up.
    static let longestSleep = Duration.seconds(15)
    /// How often one subject may be done in one pass.
    static let mostVisitsInOnePass = 3
    /// How long a stopping daemon waits for fetches that are under way.
    package static let stopPatience = Duration.seconds(20)

    private let parts: MonitorParts
    private let settings: MonitorSettings
    private let robots: RobotsGate
    private let applier: Applier
    private let delivery: Delivery
    private let log: Logger

    private var budget: HostBudget
    private var waiting: [Int: Job] = [:]
    private var started: [Int: SiteKey] = [:]
    private var nextTicket = 0
    private var finished: [(ticket: Int, fetch: FinishedFetch)] = []
    private var visits: [String: Int] = [:]
    private var heldSites: [SiteKey: Timestamp] = [:]
    private var knownSites: Set<SiteKey> = []
    private var isStopping = false
    private var tasks: [Int: Task<Void, Never>] = [:]
    private let bell = Bell()
    private var summary = PassSummary()
    private var lastBeat: Timestamp?

    package init(parts: MonitorParts, settings: MonitorSettings) {
        self.parts = parts
        self.settings = settings
        log = parts.log
        robots = RobotsGate(
            store: parts.store, fetcher: parts.fetcher, time: parts.time, pace: parts.pace,
            delay: settings.delayPerHost)
        applier = Applier(store: parts.store, engine: parts.engine, settings: settings)
        delivery = Delivery(store: parts.store, sinks: parts.sinks, time: parts.time, log: parts.log)
        budget = HostBudget(
            limits: HostLimits(
                connectionsPerHost: settings.connectionsPerHost, delayPerHost: settings.delayPerHost,
                inFlight: settings.fetchesAtOnce))
    }

    // MARK: The two ways to run

    /// Does everything that is due, with the follow-ups that become due, then returns.
    package func pass() async throws(StoreError) -> PassSummary {
        summary = PassSummary()
        visits = [:]
        _ = try await delivery.deliver()
        while !isStopping {
            try await claim(mostVisits: Self.mostVisitsInOnePass)
            startWhatMay()
            if waiting.isEmpty, started.isEmpty, finished.isEmpty { break }
            if finished.isEmpty { await bell.wait(atMost: pauseForBudget() ?? .seconds(60), on: parts.pace) }
            try await applyFinished()
        }
        await windDown()
        return summary
    }

    /// Runs until ``stop()``: a daemon's whole life between start and the last commit.
    package func run() async throws(StoreError) {
        _ = try await delivery.deliver()
        while !isStopping {
            try await claim(mostVisits: nil)
            startWhatMay()
            lastBeat = parts.pace.now()
            if finished.isEmpty { await bell.wait(atMost: try await pause(), on: parts.pace) }
            try await applyFinished()
        }
        await windDown()
        try await applyFinished()
        _ = try await delivery.deliver()
    }

    /// Asks the loop to claim nothing more, finish what is under way, commit, deliver and return.
    package func stop() {
        isStopping = true
        bell.ring()
    }

    /// Wakes the loop, after feeds were added or changed.
    package func wake() {
        bell.ring()
    }

    /// Whether the loop, and the store under it, answered within `span`.
    package func isAlive(within span: Duration) -> Bool {
        guard let lastBeat else { return false }
        return parts.pace.now().since(lastBeat) <= span
    }

    /// What has been done so far.
    package var progress: PassSummary { summary }

    // MARK: Claiming and starting

    private func claim(mostVisits: Int?) async throws(StoreError) {
        let room = settings.fetchesAtOnce * 2 - waiting.count - started.count
        guard room > 0 else { return }
        let now = parts.time.now()
        let jobs = try await parts.store.claim(
            at: now, limit: room, perSite: 8, excluding: crowdedSites(at: now))
        var refused: [Job.Subject] = []
        for job in jobs {
            try await learnHold(of: job.site)
            let key = job.subject.visitKey
            if let mostVisits, visits[key, default: 0] >= mostVisits {
                refused.append(job.subject)
                continue
            }
            if let until = heldSites[job.site], until > now {
                refused.append(job.subject)
                continue
            }
            visits[key, default: 0] += mostVisits == nil ? 0 : 1
            enqueue(job)
        }
        await parts.store.release(refused)
    }

    private func enqueue(_ job: Job) {
        nextTicket += 1
        waiting[nextTicket] = job
        budget.enqueue(nextTicket, host: job.site, rank: job.rank.rawValue, dueAt: job.dueAt)
    }

    /// Sites that have enough waiting, or that asked to be left alone.
    private func crowdedSites(at now: Timestamp) -> Set<SiteKey> {
        var counts: [SiteKey: Int] = [:]
        for job in waiting.values { counts[job.site, default: 0] += 1 }
        heldSites = heldSites.filter { $0.value > now }
        return Set(counts.filter { $0.value >= 8 }.keys).union(heldSites.keys)
    }

    /// A site's wish to be left alone outlives a restart.
    private func learnHold(of site: SiteKey) async throws(StoreError) {
        guard knownSites.insert(site).inserted else { return }
        if let until = try await parts.store.site(site).notBefore { heldSites[site] = until }
    }

    private func startWhatMay() {
        for ticket in budget.start(at: parts.pace.now()) {
            guard let job = waiting.removeValue(forKey: ticket) else { continue }
            started[ticket] = job.site
            tasks[ticket] = Task { [parts, robots, respects = settings.respectsRobots] in
                let fetch = await Errand(parts: parts, robots: respects ? robots : nil).run(job)
                self.finish(ticket, fetch)
            }
        }
    }

    private func finish(_ ticket: Int, _ fetch: FinishedFetch) {
        tasks[ticket] = nil
        finished.append((ticket, fetch))
        bell.ring()
    }

    // MARK: Applying

    private func applyFinished() async throws(StoreError) {
        let batch = finished
        finished = []
        guard !batch.isEmpty else { return }
        var quiet = QuietBatch()
        for (ticket, fetch) in batch {
            if let site = started.removeValue(forKey: ticket) { budget.finished(host: site, at: parts.pace.now()) }
            count(fetch)
            if let unchanged = unchanged(fetch) {
                quiet.add(unchanged, fetch.job.subject)
            } else {
                try await apply(fetch, after: &quiet)
            }
        }
        try await commit(&quiet)
        _ = try await delivery.deliver()
    }

    private func unchanged(_ fetch: FinishedFetch) -> Ingestion? {
        guard let quiet = fetch.job.quiet,
            let check = parts.engine.unchanged(fetch.fetched.capture, of: quiet, watchFor: settings.watchFor)
        else { return nil }
        var ingestion = Ingestion()
        ingestion.unchanged = check
        return ingestion
    }

    /// Applies one capture that needs thought, on everything before it.
    private func apply(_ fetch: FinishedFetch, after quiet: inout QuietBatch) async throws(StoreError) {
        try await commit(&quiet)
        guard let ingestion = try await applier.ingestion(of: fetch) else {
            await parts.store.release([fetch.job.subject])
            return
        }
        try await parts.store.commit([ingestion], answering: [fetch.job.subject])
        summary.alerts += ingestion.alerts.count
        if let site = ingestion.site, let until = site.notBefore { heldSites[site.key] = until }
        Narrator(log: log).tell(fetch, ingestion)
    }

    private func commit(_ quiet: inout QuietBatch) async throws(StoreError) {
        guard !quiet.isEmpty else { return }
        try await parts.store.commit(quiet.ingestions, answering: quiet.subjects)
        quiet = QuietBatch()
    }

    private func count(_ fetch: FinishedFetch) {
        summary.fetches += 1
        switch fetch.fetched.capture.outcome {
        case .failure: summary.failures += 1
        case .notModified: summary.notModified += 1
        case .response: break
        }
    }

    // MARK: Waiting and stopping

    private func pauseForBudget() -> Duration? {
        let now = parts.pace.now()
        return budget.nextWake(after: now).map { max(.milliseconds(1), $0.since(now)) }
    }

    private func pause() async throws(StoreError) -> Duration {
        var pause = Self.longestSleep
        if let budgeted = pauseForBudget() { pause = min(pause, budgeted) }
        if waiting.count + started.count < settings.fetchesAtOnce, let due = try await parts.store.nextDue() {
            // Work that is due but could not be claimed waits for its site, not for the clock.
            let wait = due.since(parts.time.now())
            pause = min(pause, max(wait, wait <= .zero ? .milliseconds(250) : .milliseconds(1)))
        }
        return pause
    }

    /// Waits for what is under way, for a while; then calls it off.
    ///
    /// Nothing is lost: it is still due.
    private func windDown() async {
        await parts.store.release(waiting.values.map(\.subject))
        waiting = [:]
        let limit = parts.pace.now().advanced(by: Self.stopPatience)
        while !tasks.isEmpty, parts.pace.now() < limit {
            await bell.wait(atMost: .milliseconds(500), on: parts.pace)
        }
        for task in tasks.values { task.cancel() }
        while !tasks.isEmpty { await bell.wait(atMost: .milliseconds(100), on: parts.pace) }
    }
}
