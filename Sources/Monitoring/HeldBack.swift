import RetractdCore
import Synchronization

/// Up to where the alerts that a sink has not had are all to wait, so that thousands of them are not read again with each
/// new one.
final class HeldBack: Sendable {
    /// What is known of one sink.
    struct Held {
        /// Whatever it has not had up to this place is to wait.
        private(set) var through: Int64 = 0
        /// When the first of that may be told.
        private(set) var until = Timestamp.latest

        /// Takes further alerts for read.
        ///
        /// - Parameters:
        ///   - place: The last of them; nil where there were none.
        ///   - moment: When the first may be told of those that are to wait; nil where none is.
        mutating func pass(_ place: Int64?, until moment: Timestamp?) {
            if let place { through = place }
            if let moment { until = min(until, moment) }
        }
    }

    private let known = Mutex<[String: Held]>([:])

    /// What of a sink's alerts need not be read at this moment; nothing once the first of them may be told.
    func held(by sink: String, at now: Timestamp) -> Held {
        known.withLock { $0[sink] }.flatMap { now < $0.until ? $0 : nil } ?? Held()
    }

    func remember(_ held: Held, of sink: String) { known.withLock { $0[sink] = held } }

    func forget(_ sink: String) { known.withLock { $0[sink] = nil } }
}
