import ArgumentParser
import Configuring
import Glibc
import InternationalText
import RetractdCore

/// Exit statuses, as `retractd --help` lists them.
enum ExitStatus: Int32 {
    case failed = 1
    case configuration = 2
    case store = 3
    case notFound = 4
    /// Evidence is damaged.
    case damaged = 5
    /// The command line is wrong; EX_USAGE of sysexits.h.
    case usage = 64

    var code: ExitCode { ExitCode(rawValue) }
}

/// How a command ends that cannot go on.
enum CommandFailure {
    /// Says why on stderr, each line safe to print, and gives the status to end with.
    static func ending(_ status: ExitStatus, _ message: String) -> ExitCode {
        for line in message.split(separator: "\n") {
            Console.error("retractd: " + TerminalText.sanitised(String(line)))
        }
        return status.code
    }

    /// The ending for an error that came up from below.
    static func ending(_ error: any Error) -> any Error {
        switch error {
        case let code as ExitCode: code
        case let fault as StoreError: ending(.store, fault.description)
        case let fault as ConfigurationError: ending(.configuration, fault.description)
        // The parser would show how the whole program is used, not this command.
        case let mistake as ValidationError: ending(.usage, mistake.message)
        case is CleanExit: error
        default: ending(.failed, "\(error)")
        }
    }

    /// Runs a command's work; every error ends it with one clear line.
    static func guarding(_ work: () async throws -> Void) async throws {
        do { try await work() } catch { throw ending(error) }
    }
}
