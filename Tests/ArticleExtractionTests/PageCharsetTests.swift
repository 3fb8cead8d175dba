import RetractdCore
import Testing

@testable import ArticleExtraction

/// A charset is believed in the order byte order mark, HTTP, meta, the bytes themselves.
@Suite struct PageCharsetTests {
    private static let words = "Мост закрыт до весны, сообщила мэрия в пятницу, и объезд займёт не меньше получаса."

    /// The words in windows-1251, in a page that declares a charset.
    private static func page(declaring charset: String) -> [UInt8] {
        let coded = words.unicodeScalars.map { scalar -> UInt8 in
            switch scalar.value {
            case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
            case 0x451: 0xB8
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
        return Array("<html><head><meta charset=\"\(charset)\"></head><body><article><p>".utf8) + coded
            + Array("</p></article></body></html>".utf8)
    }

    private static func text(_ page: [UInt8], _ contentType: String?) throws -> String {
        try ArticleExtractor.extract(page, url: "", contentType: contentType).text
    }

    @Test func `the page's own word is believed where the server says nothing`() throws {
        #expect(try Self.text(Self.page(declaring: "windows-1251"), "text/html") == Self.words)
    }

    @Test func `the server's word comes before the page's`() throws {
        let page = Self.page(declaring: "iso-8859-1")
        #expect(try Self.text(page, "text/html; charset=\"Windows-1251\"") == Self.words)
    }

    @Test func `a byte order mark comes before both`() throws {
        let page =
            [0xEF, 0xBB, 0xBF] + Array("<html><head><meta charset=\"windows-1251\"></head><article><p>".utf8)
            + Array(Self.words.utf8)
        #expect(try Self.text(page, "text/html; charset=koi8-r") == Self.words)
    }

    @Test func `the bytes themselves tell where nobody does`() throws {
        let page = Array("<html><body><article><p>\(Self.words)</p></article>".utf8)
        #expect(try Self.text(page, nil) == Self.words)
    }

    @Test func `text that was encoded twice reads as it was before`() throws {
        let sentence = "It’s the café’s “last” week — and then …"
        let twice = String(decoding: Array(sentence.utf8).map { UInt16($0) }, as: UTF16.self)
        let page =
            "<html><body><article><h1>A</h1>" + String(repeating: "<p>\(twice) once more.</p>", count: 1)
            + "</article></body></html>"
        let extract = try ArticleExtractor.extract(Array(page.utf8), url: "https://news.example/a", contentType: nil)
        #expect(extract.text == sentence + " once more.")
    }

    @Test func `letters with accents side by side are no second encoding`() throws {
        let sentence = "SÃ O PAULO, â propos, Ã© stand as they are written, without a control character among them."
        let page = "<html><body><article><h1>A</h1><p>\(sentence)</p></article></body></html>"
        let extract = try ArticleExtractor.extract(Array(page.utf8), url: "https://news.example/a", contentType: nil)
        #expect(extract.text == sentence)
    }
}
