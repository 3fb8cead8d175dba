/// Which elements are furniture, by their marks and in proportion: what holds most of a page's prose is its article,
/// whatever its class says.
struct FurnitureJudge {
    /// The share of the page's prose from which a mark of furniture is not believed.
    static let mostProse = 0.5
    /// The same for comments, navigation and the foot of a page, which may well be longer than the article.
    static let mostHeavyProse = 0.85
    /// A list or box whose words are links by more than this share is furniture.
    static let mostLinks = 0.6

    /// The same for words that layouts use too: a `button`, a `nav`.
    static let mostSoftProse = 0.25
    /// A page with less prose than this, some 250 characters, may well hold nothing but furniture, so that shares say
    /// nothing and marks are believed.
    static let leastProse = 5.0
    /// What a mark names as the text is believed from this share of the page's prose on.
    static let leastProseOfText = 0.1
    /// What holds this share of the page's prose is no mere list of links.
    static let mostProseOfLinks = 0.25

    /// For each element, its own mark or that of one around it.
    let isFurniture: [Bool]

    init(_ page: PageSurvey, _ weights: [Double], _ introduced: IntroducedLists) {
        let all = ElementSums(page, weights) { _ in true }
        let isSparse = all.prose[0] < Self.leastProse
        let heavy = Self.inherited(page) { index, block in
            block.marks.contains(.heavyFurniture)
                && (isSparse || all.prose[index] < Self.mostHeavyProse * all.prose[0])
        }
        let rest = ElementSums(page, weights) { !heavy[$0] }
        let isElsewhere = Self.isApartFromText(page, rest)
        isFurniture = Self.inherited(page) { index, block in
            if heavy[index] { return true }
            if block.marks.contains(.body), !block.marks.contains(.unseen) { return false }
            if block.marks.contains(.furniture) {
                return isSparse || isElsewhere[index] || rest.prose[index] < Self.mostProse * rest.prose[0]
            }
            if block.marks.contains(.softFurniture) { return rest.prose[index] < Self.mostSoftProse * rest.prose[0] }
            return Self.isLinkFarm(block, index, rest) && !introduced.contains(index)
        }
    }

    /// For each element, whether the text that a mark names stands apart from it, neither inside nor around it, nor a
    /// first-level heading inside it: a bar of offers may well say more than the short article below it.
    private static func isApartFromText(_ page: PageSurvey, _ sums: ElementSums) -> [Bool] {
        let least = max(leastProse, leastProseOfText * sums.prose[0])
        let isText = page.blocks.indices.map {
            sums.prose[$0] >= least && page.blocks[$0].marks.isDisjoint(with: .unseen)
                && page.blocks[$0].marks.contains(.body)
        }
        guard isText.contains(true) else { return [Bool](repeating: false, count: page.blocks.count) }
        var isRelated = inherited(page) { index, _ in isText[index] }
        for start in page.blocks.indices.filter({ isText[$0] }) + page.topHeadings.map(\.block) {
            var current = start
            while current >= 0 {
                isRelated[current] = true
                current = page.blocks[current].parent
            }
        }
        return isRelated.map { !$0 }
    }

    private static func isLinkFarm(_ block: BlockElement, _ index: Int, _ sums: ElementSums) -> Bool {
        switch block.kind {
        case .list, .division:
            Double(sums.linkBytes[index]) > mostLinks * Double(sums.bytes[index])
                && sums.prose[index] < mostProseOfLinks * sums.prose[0]
        default: false
        }
    }

    private static func inherited(_ page: PageSurvey, _ isMarked: (Int, BlockElement) -> Bool) -> [Bool] {
        var result = [Bool](repeating: false, count: page.blocks.count)
        for (index, block) in page.blocks.enumerated() where block.parent >= 0 {
            result[index] = result[block.parent] || isMarked(index, block)
        }
        return result
    }
}
