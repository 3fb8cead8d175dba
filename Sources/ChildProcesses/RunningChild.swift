import CGlibc
import Glibc
import Synchronization

/// A program that was started, until it ends.
///
/// Not Foundation's `Process`: on Linux its `run()` reads past the end of a directory entry and now and then dies of it
/// (swift-corelibs-foundation, pull request 5472).
package final class RunningChild: Sendable {
    /// Where a program reads and writes: descriptors of ours, which stay ours.
    package struct Streams: Sendable {
        package let input: Int32
        package let output: Int32
        package let errors: Int32

        package init(input: Int32, output: Int32, errors: Int32) {
            self.input = input
            self.output = output
            self.errors = errors
        }
    }

    /// Its process number, and that of its group, so that what it starts can be ended with it.
    package let id: Int32
    /// The wait status, once it ended; held while the system is asked, since it tells it once.
    private let ended = Mutex<Int32?>(nil)

    /// Starts a program, by its argument vector and never through a shell.
    ///
    /// - Parameters:
    ///   - arguments: The program, looked up on PATH where it holds no slash, and what it is given.
    ///   - environment: All its variables.
    ///   - folder: Where it works; nil for where we do.
    /// - Throws: ``ChildProcessFailure`` where it cannot be started.
    package init(
        _ arguments: [String], environment: [String: String], in folder: String? = nil, streams: Streams
    ) throws(ChildProcessFailure) {
        guard let program = arguments.first, !program.isEmpty else {
            throw ChildProcessFailure(description: "no program is named")
        }
        var child = pid_t()
        let result = Self.withPreparations(in: folder, streams) { actions, attributes in
            Self.withCStrings(arguments) { argv in
                Self.withCStrings(environment.map { "\($0.key)=\($0.value)" }) { envp in
                    posix_spawnp(&child, program, &actions, &attributes, argv, envp)
                }
            }
        }
        guard result == 0 else {
            throw ChildProcessFailure(description: "cannot start \(program): \(String(cString: strerror(result)))")
        }
        id = child
    }

    /// What is done between fork and exec.
    private static func withPreparations(
        in folder: String?, _ streams: Streams,
        _ body: (inout posix_spawn_file_actions_t, inout posix_spawnattr_t) -> Int32
    ) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
        posix_spawn_file_actions_adddup2(&actions, streams.input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, streams.output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, streams.errors, STDERR_FILENO)
        // Sockets and files of ours are not its business.
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
        // Threads that we are called on block signals, and we ignore some: a program begins with neither.
        var (none, every) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&every)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &every)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
        return body(&actions, &attributes)
    }

    /// How it ended; nil while it goes on.
    package var ending: Ending? {
        ended.withLock { ended in
            var status: Int32 = 0
            if ended == nil, waitpid(id, &status, WNOHANG) != 0 { ended = status }
            return ended.map(Ending.init(status:))
        }
    }

    /// Sends it a signal; one that has ended gets none, since its number may be another's by now.
    package func send(_ signal: Int32) {
        ended.withLock { _ = $0 == nil ? kill(id, signal) : 0 }
    }

    /// Ends it at once, with whatever it started.
    package func destroy() {
        ended.withLock { ended in
            guard ended == nil else { return }
            kill(-id, SIGKILL)
            var status: Int32 = 0
            waitpid(id, &status, 0)
            ended = status
        }
    }

    /// Waits for its end; nil where it goes on for longer, or where the caller was called off.
    package func ending(within timeout: Duration) async -> Ending? {
        let clock = ContinuousClock()
        let deadline = clock.now + timeout
        var pause = Duration.milliseconds(2)
        while true {
            if let ending { return ending }
            guard clock.now < deadline, !Task.isCancelled else { return nil }
            try? await clock.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(100))
        }
    }

    /// How a program ended.
    package enum Ending: Hashable, Sendable {
        case exit(code: Int32)
        case signal(Int32)

        init(status: Int32) {
            let signal = status & 0x7F
            self = signal == 0 ? .exit(code: (status >> 8) & 0xFF) : .signal(signal)
        }

        /// As a shell tells it: a death by signal is 128 and its number.
        package var shellStatus: Int32 {
            switch self {
            case .exit(let code): code
            case .signal(let number): 128 + number
            }
        }
    }

    private static func withCStrings(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32
    ) -> Int32 {
        var pointers = texts.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeMutableBufferPointer { $0.baseAddress.map(body) ?? EINVAL }
    }
}
