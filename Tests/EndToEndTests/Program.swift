import Foundation
import Synchronization

/// The built binary, run as a person or systemd would run it.
final class Program: Sendable {
    /// What a finished run left behind.
    struct Result: Sendable {
        let status: Int32
        let output: String
        let errors: String

        var lines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }
    }

    /// No run of these tests may take longer; one that does is ended and fails by its status.
    static let longestRun = 120.0

    private let process = Process()
    private let folder: TemporaryFolder

    /// The binary beside the test bundle.
    static let path: String = {
        let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let beside = Bundle.module.bundleURL.deletingLastPathComponent().appendingPathComponent("retractd")
        let besideRunner = bundle.deletingLastPathComponent().appendingPathComponent("retractd")
        return FileManager.default.isExecutableFile(atPath: beside.path) ? beside.path : besideRunner.path
    }()

    /// Starts it with an environment of its own, so that nothing of the machine's leaks in.
    init(_ arguments: [String], environment: [String: String] = [:], input: String? = nil) throws {
        folder = try TemporaryFolder()
        process.executableURL = URL(fileURLWithPath: Self.path)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8"]
            .merging(environment) { $1 }
        try Data((input ?? "").utf8).write(to: URL(fileURLWithPath: folder.file("input")))
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.file("input")))
        process.standardOutput = try Self.handle(folder.file("output"))
        process.standardError = try Self.handle(folder.file("errors"))
        try process.run()
    }

    /// Runs it to its end.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], input: String? = nil
    ) async throws -> Result {
        try await Program(arguments, environment: environment, input: input).end()
    }

    private static func handle(_ path: String) throws -> FileHandle {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    var isRunning: Bool { process.isRunning }

    var output: String { folder.text("output") }
    var errors: String { folder.text("errors") }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits until it ends by itself, and ends it after ``longestRun``.
    func end() async -> Result {
        if await !Self.wait(upTo: Self.longestRun, until: { !isRunning }) { send(SIGKILL) }
        process.waitUntilExit()
        // A death by signal is told as the shell tells it.
        let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        return Result(status: status, output: output, errors: errors)
    }

    /// Waits until something holds, for a bounded time; whether it came to hold.
    ///
    /// It gives its thread away meanwhile: there are few, and other tests need them.
    static func wait(upTo seconds: Double = 60, until condition: () -> Bool) async -> Bool {
        let limit = Date().addingTimeInterval(seconds)
        while Date() < limit {
            if condition() { return true }
            try? await Task.sleep(for: .milliseconds(2))
        }
        return condition()
    }
}
