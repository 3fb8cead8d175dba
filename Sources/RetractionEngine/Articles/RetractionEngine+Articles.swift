package import Detection
package import RetractdCore
import Scheduling

extension RetractionEngine {
    /// The effect of a capture of an article.
    package func ingest(_ fetched: FetchedCapture, _ reading: PageReading, in context: ArticleContext) -> Ingestion {
        var ingestion = ArticleIngestion(engine: self, fetched: fetched, reading: reading, context: context)
        return ingestion.run()
    }

    /// The effect of a capture that finds a quiet article as it was; nil where it needs more thought.
    func unchanged(_ capture: Capture, of quiet: QuietArticle, watchFor: Duration) -> UnchangedCheck? {
        guard let response = Self.unchangedResponse(capture.outcome, quiet) else { return nil }
        let validators = Validators(headers: response.headers)
        let now = capture.startedAt
        return UnchangedCheck(
            article: quiet.article, checkedAt: now,
            liveAsOf: PageReading(capture: capture, extract: nil, fault: nil).freshAsOf,
            nextCheck: routineCheck(
                of: quiet.article, attentionReference: quiet.attentionReference, firstListedAt: quiet.firstListedAt,
                watchFor: watchFor, at: now),
            validators: validators.isEmpty ? nil : validators)
    }

    /// The answer that says, or shows, that the page is what it was: a 304, or the same bytes again.
    private static func unchangedResponse(_ outcome: Outcome, _ quiet: QuietArticle) -> HTTPResponse? {
        switch outcome {
        case .notModified(let response): response
        case .response(let response)
        where response.status == 200 && response.hops.isEmpty && response.payload == quiet.snapshot: response
        default: nil
        }
    }

    /// The next look by the square-root law; nil once the watch is over.
    func routineCheck(
        of article: ArticleID, attentionReference: Timestamp, firstListedAt: Timestamp, watchFor: Duration,
        at now: Timestamp
    ) -> PlannedCheck? {
        let law = RecheckLaw(watchFor: watchFor)
        return law.nextCheck(
            attentionReference: attentionReference, firstListedAt: firstListedAt, now: now, jitterKey: article.rawValue
        ).map { PlannedCheck(at: $0, reason: .routine) }
    }
}
