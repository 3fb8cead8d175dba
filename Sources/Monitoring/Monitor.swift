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
    /// A doubt about whose network is down is settled against the site after so long.
    static let longestDoubt = Duration.seconds(60)
    /// Checks that changed nothing are committed together, the first of them no later than this.
    static let longestQuiet = Duration.milliseconds(250)
    /// Where no alert was raised, sinks that hold some back or failed are asked again after so long.
    static let deliveryInterval = Duration.seconds(1)
    /// How often one subject may be done in one pass.
    static let mostVisitsInOnePass = 3
    /// How long a stopping daemon waits for fetches that are under way.
    package static let stopPatience = Duration.seconds(20)

    private var parts: MonitorParts
    private let settings: MonitorSettings
    private let robots: RobotsGate
    private let applier: Applier
    private let delivery: Delivery
    private let couriers: [Courier]
    private let log: Logger

    private var docket: Docket
    private var finished: [(ticket: Int, fetch: FinishedFetch)] = []
    private var isStopping = false
    private var tasks: [Int: Task<Void, Never>] = [:]
    private let bell = Bell()
    private var summary = PassSummary()
    private var quiet = QuietBatch()
    private var network = NetworkWatch()
    /// Fetches that reached nobody while no other site has answered since: the next answer, or the next sites to fail, say
    /// whose trouble it is.
    private var doubtful: [(fetch: FinishedFetch, since: Timestamp)] = []
    /// Whether losing the network is told as an alert: a single pass cannot know how long it has been gone.
    private var tellsNetwork = false
    private var lastDelivery: Timestamp?
    private var hasNewAlerts = false
    private var lastBeat: Timestamp?

    package init(parts: MonitorParts, settings: MonitorSettings) {
        self.parts = parts
        self.settings = settings
        log = parts.log
        robots = RobotsGate(
            store: parts.store, fetcher: parts.fetcher, time: parts.time, pace: parts.pace,
            delay: settings.delayPerHost)
        applier = Applier(store: parts.store, engine: parts.engine, settings: settings)
        let delivery = Delivery(store: parts.store, sinks: parts.sinks, time: parts.time, log: parts.log)
        self.delivery = delivery
        couriers = parts.sinks.filter(\.isSlow).map { Courier(sink: $0, delivery: delivery, pace: parts.pace) }
        docket = Docket(
            limits: HostLimits(
                connectionsPerHost: settings.connectionsPerHost, delayPerHost: settings.delayPerHost,
                inFlight: settings.fetchesAtOnce))
    }

    // MARK: The two ways to run

    /// Does everything that is due, with the follow-ups that become due, then returns.
    package func pass() async throws(StoreError) -> PassSummary {
        summary = PassSummary()
        docket.forgetVisits()
        _ = try await delivery.deliver()
        while !isStopping {
            try await claim(mostVisits: Self.mostVisitsInOnePass)
            startWhatMay()
            try await commitQuietInTime()
            if isIdle {
                if !quiet.isEmpty {
                    try await commitQuiet()
                } else if doubtful.isEmpty {
                    break
                } else {
                    try await settleDoubts()
                }
                continue
            }
            if finished.isEmpty {
                let pause = [docket.pause(at: parts.pace.now()), pauseForQuiet].compactMap { $0 }.min()
                await bell.wait(atMost: pause ?? .seconds(60), on: parts.pace)
            }
            try await applyFinished()
        }
        try await windDown()
        try await applyFinished()
        try await settleDoubts()
        try await commitQuiet()
        _ = try await delivery.deliver()
        await finish(startCouriers())
        return summary
    }

    /// Runs until ``stop()``: a daemon's whole life between start and the last commit.
    package func run() async throws(StoreError) {
        tellsNetwork = true
        _ = try await delivery.deliver()
        let deliveries = startCouriers()
        do throws(StoreError) {
            try await watch()
        } catch {
            await finish(deliveries)
            throw error
        }
        await finish(deliveries)
    }

    private func watch() async throws(StoreError) {
        while !isStopping {
            try await claim(mostVisits: nil)
            startWhatMay()
            lastBeat = parts.pace.now()
            try await settleDoubts(olderThan: Self.longestDoubt)
            try await commitQuietInTime()
            if isIdle { try await commitQuiet() }
            if finished.isEmpty {
                let pause = try await pause()
                await bell.wait(atMost: min(pause, pauseForQuiet ?? pause), on: parts.pace)
            }
            try await applyFinished()
        }
        try await windDown()
        try await applyFinished()
        try await settleDoubts()
        try await commitQuiet()
        _ = try await delivery.deliver()
    }

    private func startCouriers() -> [Task<Void, Never>] {
        couriers.map { courier in Task { await courier.run() } }
    }

    /// Lets the slow sinks have what is waiting; what they do not take in time stays in the outbox.
    private func finish(_ deliveries: [Task<Void, Never>]) async {
        guard !deliveries.isEmpty else { return }
        for courier in couriers { await courier.stop() }
        let pace = parts.pace
        let alarm = Task {
            await pace.sleep(for: Self.stopPatience)
            for delivery in deliveries where !Task.isCancelled { delivery.cancel() }
        }
        for delivery in deliveries { await delivery.value }
        alarm.cancel()
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

    /// Goes by the store's plans again, after they were made anew.
    package func takeUpPlans() async {
        for site in docket.held { docket.replaceHold(of: site, by: try? await parts.store.site(site).notBefore) }
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
        guard docket.wantsWork(isIdle: isIdle, at: parts.pace.now()) else { return }
        let now = parts.time.now()
        let excluded = docket.crowdedSites(at: now)
        let jobs = try await parts.store.claim(
            at: now, limit: docket.room, perSite: Docket.mostWaitingPerSite, excluding: excluded)
        // A site's wish to be left alone outlives a restart.
        for site in jobs.map(\.site) where docket.meet(site) {
            if let until = try await parts.store.site(site).notBefore { docket.replaceHold(of: site, by: until) }
        }
        await parts.store.release(docket.take(jobs, mostVisits: mostVisits, excluding: excluded, at: now))
    }

    /// Whether nothing is at hand, under way, or waiting to be applied.
    private var isIdle: Bool { docket.isEmpty && finished.isEmpty }

    private func startWhatMay() {
        for (ticket, job) in docket.start(at: parts.pace.now()) {
            let errand = Errand(
                parts: parts, robots: settings.respectsRobots ? robots : nil, watchFor: settings.watchFor)
            tasks[ticket] = Task {
                let fetch = await errand.run(job)
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
        // Taken off one by one, so that no page is held longer than it is worked on.
        var batch = Array(finished.reversed())
        finished = []
        guard !batch.isEmpty else { return }
        while let (ticket, fetch) = batch.popLast() {
            let crawlDelay = settings.respectsRobots ? fetch.crawlDelay : nil
            docket.finish(ticket, crawlDelay: crawlDelay, at: parts.pace.now())
            count(fetch)
            try await noteNetwork(fetch)
            if mayBeOurs(fetch) {
                doubtful.append((fetch, parts.pace.now()))
            } else {
                try await settleDoubts()
                try await take(network.isBlind ? fetch.blamedOnNetwork : fetch)
            }
        }
        try await deliverInTime()
        for courier in couriers { courier.wake() }
    }

    /// Hands over new alerts at once, and what is held back now and then.
    private func deliverInTime() async throws(StoreError) {
        let now = parts.pace.now()
        guard hasNewAlerts || (lastDelivery.map { now.since($0) >= Self.deliveryInterval } ?? true) else { return }
        lastDelivery = now
        hasNewAlerts = false
        _ = try await delivery.deliver()
    }

    private func take(_ fetch: FinishedFetch) async throws(StoreError) {
        record(.fetched(fetch))
        guard case .unchanged(let unchanged) = fetch.reading else {
            try await apply(fetch)
            return
        }
        quiet.add(unchanged, by: fetch, at: parts.pace.now())
        if quiet.isFull { try await commitQuiet() }
    }

    /// Whether it is open whose network a fetch failed on.
    private func mayBeOurs(_ fetch: FinishedFetch) -> Bool {
        guard !network.isBlind, docket.knownCount >= NetworkWatch.leastSites,
            case .failure(let failure) = fetch.fetched.capture.outcome
        else { return false }
        return NetworkWatch.isUnreached(failure)
    }

    /// Applies what was in doubt, by what is known of our network now.
    private func settleDoubts(olderThan age: Duration = .zero) async throws(StoreError) {
        let now = parts.pace.now()
        let settled = doubtful.filter { now.since($0.since) >= age }
        guard !settled.isEmpty else { return }
        doubtful.removeAll { now.since($0.since) >= age }
        for (fetch, _) in settled { try await take(network.isBlind ? fetch.blamedOnNetwork : fetch) }
    }

    /// Applies one capture that needs thought, on everything before it.
    private func apply(_ fetch: FinishedFetch) async throws(StoreError) {
        try await commitQuiet()
        guard let ingestion = try await applier.ingestion(of: fetch) else {
            await parts.store.release([fetch.job.subject])
            return
        }
        try await parts.store.commit([ingestion], answering: [fetch.job.subject])
        docket.expectMore()
        summary.alerts += ingestion.alerts.count
        hasNewAlerts = hasNewAlerts || !ingestion.alerts.isEmpty
        if let site = ingestion.site, let until = site.notBefore { await hold(site.key, until) }
        Narrator(log: log).tell(fetch, ingestion)
    }

    /// Leaves a site alone until then, with what already waits for it.
    private func hold(_ site: SiteKey, _ until: Timestamp) async {
        let withdrawn = docket.hold(site, until: until, at: parts.time.now())
        if !withdrawn.isEmpty { await parts.store.release(withdrawn) }
    }

    /// Tells our own network's trouble from the sites'.
    private func noteNetwork(_ fetch: FinishedFetch) async throws(StoreError) {
        let change = network.note(
            fetch.fetched.capture.outcome, of: fetch.job.site, watched: docket.knownCount, at: parts.time.now())
        guard let ingestion = parts.engine.ingest(change, at: parts.time.now()) else { return }
        for alert in ingestion.alerts { log.warning("\(alert.summary)") }
        guard tellsNetwork else { return }
        record(.network(change, at: parts.time.now()))
        try await parts.store.commit([ingestion], answering: [])
        hasNewAlerts = true
    }

    /// Hands on what is about to be applied; a recorder that fails is done without, for watching goes on.
    private func record(_ happening: Happening) {
        guard let record = parts.record else { return }
        do {
            try record(happening)
        } catch {
            log.error("no longer recorded, watching goes on", metadata: ["why": "\(error)"])
            parts.record = nil
        }
    }

    private func commitQuietInTime() async throws(StoreError) {
        if let pause = pauseForQuiet, pause <= .zero { try await commitQuiet() }
    }

    /// How long what changed nothing may still wait for company; nil where there is none of it.
    private var pauseForQuiet: Duration? {
        quiet.since.map { Self.longestQuiet - parts.pace.now().since($0) }
    }

    private func commitQuiet() async throws(StoreError) {
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

    private func pause() async throws(StoreError) -> Duration {
        var pause = Self.longestSleep
        if let budgeted = docket.pause(at: parts.pace.now()) { pause = min(pause, budgeted) }
        if docket.isShort, let due = try await parts.store.nextDue() {
            // Work that is due but could not be claimed waits for its site, not for the clock.
            let wait = due.since(parts.time.now())
            pause = min(pause, max(wait, wait <= .zero ? .milliseconds(250) : .milliseconds(1)))
        }
        return pause
    }

    /// Waits for what is under way, for a while; then calls it off.
    ///
    /// Nothing is lost: it is still due.
    private func windDown() async throws(StoreError) {
        await parts.store.release(docket.clear())
        let limit = parts.pace.now().advanced(by: Self.stopPatience)
        while !tasks.isEmpty, parts.pace.now() < limit {
            await bell.wait(atMost: .milliseconds(500), on: parts.pace)
            // What has come keeps others from being read until it is applied.
            try await applyFinished()
        }
        for task in tasks.values { task.cancel() }
        while !tasks.isEmpty { await bell.wait(atMost: .milliseconds(100), on: parts.pace) }
    }
}
