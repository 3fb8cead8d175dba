import UnixSignals

/// Turns SIGTERM, SIGINT and SIGHUP into calls.
struct SignalWatcher: Sendable {
    private let signals: UnixSignalsSequence

    /// From here on none of the three ends the process by itself; one that comes before ``run(stop:reload:)`` waits.
    init() async {
        signals = await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup)
    }

    func run(stop: @Sendable () async -> Void, reload: @Sendable () async -> Void) async {
        for await signal in signals {
            switch signal {
            case .sighup: await reload()
            default: await stop()
            }
        }
    }
}
