/// What stands behind the question mark: names with values, the first of each name.
struct QueryItems: Hashable, Sendable {
    /// The most names that are read.
    static let mostItems = 32

    private let items: [(name: String, value: String)]

    init?(_ text: some StringProtocol) {
        var items: [(name: String, value: String)] = []
        for part in text.split(separator: "&").prefix(Self.mostItems) {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decoded(sides[0], plusIsSpace: true),
                let value = PercentCoding.decoded(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
            else { return nil }
            if !items.contains(where: { $0.name == name }) { items.append((name, value)) }
        }
        self.items = items
    }

    /// The value of a name; nil where it is missing or empty.
    subscript(name: String) -> String? {
        items.first { $0.name == name }.flatMap { $0.value.isEmpty ? nil : $0.value }
    }

    /// The same query with another value for a name, written out; without a value, without the name.
    func text(with name: String? = nil, _ value: String? = nil) -> String {
        var shown = items.filter { $0.name != name && !$0.value.isEmpty }
        if let name, let value { shown.append((name, value)) }
        return shown.map { "\(PercentCoding.encoded($0.name))=\(PercentCoding.encoded($0.value))" }
            .joined(separator: "&")
    }

    static func == (one: QueryItems, other: QueryItems) -> Bool { one.text() == other.text() }

    func hash(into hasher: inout Hasher) { hasher.combine(text()) }
}
