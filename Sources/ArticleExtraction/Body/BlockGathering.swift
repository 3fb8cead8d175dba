import RetractdCore

/// The blocks chosen so far, and headings that wait for text below them.
struct BlockGathering {
    /// A block shorter than this, in bytes, may be said twice.
    static let shortestUnique = 40
    /// The most headings that wait for one text.
    static let mostWaiting = 20
    /// A block as long as this, in bytes, is prose.
    static let shortestProse = 120

    private(set) var blocks: [TextBlock] = []
    /// Whether text has begun, so that what follows is no line about the article.
    private(set) var hasProse = false
    /// Whether it began with more than its summary, right below which publishers name the author.
    var hasBody: Bool { hasProse && (blocks.count > 1 || !waiting.isEmpty) }
    private var waiting: [(block: TextBlock, level: Int, isLink: Bool)] = []
    private var seen: Set<UInt64> = []
    /// For each list met, whether it says something new.
    private var isNewList: [Int: Bool] = [:]

    /// A heading counts once text follows it; one that is a link, only where its text follows at once.
    mutating func add(heading: TextBlock, level: Int, isLink: Bool) {
        waiting.removeAll { $0.isLink && $0.level >= level }
        if waiting.count == Self.mostWaiting { waiting.removeFirst() }
        waiting.append((heading, level, isLink))
    }

    /// Looks, where a list begins, whether all that it says was said before it.
    mutating func enter(list: Int, items: some Sequence<String>) {
        if isNewList[list] == nil { isNewList[list] = items.contains { !seen.contains(TextHash.of($0)) } }
    }

    /// The section that the last headings opened holds no text.
    mutating func endSection() {
        waiting = []
    }

    /// A block said twice is said once, since teasers and captions often repeat; not so an item of a list or a row of a
    /// table that says something new beside it.
    ///
    /// - Parameter list: The list it is an item of.
    mutating func add(_ block: TextBlock, of list: Int? = nil) {
        let isNew = seen.insert(TextHash.of(block.text)).inserted
        if !isNew, block.text.utf8.count >= Self.shortestUnique, !(list.map { isNewList[$0] ?? false } ?? false) {
            return
        }
        blocks += waiting.map(\.block)
        waiting = []
        blocks.append(block)
        if block.text.utf8.count >= Self.shortestProse { hasProse = true }
    }
}
