package import RetractdCore

extension RetractionEngine {
    /// The effect of a capture that finds a quiet subject as it was, without looking anything up; nil where it needs more
    /// thought.
    package func unchanged(_ capture: Capture, of quiet: QuietSubject, watchFor: Duration) -> Unchanged? {
        switch quiet {
        case .article(let article): unchanged(capture, of: article, watchFor: watchFor).map { .check($0) }
        case .feed(let feed): unchanged(capture, of: feed).map { .poll($0) }
        }
    }
}
