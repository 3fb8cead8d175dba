/// Texts of the file as messages may show them.
enum Plain {
    /// The most characters of a text that a message shows.
    static let mostShown = 80

    /// Whether a text has no line break and no control character.
    static func isOneLine(_ text: String) -> Bool {
        !text.unicodeScalars.contains(where: isControl)
    }

    /// The text on one line, cut where it is long.
    static func shown(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(mostShown) { shown.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
        return String(shown) + (text.unicodeScalars.count > mostShown ? "…" : "")
    }

    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }
}
