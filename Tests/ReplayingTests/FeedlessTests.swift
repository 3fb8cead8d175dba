import Replaying
import RetractdCore
import RetractdTestSupport
import Testing
import WebArchive

/// Recordings in which there is no feed: an article is a page that was captured again and again.
struct FeedlessTests {
    private func play(_ actions: String, until: String = "4h") async throws -> Played {
        let crawl = try MadeCrawl("stories 8 en\nuntil \(until)\n\(actions)")
        return try await Played(crawl.records().filter { $0.targetURI?.hasSuffix("/feed.xml") == false })
    }

    @Test(arguments: ["404", "410", "home", "notice"])
    func `a page that is pulled is suspected and confirmed`(how: String) async throws {
        let played = try await play("at 55m remove s5 \(how)")
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"])
        #expect(played.summary.feeds == 0)
    }

    @Test func `pages that stand, home page and dead address are no news`() async throws {
        let played = try await play("at 85m furniture")
        #expect(played.told.isEmpty)
        #expect(played.summary.looks > 0)
    }

    @Test func `an edit is told as an edit`() async throws {
        let played = try await play("at 55m edit s5 text")
        #expect(played.alerts.map(\.kind) == [.articleEdited])
    }

    @Test func `a page that was captured once is no article`() async throws {
        let crawl = try MadeCrawl("stories 8 en\nuntil 1m")
        let played = try await Played(crawl.records().filter { $0.targetURI?.hasSuffix("/feed.xml") == false })
        #expect(played.summary.looks == 0)
    }
}

/// Recordings with a feed that began before the recording, or was captured seldom: it does not list every story there is.
struct PagesBesideFeedTests {
    @Test(arguments: ["404", "notice"])
    func `a story that the recorded feed no longer lists is followed too`(how: String) async throws {
        let crawl = try MadeCrawl("stories 8 en\nuntil 4h\nat 0m off s3\nat 55m remove s3 \(how)")
        let played = try await Played(crawl.records())
        #expect(played.told == ["retraction.suspected s3-story", "retraction.confirmed s3-story"])
    }

    @Test(arguments: ["", "site https://news.example pretends\n"])
    func `an address that nobody uses is no story, whatever the site answers for it`(site: String) async throws {
        let crawl = try MadeCrawl("\(site)stories 8 en\nuntil 4h\nat 85m furniture")
        #expect(try await Played(crawl.records()).told.isEmpty)
    }
}
