import RetractdCore

/// What retention let go, as the log says.
struct Forgotten {
    private(set) var snapshots: Set<Digest> = []
    private var captures: [ClosedRange<Int64>] = []

    mutating func add(_ event: Event) {
        snapshots.formUnion(event.snapshots)
        captures += Self.ranges(event.facts["captures"] ?? "")
    }

    func contains(capture id: Int64) -> Bool { captures.contains { $0.contains(id) } }

    /// Numbers in order as text: `3-5,9`.
    static func text(_ numbers: [Int64]) -> String {
        var ranges: [ClosedRange<Int64>] = []
        for number in numbers {
            if let last = ranges.last, last.upperBound + 1 == number {
                ranges[ranges.count - 1] = last.lowerBound...number
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ",")
    }

    private static func ranges(_ text: String) -> [ClosedRange<Int64>] {
        text.split(separator: ",").compactMap { part in
            let ends = part.split(separator: "-").compactMap { Int64($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { return nil }
            return first...last
        }
    }
}
