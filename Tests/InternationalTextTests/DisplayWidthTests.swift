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
