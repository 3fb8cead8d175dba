import RetractdCore

/// Checks that changed nothing, gathered so that they are committed together.
struct QuietBatch {
    private(set) var ingestions: [Ingestion] = []
    private(set) var subjects: [Job.Subject] = []

    var isEmpty: Bool { ingestions.isEmpty }

    mutating func add(_ check: UnchangedCheck, _ subject: Job.Subject) {
        var ingestion = Ingestion()
        ingestion.unchanged = check
        ingestions.append(ingestion)
        subjects.append(subject)
    }
}
