import Replaying
import RetractdCore
import RetractdTestSupport
import Testing
import WebArchive

/// Captures that come too early, or say nothing, to serve as a control.
struct StaleControlTests {
    @Test func `an unknown address that a busy site did not answer for at first is taken later`() async throws {
        let crawl = try MadeCrawl("stories 8 en\nuntil 4h\nat 55m remove s5 404")
        let busyUntil = ScenarioRunner.start.advanced(by: .minutes(70))
        let records = try crawl.records().map { record in
            guard let url = record.targetURI, url.hasSuffix("no-such-page"), let at = record.date, at < busyUntil else {
                return record
            }
            return .response(of: url, at: at, head: HTTPHead.bytes(status: 503, fields: HeaderFields()), body: [])
        }
        let played = try await Played(records)
        #expect(played.told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"])
    }

    @Test func `what stood at an address before its feed gave another does not speak against the move`() async throws {
        let crawl = try MadeCrawl("stories 8 en\nuntil 3h\nat 55m move s5")
        let played = try await Played(crawl.records())
        #expect(played.alerts.map(\.kind) == [.articleMoved])
    }

    @Test func `a payload that the recording refers to and does not hold is no trouble of its feed`() async throws {
        let crawl = try MadeCrawl("stories 8 en\nuntil 4h\nat 3h remove s5 404")
        let (from, until) = (60, 150)
        let records = try crawl.records().map { record in
            guard let url = record.targetURI, url.hasSuffix("/feed.xml"), let at = record.date,
                (from..<until).contains(Int(at.since(ScenarioRunner.start).inSeconds) / 60)
            else { return record }
            return .revisit(
                .identicalPayload, of: url, at: at, head: HTTPHead.bytes(status: 200, fields: HeaderFields()),
                payload: RecordDigest(of: [1, 2, 3]), original: nil)
        }
        #expect(
            try await Played(records).told == ["retraction.suspected s5-story", "retraction.confirmed s5-story"])
    }
}
