import Foundation

/// Holds a site's answers back from a certain request on, so that what asked is surely in the middle of it.
final class Gate: @unchecked Sendable {
    /// Nobody is held longer than this, in seconds, whatever goes wrong.
    private static let longestHold = 30.0

    private let condition = NSCondition()
    private var letThrough = Int.max

    /// Whether a request is being held.
    var isHolding: Bool { condition.withLock { letThrough < 0 } }

    /// Lets so many more requests through, and holds those after them.
    func close(after requests: Int) { condition.withLock { letThrough = requests } }

    func open() {
        condition.withLock {
            letThrough = .max
            condition.broadcast()
        }
    }

    /// Called by a request that arrives.
    func pass() {
        condition.withLock {
            if letThrough == .max { return }
            letThrough -= 1
            let limit = Date().addingTimeInterval(Self.longestHold)
            while letThrough < 0, condition.wait(until: limit) {}
        }
    }
}
