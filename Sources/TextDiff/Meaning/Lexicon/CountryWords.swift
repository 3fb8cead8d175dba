import InternationalText

/// Names of countries of one word, in languages whose writing does not tell names by capitals.
enum CountryWords {
    private static let languages = ["fa", "ps", "ur", "ar", "he", "hi", "bn", "th", "zh", "zh_Hant", "ja", "ko", "de"]

    private static let names: Set<String> = {
        var names: Set<String> = []
        for name in languages.map({ CountryNames.all(language: $0) }).joined() {
            // What a name of several words begins with stands for it.
            guard let word = name.split(separator: " ").first, word.unicodeScalars.count > 1 else { continue }
            names.insert(foldedForComparison(String(word)))
        }
        return names
    }()

    /// Whether a folded word names a country.
    static func holds(_ word: String) -> Bool { names.contains(word) }
}
