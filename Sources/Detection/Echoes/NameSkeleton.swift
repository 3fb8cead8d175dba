import InternationalText

/// A name's consonants in Latin letters: what Tasnim, Тасним and تسنیم have in common.
///
/// Vowels are written in some scripts and not in others, so they are left out, and with them the letters that stand for
/// them; letters that scripts do not tell apart are one. Names in scripts of another kind keep their signs.
package enum NameSkeleton {
    /// Fewer consonants than this are no name that could be told from another.
    package static let shortest = 3

    /// The skeleton of one word; a short one, such as TASS, whole in Latin letters behind a `=`; nil where it is too short.
    package static func of(_ word: String) -> String? {
        let folded = foldedForComparison(word)
        var skeleton = ""
        for scalar in folded.unicodeScalars {
            guard let letters = table[scalar] ?? plain(scalar) else { continue }
            for letter in letters where skeleton.last != letter { skeleton.append(letter) }
        }
        if skeleton.count > shortest, skeleton.last == "h" { skeleton.removeLast() }
        let isIdeographic = skeleton.unicodeScalars.contains { $0.value >= 0x3040 }
        return skeleton.count >= (isIdeographic ? 2 : shortest) ? skeleton : short(folded)
    }

    /// Whether a skeleton tells one word from most others.
    static func isTelling(_ skeleton: String) -> Bool { !skeleton.hasPrefix("=") }

    private static func short(_ folded: String) -> String? {
        var word = "="
        for scalar in folded.unicodeScalars {
            let letters = table[scalar] ?? plain(scalar) ?? ""
            word += letters.isEmpty ? vowels[scalar] ?? String(scalar) : letters
        }
        return (4...6).contains(word.count) ? word : nil
    }

    private static let vowels: [Unicode.Scalar: String] = [
        "а": "a", "е": "e", "э": "e", "и": "i", "і": "i", "й": "i", "о": "o", "у": "u", "ы": "y", "в": "v",
    ]

    private static func plain(_ scalar: Unicode.Scalar) -> String? {
        if ("a"..."z").contains(scalar) { return String(scalar) }
        return scalar.value >= 0x3040 || scalar.properties.numericType != nil ? String(scalar) : nil
    }

    /// Letters by the consonants they are written with in Latin; an empty one is a vowel.
    private static let table: [Unicode.Scalar: String] = {
        let rows: [(String, String)] = [
            ("aeiouyw", ""), ("c", "k"), ("q", "k"), ("x", "ks"), ("z", "s"), ("v", ""), ("j", "j"),
            // Cyrillic.
            ("аеёиоуыэюяійїєьъ", ""), ("б", "b"), ("в", ""), ("гґ", "g"), ("д", "d"), ("ж", "j"), ("зс", "s"),
            ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"), ("п", "p"), ("р", "r"), ("т", "t"), ("ф", "f"),
            ("х", "h"), ("ц", "ts"), ("ч", "ch"), ("шщ", "sh"),
            // Arabic and Persian, as folding leaves them.
            ("اآأإیيوعءئؤةىٱ", ""), ("ب", "b"), ("پ", "p"), ("تطة", "t"), ("ثسصزذضظ", "s"), ("ج", "j"), ("چ", "ch"),
            ("حه", "h"), ("خ", "kh"), ("د", "d"), ("ر", "r"), ("ژ", "j"), ("ش", "sh"), ("غ", "g"), ("ف", "f"),
            ("قکك", "k"), ("گ", "g"), ("ل", "l"), ("م", "m"), ("ن", "n"),
            // Hebrew.
            ("אויע", ""), ("ב", "b"), ("ג", "g"), ("ד", "d"), ("הח", "h"), ("זסצץ", "s"), ("טת", "t"), ("כךק", "k"),
            ("ל", "l"), ("מם", "m"), ("נן", "n"), ("פף", "p"), ("ר", "r"), ("ש", "sh"),
            // Greek.
            ("αεηιουωςάέήίόύώ", ""), ("β", ""), ("γ", "g"), ("δ", "d"), ("ζσ", "s"), ("θτ", "t"), ("κ", "k"),
            ("λ", "l"),
            ("μ", "m"), ("ν", "n"), ("ξ", "ks"), ("π", "p"), ("ρ", "r"), ("φ", "f"), ("χ", "h"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (letters, consonants) in rows {
            for scalar in letters.unicodeScalars { table[scalar] = consonants }
        }
        return table
    }()
}
