import Foundation
import RetractdCore
import RetractdTestSupport
import Testing

/// A machine whose clock jumps while a story is pulled: what it wrote is odd, and still whole.
@Suite struct ClockTests {
    /// A pass of the site's minute and the minute that the clock shows.
    struct Pass: Sendable {
        let site: Int
        let clock: Int
    }

    static let steady = stride(from: 0, through: 25, by: 5).map { Pass(site: $0, clock: $0) }
    static let after = stride(from: 30, through: 130, by: 5).map { Pass(site: $0, clock: $0) }
    /// Set back by an hour for some minutes, in the middle of a doubt.
    static let back = steady + [26, 27, 28].map { Pass(site: $0, clock: $0 - 60) } + after
    /// A day ahead for some minutes, then right again.
    static let ahead = steady + [26, 27, 28].map { Pass(site: $0, clock: $0 + 1_440) } + after
    /// An hour ahead for good, as where a time zone was taken for the clock.
    static let shifted = steady + after.map { Pass(site: $0.site, clock: $0.clock + 60) }

    @Test(arguments: [back, ahead, shifted])
    func `a clock that jumps damages nothing, and what it wrote proves whole`(passes: [Pass]) async throws {
        let newsroom = try Newsroom(["harbour"])
        var alerts: [Alert] = []
        var latest = Int.min
        for pass in passes {
            try newsroom.advance(to: Newsroom.start.advanced(by: .minutes(pass.site)))
            let result = try await Program.run(
                newsroom.pollArguments(at: Newsroom.start.advanced(by: .minutes(pass.clock))))
            try #require(result.status == 0, "\(result.errors)")
            let isBehind = result.errors.contains("this moment is before what was written last")
            #expect(isBehind == (latest > pass.clock + 15), "\(pass): \(result.errors)")
            latest = max(latest, pass.clock)
            alerts += try Newsroom.alerts(result.output)
        }
        let whole = try await Program.run(["verify", "--state", newsroom.state])
        #expect(whole.status == 0, "\(whole.output)")
        let pulled = alerts.filter { $0.kind == .retractionConfirmed }
        #expect(Set(pulled.map(\.url)).count == 1, "the story that was pulled, and no other: \(alerts.map(\.summary))")
        for alert in alerts {
            guard let article = alert.article else { continue }
            let place = newsroom.folder.file("case-\(article.rawValue)")
            guard !FileManager.default.fileExists(atPath: place) else { continue }
            let export = try await Program.run([
                "export", article.rawValue, "--state", newsroom.state, "--output", place,
            ])
            #expect(export.status == 0, "\(export.errors)")
            let bundle = try await Program.run(["verify", place])
            #expect(bundle.status == 0, "\(bundle.output)")
        }
    }
}
