import InternationalText
import RetractdCore

/// Which blocks that stand in boxes of their own are the article's all the same, by what became of them.
///
/// What rotates in a box says something else altogether each time, while an edited block mostly says what it said; no box
/// holds most of a page's prose; and a card among others holds one opening of another story, hardly three paragraphs side by side.
struct ReworkedBoxes {
    /// One block in two wordings shares so much.
    static let leastLikeness = 0.5
    /// A shorter block, in cells, may be a rotating line of which little changes.
    static let shortest = 80
    /// Likeness is looked for among so many blocks of a side.
    static let mostCompared = 40
    /// It is judged by the first so many characters.
    static let longest = 2_000
    /// Boxes that hold more of a page's prose are its article.
    static let mostProse = 0.5
    /// An element that holds so many paragraphs of prose is a text of its own.
    static let fewestParagraphs = 3

    /// The old blocks and the new ones that are the article's.
    private(set) var old: Set<Int> = []
    private(set) var new: Set<Int> = []

    /// A reading's blocks, why each is furniture, and whether it stands in the other reading too.
    struct Side {
        let blocks: [TextBlock]
        let reasons: [FurnitureReason?]
        let isKept: [Bool]

        /// The blocks that the other reading lacks, in boxes of these kinds.
        func boxes(_ kinds: Set<FurnitureReason>) -> [Int] {
            blocks.indices.filter { index in
                !isKept[index] && reasons[index].map { kinds.contains($0) } == true
            }
        }

        /// All lone boxes, where they hold most of the prose.
        var heavyBoxes: [Int] {
            let boxes = boxes([.box])
            let all = blocks.reduce(0) { $0 + $1.text.utf8.count }
            let boxed = boxes.reduce(0) { $0 + blocks[$1].text.utf8.count }
            return Double(boxed) > ReworkedBoxes.mostProse * Double(all) ? boxes : []
        }

        /// Those that stand side by side, paragraph after paragraph, in one element.
        var texts: [Int] {
            let paragraphs = boxes([.box, .tail]).filter { index in
                blocks[index].kind == .paragraph && (blocks[index].setting?.links ?? 0) == 0
                    && ReworkedBoxes.isProse(blocks[index].text)
            }
            let homes = Dictionary(grouping: paragraphs) { blocks[$0].setting?.home ?? -1 }
            return homes.filter { $0.key >= 0 && $0.value.count >= ReworkedBoxes.fewestParagraphs }.flatMap(\.value)
        }
    }

    init(_ before: Side, _ after: Side) {
        old = Set(before.heavyBoxes + before.texts)
        new = Set(after.heavyBoxes + after.texts)
        let come = Self.comparable(after).map { ($0, Shingles(after.blocks[$0].text, limit: Self.longest)) }
        guard !come.isEmpty else { return }
        for index in Self.comparable(before) {
            let shingles = Shingles(before.blocks[index].text, limit: Self.longest)
            guard let partner = come.first(where: { shingles.similarity(to: $0.1) >= Self.leastLikeness }) else {
                continue
            }
            old.insert(index)
            new.insert(partner.0)
        }
    }

    private static func isProse(_ text: String) -> Bool { DisplayWidth.of(text) >= shortest && SentenceEnd.isAt(text) }

    private static func comparable(_ side: Side) -> [Int] {
        Array(
            side.boxes([.box, .tail]).lazy.filter { index in
                isProse(side.blocks[index].text)
            }.prefix(mostCompared))
    }
}
