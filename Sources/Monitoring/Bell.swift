import RetractdCore
import Synchronization

/// Wakes one waiter: a ring while nobody waits is kept, more than one ring is one.
final class Bell: Sendable {
    private struct State {
        var isRung = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    func ring() {
        let waiter = state.withLock { state in
            let waiter = state.waiter
            state.waiter = nil
            state.isRung = waiter == nil
            return waiter
        }
        waiter?.resume()
    }

    /// Returns at the next ring, at once if one is kept, or after `limit`.
    func wait(atMost limit: Duration, on time: any TimeSource) async {
        if takeRing() { return }
        let alarm = Task {
            await time.sleep(for: limit)
            if !Task.isCancelled { self.ring() }
        }
        await withCheckedContinuation { continuation in
            let isReady = state.withLock { state in
                if !state.isRung { state.waiter = continuation }
                defer { state.isRung = false }
                return state.isRung
            }
            if isReady { continuation.resume() }
        }
        alarm.cancel()
    }

    private func takeRing() -> Bool {
        state.withLock { state in
            defer { state.isRung = false }
            return state.isRung
        }
    }
}
