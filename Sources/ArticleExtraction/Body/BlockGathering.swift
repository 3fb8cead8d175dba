import RetractdCore

/// The blocks chosen so far, and headings that wait for text below them.
struct BlockGathering {
    /// A block shorter than this, in bytes, may be said twice.
    static let shortestUnique = 40

    private(set) var blocks: [TextBlock] = []
    private var waiting: [TextBlock] = []
    private var seen: Set<String> = []

    /// A heading counts once text follows it.
    mutating func add(heading: TextBlock) {
        waiting.append(heading)
    }

    /// The section that the last headings opened holds no text.
    mutating func endSection() {
        waiting = []
    }

    /// A block said twice is said once: teasers and captions often repeat.
    mutating func add(_ block: TextBlock) {
        if block.text.utf8.count >= Self.shortestUnique, !seen.insert(block.text).inserted { return }
        blocks += waiting
        waiting = []
        blocks.append(block)
    }
}
