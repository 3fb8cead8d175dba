package import Detection
package import RetractdCore

extension RetractionEngine {
    /// The effect of a control.
    package func ingest(_ fetched: FetchedCapture, _ reading: PageReading, in context: ControlContext) -> Ingestion {
        var ingestion = ControlIngestion(engine: self, fetched: fetched, reading: reading, context: context)
        return ingestion.run()
    }

    /// The effect of a control that was asked for and is not in the recording: it counts as not done.
    package func ingestUnanswered(in context: ControlContext) -> Ingestion? {
        guard context.suspect != nil else { return nil }
        var context = context
        context.captureID = .uncommitted
        let failure = TransportFailure(kind: .local, message: "not in the recording")
        let capture = Capture(
            request: FetchRequest(url: context.followUp.url, purpose: .sibling), startedAt: context.countsFrom,
            finishedAt: context.countsFrom, outcome: .failure(failure))
        var ingestion = ControlIngestion(
            engine: self, fetched: FetchedCapture(capture: capture),
            reading: PageReading(capture: capture, extract: nil, fault: nil), context: context)
        return ingestion.runUnanswered()
    }
}
