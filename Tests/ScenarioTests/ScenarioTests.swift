import Foundation
import RetractdTestSupport
import Testing

/// Every file of `Scenarios/` is a case: a new one needs no Swift.
@Suite struct ScenarioTests {
    /// `SCENARIOS="made-a.scenario made-b.scenario"` runs these alone.
    static let wanted = Set(
        (ProcessInfo.processInfo.environment["SCENARIOS"] ?? "").split(separator: " ").map(String.init))

    static let files: [String] = {
        let folder = Bundle.module.resourceURL?.appendingPathComponent("Scenarios").path ?? ""
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasSuffix(".scenario") && (wanted.isEmpty || wanted.contains($0)) }.sorted()
    }()

    @Test func `there are scenarios`() {
        #expect(Self.files.count >= (Self.wanted.isEmpty ? 150 : 1))
    }

    @Test(arguments: files)
    func `alerts are those expected, no more and no fewer`(file: String) async throws {
        let url = try #require(Bundle.module.resourceURL).appendingPathComponent("Scenarios/\(file)")
        let scenario = try Scenario(String(contentsOf: url, encoding: .utf8))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let runner = ScenarioRunner(scenario)
        let alerts = try await runner.alerts(stateDirectory: folder.path)
        let differences = scenario.differences(alerts, from: ScenarioRunner.start)
        #expect(differences.isEmpty, "\(file):\n\(differences.joined(separator: "\n"))")
    }
}
