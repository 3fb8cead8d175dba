import ChildProcesses
import Foundation
import Glibc
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
    static let longestRun = Duration.seconds(120)

    private let child: RunningChild
    private let folder: TemporaryFolder

    /// The binary beside the test bundle.
    static let path: String = {
        let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let beside = Bundle.module.bundleURL.deletingLastPathComponent().appendingPathComponent("retractd")
        let besideRunner = bundle.deletingLastPathComponent().appendingPathComponent("retractd")
        return FileManager.default.isExecutableFile(atPath: beside.path) ? beside.path : besideRunner.path
    }()

    /// Starts it with an environment of its own, so that nothing of the machine's leaks in.
    ///
    /// - Parameter executable: Another program that runs it.
    init(
        _ arguments: [String], environment: [String: String] = [:], input: String? = nil, executable: String = path
    ) throws {
        folder = try TemporaryFolder()
        try folder.write(input ?? "", to: "input")
        let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.file("input")))
        let (output, errors) = (try Self.handle(folder.file("output")), try Self.handle(folder.file("errors")))
        child = try RunningChild(
            [executable] + arguments,
            environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8"].merging(environment) { $1 },
            streams: .init(
                input: source.fileDescriptor, output: output.fileDescriptor, errors: errors.fileDescriptor))
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

    deinit {
        child.destroy()
    }

    var isRunning: Bool { child.ending == nil }

    var output: String { folder.text("output") }
    var errors: String { folder.text("errors") }

    func send(_ signal: Int32) { child.send(signal) }

    /// Waits until it ends by itself, and ends it after ``longestRun``.
    func end() async -> Result {
        let ending = await child.ending(within: Self.longestRun)
        child.destroy()
        return Result(status: (ending ?? .signal(SIGKILL)).shellStatus, output: output, errors: errors)
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
