import Hashing
package import RetractdCore

/// The hashes of a Merkle tree (RFC 6962 section 2.1): a leaf can never pass for a node.
package enum MerkleHash {
    /// The root of a tree without leaves.
    package static let empty = Digest(sha256Of: [UInt8]())

    /// The hash of an entry.
    package static func leaf(_ entry: [UInt8]) -> Digest { Digest(sha256Of: [[0], entry]) }

    /// The hash of two subtrees side by side.
    package static func node(_ left: Digest, _ right: Digest) -> Digest {
        Digest(sha256Of: [[1], left.bytes, right.bytes])
    }
}
