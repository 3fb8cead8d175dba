/// Words as they are looked for: segmented by ICU and folded for comparison, the same for a text and for a search.
package enum SearchWords {
    /// The words of a text in order.
    package static func of(_ text: String) -> [String] {
        TextBoundaries.words(in: foldedForComparison(text))
    }
}
