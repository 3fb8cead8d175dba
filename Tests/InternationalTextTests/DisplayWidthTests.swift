import Testing

@testable import InternationalText

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("خبر", 3), ("می‌گوید", 6), ("新闻", 4), ("ニュース", 8), ("ｶﾅ", 2), ("뉴스", 4), ("ＡＢ", 4),
        ("é", 1), ("e\u{301}", 1), ("शांति", 2), ("ข่าว", 3), ("שָׁלוֹם", 4), ("👩‍👩‍👧‍👦", 2), ("🇮🇷", 2), ("1️⃣", 2), ("❤️", 2), ("⌚", 2),
        ("😀a", 3), ("\u{200B}\u{FEFF}\u{2068}\u{2069}", 0), ("a\u{0}b", 2), ("…", 1), ("“x”", 3), ("\u{301}", 0),
        ("\u{1112}\u{1161}\u{11AB}", 2),
    ])
    func `a text takes as many cells as a terminal gives it`(text: String, cells: Int) {
        #expect(DisplayWidth.of(text) == cells)
    }

    /// Every scalar beside letters, marks, signs and joiners of several scripts: the table must not part what is one character.
    @Test(arguments: [
        "a", "é", "\u{301}", "ب", "\u{64E}", "שׁ", "й", "港", "か", "\u{3099}", "뉴", "\u{11AB}", "\u{200C}", "\u{200D}",
        "\u{FE0F}",
        "❤", "🇮", "👩", "ि", "\u{E33}", "1", "\r", "\n", " ",
    ])
    func `a text is as wide as its characters`(neighbour: String) {
        for value in [UInt32(0)..<0x1200, 0x2000..<0x2100, 0x3000..<0x3200, 0xAC00..<0xAC40, 0xFE00..<0xFFFF].joined() {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["\(scalar)\(neighbour)", "\(neighbour)\(scalar)", "x\(neighbour)\(scalar)\(neighbour)"] {
                let cells = text.reduce(0) { $0 + DisplayWidth.cells(of: $1) }
                if DisplayWidth.of(text) != cells { Issue.record("\(String(value, radix: 16)) with \(neighbour)") }
            }
        }
    }

    static let texts = ["harbour fire", "港口火灾新闻", "آتش‌سوزی در بندر", "👩‍👩‍👧‍👦🇮🇷👍🏽", "a港b口c", "e\u{301}e\u{301}e\u{301}", ""]

    @Test(arguments: texts)
    func `a text cut to a width fits it, splits no character and says that it was cut`(text: String) {
        for width in 0...14 {
            let cut = DisplayWidth.truncated(text, to: width)
            #expect(DisplayWidth.of(cut) <= width)
            if DisplayWidth.of(text) <= width {
                #expect(cut == text || width == 0)
            } else if width > 0 {
                #expect(cut.hasSuffix("…"))
                #expect(text.hasPrefix(String(cut.dropLast())))
            }
            #expect(DisplayWidth.of(DisplayWidth.padded(text, to: width)) == width)
        }
    }

    @Test func `a negative width is none`() {
        #expect(DisplayWidth.truncated("abc", to: -1) == "")
        #expect(DisplayWidth.padded("abc", to: -1) == "")
    }
}
