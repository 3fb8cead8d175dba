/// Which blocks of two readings of a page say the same.
struct BlockPairing {
    /// For each old block the new one that says the same; nil for one that is gone.
    let partners: [Int?]
    /// Whether each new block has a partner.
    let isKept: [Bool]

    init(_ old: [BlockWords], _ new: [BlockWords]) {
        var places: [[UInt8]: [Int]] = [:]
        for (index, words) in new.enumerated().reversed() { places[words.bare, default: []].append(index) }
        var kept = [Bool](repeating: false, count: new.count)
        partners = old.map { words in
            guard let place = places[words.bare]?.popLast() else { return nil }
            kept[place] = true
            return place
        }
        isKept = kept
    }
}
