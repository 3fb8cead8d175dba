/// Texts that try to be more than one line, or to look like something else.
enum HostileText {
    static let all: [(name: String, text: String)] = [
        ("line feed", "one\ntwo"), ("carriage return", "one\rtwo"), ("both", "one\r\ntwo"),
        ("next line", "one\u{85}two"), ("vertical tab and form feed", "one\u{B}two\u{C}three"),
        ("line separator", "one\u{2028}two"), ("paragraph separator", "one\u{2029}two"), ("nul", "one\u{0}two"),
        ("escape", "\u{1B}[2J\u{1B}[31mred\u{1B}]0;owned\u{7}"), ("one-byte escape", "\u{9B}2Jx\u{9D}0;owned\u{9C}"),
        ("delete", "one\u{7F}two"), ("bidi overrides", "\u{202E}txt.exe\u{202C} \u{202D}x\u{2066}y\u{2067}z\u{2068}w"),
        ("isolates closed too often", "a\u{2069}\u{2069}\u{2069}خبر\u{2069}"), ("marks", "\u{200E}a\u{200F}b\u{61C}c"),
        ("byte-order mark", "\u{FEFF}one"), ("tags", "x\u{E0001}\u{E0041}\u{E007F}y"),
        ("annotations", "a\u{FFF9}b\u{FFFA}c\u{FFFB}"),
        ("a flood of marks", "e" + String(repeating: "\u{301}", count: 9_000)),
        ("quotes and backslashes", "“\" \\ ”; — [x] \\u0000 \\"),
        ("looks like an alert", "x\n2026-11-24T00:00:00Z RETRACTION CONFIRMED"),
        ("a format string", "%s%n%@ $(id) `id`"), ("emoji", "👩‍👩‍👧‍👦 🇮🇷 1️⃣"), ("persian", "می‌گوید: «خبر» حذف شد"),
        ("nothing", ""),
        ("white space", " \t\u{A0}\u{3000} "),
        ("a hundred kilobytes", String(repeating: "خبر ", count: 15_000)),
        ("a hundred kilobytes of quotes", String(repeating: "“", count: 34_000)),
    ]

    /// Scalars that no line we print may hold, besides the isolates that we put there ourselves.
    static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066, 0x2067, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            true
        default: false
        }
    }
}
