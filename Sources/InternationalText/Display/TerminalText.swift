import CICU

/// Text from outside made safe for a terminal, a log or any place where one line must stay one line.
package enum TerminalText {
    /// The most characters kept of one text.
    package static let longest = 4_000
    /// The most marks kept on one base character.
    package static let mostMarks = 4

    /// One line, whatever came in: controls and line breaks become spaces, bidi controls and other invisible format
    /// characters go (but ZWNJ and ZWJ, which Persian, Indic scripts and emoji need), floods of marks are cut.
    package static func sanitised(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var marks = 0
        var count = 0
        var isAfterSpace = true
        for scalar in text.unicodeScalars {
            let kind = kind(of: scalar)
            if kind == .dropped { continue }
            if kind == .space {
                if isAfterSpace { continue }
                isAfterSpace = true
                result.append(" ")
            } else {
                marks = kind == .mark ? marks + 1 : 0
                if marks > mostMarks { continue }
                isAfterSpace = false
                result.append(scalar)
            }
            count += 1
            if count >= longest {
                result.append("…")
                break
            }
        }
        if result.last == " " { result.removeLast() }
        return String(result)
    }

    /// The text fenced off with FSI and PDI where it runs from right to left, so that it stays in one piece within a
    /// line that runs from left to right.
    ///
    /// The text must be sanitised first.
    package static func isolated(_ text: String) -> String {
        containsRightToLeft(text) ? "\u{2068}\(text)\u{2069}" : text
    }

    /// Whether the first strong character runs from right to left (UAX #9, rule P2).
    package static func isRightToLeft(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            let direction = UInt32(bitPattern: icu_direction(Int32(bitPattern: scalar.value)))
            if direction == U_LEFT_TO_RIGHT.rawValue { return false }
            if isRightToLeft(direction) { return true }
        }
        return false
    }

    private static func containsRightToLeft(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            isRightToLeft(UInt32(bitPattern: icu_direction(Int32(bitPattern: $0.value))))
        }
    }

    private static func isRightToLeft(_ direction: UInt32) -> Bool {
        direction == U_RIGHT_TO_LEFT.rawValue || direction == U_RIGHT_TO_LEFT_ARABIC.rawValue
    }

    private enum Kind {
        case kept
        case mark
        case space
        case dropped
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        if scalar.value == 0x200C || scalar.value == 0x200D { return .kept }
        switch UInt32(bitPattern: icu_category(Int32(bitPattern: scalar.value))) {
        case U_CONTROL_CHAR.rawValue, U_LINE_SEPARATOR.rawValue, U_PARAGRAPH_SEPARATOR.rawValue,
            U_SPACE_SEPARATOR.rawValue:
            return .space
        case U_FORMAT_CHAR.rawValue, U_SURROGATE.rawValue, U_PRIVATE_USE_CHAR.rawValue, U_UNASSIGNED.rawValue:
            return .dropped
        case U_NON_SPACING_MARK.rawValue, U_ENCLOSING_MARK.rawValue:
            return .mark
        default:
            return .kept
        }
    }
}
