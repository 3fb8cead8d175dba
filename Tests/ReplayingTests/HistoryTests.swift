import Replaying
import RetractdCore
import RetractdTestSupport
import Testing
import WebArchive

/// Histories that another program recorded at its own cadence, with what must be told of them.
struct HistoryTests {
    private static let start = ScenarioRunner.start

    private func play(
        _ actions: String, _ habits: MadeCrawl.Habits = .init(), stories: Int = 8, until: String = "110m"
    ) async throws -> Played {
        try await Played(MadeCrawl("stories \(stories) en\nuntil \(until)\n\(actions)", habits).records())
    }

    @Test(arguments: ["404", "410", "451", "403", "soft", "home", "emptied", "notice"])
    func `a removal of each kind is suspected and confirmed, nothing else is said`(how: String) async throws {
        let played = try await play("at 55m remove s5 \(how)")
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"], "\(how)")
        let suspected = try #require(played.alerts.first)
        let firstSeenGone = try #require(suspected.firstSeenGone)
        #expect(firstSeenGone >= Self.start.advanced(by: .minutes(60)))
        #expect(suspected.detectedAt.since(firstSeenGone) <= .minutes(15))
        #expect(played.summary.controls > 0)
    }

    @Test(arguments: ["soft", "emptied", "notice"])
    func `what came in a story's place and is written down as unchanged is not the story`(how: String) async throws {
        var habits = MadeCrawl.Habits()
        habits.revisits = .notModified
        let played = try await play("at 55m remove s5 \(how)", habits)
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"], "\(how)")
    }

    @Test(arguments: ["404", "soft"])
    func `a site that answers unknown URLs with a page is no obstacle`(how: String) async throws {
        let played = try await Played(
            MadeCrawl("site https://news.example pretends\nstories 8 en\nuntil 110m\nat 55m remove s5 \(how)").records()
        )
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"])
    }

    @Test
    func `the order of a round makes no difference to what is told`() async throws {
        var habits = MadeCrawl.Habits()
        habits.isReversed = true
        let played = try await play("at 55m remove s5 404", habits)
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"])
    }

    @Test
    func `rounds hours apart are enough`() async throws {
        var habits = MadeCrawl.Habits()
        habits.cadence = .hours(2)
        let played = try await play("at 5h remove s5 404", habits, until: "20h")
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"])
    }

    @Test
    func `a crawler that gives an address up at the first error has told enough where the feed drops it too`()
        async throws
    {
        var habits = MadeCrawl.Habits()
        habits.stopsAtErrors = true
        let played = try await play("at 55m remove s5 404", habits, until: "4h")
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"])
        #expect(try await play("at 55m remove s5 404 keeping-entry", habits, until: "4h").told == [])
    }

    @Test
    func `a site whose articles are missing for two days of daily looks pulled none of them`() async throws {
        var habits = MadeCrawl.Habits()
        (habits.cadence, habits.hasHome, habits.hasUnknown) = (.hours(24), false, false)
        let played = try await play("at 30h trouble all-404\nat 76h trouble none", habits, until: "5d")
        #expect(!played.told.contains { $0.hasPrefix("retraction.") }, "\(played.told)")
    }

    @Test
    func `an article alone with its feed is confirmed after two hours`() async throws {
        var habits = MadeCrawl.Habits()
        (habits.hasHome, habits.hasUnknown, habits.stories) = (false, false, ["s5"])
        let played = try await play("at 55m remove s5 404 keeping-entry", habits, until: "4h")
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"])
    }

    @Test
    func `without a single control a removal can be confirmed, later and with less certainty`() async throws {
        var habits = MadeCrawl.Habits()
        (habits.hasHome, habits.hasUnknown, habits.stories) = (false, false, ["s5"])
        let played = try await play("at 55m remove s5 404", habits, until: "9h")
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"])
        let episode = try #require(played.episodes["https://news.example/world/2026/s5-story"])
        #expect(episode.controls.contains { $0.finding == .notDone })
        #expect(episode.reasons.contains { $0.rule.hasSuffix("not-done") && $0.decibans < 0 })
        #expect(played.summary.controlsLacking > 0)
    }

    @Test(arguments: ["503", "timeout", "wall", "all-404"])
    func `trouble of the whole site is one incident and no removal`(trouble: String) async throws {
        let played = try await play("at 55m trouble \(trouble)\nat 85m trouble none")
        #expect(!played.told.contains { $0.hasPrefix("retraction") }, "\(played.told)")
        #expect(played.told.filter { $0.hasPrefix("site.incident") }.count == 1)
        #expect(played.told.filter { $0.hasPrefix("site.recovered") }.count == 1)
    }

    @Test(arguments: ["publish s20", "feed html", "feed truncated", "new-guid s5"])
    func `what is no removal is not told as one`(action: String) async throws {
        let played = try await play("at 55m \(action)\nat 85m furniture")
        #expect(!played.told.contains { !$0.hasPrefix("feed.") }, "\(played.told)")
    }

    @Test
    func `a removal that is undone is told as restored`() async throws {
        let played = try await play("at 55m remove s5 404\nat 95m restore s5", until: "110m")
        #expect(
            played.told == [
                "retraction.suspected s5-story", "retraction.confirmed s5-story", "article.restored s5-story",
            ])
    }

    @Test
    func `an article that leaves the feed and stands is unlisted`() async throws {
        let played = try await play("at 55m off s5")
        #expect(played.told == ["article.unlisted s5-story"])
    }

    @Test
    func `an edit is told as an edit`() async throws {
        let played = try await play("at 55m edit s5 text")
        #expect(played.alerts.map(\.kind) == [.articleEdited])
    }

    @Test
    func `entries that roll off say nothing`() async throws {
        let published = (20...32).map { "at \(($0 - 19) * 10)m publish s\($0)" }.joined(separator: "\n")
        let played = try await Played(
            MadeCrawl("site https://news.example window 12\nstories 8 en\nuntil 150m\n\(published)").records())
        #expect(played.told.isEmpty)
    }

    @Test
    func `two replays tell the same, byte for byte`() async throws {
        let records = try MadeCrawl("stories 8 en\nuntil 110m\nat 55m remove s5 404\nat 1h edit s6 text").records()
        let (one, other) = (try await Played(records), try await Played(records.reversed()))
        #expect(one.alerts == other.alerts)
        #expect(one.events == other.events)
    }
}
