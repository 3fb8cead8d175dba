import RetractdCore

/// Checks and polls that changed nothing, gathered so that they are committed together.
struct QuietBatch {
    private(set) var ingestions: [Ingestion] = []
    private(set) var subjects: [Job.Subject] = []

    var isEmpty: Bool { ingestions.isEmpty }

    mutating func add(_ unchanged: Unchanged, _ subject: Job.Subject) {
        var ingestion = Ingestion()
        ingestion.unchanged = unchanged
        ingestions.append(ingestion)
        subjects.append(subject)
    }
}
