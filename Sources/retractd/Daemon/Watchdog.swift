import Monitoring
import RetractdCore

/// Tells systemd that all is well, as long as the loop and the store under it answer.
struct Watchdog: Sendable {
    let monitor: Monitor
    let notifier: SystemdNotifier

    func run() async {
        guard let interval = notifier.watchdogInterval else { return }
        while !Task.isCancelled {
            if await monitor.isAlive(within: max(.seconds(45), interval * 2)) {
                notifier.watchdog()
                let progress = await monitor.progress
                notifier.status("\(progress.fetches) fetches, \(progress.alerts) alerts since the start")
            }
            try? await Task.sleep(for: interval / 2)
        }
    }
}
