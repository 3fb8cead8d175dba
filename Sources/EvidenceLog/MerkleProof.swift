package import RetractdCore

/// Checks proofs about a Merkle tree (RFC 9162 sections 2.1.3.2 and 2.1.4.2).
package enum MerkleProof {
    /// Whether `path` proves that `leaf` is entry `index` of the tree of that size and root.
    package static func includes(
        _ leaf: Digest, at index: Int64, size: Int64, path: [Digest], root: Digest
    ) -> Bool {
        guard index >= 0, index < size else { return false }
        var (place, last, hash) = (index, size - 1, leaf)
        for step in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = MerkleHash.node(step, hash)
                while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                hash = MerkleHash.node(hash, step)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }

    /// Whether `path` proves that the tree `old` is the beginning of the tree `new`.
    package static func isConsistent(
        old: (size: Int64, root: Digest), new: (size: Int64, root: Digest), path: [Digest]
    ) -> Bool {
        guard old.size > 0 else { return old.root == MerkleHash.empty && path.isEmpty }
        guard old.size < new.size else { return old.size == new.size && old.root == new.root && path.isEmpty }
        var steps = path[...]
        if old.size.nonzeroBitCount == 1 { steps = [old.root] + steps }
        guard let first = steps.popFirst() else { return false }
        var (place, last) = (old.size - 1, new.size - 1)
        while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
        var (before, after) = (first, first)
        for step in steps {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                before = MerkleHash.node(step, before)
                after = MerkleHash.node(step, after)
                while place & 1 == 0, place != 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                after = MerkleHash.node(after, step)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && before == old.root && after == new.root
    }
}
