import Foundation
import Glibc

/// Runs another program, by its argument vector and never through a shell.
///
/// What goes in and what comes out are files without a name, so that neither side ever waits for the other.
package enum ChildProcess {
    /// The most of a program's output that is given back, in bytes.
    package static let mostOutput = 64 << 10
    /// How long a program that was asked to end may take before it is ended.
    static let grace = Duration.seconds(2)

    /// How a program ended.
    package struct Ending: Hashable, Sendable {
        /// Its exit code; nil where a signal ended it.
        package let code: Int32?
        /// What it wrote to stdout and stderr, at most ``mostOutput`` bytes.
        package let output: [UInt8]

        package var isSuccess: Bool { code == 0 }
    }

    /// Why a program did not run to its end.
    package struct Failure: Error, CustomStringConvertible, Sendable {
        package let description: String
    }

    /// Starts a program and waits for its end.
    ///
    /// - Parameters:
    ///   - arguments: The program, looked up on PATH where it holds no slash, and what it is given.
    ///   - input: What it reads on stdin.
    ///   - environment: Variables beside or in place of our own.
    ///   - timeout: After so long the program, and whatever it started, is ended.
    @concurrent
    package static func run(
        _ arguments: [String], input: [UInt8], environment: [String: String] = [:], timeout: Duration
    ) async throws(Failure) -> Ending {
        guard let program = arguments.first, !program.isEmpty else { throw Failure(description: "no program is named") }
        let source = try ScratchFile(holding: input)
        let sink = try ScratchFile(holding: [])
        let child = try start(arguments, environment, source, sink)
        guard let status = await end(of: child, within: timeout) else {
            await stop(child)
            throw Failure(description: "\(program) took longer than \(timeout) and was ended")
        }
        let isExit = status & 0x7F == 0
        return Ending(code: isExit ? (status >> 8) & 0xFF : nil, output: sink.contents(atMost: mostOutput))
    }

    private static func start(
        _ arguments: [String], _ environment: [String: String], _ input: ScratchFile, _ output: ScratchFile
    ) throws(Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input.descriptor, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output.descriptor, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output.descriptor, STDERR_FILENO)
        // A group of its own, so that what it starts is ended with it.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
        var child = pid_t()
        let result = withCStrings(arguments) { argv in
            withCStrings(variables) { envp in posix_spawnp(&child, arguments[0], &actions, &attributes, argv, envp) }
        }
        guard result == 0 else {
            throw Failure(description: "cannot start \(arguments[0]): \(String(cString: strerror(result)))")
        }
        return child
    }

    private static func withCStrings(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
    ) -> Int32 {
        var pointers = texts.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeMutableBufferPointer { $0.baseAddress.map(body) ?? EINVAL }
    }

    /// The wait status; nil where it went on for too long, or where the caller was called off.
    private static func end(of child: pid_t, within timeout: Duration) async -> Int32? {
        let clock = ContinuousClock()
        let deadline = clock.now + timeout
        var pause = Duration.milliseconds(2)
        while true {
            var status: Int32 = 0
            if waitpid(child, &status, WNOHANG) != 0 { return status }
            guard clock.now < deadline, !Task.isCancelled else { return nil }
            try? await clock.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(100))
        }
    }

    private static func stop(_ child: pid_t) async {
        kill(-child, SIGTERM)
        if await end(of: child, within: grace) == nil {
            kill(-child, SIGKILL)
            var status: Int32 = 0
            waitpid(child, &status, 0)
        }
    }
}
