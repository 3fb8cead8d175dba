package import Detection
package import RetractdCore

/// What a capture turned out to hold, before anything is made of it.
package enum CaptureReading: Sendable {
    case feed(FeedReading)
    case page(PageReading)
    /// A quiet article or feed as it was.
    case unchanged(Unchanged)
}

extension RetractionEngine {
    /// Reads a capture.
    ///
    /// - Parameter quiet: What is known of its subject, where nothing is in doubt of it.
    package func read(
        _ fetched: FetchedCapture, of subject: Job.Subject, quiet: QuietSubject?, watchFor: Duration
    ) -> CaptureReading {
        if let quiet, let unchanged = unchanged(fetched.capture, of: quiet, watchFor: watchFor) {
            return .unchanged(unchanged)
        }
        switch (subject, quiet) {
        case (.feed, _): return .feed(readFeed(fetched))
        case (.article, .article(let quiet)): return readArticle(fetched, quiet: quiet, watchFor: watchFor)
        case (.article, _): return readArticle(fetched, quiet: nil, watchFor: watchFor)
        // No page of a story: it is searched, and not read.
        case (.control(let followUp), _) where followUp.kind == .list:
            return .page(PageReading(capture: fetched.capture, extract: nil, fault: nil))
        case (.control, _): return .page(readPage(fetched))
        }
    }
}
