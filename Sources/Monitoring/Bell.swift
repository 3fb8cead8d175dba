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
        let alarm = Task {
            await time.sleep(for: limit)
            if !Task.isCancelled { self.ring() }
        }
        await withCheckedContinuation { continuation in
            let isReady = state.withLock { state in
                guard !state.isRung else {
                    state.isRung = false
                    return true
                }
                state.waiter = continuation
                return false
            }
            if isReady { continuation.resume() }
        }
        alarm.cancel()
    }
}
