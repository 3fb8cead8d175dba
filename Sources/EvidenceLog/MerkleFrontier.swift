package import RetractdCore

/// The growing edge of a Merkle tree: the roots of its complete subtrees, the largest first.
///
/// All that is needed to append an entry and to know the root; never more than 64 hashes.
package struct MerkleFrontier: Hashable, Sendable {
    /// Entries so far.
    package private(set) var size: Int64
    private var peaks: [Digest]

    /// The edge of an empty tree.
    package init() {
        size = 0
        peaks = []
    }

    /// Reads what ``bytes`` wrote; nil where there are not as many hashes as a tree of that size has.
    package init?(size: Int64, bytes: [UInt8]) {
        guard size >= 0, bytes.count == size.nonzeroBitCount * 32 else { return nil }
        self.size = size
        peaks = stride(from: 0, to: bytes.count, by: 32).compactMap { Digest(bytes: Array(bytes[$0..<($0 + 32)])) }
    }

    /// The hashes one after the other.
    package var bytes: [UInt8] { peaks.flatMap(\.bytes) }

    /// Appends the hash of an entry.
    package mutating func append(_ leaf: Digest) {
        var hash = leaf
        var rest = size
        while rest & 1 == 1, let left = peaks.popLast() {
            hash = MerkleHash.node(left, hash)
            rest >>= 1
        }
        peaks.append(hash)
        size += 1
    }

    /// The root of the whole tree.
    package var root: Digest {
        guard var root = peaks.last else { return MerkleHash.empty }
        for peak in peaks.dropLast().reversed() { root = MerkleHash.node(peak, root) }
        return root
    }
}
