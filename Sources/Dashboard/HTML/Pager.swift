/// Steps through a long list.
struct Pager {
    /// Entries of a page.
    static let length = 50
    /// The last page that is shown.
    static let last = 200

    /// 1 for the first.
    let number: Int
    private let query: QueryItems
    private let path: String

    init(_ query: QueryItems, path: String) {
        number = min(max(query["page"].flatMap { Int($0) } ?? 1, 1), Self.last)
        self.query = query
        self.path = path
    }

    /// The entries of one page of a list, and whether older ones follow.
    struct Step<Row> {
        let rows: [Row]
        let hasMore: Bool
    }

    /// Reads this page of a list: one entry more than it shows says whether there is another.
    func step<Row>(_ read: (_ limit: Int, _ skipping: Int) throws -> [Row]) rethrows -> Step<Row> {
        let rows = try read(Self.length + 1, (number - 1) * Self.length)
        return Step(rows: Array(rows.prefix(Self.length)), hasMore: rows.count > Self.length)
    }

    /// - Parameter hasMore: Whether older entries follow.
    func html(hasMore: Bool) -> HTML {
        guard number > 1 || hasMore else { return .empty }
        let newer: HTML = number > 1 ? "<a rel=\"prev\" href=\"\(link(number - 1))\">← Newer</a>" : "<span></span>"
        let older: HTML = hasMore ? "<a rel=\"next\" href=\"\(link(number + 1))\">Older →</a>" : .empty
        return "<nav class=\"pager\" aria-label=\"More\">\(newer) <span>Page \(number)</span> \(older)</nav>\n"
    }

    private func link(_ number: Int) -> String {
        let text = query.text(with: "page", number > 1 ? "\(number)" : nil)
        return text.isEmpty ? path : "\(path)?\(text)"
    }
}
