import Hashing
import RetractdCore
import Testing

@testable import EvidenceLog

@Suite struct MerkleTests {
    /// The eight entries of certificate-transparency's reference tests.
    static let entries: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
        [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F],
    ]
    /// The roots of their trees of one to eight entries, as those tests state them.
    static let roots = [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    static func leaf(_ number: Int64) -> Digest { MerkleHash.leaf(Array("\(number)".utf8)) }

    static var prover: MerkleProver { MerkleProver(leaves: { $0.map { leaf($0) } }) }

    @Test func `the trees of certificate transparency's reference tests have the roots it states`() {
        var edge = MerkleFrontier()
        #expect(edge.root.hexadecimal == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        for (entry, root) in zip(Self.entries, Self.roots) {
            edge.append(MerkleHash.leaf(entry))
            #expect(edge.root.hexadecimal == root)
            #expect(MerkleFrontier(size: edge.size, bytes: edge.bytes) == edge)
        }
        #expect(MerkleFrontier(size: 8, bytes: []) == nil)
        #expect(MerkleFrontier(size: -1, bytes: []) == nil)
    }

    @Test(arguments: [1, 2, 3, 7, 8, 255, 256, 257, 700, 1_025] as [Int64])
    func `every entry is proved to be in the tree, at its own place only`(size: Int64) throws {
        let root = try Self.prover.root(of: size)
        for index in Set([0, 1, size / 2, size - 2, size - 1]) where index >= 0 && index < size {
            let path = try Self.prover.inclusion(of: index, in: size)
            let leaf = Self.leaf(index)
            #expect(MerkleProof.includes(leaf, at: index, size: size, path: path, root: root))
            #expect(!MerkleProof.includes(leaf, at: index + 1, size: size, path: path, root: root))
            #expect(!MerkleProof.includes(Self.leaf(index + 1), at: index, size: size, path: path, root: root))
            #expect(!MerkleProof.includes(leaf, at: index, size: size, path: path + [leaf], root: root))
            if !path.isEmpty {
                #expect(!MerkleProof.includes(leaf, at: index, size: size, path: path.dropLast(), root: root))
            }
        }
    }

    @Test(arguments: [2, 3, 8, 13, 256, 300, 513] as [Int64])
    func `an older tree is proved to be the beginning of a newer one, and no other is`(size: Int64) throws {
        let new = (size: size, root: try Self.prover.root(of: size))
        for old in 1..<size where size < 20 || old % 37 == 1 || old == size - 1 || old == 256 {
            let path = try Self.prover.consistency(from: old, to: size)
            let root = try Self.prover.root(of: old)
            #expect(MerkleProof.isConsistent(old: (old, root), new: new, path: path))
            #expect(!MerkleProof.isConsistent(old: (old, Self.leaf(9)), new: new, path: path))
            #expect(!MerkleProof.isConsistent(old: (old, root), new: (size, Self.leaf(9)), path: path))
        }
        #expect(MerkleProof.isConsistent(old: new, new: new, path: []))
    }

    @Test func `a proof made with kept subtrees is the one made without`() throws {
        let kept = MerkleProver(
            leaves: { $0.map { Self.leaf($0) } },
            known: { start, count in
                var edge = MerkleFrontier()
                for number in start..<(start + count) { edge.append(Self.leaf(number)) }
                return edge.root
            })
        #expect(try kept.inclusion(of: 700, in: 1_500) == Self.prover.inclusion(of: 700, in: 1_500))
        #expect(try kept.root(of: 1_500) == Self.prover.root(of: 1_500))
    }
}
