/// Finds the element that holds the article's text.
///
/// The deepest that still holds most of the page's prose, so that one paragraph more or less moves nothing; an element
/// marked as the article's text need hold less.
struct ContainerSearch {
    /// The share of all prose that the container must hold.
    static let leastShare = 0.75
    /// The same where an element marked as the article is known.
    static let leastShareOfArticle = 0.85
    /// A marked container need only hold this share.
    static let leastShareOfMarked = 0.4
    /// Parts of the text marked alike are taken together when what lies around them is at most so much more.
    static let mostAround = 1.3

    private let page: PageSurvey
    private let sums: ElementSums

    init(_ page: PageSurvey, _ sums: ElementSums) {
        self.page = page
        self.sums = sums
    }

    /// Nil where the page holds no prose, nor words in an element marked as the article's.
    var container: Int? {
        guard sums.prose[0] > 0 else { return fewWords }
        if let body = marked(.body) { return body }
        if let article = marked(.article) { return descend(from: article, Self.leastShareOfArticle) }
        return descend(from: main ?? 0, Self.leastShare)
    }

    /// What says little is no prose, as a notice of removal that stands in the article's place.
    private var fewWords: Int? {
        let marked = page.blocks.indices.filter { sums.bytes[$0] > sums.linkBytes[$0] }
        return marked.first { page.blocks[$0].marks.contains(.body) }
            ?? marked.first { page.blocks[$0].marks.contains(.article) }
            ?? marked.first { page.blocks[$0].kind == .main }
    }

    private var main: Int? {
        page.blocks.indices.first { page.blocks[$0].kind == .main && sums.prose[$0] >= 0.5 * sums.prose[0] }
    }

    /// The heaviest marked element, and of equals the innermost; widened to all that are marked alike.
    private func marked(_ marks: Marks) -> Int? {
        var best: Int?
        var wanted: [Int] = []
        for index in page.blocks.indices where page.blocks[index].marks.contains(marks) && sums.prose[index] > 0 {
            wanted.append(index)
            if sums.prose[index] >= (best.map { sums.prose[$0] * 0.97 } ?? 0) { best = index }
        }
        guard let best else { return nil }
        if let joint = joined(wanted), sums.prose[joint] >= Self.leastShareOfMarked * sums.prose[0] { return joint }
        return sums.prose[best] >= Self.leastShareOfMarked * sums.prose[0] ? best : nil
    }

    /// The element around all outermost marked ones, where hardly anything else is in it.
    private func joined(_ wanted: [Int]) -> Int? {
        guard wanted.count > 1, wanted.count <= 200 else { return nil }
        let outermost = outermost(wanted)
        guard outermost.count > 1 else { return nil }
        let total = outermost.reduce(0) { $0 + sums.prose[$1] }
        var joint = outermost[0]
        for other in outermost.dropFirst() { joint = common(joint, other) }
        return sums.prose[joint] <= Self.mostAround * total ? joint : nil
    }

    private func outermost(_ wanted: [Int]) -> [Int] {
        let set = Set(wanted)
        return wanted.filter { index in
            var current = page.blocks[index].parent
            while current >= 0 {
                if set.contains(current) { return false }
                current = page.blocks[current].parent
            }
            return true
        }
    }

    private func common(_ one: Int, _ other: Int) -> Int {
        var (left, right) = (one, other)
        while left != right {
            if left > right { left = page.blocks[left].parent } else { right = page.blocks[right].parent }
        }
        return left
    }

    private func descend(from start: Int, _ leastShare: Double) -> Int {
        var heaviest = [Int](repeating: -1, count: page.blocks.count)
        for index in page.blocks.indices where page.blocks[index].parent >= 0 {
            let parent = page.blocks[index].parent
            if heaviest[parent] < 0 || sums.prose[index] > sums.prose[heaviest[parent]] { heaviest[parent] = index }
        }
        var current = start
        let least = leastShare * sums.prose[start]
        while heaviest[current] >= 0, sums.prose[heaviest[current]] >= least,
            !page.blocks[heaviest[current]].kind.isTextual
        {
            current = heaviest[current]
        }
        return current
    }
}
