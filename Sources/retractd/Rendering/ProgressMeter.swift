import Glibc
import RetractdCore
import Synchronization

/// Tells on a terminal's stderr how far work is that takes long, and wipes that when it is over.
final class ProgressMeter: Sendable {
    private struct State {
        var line: ProgressLine
        var isShown = false
        var isOver = false
    }

    private static let pace = Duration.milliseconds(500)

    private let began = SystemTime().now()
    private let state: Mutex<State>

    /// Begins to tell where somebody looks; until ``end()``.
    ///
    /// - Parameter printsLines: Whether the work itself prints line after line on stdout, which tells enough on a terminal.
    init(_ stage: String, printsLines: Bool = false) {
        state = Mutex(State(line: ProgressLine(stage: stage)))
        guard isatty(STDERR_FILENO) == 1, !(printsLines && Console.isTerminal) else { return }
        Task.detached { [self] in
            while draw() { try? await Task.sleep(for: Self.pace) }
        }
    }

    /// Does work, and tells of it.
    static func telling<Value>(
        _ stage: String, _ work: (ProgressMeter) async throws -> sending Value
    ) async rethrows -> sending Value {
        let meter = ProgressMeter(stage)
        defer { meter.end() }
        return try await work(meter)
    }

    /// Where the work is.
    func show(_ stage: String, _ done: Int64 = 0, of total: Int64? = nil) {
        state.withLock { $0.line = ProgressLine(stage: stage, done: done, total: total) }
    }

    /// Wipes what was told: the work is over.
    func end() {
        state.withLock { state in
            if state.isShown { Console.progress(nil) }
            state.isOver = true
        }
    }

    /// Tells what there is to tell; false once the work is over.
    private func draw() -> Bool {
        let elapsed = SystemTime().now().since(began)
        return state.withLock { state in
            guard !state.isOver else { return false }
            if let text = state.line.text(after: elapsed, width: Console.width) {
                state.isShown = true
                Console.progress(text)
            }
            return true
        }
    }
}
