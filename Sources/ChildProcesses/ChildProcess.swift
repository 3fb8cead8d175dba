import Foundation
import Glibc

/// Runs another program to its end, by its argument vector and never through a shell.
///
/// What goes in and what comes out are files without a name, so that neither side ever waits for the other.
package enum ChildProcess {
    /// The most of a program's output that is given back, in bytes, unless more is asked for.
    package static let mostOutput = 64 << 10
    /// How long a program that was asked to end may take before it is ended.
    static let grace = Duration.seconds(2)

    /// How a program ended.
    package struct Ending: Hashable, Sendable {
        /// Its exit code; nil where a signal ended it.
        package let code: Int32?
        /// What it wrote to stdout.
        package let output: [UInt8]
        /// What it wrote to stderr.
        package let errors: [UInt8]

        package var isSuccess: Bool { code == 0 }
    }

    /// Starts a program and waits for its end.
    ///
    /// - Parameters:
    ///   - arguments: The program, looked up on PATH where it holds no slash, and what it is given.
    ///   - input: What it reads on stdin.
    ///   - environment: Variables beside or in place of our own.
    ///   - folder: Where it works; nil for where we do.
    ///   - timeout: After so long the program, and whatever it started, is ended.
    ///   - limit: The most bytes of each of its outputs that are given back.
    @concurrent
    package static func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], in folder: String? = nil,
        timeout: Duration, limit: Int = mostOutput
    ) async throws(ChildProcessFailure) -> Ending {
        let (source, output, errors) = (try ScratchFile(holding: input), try ScratchFile(), try ScratchFile())
        let child = try RunningChild(
            arguments, environment: ProcessInfo.processInfo.environment.merging(environment) { $1 }, in: folder,
            streams: .init(input: source.descriptor, output: output.descriptor, errors: errors.descriptor))
        guard let ending = await child.ending(within: timeout) else {
            await stop(child)
            throw ChildProcessFailure(description: "\(arguments[0]) took longer than \(timeout) and was ended")
        }
        let code: Int32? = if case .exit(let code) = ending { code } else { nil }
        return Ending(code: code, output: output.contents(atMost: limit), errors: errors.contents(atMost: limit))
    }

    private static func stop(_ child: RunningChild) async {
        kill(-child.id, SIGTERM)
        if await child.ending(within: grace) == nil { child.destroy() }
    }
}
