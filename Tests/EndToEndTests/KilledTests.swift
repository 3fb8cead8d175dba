import Foundation
import RetractdCore
import RetractdTestSupport
import Testing

/// `kill -9` in the middle of a pass, again and again: what was committed stays, what was not is done again.
@Suite struct KilledTests {
    static let names = ["harbour", "east"]

    @Test func `no alert is lost and none is raised twice`() async throws {
        let gate = Gate()
        let newsroom = try Newsroom(Self.names) { _ in gate.pass() }
        var alerts: [Alert] = []
        var kills = 0
        for minute in stride(from: 0, through: 180, by: 2) {
            let now = Newsroom.start.advanced(by: .minutes(minute))
            try newsroom.advance(to: now)
            if kills < 20 {
                let cut = try await Self.killed(newsroom, at: now, afterRequests: kills % 4, gate)
                kills += cut.status == 128 + SIGKILL ? 1 : 0
                alerts += try Newsroom.alerts(Self.wholeLines(cut.output))
            }
            let result = try await Program.run(newsroom.pollArguments(at: now))
            try #require(result.status == 0, "at \(minute)m: \(result.errors)")
            alerts += try Newsroom.alerts(result.output)
        }
        #expect(kills == 20)
        let once = Self.withoutRepeats(alerts)
        for (name, site) in zip(Self.names, newsroom.sites) {
            let differences = site.scenario.differences(once.filter { $0.feed == name }, from: Newsroom.start)
            #expect(differences.isEmpty, "\(name):\n\(differences.joined(separator: "\n"))")
        }
    }

    /// Starts a pass and kills it while a request of it waits for its answer, unless it comes to its end before.
    private static func killed(
        _ newsroom: Newsroom, at now: Timestamp, afterRequests count: Int, _ gate: Gate
    ) async throws -> Program.Result {
        gate.close(after: count)
        defer { gate.open() }
        let program = try Program(newsroom.pollArguments(at: now))
        _ = await Program.wait { !program.isRunning || gate.isHolding }
        program.send(SIGKILL)
        return await program.end()
    }

    /// The output without a last line that the kill cut off.
    private static func wholeLines(_ output: String) -> String {
        output.hasSuffix("\n") ? output : String(output[..<(output.lastIndex(of: "\n") ?? output.startIndex)])
    }

    /// Delivery is at least once: a kill between the line and its receipt repeats the line, under the same id.
    private static func withoutRepeats(_ alerts: [Alert]) -> [Alert] {
        var seen: Set<String> = []
        return alerts.filter { seen.insert($0.id).inserted }
    }
}
