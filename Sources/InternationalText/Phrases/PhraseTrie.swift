/// Phrases as a tree of bytes, of which what searches for them is built.
struct PhraseTrie {
    struct Node {
        var children: [(byte: UInt8, node: Int32)] = []
        var phrases: [Int32] = []
    }

    private(set) var nodes = [Node()]

    mutating func insert(_ phrase: [UInt8], _ index: Int32) {
        var at = 0
        for byte in phrase {
            if let child = nodes[at].children.first(where: { $0.byte == byte }) {
                at = Int(child.node)
            } else {
                nodes.append(Node())
                nodes[at].children.append((byte, Int32(nodes.count - 1)))
                at = nodes.count - 1
            }
        }
        nodes[at].phrases.append(index)
    }
}
