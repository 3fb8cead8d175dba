package import Detection
package import RetractdCore

extension RetractionEngine {
    /// The effect of a control.
    package func ingest(_ fetched: FetchedCapture, _ reading: PageReading, in context: ControlContext) -> Ingestion {
        var ingestion = ControlIngestion(engine: self, fetched: fetched, reading: reading, context: context)
        return ingestion.run()
    }
}
