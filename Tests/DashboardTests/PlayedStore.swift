import FoundationEssentials
import RetractdCore
import RetractdTestSupport

@testable import Dashboard

/// The store that a scenario leaves behind, played by the real engine and loop.
final class PlayedStore: Sendable {
    let path: String

    init(_ scenario: String) async throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)").path
        _ = try await ScenarioRunner(try Scenario(scenario)).alerts(stateDirectory: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Its pages, three hours after it began.
    func dashboard() throws -> Dashboard {
        try Dashboard(directory: path, readers: 2, software: "retractd 0") {
            ScenarioRunner.start.advanced(by: .hours(3))
        }
    }
}
