import Synchronization

/// Raised once by a test, seen by a server's handler.
final class Flag: Sendable {
    private let raised = Mutex(false)

    var isUp: Bool { raised.withLock { $0 } }

    func raise() { raised.withLock { $0 = true } }
}
