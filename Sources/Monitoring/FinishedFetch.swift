import Detection
package import RetractdCore
package import RetractionEngine

/// A job whose fetch is done and read, waiting to be applied.
package struct FinishedFetch: Sendable {
    package let job: Job
    package let fetched: FetchedCapture
    package let reading: CaptureReading
    /// The pause between requests that the site's robots.txt asks for.
    var crawlDelay: Duration?
    /// For a control that was made before it was asked for: when it was asked for, from when it counts.
    package var answeredAt: Timestamp?

    package init(job: Job, fetched: FetchedCapture, reading: CaptureReading) {
        self.job = job
        self.fetched = fetched
        self.reading = reading
    }

    /// The same with our own network to blame, where it failed in a way that a broken network brings.
    var blamedOnNetwork: FinishedFetch {
        guard let fetched = fetched.blamedOnNetwork else { return self }
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

extension FetchedCapture {
    /// The same with our own network to blame; nil where it did not fail in a way that a broken network brings.
    package var blamedOnNetwork: FetchedCapture? {
        guard case .failure(let failure) = capture.outcome, NetworkWatch.isUnreached(failure) else { return nil }
        var blamed = self
        blamed.capture.outcome = .failure(
            TransportFailure(
                kind: .noNetwork, message: "no site answers, the trouble is on this side: \(failure.message)",
                curlCode: failure.curlCode, hops: failure.hops))
        return blamed
    }
}
