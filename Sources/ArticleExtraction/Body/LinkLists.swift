/// Which lists hold mostly links: a menu, a list of other stories.
struct LinkLists {
    /// A list whose items are links by more than this share is one of links.
    static let mostLinks = 0.5

    private let page: PageSurvey
    /// For each block, the items right in it and those of them that are links.
    private var items: [Int]
    private var links: [Int]

    init(_ page: PageSurvey) {
        self.page = page
        items = [Int](repeating: 0, count: page.blocks.count)
        links = items
        for run in page.runs where run.kind == .listItem {
            let list = Self.list(around: run.element, page)
            items[list] += 1
            if run.linkShare >= BlockFilter.mostLinks { links[list] += 1 }
        }
    }

    /// What the items of a list say, or the rows of a table; those of lists inside it are not its own.
    ///
    /// - Parameter first: The first of its runs.
    func items(of list: Int, from first: Int) -> some Sequence<String> {
        page.runs[first...].lazy.prefix { $0.element < page.blocks[list].end }
            .filter { ($0.kind == .listItem || $0.kind == .row) && Self.list(around: $0.element, page) == list }
            .map(\.text)
    }

    /// Whether the list that an item stands in is one of links.
    func isOfLinks(_ run: TextRun) -> Bool {
        let list = Self.list(around: run.element, page)
        return Double(links[list]) > Self.mostLinks * Double(items[list])
    }

    static func list(around element: Int, _ page: PageSurvey) -> Int {
        var current = element
        while current > 0, page.blocks[current].kind != .list { current = page.blocks[current].parent }
        return max(0, current)
    }
}
