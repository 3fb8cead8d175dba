import Synchronization

/// Something that a test changes while a site answers.
final class Flag: Sendable {
    private let state = Mutex(false)

    var isUp: Bool { state.withLock { $0 } }

    func raise() {
        state.withLock { $0 = true }
    }
}

extension Flag {
    /// Counts from one.
    final class Counter: Sendable {
        private let state = Mutex(0)

        func next() -> Int {
            state.withLock { value in
                value += 1
                return value
            }
        }
    }
}
