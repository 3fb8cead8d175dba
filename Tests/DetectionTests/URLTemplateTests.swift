import Testing

@testable import Detection

@Suite struct URLTemplateTests {
    @Test(arguments: [
        // The number names the story: whatever stands beside it would be answered with the story itself.
        ("https://n.example/fa/news/1404/09/02/3456789/a-slug", "https://n.example/fa/news/1404/09/02/9999999/a-slug"),
        ("https://n.example/news/10263/s1-10263-report", "https://n.example/news/99999/s1-99999-report"),
        ("https://n.example/story.php?id=481516&x=1", "https://n.example/story.php?id=999999&x=1"),
        // A day is no story.
        ("https://n.example/20261123/harbour-fire", "https://n.example/20261123/qqq"),
        ("https://n.example/2026/11/harbour-fire", "https://n.example/2026/11/qqq"),
        ("https://n.example/2026/11/harbour-fire/", "https://n.example/2026/11/qqq"),
        ("https://n.example/harbour-fire-123456.html", "https://n.example/harbour-fire-999999.html"),
        ("https://n.example/", "https://n.example/qqq"),
    ])
    func `an impossible URL keeps the shape of the possible one`(url: String, impossible: String) {
        #expect(URLTemplate.impossible(like: url, letters: "qqq") == impossible)
    }

    @Test func `URLs of one shape share a template, those of another do not`() {
        let one = URLTemplate.of("https://n.example/news/2026/11/harbour-fire")
        #expect(one == URLTemplate.of("https://n.example/news/2025/01/ferry-strike"))
        #expect(one != URLTemplate.of("https://n.example/video/2026/11/harbour-fire"))
        #expect(one != URLTemplate.of("https://n.example/news/2026/11/4711"))
        #expect(one != URLTemplate.of("https://m.example/news/2026/11/harbour-fire"))
    }

    @Test(arguments: [
        ("https://n.example/", "the home page"), ("https://n.example/index.php", "the home page"),
        ("https://n.example/en", "the home page"), ("https://n.example/search?q=fire", "a search"),
        ("https://n.example/world/", "a section"), ("https://n.example/world/2026", "a section"),
        ("https://n.example/tag/fire", "a section"), ("https://n.example/sport", "a section"),
    ])
    func `places that are no story are named`(target: String, place: String) {
        #expect(SitePlace.of(target, seenFrom: "https://n.example/world/2026/harbour-fire") == place)
    }

    @Test func `another story is no place`() {
        #expect(
            SitePlace.of("https://n.example/world/2026/ferry-strike", seenFrom: "https://n.example/world/2026/fire")
                == nil)
    }

    @Test(arguments: [
        ("https://n.example/404", true), ("https://n.example/news/e404", true), ("https://n.example/error.html", true),
        ("https://n.example/news/20150422_e404", true), ("https://n.example/x?aspxerrorpath=/story", true),
        ("https://n.example/news/404-dead-in-quake", false), ("https://n.example/terror", false),
    ])
    func `sites name their error pages`(url: String, isOne: Bool) {
        #expect(ErrorAddress.isOne(url) == isOne)
    }
}
