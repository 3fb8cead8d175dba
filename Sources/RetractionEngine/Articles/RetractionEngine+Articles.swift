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
        switch capture.outcome {
        case .notModified(let response): check(of: quiet, capture, response, watchFor: watchFor)
        case .response(let response) where response.payload == quiet.snapshot && Self.isPlain(response):
            check(of: quiet, capture, response, watchFor: watchFor)
        default: nil
        }
    }

    func check(
        of quiet: QuietArticle, _ capture: Capture, _ response: HTTPResponse, watchFor: Duration
    ) -> UnchangedCheck {
        let validators = Validators(headers: response.headers)
        return UnchangedCheck(
            article: quiet.article, checkedAt: capture.startedAt,
            liveAsOf: PageReading(capture: capture, extract: nil, fault: nil).freshAsOf,
            nextCheck: routineCheck(
                of: quiet.article, attentionReference: quiet.attentionReference, firstListedAt: quiet.firstListedAt,
                watchFor: watchFor, at: capture.startedAt),
            validators: validators.isEmpty ? nil : validators)
    }

    /// Whether an answer says nothing but its body: a page as it should be, at its own address, that search engines may show.
    static func isPlain(_ response: HTTPResponse) -> Bool {
        response.status == 200 && response.hops.isEmpty && !RobotsHeader.hides(response)
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
