/// Tells whether any of many phrases occurs in a text, be it within a word (Aho and Corasick 1975), over folded UTF-8.
///
/// Every state has a move for every kind of byte, so that a byte costs two look-ups and no search; a ``PhraseMatcher``, which
/// says which phrases and where, takes a twentieth of the room.
package struct PhraseDetector: Sendable {
    /// Where a phrase has ended.
    private static let found: Int32 = -1

    /// A number for each byte: one of its own where a phrase holds it, else 0.
    private var kinds = [UInt8](repeating: 0, count: 256)
    /// For each state and kind of byte, where the next state's row begins.
    private var moves: [Int32] = []

    /// - Parameter phrases: Folded phrases; an empty one never occurs.
    package init(_ phrases: [[UInt8]]) {
        var width = 1
        for byte in Set(phrases.joined()).sorted() {
            kinds[Int(byte)] = UInt8(truncatingIfNeeded: width)
            width += 1
        }
        var trie = PhraseTrie()
        for (index, phrase) in phrases.enumerated() where !phrase.isEmpty { trie.insert(phrase, Int32(index)) }
        moves = [Int32](repeating: 0, count: trie.nodes.count * width)
        lay(trie, width)
    }

    /// Breadth first, so that the moves of a state's longest proper suffix stand when its own are laid over them.
    private mutating func lay(_ trie: PhraseTrie, _ width: Int) {
        var queue: [(node: Int, suffix: Int)] = [(0, 0)]
        var head = 0
        while head < queue.count {
            let (node, suffix) = queue[head]
            head += 1
            if node > 0 { for kind in 0..<width { moves[node * width + kind] = moves[suffix * width + kind] } }
            for child in trie.nodes[node].children {
                let place = node * width + Int(kinds[Int(child.byte)])
                let target = Int(child.node)
                // What ends in a phrase is left at once: nothing goes on from there.
                if moves[place] != Self.found, trie.nodes[target].phrases.isEmpty {
                    queue.append((target, node == 0 ? 0 : Int(moves[place]) / width))
                    moves[place] = Int32(target * width)
                } else {
                    moves[place] = Self.found
                }
            }
        }
    }

    package func occurs(in text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            kinds.withUnsafeBufferPointer { kinds in
                moves.withUnsafeBufferPointer { moves in
                    var state: Int32 = 0
                    for byte in text {
                        state = moves[Int(state) + Int(kinds[Int(byte)])]
                        if state == Self.found { return true }
                    }
                    return false
                }
            }
        }
    }
}
