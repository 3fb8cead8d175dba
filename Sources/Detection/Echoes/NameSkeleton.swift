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
        var skeleton: [UInt32] = []
        return write(FoldedText.scalars(of: word)[...], into: &skeleton) ? text(of: skeleton) : nil
    }

    /// Writes the skeleton of a folded word; false where it is too short, and what was written means nothing.
    static func write(_ word: ArraySlice<UInt32>, into skeleton: inout [UInt32]) -> Bool {
        skeleton.removeAll(keepingCapacity: true)
        for scalar in word {
            let (first, second) = letters(of: scalar)
            if first != 0, skeleton.last != first { skeleton.append(first) }
            if second != 0, skeleton.last != second { skeleton.append(second) }
        }
        if skeleton.count > shortest, skeleton.last == UInt32(UInt8(ascii: "h")) { skeleton.removeLast() }
        let isIdeographic = skeleton.contains { $0 >= firstSign }
        return skeleton.count >= (isIdeographic ? 2 : shortest) || writeShort(word, into: &skeleton)
    }

    /// A skeleton that was written, as text.
    static func text(of skeleton: [UInt32]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: skeleton.compactMap { Unicode.Scalar($0) })
        return String(text)
    }

    /// Whether a skeleton tells one word from most others.
    static func isTelling(_ skeleton: String) -> Bool { !skeleton.hasPrefix("=") }

    private static func writeShort(_ word: ArraySlice<UInt32>, into skeleton: inout [UInt32]) -> Bool {
        skeleton.removeAll(keepingCapacity: true)
        skeleton.append(UInt32(UInt8(ascii: "=")))
        for scalar in word {
            let (first, second) = letters(of: scalar)
            if first == 0 {
                skeleton.append(vowels[scalar] ?? scalar)
            } else {
                skeleton.append(first)
                if second != 0 { skeleton.append(second) }
            }
            guard skeleton.count <= 6 else { return false }
        }
        return skeleton.count >= 4
    }

    /// From here on scripts have signs, which stand for themselves.
    private static let firstSign: UInt32 = 0x3040

    /// The one or two letters that a folded scalar is written with; zeros where it is left out.
    private static func letters(of scalar: UInt32) -> (UInt32, UInt32) {
        if scalar < UInt32(table.count) { return table[Int(scalar)] }
        if scalar >= firstSign { return (scalar, 0) }
        return (Unicode.Scalar(scalar)?.properties.numericType == nil ? 0 : scalar, 0)
    }

    private static let vowels: [UInt32: UInt32] = {
        let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
            ("а", "a"), ("е", "e"), ("э", "e"), ("и", "i"), ("і", "i"), ("й", "i"), ("о", "o"), ("у", "u"), ("ы", "y"),
            ("в", "v"),
        ]
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0.value, $1.value) })
    }()

    /// Letters by the consonants they are written with in Latin; an empty one is a vowel.
    private static let table: [(UInt32, UInt32)] = {
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
        var table = (UInt32(0)..<0x700).map { scalar in
            let isPlain = (0x61...0x7A).contains(scalar) || Unicode.Scalar(scalar)?.properties.numericType != nil
            return (isPlain ? scalar : 0, UInt32(0))
        }
        for (letters, consonants) in rows {
            let written = consonants.unicodeScalars.map(\.value) + [0, 0]
            for scalar in letters.unicodeScalars { table[Int(scalar.value)] = (written[0], written[1]) }
        }
        return table
    }()
}
