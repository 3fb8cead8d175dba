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
        var skeletons: Set<String> = []
        var numbers: Set<String> = []
        var skeleton: [UInt32] = []
        EchoWords.visit(FoldedText.scalars(of: text)) { word in
            if EchoWords.isNumber(word) { numbers.insert(NameSkeleton.text(of: Array(word))) }
            if NameSkeleton.write(word, into: &skeleton) { skeletons.insert(NameSkeleton.text(of: skeleton)) }
        }
        self.skeletons = skeletons
        self.numbers = numbers
        sketch = ShingleSketch(blocks.map(\.text).joined(separator: "\n")).values
    }

    /// The words that have these skeletons, each as it is first written here, folded.
    func words(of wanted: [String]) -> String {
        var found: [String: String] = [:]
        var skeleton: [UInt32] = []
        EchoWords.visit(FoldedText.scalars(of: text)) { word in
            guard NameSkeleton.write(word, into: &skeleton) else { return }
            let key = NameSkeleton.text(of: skeleton)
            if wanted.contains(key), found[key] == nil { found[key] = NameSkeleton.text(of: Array(word)) }
        }
        return wanted.compactMap { found[$0] }.joined(separator: ", ")
    }
}
