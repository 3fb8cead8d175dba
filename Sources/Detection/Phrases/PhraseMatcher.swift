/// Finds any of many phrases in one pass over a text (Aho and Corasick 1975), over folded UTF-8.
struct PhraseMatcher: Sendable {
    struct Hit: Hashable {
        /// Index into the phrases the matcher was made of.
        let phrase: Int
        /// Where it ends in the folded text, exclusive.
        let end: Int
    }

    private struct Node {
        var next: [UInt8: Int32] = [:]
        var fail: Int32 = 0
        var phrases: [Int32] = []
    }

    private var nodes = [Node()]
    private let lengths: [Int]

    init(_ phrases: [[UInt8]]) {
        lengths = phrases.map(\.count)
        for (index, phrase) in phrases.enumerated() where !phrase.isEmpty { insert(phrase, Int32(index)) }
        linkFailures()
    }

    private mutating func insert(_ phrase: [UInt8], _ index: Int32) {
        var at = 0
        for byte in phrase {
            if let next = nodes[at].next[byte] {
                at = Int(next)
            } else {
                nodes.append(Node())
                nodes[at].next[byte] = Int32(nodes.count - 1)
                at = nodes.count - 1
            }
        }
        nodes[at].phrases.append(index)
    }

    private mutating func linkFailures() {
        var queue = nodes[0].next.values.sorted().map { Int($0) }
        var head = 0
        while head < queue.count {
            let at = queue[head]
            head += 1
            for (byte, child) in nodes[at].next.sorted(by: { $0.key < $1.key }) {
                var fail = Int(nodes[at].fail)
                while fail != 0, nodes[fail].next[byte] == nil { fail = Int(nodes[fail].fail) }
                let target = nodes[fail].next[byte] ?? 0
                nodes[Int(child)].fail = target == child ? 0 : target
                nodes[Int(child)].phrases += nodes[Int(nodes[Int(child)].fail)].phrases
                queue.append(Int(child))
            }
        }
    }

    /// Every occurrence that begins and ends at a word's edge, where its script has such edges.
    func hits(in text: [UInt8]) -> [Hit] {
        var hits: [Hit] = []
        var at = 0
        for (index, byte) in text.enumerated() {
            while at != 0, nodes[at].next[byte] == nil { at = Int(nodes[at].fail) }
            at = Int(nodes[at].next[byte] ?? 0)
            for phrase in nodes[at].phrases where stands(alone: index + 1, lengths[Int(phrase)], text) {
                hits.append(Hit(phrase: Int(phrase), end: index + 1))
            }
        }
        return hits
    }

    func start(of hit: Hit) -> Int { hit.end - lengths[hit.phrase] }

    private func stands(alone end: Int, _ length: Int, _ text: [UInt8]) -> Bool {
        let start = end - length
        let before = start > 0 ? text[start - 1] : 0x20
        let after = end < text.count ? text[end] : 0x20
        return !(Self.isLetter(before) && Self.isLetter(text[start]))
            && !(Self.isLetter(after) && Self.isLetter(text[end - 1]))
    }

    /// Letters of scripts with spaces: ASCII and the two-byte scripts (Latin, Greek, Cyrillic, Hebrew, Arabic). Three-byte
    /// scripts, Chinese and Japanese among them, have no such edge.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0xC3...0xDF).contains(byte)
    }
}
