import Logging
import RetractdCore

/// Says in the log what came of a fetch: routine at debug level, what failed at notice.
struct Narrator {
    let log: Logger

    func tell(_ fetch: FinishedFetch, _ ingestion: Ingestion) {
        let request = fetch.job.request
        if let feed = ingestion.feed {
            tell(feed, ingestion)
        } else if case .failure(let failure) = fetch.fetched.capture.outcome {
            log.info(
                "not fetched",
                metadata: [
                    "url": "\(request.url)", "why": "\(failure.message)", "purpose": "\(request.purpose.rawValue)",
                ])
        } else {
            log.debug(
                "fetched",
                metadata: [
                    "url": "\(request.url)", "purpose": "\(request.purpose.rawValue)",
                    "status": "\(fetch.fetched.capture.outcome.response?.status ?? 0)",
                ])
        }
    }

    private func tell(_ feed: FeedState, _ ingestion: Ingestion) {
        guard let problem = feed.problem else {
            log.debug(
                "feed polled",
                metadata: [
                    "feed": "\(feed.name)", "entries": "\(feed.window.count)", "next": "\(feed.nextPollAt)",
                ])
            return
        }
        log.notice(
            "feed not polled",
            metadata: [
                "feed": "\(feed.name)", "why": "\(problem)", "next": "\(feed.nextPollAt.truncatedToSecond)",
            ])
    }
}
