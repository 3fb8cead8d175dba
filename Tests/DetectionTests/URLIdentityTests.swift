import Detection
import Testing

@Suite struct URLIdentityTests {
    @Test(arguments: [
        ("https://www.example.com/a/b", "http://example.com/a/b/"),
        ("https://example.com/a?utm_source=rss&utm_medium=feed", "https://example.com/a"),
        ("https://EXAMPLE.com:443/a#top", "https://example.com/a"),
        ("https://example.com/%d8%a7", "https://example.com/%D8%A7"),
        ("https://m.example.com/a", "https://example.com/a"),
        ("https://example.com/a?id=7&fbclid=x", "https://example.com/a?id=7"),
        ("https://amp.example.com/a", "https://example.com/a"),
        ("https://example.com/amp/a/b", "https://example.com/a/b"),
        ("https://example.com/a/b/amp/", "https://example.com/a/b"),
        ("https://example.com/a.amp.html", "https://example.com/a.html"),
        ("https://example.com/a?amp=1", "https://example.com/a"),
        ("https://example.com/a?outputType=amp&id=7", "https://example.com/a?id=7"),
        ("https://example.com/a/index.html", "https://example.com/a/"),
    ])
    func `takes two spellings for one page`(one: String, other: String) {
        #expect(URLIdentity.key(of: one) == URLIdentity.key(of: other))
    }

    @Test(arguments: [
        ("https://example.com/a", "https://example.com/A"),
        ("https://example.com/a?id=7", "https://example.com/a?id=8"),
        ("https://example.com/a", "https://news.example.com/a"),
        ("https://example.com/camp", "https://example.com/c"),
        ("https://example.com/amplifier", "https://example.com/lifier"),
        ("https://example.com/myindex.html", "https://example.com/my"),
        ("http://127.0.0.1:8001/a", "http://127.0.0.1:8002/a"),
    ])
    func `keeps two pages apart`(one: String, other: String) {
        #expect(URLIdentity.key(of: one) != URLIdentity.key(of: other))
    }
}
