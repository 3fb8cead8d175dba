import RetractdCore
import Synchronization

/// Whom to let be for now: a witness that failed is asked again after a minute, then after twice as long each time, and at
/// the latest after an hour.
final class WitnessPatience: Sendable {
    static let longest = Duration.hours(1)

    private struct Failures {
        var count = 0
        var next: Timestamp
    }

    private let failures = Mutex<[String: Failures]>([:])

    func allows(_ witness: String, at now: Timestamp) -> Bool {
        failures.withLock { failures in
            // A clock that was set back must not make anybody wait longer.
            failures[witness].map { now >= $0.next || $0.next.since(now) > Self.longest } ?? true
        }
    }

    /// Takes note of a failure; how often it has failed in a row, and when it is asked again.
    func failed(_ witness: String, at now: Timestamp) -> (count: Int, next: Timestamp) {
        failures.withLock { failures in
            let count = (failures[witness]?.count ?? 0) + 1
            let wait = min(Self.longest, Witnesses.interval * (1 << min(count - 1, 6)))
            failures[witness] = Failures(count: count, next: now.advanced(by: wait))
            return (count, now.advanced(by: wait))
        }
    }

    func succeeded(_ witness: String) {
        failures.withLock { $0[witness] = nil }
    }
}
