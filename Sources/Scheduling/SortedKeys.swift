/// Keys in ascending order, each of them once; found by halving.
struct SortedKeys<Key: Comparable & Sendable>: Sendable {
    /// Descending, so that the first is taken off without moving the others.
    private var descending: [Key] = []

    /// The least.
    var first: Key? { descending.last }

    /// The least of those for which this holds.
    func first(where holds: (Key) -> Bool) -> Key? { descending.last(where: holds) }

    mutating func insert(_ key: Key) {
        let place = place(of: key)
        guard place == descending.endIndex || descending[place] != key else { return }
        descending.insert(key, at: place)
    }

    /// Takes a key out, if it is there.
    mutating func remove(_ key: Key) {
        let place = place(of: key)
        guard place < descending.endIndex, descending[place] == key else { return }
        descending.remove(at: place)
    }

    /// Where a key is or would be.
    private func place(of key: Key) -> Int {
        var low = 0
        var high = descending.count
        while low < high {
            let middle = (low + high) / 2
            if descending[middle] > key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
