import Alerting
import ArgumentParser
import Configuring
import Logging
import Monitoring
import Replaying
import RetractdCore
import Storage

/// `retractd run`: the daemon.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Watch the feeds until stopped; print alerts as they come.",
        discussion: """
            The daemon. Alerts go to stdout, one line each; what it is doing goes to stderr. SIGTERM or Ctrl-C stops it \
            cleanly, SIGHUP reads feeds.json again. Under systemd it reports READY, STATUS, WATCHDOG and STOPPING.

            Examples:
              retractd run
              retractd run --config /etc/retractd/feeds.json --format json --log-level debug
              retractd run --listen 127.0.0.1:8470
            """
    )

    @OptionGroup var options: DaemonOptions
    @OptionGroup var pages: ListenOptions

    func run() async throws {
        try await CommandFailure.guarding { try await watch() }
    }

    private func watch() async throws {
        let log = options.logger()
        let configuration = try options.loadConfiguration()
        let time = SystemTime()
        let recorder = try options.recorder(configuration)
        let assembly = try await Assembly(
            configuration: configuration, stateDirectory: try options.stateDirectory(), sinks: try options.sinks(),
            time: time, pace: time, spreadsFirstPolls: true, recorder: recorder, log: log)
        let notifier = SystemdNotifier()
        let signals = await SignalWatcher()
        let watching = Task {
            await signals.run(
                stop: {
                    notifier.stopping()
                    log.info("stopping: finishing what is under way")
                    await assembly.monitor.stop()
                },
                reload: {
                    notifier.reloading()
                    reopen(assembly.sinks, log)
                    await reload(assembly, time, log)
                    notifier.ready(status: nil)
                })
        }
        let upkeep = Task { await assembly.upkeep.run { await assembly.monitor.takeUpPlans() } }
        let petting = Task { await Watchdog(monitor: assembly.monitor, notifier: notifier).run() }
        let serving = try serving(log)
        defer {
            watching.cancel()
            upkeep.cancel()
            petting.cancel()
            serving?.cancel()
        }
        notifier.ready(status: "watching \(configuration.feeds.count) feeds")
        log.info("watching", metadata: ["feeds": "\(configuration.feeds.count)"])
        try await assembly.monitor.run()
        try recorder?.finish()
        log.info("stopped")
    }

    /// The dashboard, where it is asked for: what goes wrong with it stops nothing else.
    private func serving(_ log: Logger) throws -> Task<Void, Never>? {
        guard let place = pages.listen else { return nil }
        let web = try WebPages(at: place, pages, stateDirectory: try options.stateDirectory(), log: log)
        return Task {
            do {
                try await web.run()
            } catch is CancellationError {
            } catch {
                log.error("the dashboard is not served", metadata: ["why": "\(error)"])
            }
        }
    }

    /// Reads feeds.json again; a mistake in it changes nothing.
    private func reload(_ assembly: Assembly, _ time: SystemTime, _ log: Logger) async {
        do {
            let configuration = try options.loadConfiguration()
            try await assembly.take(configuration, at: time.now())
            log.info("reloaded", metadata: ["feeds": "\(configuration.feeds.count)"])
        } catch {
            log.error("not reloaded, going on as before", metadata: ["why": "\(error)"])
        }
    }

    /// Follows a log rotation that has moved an alert file away.
    private func reopen(_ sinks: [any AlertSink], _ log: Logger) {
        for sink in sinks {
            do {
                try sink.reopen()
            } catch {
                log.error("going on with the file as it was", metadata: ["why": "\(error)"])
            }
        }
    }
}
