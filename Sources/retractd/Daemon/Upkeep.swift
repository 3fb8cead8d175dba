import Configuring
import Logging
import RetractdCore
import Storage
import Witnessing

/// What is done beside the loop and holds nothing up: the log is shown to witnesses, archives are asked, old pages are let
/// go, idle memory is given back, and the clock is compared with what was written by it.
struct Upkeep: Sendable {
    /// How often old pages are let go.
    static let pruning = Duration.days(1)

    let store: SQLiteStore
    let witnesses: Witnesses
    let retention: Duration?
    let time: any TimeSource
    let log: Logger

    init(
        store: SQLiteStore, fetcher: any Fetcher, configuration: Configuration, time: any TimeSource, log: Logger
    ) {
        let evidence = configuration.evidence
        self.store = store
        witnesses = Witnesses(
            store: store, fetcher: fetcher, authorities: evidence.timestampAuthorities, program: evidence.anchor,
            archives: evidence.archives, archivedFeeds: configuration.archivedFeeds, log: log)
        retention = evidence.retention
        self.time = time
        self.log = log
    }

    /// Goes on until the task is cancelled.
    ///
    /// - Parameter onPlannedAnew: Told when what was planned by a wrong clock was planned anew.
    func run(onPlannedAnew: @Sendable () async -> Void) async {
        var lastPruning: Timestamp?
        while !Task.isCancelled {
            if await mindClock() { await onPlannedAnew() }
            await once()
            if lastPruning.map({ time.now().since($0) >= Self.pruning }) ?? true {
                lastPruning = time.now()
                await prune()
            }
            Memory.giveBack()
            await time.sleep(for: Witnesses.interval)
        }
    }

    /// One round of asking, as after a single pass.
    func once() async {
        if !witnesses.isEmpty { await witnesses.round(at: time.now()) }
    }

    /// Plans anew what was planned by a clock that lay ahead and was set right since; says whether it was so.
    @discardableResult
    func mindClock() async -> Bool {
        do {
            guard let ahead = try await store.planAnew(at: time.now()) else { return false }
            log.warning(
                "the clock was ahead and is right again: what waited for that time is planned anew",
                metadata: ["ahead": "\(SpanText.text(ahead))"])
            return true
        } catch {
            log.warning("the clock was not compared with the store", metadata: ["why": "\(error)"])
            return false
        }
    }

    private func prune() async {
        guard let retention else { return }
        let now = time.now()
        do {
            let report = try await store.prune(before: now.advanced(by: .zero - retention), at: now)
            if report.captures > 0 {
                log.info(
                    "let old pages go",
                    metadata: ["captures": "\(report.captures)", "pages": "\(report.snapshots)"])
            }
        } catch {
            log.warning("old pages not let go, will be tried again", metadata: ["why": "\(error)"])
        }
    }
}
