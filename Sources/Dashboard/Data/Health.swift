import RetractdCore
import Storage

/// Whether the monitor does its work, judged from what it has written.
struct Health {
    enum State: String {
        case well
        /// Work is due and has been waiting.
        case behind
        /// Nothing has been looked at for long.
        case blind
    }

    /// Work that waits longer than this is behind.
    static let patience = Duration.minutes(10)
    /// Without a look for this long nobody watches.
    static let silence = Duration.minutes(30)

    let state: State

    init(_ pulse: StorePulse, now: Timestamp) {
        if pulse.lastPoll.map({ now.since($0) > Self.silence }) ?? false {
            state = .blind
        } else if pulse.oldestDue.map({ now.since($0) > Self.patience }) ?? false {
            state = .behind
        } else {
            state = .well
        }
    }
}
