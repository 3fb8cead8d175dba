import RetractdCore

/// Checks and polls that changed nothing, gathered so that they are committed together.
struct QuietBatch {
    private(set) var ingestions: [Ingestion] = []
    private(set) var subjects: [Job.Subject] = []
    /// When the first of them came.
    private(set) var since: Timestamp?

    var isEmpty: Bool { ingestions.isEmpty }

    mutating func add(_ unchanged: Unchanged, _ subject: Job.Subject, at now: Timestamp) {
        since = since ?? now
        var ingestion = Ingestion()
        ingestion.unchanged = unchanged
        ingestions.append(ingestion)
        subjects.append(subject)
    }
}
