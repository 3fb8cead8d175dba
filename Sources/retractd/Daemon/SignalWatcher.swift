import UnixSignals

/// Turns SIGTERM, SIGINT and SIGHUP into calls.
struct SignalWatcher: Sendable {
    let stop: @Sendable () async -> Void
    let reload: @Sendable () async -> Void

    func run() async {
        for await signal in await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup) {
            switch signal {
            case .sighup: await reload()
            default: await stop()
            }
        }
    }
}
