package import RetractdCore

/// Makes proofs about a Merkle tree (RFC 6962 sections 2.1.1 and 2.1.2).
package struct MerkleProver {
    /// The height of the complete subtrees whose roots are worth keeping: 256 entries.
    package static let tileHeight = 8

    /// The hashes of the entries in a range, at most `1 << tileHeight` of them.
    private let leaves: (Range<Int64>) throws -> [Digest]
    /// The root of the complete subtree of so many tiles from an entry on, where it is known.
    private let known: (_ start: Int64, _ count: Int64) throws -> Digest?

    package init(
        leaves: @escaping (Range<Int64>) throws -> [Digest],
        known: @escaping (_ start: Int64, _ count: Int64) throws -> Digest? = { _, _ in nil }
    ) {
        self.leaves = leaves
        self.known = known
    }

    /// The root of the first `size` entries.
    package func root(of size: Int64) throws -> Digest {
        size == 0 ? MerkleHash.empty : try hash(0..<size)
    }

    /// What proves that entry `index`, from 0, is in the tree of the first `size` entries.
    package func inclusion(of index: Int64, in size: Int64) throws -> [Digest] {
        try path(to: index, in: 0..<size)
    }

    /// What proves that the tree of `old` entries is the beginning of the tree of `new` entries.
    package func consistency(from old: Int64, to new: Int64) throws -> [Digest] {
        guard old > 0, old < new else { return [] }
        return try steps(old, in: 0..<new, isWhole: true)
    }

    private func path(to index: Int64, in range: Range<Int64>) throws -> [Digest] {
        guard range.count > 1 else { return [] }
        let middle = Self.middle(of: range)
        return index < middle
            ? try path(to: index, in: range.lowerBound..<middle) + [hash(middle..<range.upperBound)]
            : try path(to: index, in: middle..<range.upperBound) + [hash(range.lowerBound..<middle)]
    }

    private func steps(_ end: Int64, in range: Range<Int64>, isWhole: Bool) throws -> [Digest] {
        if end == range.upperBound { return isWhole ? [] : [try hash(range)] }
        let middle = Self.middle(of: range)
        return end <= middle
            ? try steps(end, in: range.lowerBound..<middle, isWhole: isWhole) + [hash(middle..<range.upperBound)]
            : try steps(end, in: middle..<range.upperBound, isWhole: false) + [hash(range.lowerBound..<middle)]
    }

    private func hash(_ range: Range<Int64>) throws -> Digest {
        let count = range.upperBound - range.lowerBound
        if count <= 1 << Self.tileHeight {
            var edge = MerkleFrontier()
            for leaf in try leaves(range) { edge.append(leaf) }
            return edge.root
        }
        if count.nonzeroBitCount == 1, let root = try known(range.lowerBound, count) { return root }
        let middle = Self.middle(of: range)
        return MerkleHash.node(try hash(range.lowerBound..<middle), try hash(middle..<range.upperBound))
    }

    /// Where a range is split: after the largest power of two that is smaller than its count.
    private static func middle(of range: Range<Int64>) -> Int64 {
        let count = range.upperBound - range.lowerBound
        return range.lowerBound + 1 << (63 - (count - 1).leadingZeroBitCount)
    }
}
