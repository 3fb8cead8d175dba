import CICU

/// How many cells of a terminal a text takes.
package enum DisplayWidth {
    /// The cells of a text: two for wide characters and emoji, none for marks and zero-width characters.
    package static func of(_ text: String) -> Int {
        var text = text
        return text.withUTF8(ShortWidths.shared.sum) ?? text.reduce(0) { $0 + cells(of: $1) }
    }

    /// The text cut to at most `width` cells, an ellipsis at its end where something was cut; no character is split.
    package static func truncated(_ text: String, to width: Int) -> String {
        guard width > 0 else { return "" }
        if of(text) <= width { return text }
        var kept = ""
        var used = 0
        for character in text {
            let cells = cells(of: character)
            if used + cells > width - 1 { break }
            kept.append(character)
            used += cells
        }
        return kept + "…"
    }

    /// The text cut or filled with spaces at its end to exactly `width` cells.
    package static func padded(_ text: String, to width: Int) -> String {
        let cut = truncated(text, to: width)
        return cut + String(repeating: " ", count: max(0, width - of(cut)))
    }

    static func cells(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
        let code = Int32(bitPattern: first.value)
        switch UInt32(bitPattern: icu_category(code)) {
        case U_NON_SPACING_MARK.rawValue, U_ENCLOSING_MARK.rawValue, U_FORMAT_CHAR.rawValue, U_CONTROL_CHAR.rawValue:
            return 0
        default: break
        }
        let width = UInt32(bitPattern: icu_east_asian_width(code))
        return width == U_EA_WIDE.rawValue || width == U_EA_FULLWIDTH.rawValue || icu_is_emoji(code) != 0 ? 2 : 1
    }
}
