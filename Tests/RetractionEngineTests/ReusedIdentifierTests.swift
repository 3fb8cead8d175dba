import RetractdCore
import Testing

@testable import RetractionEngine

@Suite struct ReusedIdentifierTests {
    static let published = Timestamp(seconds: 1_795_000_000)
    static let site = SiteKey(rawValue: "news.example")

    static func article(_ title: String) -> ArticleState {
        ArticleState(
            id: ArticleID(rawValue: "a"), site: site, url: "https://news.example/one", feed: FeedID(rawValue: "f"),
            title: title, publishedAt: published, firstListedAt: published)
    }

    static func entry(_ title: String?, after hours: Int?) throws -> EntryIdentity {
        var entry = FeedEntry()
        entry.link = "https://news.example/two"
        entry.title = title
        entry.published = hours.map { published.advanced(by: .hours($0)) }
        return try #require(EntryIdentity(entry, site: site, isIdentifierUnique: true))
    }

    @Test func `another headline of another day under the id is another story`() throws {
        let article = Self.article("Bridge over the Ebro closed after flood")
        #expect(try ReusedIdentifier.holds(Self.entry("Harbour workers end their strike", after: 26), of: article))
        #expect(try ReusedIdentifier.holds(Self.entry("Harbour workers end their strike", after: -26), of: article))
    }

    @Test func `what keeps its date, or words of its headline, is the same story`() throws {
        let article = Self.article("Bridge over the Ebro closed after flood")
        #expect(try !ReusedIdentifier.holds(Self.entry("Harbour workers end their strike", after: 3), of: article))
        #expect(try !ReusedIdentifier.holds(Self.entry("Ebro bridge open again", after: 26), of: article))
        #expect(try !ReusedIdentifier.holds(Self.entry("Harbour workers end their strike", after: nil), of: article))
        #expect(try !ReusedIdentifier.holds(Self.entry(nil, after: 26), of: article))
    }
}
