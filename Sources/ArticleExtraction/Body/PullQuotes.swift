import InternationalText
import Markup
import RetractdCore

/// Sentences that a layout says twice: in their paragraph, and drawn out of it in large letters.
enum PullQuotes {
    /// A shorter quote, in bytes, may well be said again.
    static let shortest = 30
    /// The most quotes looked at.
    static let most = 50

    /// The blocks without quotes that a paragraph of theirs says too.
    static func removed(from blocks: [TextBlock]) -> [TextBlock] {
        let quotes = blocks.indices.filter { blocks[$0].kind == .quote }.prefix(most)
        guard !quotes.isEmpty else { return blocks }
        let paragraphs = blocks.lazy.filter { $0.kind == .paragraph }.map { foldedForComparison($0.text) }
        let text = paragraphs.joined(separator: "\n")
        let drawn = Set(quotes.filter { isDrawn(blocks[$0].text, from: text) })
        return drawn.isEmpty ? blocks : blocks.indices.filter { !drawn.contains($0) }.map { blocks[$0] }
    }

    private static func isDrawn(_ quote: String, from text: String) -> Bool {
        let marks = "\"' .…"
        var words = foldedForComparison(quote)[...]
        while let first = words.first, marks.contains(first) { words.removeFirst() }
        while let last = words.last, marks.contains(last) { words.removeLast() }
        return words.utf8.count >= shortest && ByteSearch.holds(text, String(words))
    }
}
