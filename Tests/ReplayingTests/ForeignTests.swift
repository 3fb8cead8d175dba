import Replaying
import RetractdCore
import Testing
import WebArchive

/// Recordings in the shape that other programs give them are read like our own.
struct ForeignTests {
    private static func records() throws -> [WARCRecord] {
        var habits = MadeCrawl.Habits()
        habits.repeatsPayloads = false
        return try MadeCrawl("stories 8 en\nuntil 110m\nat 55m remove s5 404", habits).records()
    }

    @Test(arguments: ForeignShape.allCases)
    func `a removal recorded by another program is told like one that we recorded`(shape: ForeignShape) async throws {
        let records = try Self.records()
        let folder = try TemporaryFolder()
        let path = folder.path + "/" + shape.name
        try shape.write(records, to: path)
        let played = try await Played(files: [path], folder: folder)
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"])
        #expect(played.alerts == (try await Played(records)).alerts)
        #expect(played.summary.controls > 0)
    }

    @Test(arguments: [RevisitProfile.identicalPayload, .notModified])
    func `a redirect's target that is written down as unchanged is shown`(profile: RevisitProfile) async throws {
        var habits = MadeCrawl.Habits()
        habits.revisits = profile
        let records = try MadeCrawl("stories 8 en\nuntil 110m\nat 55m remove s5 story", habits).records()
        let played = try await Played(records)
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"])
        #expect(played.alerts.allSatisfy { $0.how == "replaced" })
    }
}
