import RetractdCore
import RetractionEngine

/// One job's way to the site and back: robots.txt, the fetch, and the reading of what came.
struct Errand: Sendable {
    let parts: MonitorParts
    let robots: RobotsGate?
    let watchFor: Duration

    func run(_ job: Job) async -> FinishedFetch {
        var permission = RobotsGate.Permission()
        if let robots {
            do {
                permission = try await robots.permission(for: job.request.url)
            } catch {
                permission.objection = TransportFailure(kind: .local, message: error.description)
            }
        }
        let fetched = await fetch(job.request, permission)
        let reading = parts.engine.read(fetched, of: job.subject, quiet: job.quiet, watchFor: watchFor)
        var finished = FinishedFetch(job: job, fetched: fetched, reading: reading)
        finished.crawlDelay = permission.crawlDelay
        return finished
    }

    private func fetch(_ request: FetchRequest, _ permission: RobotsGate.Permission) async -> FetchedCapture {
        if let objection = permission.objection { return unfetched(request, objection) }
        return await parts.fetcher.fetch(request)
    }

    private func unfetched(_ request: FetchRequest, _ failure: TransportFailure) -> FetchedCapture {
        let now = parts.time.now()
        return FetchedCapture(
            capture: Capture(request: request, startedAt: now, finishedAt: now, outcome: .failure(failure)))
    }
}
