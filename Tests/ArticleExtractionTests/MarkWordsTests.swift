import RetractdCore
import Testing

@testable import ArticleExtraction

@Suite struct MarkWordsTests {
    private static let section =
        "<p>The ferry takes three hundred people an hour, and nobody has counted those who were left on the quay.</p>"

    private func texts(_ attribute: String) throws -> [String] {
        let prose = String(
            repeating: "<p>The council met again, and the vote went on late into the night, as it had before it.</p>",
            count: 1)
        let page =
            "<html><body><article><h1>A vote</h1>\(prose)<div \(attribute)>\(Self.section)</div>\(prose)</article></body></html>"
        return try ArticleExtractor.extract(Array(page.utf8), url: "https://news.example/a", contentType: nil).blocks
            .map(\.text)
    }

    @Test(arguments: ["id=how-popular-are-the-ferries", "id=1-what-to-share-before-you-sail", "id=ferries"])
    func `an anchor made of a heading says nothing about what stands there`(attribute: String) throws {
        #expect(try texts(attribute).contains { $0.hasPrefix("The ferry takes") })
    }

    @Test(arguments: [
        "id=popular-now", "id=taboola-below-article-thumbnails-mix-two", "class=most-popular-of-this-week-box",
        "class=also-read",
    ])
    func `a name made of words for furniture says what stands there`(attribute: String) throws {
        #expect(try !texts(attribute).contains { $0.hasPrefix("The ferry takes") })
    }
}
