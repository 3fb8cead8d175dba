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
    private var waiting: [(block: TextBlock, level: Int, isLink: Bool)] = []
    private var seen: Set<UInt64> = []

    /// A heading counts once text follows it; one that is a link, only where its text follows at once.
    mutating func add(heading: TextBlock, level: Int, isLink: Bool) {
        waiting.removeAll { $0.isLink && $0.level >= level }
        if waiting.count == Self.mostWaiting { waiting.removeFirst() }
        waiting.append((heading, level, isLink))
    }

    /// The section that the last headings opened holds no text.
    mutating func endSection() {
        waiting = []
    }

    /// A block said twice is said once: teasers and captions often repeat.
    mutating func add(_ block: TextBlock) {
        if block.text.utf8.count >= Self.shortestUnique, !seen.insert(TextHash.of(block.text)).inserted { return }
        blocks += waiting.map(\.block)
        waiting = []
        blocks.append(block)
        if block.text.utf8.count >= Self.shortestProse { hasProse = true }
    }
}
