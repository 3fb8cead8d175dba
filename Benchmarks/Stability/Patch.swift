/// Changes to a page's source, each at its place, applied together.
struct Patch {
    private var changes: [(range: Range<Int>, text: String, order: Int)] = []

    /// Later insertions at one place stand after earlier ones.
    mutating func insert(_ text: String, at place: Int) {
        changes.append((place..<place, text, changes.count))
    }

    mutating func replace(_ range: Range<Int>, with text: String) {
        changes.append((range, text, changes.count))
    }

    func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        let ordered = changes.sorted { ($0.range.lowerBound, $0.order) < ($1.range.lowerBound, $1.order) }
        for change in ordered where change.range.lowerBound >= position {
            result += bytes[position..<change.range.lowerBound]
            result += change.text.utf8
            position = change.range.upperBound
        }
        return result + bytes[position...]
    }
}
