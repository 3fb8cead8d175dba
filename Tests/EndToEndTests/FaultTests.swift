import ChildProcesses
import Foundation
import Glibc
import RetractdCore
import RetractdTestSupport
import Testing

/// Passes that die, or whose disk fails, at any call that touches the store: nothing lost, nothing twice, nothing damaged.
///
/// `RETRACTD_FAULTS=500 swift test --filter FaultTests` is the whole program; the usual run takes a sample. It needs a C
/// compiler for the library that makes calls fail.
@Suite struct FaultTests {
    static let count = ProcessInfo.processInfo.environment["RETRACTD_FAULTS"].flatMap { Int($0) } ?? 12

    /// The library that makes calls fail; nil where no compiler is at hand.
    static let library = Task<String?, Never> {
        let source = Bundle.module.bundleURL.appendingPathComponent("Faults/faults.c").path
        let library = NSTemporaryDirectory() + "retractd-faults-\(getpid()).so"
        for compiler in ["cc", "clang", "gcc"] {
            let arguments = [compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]
            if (try? await ChildProcess.run(arguments, timeout: .seconds(60)).isSuccess) == true { return library }
        }
        return nil
    }

    struct Tally {
        var died = 0
        var failed = 0
        var survived = 0
    }

    /// - Parameter modes: Dying, or the errno that the call fails with: EIO, ENOSPC, EMFILE.
    @Test(.enabled("no C compiler") { await library.value != nil }, arguments: [["kill"], ["5", "28", "24"]])
    func `whatever call is the last, or fails, the store stays whole and no alert is lost or doubled`(
        modes: [String]
    ) async throws {
        let newsroom = try Newsroom(["harbour", "east"])
        var alerts: [Alert] = []
        var tally = Tally()
        var chance = UInt64(modes.count) &* 7_919
        let step = max(1, 90 / max(1, Self.count))
        for pass in 0...(180 / 2) {
            let now = Newsroom.start.advanced(by: .minutes(pass * 2))
            try newsroom.advance(to: now)
            let faults = pass % step == 0 ? max(1, Self.count / 90) : 0
            for _ in 0..<faults {
                chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let mode = modes[Int(chance >> 60) % modes.count]
                let result = try await Self.faulty(newsroom, at: now, call: Int(chance >> 33) % 160 + 1, mode)
                alerts += try Newsroom.alerts(Self.wholeLines(result.output))
                tally.died += result.status == 128 + SIGKILL ? 1 : 0
                tally.failed += (1..<128).contains(result.status) ? 1 : 0
                tally.survived += result.status == 0 ? 1 : 0
                try await Self.verify(newsroom)
            }
            let result = try await Program.run(newsroom.pollArguments(at: now))
            try #require(result.status == 0, "pass \(pass): \(result.errors)")
            alerts += try Newsroom.alerts(result.output)
        }
        try await Self.verify(newsroom)
        print("\(modes): \(tally.died) died, \(tally.failed) failed and said so, \(tally.survived) went on")
        var seen: Set<String> = []
        let once = alerts.filter { seen.insert($0.id).inserted }
        for (name, site) in zip(["harbour", "east"], newsroom.sites) {
            let differences = site.scenario.differences(once.filter { $0.feed == name }, from: Newsroom.start)
            #expect(differences.isEmpty, "\(name):\n\(differences.joined(separator: "\n"))")
        }
    }

    private static func faulty(
        _ newsroom: Newsroom, at now: Timestamp, call: Int, _ mode: String
    ) async throws -> Program.Result {
        try await Program.run(
            newsroom.pollArguments(at: now),
            environment: [
                "LD_PRELOAD": await library.value ?? "", "FAULT_PATH": newsroom.state, "FAULT_AT": "\(call)",
                "FAULT_MODE": mode,
            ])
    }

    /// What is on the disk is whole, before anything repairs it.
    private static func verify(_ newsroom: Newsroom) async throws {
        guard FileManager.default.fileExists(atPath: newsroom.state + "/retractd.sqlite") else { return }
        let result = try await Program.run(["verify", "--state", newsroom.state])
        // A first pass that died before it made its tables left no store yet.
        let isUnmade = result.status == 3 && result.errors.contains("older version")
        #expect(result.status == 0 || isUnmade, "\(result.output)\(result.errors)")
    }

    private static func wholeLines(_ output: String) -> String {
        output.hasSuffix("\n") ? output : String(output[..<(output.lastIndex(of: "\n") ?? output.startIndex)])
    }
}
