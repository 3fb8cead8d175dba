import Detection
import RetractdCore
import Testing

@testable import RetractionEngine

@Suite struct CanonicalAddressTests {
    private static func key(_ canonical: String, fetchedFrom url: String) -> String? {
        CanonicalAddress.key(of: Extract(canonicalURL: canonical, blocks: [], extractorVersion: 1), fetchedFrom: url)
    }

    @Test(arguments: [
        "https://www.made.example/amp/culture/amp-story/fire-4412", "https://amp.made.example/s/fire-4412",
        "https://m.made.example/news/2026/fire-4412",
    ])
    func `the AMP page of a story leads to its page`(url: String) {
        let page = "https://www.made.example/culture/fire-closes-harbour"
        #expect(Self.key(page, fetchedFrom: url) == EntryIdentity.key(ofURL: page))
    }

    @Test func `another site's page, a home page and the page itself are no story's own address`() {
        let url = "https://made.example/culture/2026/fire"
        #expect(Self.key("https://other.example/culture/2026/fire", fetchedFrom: url) == nil)
        #expect(Self.key("https://made.example/", fetchedFrom: url) == nil)
        #expect(Self.key("https://made.example/culture", fetchedFrom: url) == nil)
        #expect(Self.key("https://www.made.example/culture/2026/fire?utm_source=rss", fetchedFrom: url) == nil)
    }

    @Test func `a headline is the same with the site's name behind it`() {
        #expect(CanonicalAddress.isOneHeadline("Fire closes the harbour", "Fire closes the harbour – Made News"))
        #expect(CanonicalAddress.isOneHeadline("Fire closes the harbour | Made News", "Fire closes the harbour"))
        #expect(!CanonicalAddress.isOneHeadline("Fire closes the harbour", "Fire closes the harbour again"))
        #expect(!CanonicalAddress.isOneHeadline("Fire", "Fire - Made News"))
    }
}
