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
        var finished = read(job, await fetch(job.request, permission))
        finished.crawlDelay = permission.crawlDelay
        return finished
    }

    private func read(_ job: Job, _ fetched: FetchedCapture) -> FinishedFetch {
        if let quiet = job.quiet,
            let unchanged = parts.engine.unchanged(fetched.capture, of: quiet, watchFor: watchFor)
        {
            return FinishedFetch(job: job, fetched: fetched, reading: .unchanged(unchanged))
        }
        switch job.subject {
        case .feed:
            return FinishedFetch(job: job, fetched: fetched, reading: .feed(parts.engine.readFeed(fetched)))
        case .article, .control:
            return FinishedFetch(job: job, fetched: fetched, reading: .page(parts.engine.readPage(fetched)))
        }
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
