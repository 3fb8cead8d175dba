import RetractdCore

/// What is due, the soonest first: a binary heap.
struct DueHeap {
    private var entries: [(index: Int, at: Timestamp)] = []

    var first: (index: Int, at: Timestamp)? { entries.first }

    mutating func push(_ index: Int, at moment: Timestamp) {
        entries.append((index, moment))
        var child = entries.count - 1
        while child > 0, entries[child].at < entries[(child - 1) / 2].at {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() {
        entries.swapAt(0, entries.count - 1)
        entries.removeLast()
        var parent = 0
        while let least = leastChild(of: parent), entries[least].at < entries[parent].at {
            entries.swapAt(parent, least)
            parent = least
        }
    }

    private func leastChild(of parent: Int) -> Int? {
        let (left, right) = (2 * parent + 1, 2 * parent + 2)
        guard left < entries.count else { return nil }
        return right < entries.count && entries[right].at < entries[left].at ? right : left
    }
}
