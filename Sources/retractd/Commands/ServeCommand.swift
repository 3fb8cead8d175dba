import ArgumentParser
import Dashboard
import Logging
import WebServing

/// `retractd serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the dashboard of a store, beside the daemon or without one.",
        discussion: """
            Web pages over what was found: what was pulled and rewritten, each case with its evidence, feeds, charts, \
            full-text search; the same as JSON, Atom, CSV, and figures for Prometheus. They are only read, need no script, and \
            load nothing from elsewhere. `retractd run --listen PLACE` serves the same from within the daemon.

            From this machine alone no token is needed; an address that others can reach asks for one. Put a proxy with TLS \
            in front of it, and name the proxy's site with --host.

            Examples:
              retractd serve
              retractd serve --listen 127.0.0.1:8470 --state /var/lib/retractd
              retractd serve --listen unix:/run/retractd/web.sock
              retractd serve --listen 0.0.0.0:8470 --token-file /etc/retractd/token --host desk.example
            """
    )

    @OptionGroup var options: ListenOptions

    @Option(
        name: .long,
        help:
            "Directory of the store. [default: $STATE_DIRECTORY, else $XDG_STATE_HOME/retractd, else ~/.local/state/retractd]"
    )
    var state: String?

    @Option(
        name: .customLong("log-level"),
        help: "What goes to stderr: trace, debug, info, notice, warning, error or critical.")
    var logLevel: LogLevel = .info

    func run() async throws {
        try await CommandFailure.guarding {
            let place = options.listen ?? .address(host: "127.0.0.1", port: 8_470)
            let pages = try WebPages(
                at: place, options, stateDirectory: StoreOptions.directory(state),
                log: DaemonOptions.logger(level: logLevel.level))
            let notifier = SystemdNotifier()
            let signals = await SignalWatcher()
            let serving = Task { try await pages.run() }
            let watching = Task { await signals.run(stop: { serving.cancel() }, reload: {}) }
            defer { watching.cancel() }
            notifier.ready(status: "serving the dashboard")
            do { try await serving.value } catch is CancellationError {}
        }
    }
}
