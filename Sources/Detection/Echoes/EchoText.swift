import InternationalText
package import RetractdCore

/// A text as echoes are judged by: its words' skeletons, its numbers, a sketch of its shingles.
package struct EchoText: Sendable {
    /// The most bytes that are looked at.
    static let longest = 24_000

    let text: String
    let skeletons: Set<String>
    let numbers: Set<String>
    let sketch: [UInt64]

    package init(headline: String?, blocks: [TextBlock]) {
        let whole = ([headline ?? ""] + blocks.map(\.text)).joined(separator: "\n")
        text = String(decoding: whole.utf8.prefix(Self.longest), as: UTF8.self)
        let words = TextBoundaries.words(in: foldedForComparison(text))
        numbers = Set(words.filter { $0.utf8.count >= 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        skeletons = Set(words.compactMap { NameSkeleton.of($0) })
        sketch = ShingleSketch(blocks.map(\.text).joined(separator: "\n")).values
    }
}
