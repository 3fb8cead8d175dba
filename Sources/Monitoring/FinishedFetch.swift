import Detection
import RetractdCore
import RetractionEngine

/// A job whose fetch is done and read, waiting to be applied.
struct FinishedFetch: Sendable {
    enum Reading: Sendable {
        case feed(FeedReading)
        case page(PageReading)
        /// A quiet article as it was: nothing had to be read.
        case unchanged(UnchangedCheck)
    }

    let job: Job
    let fetched: FetchedCapture
    let reading: Reading
    /// The pause between requests that the site's robots.txt asks for.
    var crawlDelay: Duration?

    /// The same with our own network to blame, where it failed in a way that a broken network brings.
    var blamedOnNetwork: FinishedFetch {
        guard case .failure(let failure) = fetched.capture.outcome, NetworkWatch.isUnreached(failure) else {
            return self
        }
        var fetched = fetched
        fetched.capture.outcome = .failure(
            TransportFailure(
                kind: .noNetwork, message: "no site answers, the trouble is on this side: \(failure.message)",
                curlCode: failure.curlCode, hops: failure.hops))
        switch reading {
        case .feed:
            let reading = FeedReading(fetched: fetched, parsed: nil, fault: nil)
            return FinishedFetch(job: job, fetched: fetched, reading: .feed(reading))
        case .page:
            let reading = PageReading(capture: fetched.capture, extract: nil, fault: nil)
            return FinishedFetch(job: job, fetched: fetched, reading: .page(reading))
        case .unchanged: return self
        }
    }
}
