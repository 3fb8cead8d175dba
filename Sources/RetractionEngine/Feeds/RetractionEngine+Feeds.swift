import Detection
package import RetractdCore

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

    /// The effect of a poll.
    package func ingest(_ reading: FeedReading, in context: FeedContext) -> Ingestion {
        var ingestion = FeedIngestion(engine: self, reading: reading, context: context)
        return ingestion.run()
    }
}
