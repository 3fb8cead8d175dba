import RetractdCore

/// A stretch of time, its end not included.
struct Span: Sendable {
    let from: Timestamp
    let to: Timestamp

    init(from: Timestamp, for length: Duration) {
        self.from = from
        to = from.advanced(by: length)
    }

    func contains(_ moment: Timestamp) -> Bool { from <= moment && moment < to }

    /// Whether a moment lies within, or so little after that what it caused may still be under way.
    func touches(_ moment: Timestamp, within grace: Duration) -> Bool {
        from <= moment && moment < to.advanced(by: grace)
    }
}
