import Testing

@testable import InternationalText

@Suite struct CharsetDecoderTests {
    private func text(_ decoded: DecodedText) -> String { String(decoding: decoded.utf8, as: UTF8.self) }

    @Test func `valid UTF-8 comes back as it is`() {
        let bytes = Array("خبر 北京 Новости é".utf8)
        let decoded = CharsetDecoder.decode(bytes, transport: nil, document: nil)
        #expect(decoded.utf8 == bytes)
        #expect(decoded.charset == "utf-8")
        #expect(decoded.replacements == 0)
    }

    @Test(arguments: [nil, "utf-8", "UTF8", "\"utf-8\""])
    func `one bad byte spoils one character, not the document`(declared: String?) {
        let bytes = Array("خبرگزاری فارسی ".utf8) + [0xE9] + Array(" ایران".utf8)
        let decoded = CharsetDecoder.decode(bytes, transport: nil, document: declared)
        #expect(text(decoded) == "خبرگزاری فارسی \u{FFFD} ایران")
        #expect(decoded.replacements == 1)
    }

    @Test func `a byte-order mark wins over every declaration and is dropped`() {
        let utf8 = CharsetDecoder.decode(
            [0xEF, 0xBB, 0xBF] + Array("é".utf8), transport: "iso-8859-1", document: "big5")
        #expect(text(utf8) == "é")
        #expect(text(CharsetDecoder.decode([0xFF, 0xFE, 0x2A, 0x06], transport: "utf-8", document: nil)) == "ت")
        #expect(text(CharsetDecoder.decode([0xFE, 0xFF, 0x06, 0x2A], transport: nil, document: nil)) == "ت")
    }

    @Test func `UTF-16 without a mark is known by its NUL bytes`() {
        let bytes = Array("<a>é</a>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(text(CharsetDecoder.decode(bytes, transport: nil, document: nil)) == "<a>é</a>")
    }

    @Test func `UTF-16 declared inside a document read as ASCII is a lie`() {
        let decoded = CharsetDecoder.decode(Array("<a>é</a>".utf8), transport: nil, document: "utf-16")
        #expect(text(decoded) == "<a>é</a>")
        #expect(decoded.charset == "utf-8")
    }

    @Test(
        arguments: [
            ("gb2312", [0xB1, 0xB1, 0xBE, 0xA9, 0x81, 0x30, 0x81, 0x30], "北京\u{80}", "gb18030"),
            ("GBK", [0xD6, 0xD0], "中", "gb18030"), ("euc-kr", [0xC7, 0xD1, 0x8C, 0x63], "한똠", "windows-949"),
            ("shift_jis", [0x93, 0xFA, 0x87, 0x40], "日①", "windows-31j"), ("big5", [0xA4, 0xA4], "中", "big5-hkscs"),
            ("iso-8859-1", [0x93, 0x78, 0x94], "“x”", "windows-1252"),
            ("iso-8859-9", [0xDD, 0xFE, 0x80], "İş€", "windows-1254"),
            ("windows-1256", [0xC7, 0xED, 0xD1, 0xC7, 0xE4], "ايران", "windows-1256"),
            ("koi8-r", [0xCE, 0xCF, 0xD7], "нов", "koi8-r"),
            ("windows-1251", [0xED, 0xEE, 0xE2], "нов", "windows-1251"),
            ("tis-620", [0xA1, 0xA2], "กข", "windows-874"), ("euc-jp", [0xC6, 0xFC], "日", "euc-jp"),
        ] as [(String, [UInt8], String, String)])
    func `a declared legacy charset is read as the web means it`(
        label: String, bytes: [UInt8], expected: String, name: String
    ) {
        let decoded = CharsetDecoder.decode(bytes, transport: label, document: nil)
        #expect(text(decoded) == expected)
        #expect(decoded.charset == name)
    }

    @Test func `escape-driven Japanese is decoded although it looks like ASCII`() {
        let bytes: [UInt8] = [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42]
        #expect(text(CharsetDecoder.decode(bytes, transport: nil, document: "iso-2022-jp")) == "日")
    }

    @Test func `the transport's word goes before the document's`() {
        let decoded = CharsetDecoder.decode([0xCE, 0xCF], transport: "koi8-r", document: "windows-1251")
        #expect(text(decoded) == "но")
    }

    @Test func `a single-byte charset gives way to bytes that are UTF-8`() {
        #expect(text(CharsetDecoder.decode(Array("Méxicó".utf8), transport: "iso-8859-1", document: nil)) == "Méxicó")
    }

    @Test func `declared UTF-8 that is windows-1252 throughout is read as such`() {
        let bytes: [UInt8] = Array("The caf".utf8) + [0xE9] + Array(" said ".utf8) + [0x93, 0x6E, 0x6F, 0x94]
        #expect(text(CharsetDecoder.decode(bytes, transport: nil, document: "utf-8")) == "The café said “no”")
    }

    @Test(arguments: ["x-nonsense", "utf-7", "", String(repeating: "x", count: 500), "utf-8,version=1"])
    func `an unknown or forbidden name falls back to the bytes`(label: String) {
        let decoded = CharsetDecoder.decode(Array("+ADw-é".utf8), transport: label, document: nil)
        #expect(text(decoded) == "+ADw-é")
    }

    @Test func `undeclared Russian and Japanese are guessed`() {
        let russian: [UInt8] = Array(
            repeating: [0xCF, 0xF0, 0xE5, 0xE7, 0xE8, 0xE4, 0xE5, 0xED, 0xF2, 0x20, 0xED, 0xE0, 0x20], count: 20
        ).flatMap { $0 }
        #expect(CharsetDecoder.decode(russian, transport: nil, document: nil).charset == "windows-1251")
        let japanese: [UInt8] = Array(
            repeating: [0x93, 0xFA, 0x96, 0x7B, 0x82, 0xCC, 0x83, 0x6A, 0x83, 0x85, 0x81, 0x5B, 0x83, 0x58], count: 20
        ).flatMap { $0 }
        #expect(CharsetDecoder.decode(japanese, transport: nil, document: nil).charset == "windows-31j")
    }

    @Test func `random bytes always give valid UTF-8, the same each time`() {
        var seed: UInt64 = 0x5DEECE66D
        for round in 0..<200 {
            let bytes = (0..<round).map { _ -> UInt8 in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: seed >> 40)
            }
            let first = CharsetDecoder.decode(bytes, transport: nil, document: nil)
            #expect(String(validating: first.utf8, as: UTF8.self) != nil)
            #expect(first.utf8 == CharsetDecoder.decode(bytes, transport: nil, document: nil).utf8)
        }
    }
}
