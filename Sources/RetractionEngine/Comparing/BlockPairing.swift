import InternationalText
import RetractdCore

/// Which blocks of two readings of a page say the same.
struct BlockPairing {
    /// For each old block the new one that says the same; nil for one that is gone.
    let partners: [Int?]
    /// Whether each new block has a partner.
    let isKept: [Bool]

    init(_ old: [TextBlock], _ new: [TextBlock]) {
        var places: [String: [Int]] = [:]
        for (index, block) in new.enumerated().reversed() { places[Self.key(block.text), default: []].append(index) }
        var kept = [Bool](repeating: false, count: new.count)
        partners = old.map { block in
            guard let place = places[Self.key(block.text)]?.popLast() else { return nil }
            kept[place] = true
            return place
        }
        isKept = kept
    }

    /// What a text is compared by: its folded letters and signs, without white space.
    static func key(_ text: String) -> String {
        String(decoding: FoldedText.utf8(of: text).filter { $0 != 0x20 }, as: UTF8.self)
    }
}
