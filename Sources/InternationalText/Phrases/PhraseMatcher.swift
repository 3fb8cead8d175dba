/// Finds any of many phrases in one pass over a text (Aho and Corasick 1975), over folded UTF-8.
///
/// The cost is linear in the text and does not depend on how many phrases there are.
package struct PhraseMatcher: Sendable {
    /// An occurrence of a phrase.
    package struct Hit: Hashable {
        /// Index into the phrases the matcher was made of.
        package let phrase: Int
        /// Where it stands in the folded text, in bytes.
        package let range: Range<Int>
    }

    private static let root: Int32 = 0
    private static let none: Int32 = -1
    /// A node with more children than this gets a row of 256 in place of a list that is searched.
    private static let mostListed = 4

    /// Children of node `i`: `edgeBytes` and `edgeTargets` from `firstEdge[i]` up to `firstEdge[i + 1]`.
    private var firstEdge: [Int32] = []
    private var edgeBytes: [UInt8] = []
    private var edgeTargets: [Int32] = []
    /// Where the row of a node with many children begins in `rows`; -1 where it has none.
    private var rowOfNode: [Int32] = []
    private var rows: [Int32] = []
    /// The node of the longest proper suffix that is a prefix of some phrase.
    private var fallback: [Int32] = []
    /// The phrases that end at a node, those of its suffixes included.
    private var phrasesEnding: [[Int32]] = []
    private var endsPhrase: [Bool] = []
    private let lengths: [Int]

    /// - Parameter phrases: Folded phrases; an empty one never matches.
    package init(_ phrases: [[UInt8]]) {
        lengths = phrases.map(\.count)
        var trie = PhraseTrie()
        for (index, phrase) in phrases.enumerated() where !phrase.isEmpty { trie.insert(phrase, Int32(index)) }
        lay(trie)
        link()
        endsPhrase = phrasesEnding.map { !$0.isEmpty }
    }

    private mutating func lay(_ trie: PhraseTrie) {
        phrasesEnding = trie.nodes.map(\.phrases)
        fallback = [Int32](repeating: Self.root, count: trie.nodes.count)
        for node in trie.nodes {
            firstEdge.append(Int32(edgeBytes.count))
            let children = node.children.sorted { $0.byte < $1.byte }
            edgeBytes += children.map(\.byte)
            edgeTargets += children.map(\.node)
            if children.count <= Self.mostListed {
                rowOfNode.append(Self.none)
            } else {
                rowOfNode.append(Int32(rows.count))
                var row = [Int32](repeating: Self.none, count: 256)
                for child in children { row[Int(child.byte)] = child.node }
                rows += row
            }
        }
        firstEdge.append(Int32(edgeBytes.count))
    }

    /// Sets `fallback` breadth first, so that a node's is ready before its children's are asked for.
    private mutating func link() {
        var queue: [Int32] = [Self.root]
        var head = 0
        while head < queue.count {
            let node = queue[head]
            head += 1
            for edge in firstEdge[Int(node)]..<firstEdge[Int(node) + 1] {
                let target = edgeTargets[Int(edge)]
                if node != Self.root {
                    fallback[Int(target)] = step(fallback[Int(node)], edgeBytes[Int(edge)])
                    phrasesEnding[Int(target)] += phrasesEnding[Int(fallback[Int(target)])]
                }
                queue.append(target)
            }
        }
    }

    private func child(_ node: Int32, _ byte: UInt8) -> Int32 {
        let row = rowOfNode[Int(node)]
        if row != Self.none { return rows[Int(row) + Int(byte)] }
        for edge in Int(firstEdge[Int(node)])..<Int(firstEdge[Int(node) + 1]) where edgeBytes[edge] == byte {
            return edgeTargets[edge]
        }
        return Self.none
    }

    private func step(_ node: Int32, _ byte: UInt8) -> Int32 {
        var moves = 0
        return step(node, byte, counting: &moves)
    }

    private func step(_ node: Int32, _ byte: UInt8, counting moves: inout Int) -> Int32 {
        var node = node
        while true {
            moves += 1
            let target = child(node, byte)
            if target != Self.none { return target }
            if node == Self.root { return Self.root }
            node = fallback[Int(node)]
        }
    }

    /// Every occurrence that stands alone as words, the leftmost first, of those at one place the longest first.
    package func hits(in text: [UInt8]) -> [Hit] {
        var moves = 0
        return hits(in: text, counting: &moves)
    }

    /// As `hits(in:)`, with the moves between nodes counted: at most two for each byte, whatever the text.
    func hits(in text: [UInt8], counting moves: inout Int) -> [Hit] {
        var hits: [Hit] = []
        var node = Self.root
        for (index, byte) in text.enumerated() {
            node = step(node, byte, counting: &moves)
            guard endsPhrase[Int(node)] else { continue }
            for phrase in phrasesEnding[Int(node)] {
                let range = (index + 1 - lengths[Int(phrase)])..<(index + 1)
                if WordEdges.standsAlone(range, in: text) { hits.append(Hit(phrase: Int(phrase), range: range)) }
            }
        }
        return hits.sorted { left, right in
            (left.range.lowerBound, -left.range.upperBound, left.phrase)
                < (right.range.lowerBound, -right.range.upperBound, right.phrase)
        }
    }
}
