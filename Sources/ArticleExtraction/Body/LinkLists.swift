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

    /// Whether the list that an item stands in is one of links.
    func isOfLinks(_ run: TextRun) -> Bool {
        let list = Self.list(around: run.element, page)
        return Double(links[list]) > Self.mostLinks * Double(items[list])
    }

    private static func list(around element: Int, _ page: PageSurvey) -> Int {
        var current = element
        while current > 0, page.blocks[current].kind != .list { current = page.blocks[current].parent }
        return max(0, current)
    }
}
