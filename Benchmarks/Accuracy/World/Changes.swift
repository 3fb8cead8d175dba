import RetractdCore

/// A value that changes now and then.
struct Changes<Value: Sendable>: Sendable {
    private(set) var steps: [(at: Timestamp, value: Value)]

    init(_ first: Value) {
        steps = [(.earliest, first)]
    }

    /// What holds at a moment.
    func value(at now: Timestamp) -> Value {
        for step in steps.reversed() where step.at <= now { return step.value }
        return steps[0].value
    }

    mutating func set(_ value: Value, at moment: Timestamp) {
        let index = steps.firstIndex { $0.at > moment } ?? steps.endIndex
        steps.insert((moment, value), at: index)
    }
}
