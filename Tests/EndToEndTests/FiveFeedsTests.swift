import Foundation
import LoopbackSite
import RetractdCore
import RetractdTestSupport
import Testing

/// Three hours of five newspapers in three scripts, over real HTTP, one `retractd poll --at` every two minutes.
@Suite struct FiveFeedsTests {
    static let names = ["harbour", "east", "morning", "wire", "coast"]

    @Test func `each site's alerts are those expected, no more and no fewer`() async throws {
        let newsroom = try Newsroom(Self.names)
        let alerts = try await Self.watch(newsroom)
        for (name, site) in zip(Self.names, newsroom.sites) {
            let own = alerts.filter { $0.feed == name || $0.site?.rawValue.hasPrefix(site.server.address) == true }
            let differences = site.scenario.differences(own, from: Newsroom.start)
            #expect(differences.isEmpty, "\(name):\n\(differences.joined(separator: "\n"))")
        }
        #expect(Set(alerts.map(\.id)).count == alerts.count, "an alert came twice")
        try await expectLists(newsroom)
    }

    /// Polls until the end of the scenarios.
    static func watch(_ newsroom: Newsroom) async throws -> [Alert] {
        var alerts: [Alert] = []
        for minute in stride(from: 0, through: 180, by: 2) {
            let now = Newsroom.start.advanced(by: .minutes(minute))
            try newsroom.advance(to: now)
            let result = try await Program.run(newsroom.pollArguments(at: now))
            try #require(result.status == 0, "at \(minute)m: \(result.errors)")
            alerts += try Newsroom.alerts(result.output)
        }
        return alerts
    }

    /// What the lists say afterwards agrees with what was told.
    private func expectLists(_ newsroom: Newsroom) async throws {
        let list = try await Program.run([
            "retractions", "--state", newsroom.state, "--format", "json", "--since", "2026-11-23",
        ])
        #expect(list.status == 0, "\(list.errors)")
        #expect(list.output.components(separatedBy: "\"confirmed\"").count == 3)
        #expect(list.output.components(separatedBy: "\"restored\"").count == 2)
        let edits = try await Program.run([
            "edits", "--state", newsroom.state, "--format", "csv", "--since", "2026-11-23",
        ])
        #expect(edits.lines.count == 4, "a header and three edits: \(edits.output)")
    }
}
