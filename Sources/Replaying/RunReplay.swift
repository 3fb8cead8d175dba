import Detection
import Hashing
import Logging
package import Monitoring
import RetractdCore
import RetractionEngine
import WebArchive

/// Takes the steps of a recorded run again, in their order: the same captures for the same reasons, so that the same
/// events come of them.
package struct RunReplay: Sendable {
    private let parts: MonitorParts
    private let applier: Applier
    private let delivery: Delivery
    private let watchFor: Duration

    /// - Parameter watchFor: How long articles are followed whose feed is no longer known, as in the run.
    package init(parts: MonitorParts, watchFor: Duration) {
        self.parts = parts
        self.watchFor = watchFor
        applier = Applier(store: parts.store, engine: parts.engine, settings: MonitorSettings(watchFor: watchFor))
        delivery = Delivery(store: parts.store, sinks: parts.sinks, time: parts.time, log: parts.log)
    }

    /// Replays every step and says what came of it.
    package func run(_ recording: Recording) async throws -> ReplaySummary {
        var summary = ReplaySummary()
        summary.from = recording.steps.first?.at
        summary.until = recording.steps.last?.at
        for step in recording.steps {
            try await take(step, recording, &summary)
            _ = try await delivery.deliver()
        }
        return summary
    }

    private func take(_ step: RecordedStep, _ recording: Recording, _ summary: inout ReplaySummary) async throws {
        if let feeds = step.value([ConfiguredFeed].self, RecordedStep.Name.feeds) {
            summary.feeds = feeds.count
            try await parts.store.reconcile(feeds, at: step.at) { _ in step.at }
        } else if let pages = step.value([String].self, RecordedStep.Name.pages) {
            if let ingestion = try await applier.ingestion(ofPages: pages, at: step.at) {
                try await commit(ingestion, &summary)
            }
        } else if let change = step.value(NetworkWatch.Change.self, RecordedStep.Name.network) {
            if let ingestion = parts.engine.ingest(change, at: step.at) { try await commit(ingestion, &summary) }
        } else if let subject = step.subject, let fetched = recording.fetched(step) {
            try await take(subject, fetched, step, &summary)
        } else {
            parts.log.error(
                "a step of the recording cannot be read and is left out", metadata: ["step": "\(step.number)"])
        }
    }

    private func take(
        _ subject: Job.Subject, _ fetched: FetchedCapture, _ step: RecordedStep, _ summary: inout ReplaySummary
    ) async throws {
        let quiet = step.value(QuietSubject.self, RecordedStep.Name.quiet)
        summary.count(subject)
        let reading = parts.engine.read(fetched, of: subject, quiet: quiet, watchFor: watchFor)
        if case .unchanged(let unchanged) = reading {
            return try await commit(Ingestion(unchanged, by: fetched), &summary)
        }
        let job = Job(
            subject: subject, request: fetched.capture.request,
            site: SiteKey(url: fetched.capture.request.url) ?? SiteKey(rawValue: fetched.capture.request.url),
            dueAt: step.at, rank: .routine, quiet: quiet)
        let finished = FinishedFetch(job: job, fetched: fetched, reading: reading)
        guard let ingestion = try await applier.ingestion(of: finished) else { return }
        try await commit(ingestion, &summary)
    }

    private func commit(_ ingestion: Ingestion, _ summary: inout ReplaySummary) async throws {
        try await parts.store.commit([ingestion], answering: [])
        summary.alerts += ingestion.alerts.count
    }
}

extension Recording {
    /// The capture of a step as the run had it; nil where its record or its payload is missing or damaged.
    func fetched(_ step: RecordedStep) -> FetchedCapture? {
        guard let capture = step.value(Capture.self, RecordedStep.Name.capture) else { return nil }
        guard let digest = capture.outcome.response?.payload, capture.outcome.response?.payloadLength != 0,
            let id = step.facts[RecordedStep.Name.payload]
        else { return FetchedCapture(capture: capture) }
        guard let (payload, stored) = body(ofRecord: id), Digest(sha256Of: payload) == digest else { return nil }
        let isCoded = step.facts[RecordedStep.Name.isCoded] != nil
        return FetchedCapture(capture: capture, payload: payload, codedBody: isCoded ? stored : [])
    }
}
