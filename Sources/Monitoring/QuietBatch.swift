import RetractdCore

/// Checks that changed nothing, gathered so that they are committed together.
struct QuietBatch {
    private(set) var ingestions: [Ingestion] = []
    private(set) var subjects: [Job.Subject] = []

    var isEmpty: Bool { ingestions.isEmpty }

    mutating func add(_ ingestion: Ingestion, _ subject: Job.Subject) {
        ingestions.append(ingestion)
        subjects.append(subject)
    }
}
