import InternationalText

/// Names of countries of one word, in languages whose writing does not tell names by capitals.
///
/// Those of a script are read from ICU when its first word is asked for.
enum CountryWords {
    private static let arabic = names(["fa", "ps", "ur", "ar"])
    private static let hebrew = names(["he"])
    private static let devanagari = names(["hi"])
    private static let bengali = names(["bn"])
    private static let thai = names(["th"])
    private static let eastAsian = names(["zh", "zh_Hant", "ja"])
    private static let korean = names(["ko"])
    private static let latin = names(["de"])

    /// Whether a folded word names a country.
    static func holds(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        return names(inScriptOf: first).contains(word)
    }

    private static func names(inScriptOf scalar: Unicode.Scalar) -> Set<String> {
        switch scalar.value {
        case 0x0590...0x05FF: hebrew
        case 0x0600...0x07FF: arabic
        case 0x0900...0x097F: devanagari
        case 0x0980...0x09FF: bengali
        case 0x0E00...0x0E7F: thai
        case 0x3040...0x9FFF: eastAsian
        case 0xAC00...0xD7A3: korean
        default: latin
        }
    }

    private static func names(_ languages: [String]) -> Set<String> {
        var names: Set<String> = []
        for name in languages.map({ CountryNames.all(language: $0) }).joined() {
            // What a name of several words begins with stands for it.
            guard let word = name.split(separator: " ").first, word.unicodeScalars.count > 1 else { continue }
            names.insert(foldedForComparison(String(word)))
        }
        return names
    }
}
