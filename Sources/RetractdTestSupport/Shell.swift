import ChildProcesses
import Dispatch
import Synchronization

/// Another program, run to its end in a folder, its words thrown away.
package enum Shell {
    private static let patience = Duration.seconds(60)

    /// Its exit code; nil where a signal ended it.
    package static func run(_ arguments: [String], in folder: String) async throws -> Int32? {
        try await ChildProcess.run(arguments, in: folder, timeout: patience).code
    }

    /// The same on a thread of one's own, which waits for it; -1 where it did not run.
    ///
    /// Never from an async function: the threads of those are few, and it is one of them that has to run the program.
    package static func wait(_ arguments: [String], in folder: String) -> Int32 {
        let answer = Answer()
        Task.detached {
            let ended = try? await run(arguments, in: folder)
            answer.code.withLock { $0 = ended ?? -1 }
            answer.isThere.signal()
        }
        answer.isThere.wait()
        return answer.code.withLock { $0 }
    }

    private final class Answer: Sendable {
        let code = Mutex<Int32>(-1)
        let isThere = DispatchSemaphore(value: 0)
    }
}
