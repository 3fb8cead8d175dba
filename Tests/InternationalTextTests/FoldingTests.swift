import Testing

@testable import InternationalText

@Suite struct FoldingTests {
    @Test(arguments: [
        ("  Hello,\tWORLD \n", "hello, world"), ("“a” ‘b’ «c» „d“ ‹e› 「f」", "\"a\" 'b' \"c\" \"d\" 'e' \"f\""),
        ("a—b–c−d‐e", "a-b-c-d-e"), ("۱۲۳ ١٢٣ १२३ １２３ ๑๒๓", "123 123 123 123 123"), ("علي كتب", "علی کتب"),
        ("مُحَمَّد", "محمد"), ("محمـــد", "محمد"),
        ("أحمد إلى آخر", "احمد الی اخر"), ("مدرسة", "مدرسه"), ("می‌روم", "میروم"), ("خانهٔ ما", "خانه ما"),
        ("یہ خبر", "یه خبر"), ("شَالוֹם", "شالום"), ("ÉÈê ñ ç ß ﬁ", "eee n c ss fi"),
        ("Ёж", "еж"), ("ΆΛΦΑ ς", "αλφα σ"), ("İstanbul", "istanbul"), ("ﾆｭｰｽ", "ニュース"), ("…、。،؛؟٪", "...,.,;?%"),
        ("a\u{200B}\u{FEFF}\u{AD}b", "ab"),
        ("", ""), (" \u{A0}\u{3000} ", ""), ("Ⅻ ①", "xii 1"), ("हिन्दी", "हिन्दी"), ("ข่าว", "ข่าว"),
    ])
    func `a key says what two spellings share`(text: String, key: String) {
        #expect(foldedForComparison(text) == foldedForComparison(key))
        #expect(foldedForComparison(text).unicodeScalars.elementsEqual(foldedForComparison(key).unicodeScalars))
        if key.utf8.allSatisfy({ $0 < 0x80 }) { #expect(foldedForComparison(text) == key) }
    }

    @Test(arguments: [
        ("काम", "कम"), ("ไม่", "ไม"), ("がく", "かく"), ("한", "하"), ("12", "21"), ("a-b", "ab"), ("ı", "o"), ("مار", "مر"),
        ("שר", "סר"), ("北京", "南京"),
    ])
    func `what is another word has another key`(one: String, other: String) {
        #expect(foldedForComparison(one) != foldedForComparison(other))
    }

    @Test func `folding a key changes nothing, for every scalar there is`() {
        for value in stride(from: UInt32(1), through: 0x2FFFF, by: 1) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = FoldedText.utf8(of: "x\(scalar)y")
            let twice = FoldedText.utf8(of: String(decoding: once, as: UTF8.self))
            if once != twice { Issue.record("U+\(String(value, radix: 16)): \(String(decoding: once, as: UTF8.self))") }
        }
    }

    @Test func `the fast way for ASCII and the other agree`() {
        for byte in UInt8(0)..<0x80 {
            let text = "A\(Unicode.Scalar(byte)) b"
            let slow = foldedForComparison(text + "é")
            #expect(foldedForComparison(text) + "e" == slow, "\(byte)")
        }
    }

    @Test(arguments: 28...36)
    func `an accent after a run of ASCII of any length is dropped`(length: Int) {
        let plain = String(repeating: "x", count: length)
        #expect(foldedForComparison("é\(plain)e\u{301}ß\(plain)\u{323}Z") == "e\(plain)ess\(plain)z")
    }

    @Test func `the table and ICU agree on every mixture of scripts and marks`() {
        let alphabet = Array(
            "aZ7 .é“—ßЖё\u{301}\u{323}\u{345}اآيكـ\u{64B}\u{200C}שּ\u{5B0}Σςカガがﾊはんㇰ北京。한국ไมหิन😀\u{A0}".unicodeScalars)
        var state: UInt64 = 42
        func next() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33)
        }
        for _ in 0..<20_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<(1 + next() % 12) { text.append(alphabet[next() % alphabet.count]) }
            let key = FoldedText.utf8(of: "x\(String(text))x")
            if key != Array("x".utf8) + FoldedText.byICU(String(text)) + Array("x".utf8) {
                Issue.record("\(text.map { String($0.value, radix: 16) })")
            }
        }
    }

    @Test func `the table and ICU agree on every scalar`() {
        for value in UInt32(1)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let key = FoldedText.utf8(of: "x\(scalar)x")
            if key != Array("x".utf8) + FoldedText.byICU(String(scalar)) + Array("x".utf8) {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }
}
