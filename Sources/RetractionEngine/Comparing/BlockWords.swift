import ArticleExtraction
import InternationalText
import RetractdCore
import TextDiff

/// What a block's words say of it, whatever it stands in: found out once for all rules that ask.
struct BlockWords {
    /// Folded.
    let key: String
    /// The key's bytes without white space: blocks that share them say the same.
    let bare: [UInt8]
    /// In cells.
    let width: Int
    /// A short number for the key, as sites' other articles are remembered by.
    let number: UInt32
    let isNote: Bool
    let isLabel: Bool
    let isCall: Bool
    let isPassing: Bool
    /// What is left of a passing line without its figures.
    let skeleton: String?

    init(_ text: String) {
        let bytes = FoldedText.utf8(of: text)
        key = String(decoding: bytes, as: UTF8.self)
        bare = bytes.filter { $0 != 0x20 }
        width = DisplayWidth.of(text)
        number = FoldedText.key(ofFolded: bytes)
        isNote = CorrectionPhrases.isNote(folded: bytes)
        isLabel = FurniturePhrases.isLabel(key)
        isCall = FurniturePhrases.isCall(key)
        isPassing = PassingLine.isOne(key)
        skeleton = PassingLine.skeleton(text, key)
    }

    /// Those of both sides' blocks; what stands on both is looked at once.
    static func pair(_ old: [TextBlock], _ new: [TextBlock]) -> (old: [BlockWords], new: [BlockWords]) {
        var known: [String: BlockWords] = [:]
        func words(_ block: TextBlock) -> BlockWords {
            if let words = known[block.text] { return words }
            let words = BlockWords(block.text)
            known[block.text] = words
            return words
        }
        return (old.map(words), new.map(words))
    }
}
