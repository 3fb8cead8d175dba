import RetractdCore

/// Checks and polls that changed nothing, gathered so that they are committed together.
struct QuietBatch {
    private(set) var ingestions: [Ingestion] = []
    private(set) var subjects: [Job.Subject] = []
    /// When the first of them came.
    private(set) var since: Timestamp?
    /// Of pages that are to be kept.
    private var bytes = 0

    /// Committed together are this many at most, and pages of this many bytes, but for the last.
    static let most = 64
    static let mostBytes = 1 << 20

    var isEmpty: Bool { ingestions.isEmpty }
    var isFull: Bool { ingestions.count >= Self.most || bytes >= Self.mostBytes }

    mutating func add(_ unchanged: Unchanged, by fetch: FinishedFetch, at now: Timestamp) {
        since = since ?? now
        let ingestion = Ingestion(unchanged, by: fetch.fetched)
        bytes += ingestion.capture.map { $0.payload.count + $0.codedBody.count } ?? 0
        ingestions.append(ingestion)
        subjects.append(fetch.job.subject)
    }
}
