import Logging
import RetractdCore

/// Says in the log what came of a fetch: routine at debug level, what failed at notice.
struct Narrator {
    let log: Logger

    func tell(_ fetch: FinishedFetch, _ ingestion: Ingestion) {
        let request = fetch.job.request
        if let feed = ingestion.feed {
            tell(feed, fetch)
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

    /// Everything a poll was about, in one line: what was sent, what came, when it is polled again and why then.
    private func tell(_ feed: FeedState, _ fetch: FinishedFetch) {
        let response = fetch.fetched.capture.outcome.response
        var facts: Logger.Metadata = [
            "feed": "\(feed.name)", "next": "\(feed.nextPollAt.truncatedToSecond)", "why": "\(feed.nextPollReason)",
        ]
        if let problem = feed.problem {
            facts["problem"] = "\(problem)"
            log.notice("feed not polled", metadata: facts)
            return
        }
        facts["status"] = "\(response?.status ?? 0)"
        facts["bytes"] = "\(response?.payloadLength ?? 0)"
        facts["sent"] = "\(Self.text(fetch.job.request.validators))"
        facts["got"] = "\(Self.text(feed.validators))"
        facts["entries"] = "\(feed.window.count)"
        log.debug("feed polled", metadata: facts)
    }

    private static func text(_ validators: Validators) -> String {
        [validators.entityTag, validators.lastModified].compactMap { $0 }.joined(separator: " ")
    }
}
