import Hashing
import RetractdCore
import Testing

@Suite struct FeedIDTests {
    /// These ids name rows of stores that exist: a change here orphans every feed.
    @Test(arguments: [
        ("https://news.example/feed.xml", "d5ac862b27967427"),
        ("https://خبر.example/خوراک", "e86915b8aac74b43"),
        ("", "e3b0c44298fc1c14"),
    ])
    func `never changes`(url: String, id: String) {
        #expect(FeedID(ofURL: url).rawValue == id)
    }

    @Test func `takes the URL verbatim`() {
        let spellings = [
            "https://news.example/feed", "https://news.example/feed/", "http://news.example/feed",
            "https://NEWS.example/feed", "https://news.example/feed ", "https://news.example/feed?",
        ]
        #expect(Set(spellings.map { FeedID(ofURL: $0).rawValue }).count == spellings.count)
    }
}
