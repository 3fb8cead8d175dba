import Testing

@testable import InternationalText

@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("one\ntwo\r\n\tthree", "one two three"), ("a\u{85}b\u{2028}c\u{2029}d\u{B}e", "a b c d e"),
        ("\u{1B}[31mred\u{1B}[0m", "[31mred [0m"), ("\u{9B}31mred", "31mred"), ("a\u{7F}b\u{0}c", "a b c"),
        ("\u{202E}gpj.exe\u{202C}", "gpj.exe"), ("\u{2066}a\u{2069}\u{200E}\u{200F}\u{61C}b", "ab"),
        ("\u{FEFF}a\u{AD}b\u{2060}c", "abc"),
        ("می‌گوید", "می‌گوید"), ("👩‍👧", "👩‍👧"), ("क्‍ष", "क्‍ष"), ("  a \u{A0}\u{3000} b  ", "a b"), ("\u{E000}a\u{F8FF}", "a"),
        ("a\u{E0041}\u{E007F}b", "ab"), ("", ""), (" \n ", ""),
        ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "e\u{301}\u{302}\u{303}\u{304}"),
    ])
    func `what comes out is one line without anything that acts`(text: String, safe: String) {
        #expect(Array(TerminalText.sanitised(text).unicodeScalars) == Array(safe.unicodeScalars))
    }

    @Test func `every scalar there is comes out as nothing that could break a line or turn it around`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for out in TerminalText.sanitised("a\(scalar)b").unicodeScalars {
                switch out.value {
                case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
                    0xE0000...0xE007F:
                    Issue.record("U+\(String(value, radix: 16)) gave U+\(String(out.value, radix: 16))")
                default: break
                }
            }
        }
    }

    @Test func `sanitising twice is sanitising once, and a long text has an end`() {
        let long = String(repeating: "خبر و نظر ", count: 2_000)
        let once = TerminalText.sanitised(long)
        #expect(once.unicodeScalars.count == TerminalText.longest + 1)
        #expect(once.hasSuffix("…"))
        for text in ["\u{1B}[2J a\n", "e" + String(repeating: "\u{301}", count: 100), "«خبر»\u{202E}"] {
            #expect(TerminalText.sanitised(TerminalText.sanitised(text)) == TerminalText.sanitised(text))
        }
    }

    @Test(arguments: [
        ("plain 12", "plain 12"), ("نص", "\u{2068}نص\u{2069}"), ("abc שלום", "\u{2068}abc שלום\u{2069}"), ("新闻", "新闻"),
        ("", ""),
        ("١٢", "١٢"),
    ])
    func `what runs from right to left is fenced off`(text: String, fenced: String) {
        #expect(Array(TerminalText.isolated(text).unicodeScalars) == Array(fenced.unicodeScalars))
    }

    @Test(arguments: [
        ("abc خبر", false), ("12 خبر abc", true), ("«שלום»", true), ("", false), ("123", false), ("新闻", false),
    ])
    func `the first strong letter decides the direction`(text: String, isRightToLeft: Bool) {
        #expect(TerminalText.isRightToLeft(text) == isRightToLeft)
    }
}
