import Detection
package import RetractdCore
import Scheduling

extension RetractionEngine {
    /// The keys to look up before a poll is ingested.
    package func keys(of reading: FeedReading, in feed: FeedState) -> [String] {
        guard let parsed = reading.parsed else { return [] }
        let site = feed.site
        return EntryIdentity.identities(of: parsed, site: site).compactMap { $0 }.flatMap(\.keys)
            + parsed.tombstones.flatMap { tombstone in
                [
                    EntryIdentity.key(ofIdentifier: tombstone.reference, site: site),
                    EntryIdentity.key(ofURL: tombstone.reference),
                ]
            }
    }

    /// The effect of a 304 on a quiet feed; nil where the answer needs more thought.
    func unchanged(_ capture: Capture, of quiet: QuietFeed) -> UnchangedPoll? {
        let now = capture.startedAt
        guard case .notModified(let response) = capture.outcome, response.hops.isEmpty, now < quiet.until else {
            return nil
        }
        let answered = Validators(headers: response.headers)
        guard answered.isEmpty || answered == quiet.validators else { return nil }
        let plan = FeedPace(quiet: quiet, at: now).afterAnswer(headers: response.headers, rhythm: nil)
        return UnchangedPoll(
            feed: quiet.feed, polledAt: now, nextPollAt: plan.at, nextPollReason: plan.reason,
            nextValidators: ConditionalRequests.next(for: quiet, at: plan.at))
    }

    /// The effect of a poll.
    package func ingest(_ reading: FeedReading, in context: FeedContext) -> Ingestion {
        var ingestion = FeedIngestion(engine: self, reading: reading, context: context)
        return ingestion.run()
    }
}
