import ArgumentParser
import Configuring
import Logging
import Monitoring
import Replaying
import RetractdCore

/// `retractd poll`: one pass, for cron, scripts and reconstructions.
struct PollCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll",
        abstract: "Look at everything that is due, once, and print alerts.",
        discussion: """
            Polls the feeds that are due, fetches the articles that are due, does the follow-ups that this brings up, and \
            exits. Run it from cron where no daemon is wanted; the state is the same.

            With --at, it acts as if that were the time: captures are stamped with it and what is due by then is done. \
            That is for reconstructions and tests.

            Examples:
              retractd poll
              retractd poll --at 2026-11-23T16:45:00Z --format json
            """
    )

    @OptionGroup var options: DaemonOptions

    @Option(name: .customLong("at"), help: "Act as if it were this time (RFC 3339).")
    var moment: String?

    func run() async throws {
        try await CommandFailure.guarding { try await pass() }
    }

    private func pass() async throws {
        let time = try presentTime()
        let log = options.logger()
        let configuration = try options.loadConfiguration()
        let recorder = try options.recorder(configuration)
        let assembly = try await Assembly(
            configuration: configuration, stateDirectory: try options.stateDirectory(), sinks: try options.sinks(),
            time: time, pace: SystemTime(), spreadsFirstPolls: false, recorder: recorder, log: log)
        let signals = await SignalWatcher()
        let watching = Task { await signals.run(stop: { await assembly.monitor.stop() }, reload: {}) }
        defer { watching.cancel() }
        let summary = try await assembly.monitor.pass()
        try recorder?.finish()
        await assembly.upkeep.once()
        log.info(
            "pass done",
            metadata: [
                "fetches": "\(summary.fetches)", "unchanged": "\(summary.notModified)", "failed": "\(summary.failures)",
                "alerts": "\(summary.alerts)",
            ])
    }

    private func presentTime() throws -> any TimeSource {
        guard let moment else { return SystemTime() }
        guard let parsed = Timestamp(rfc3339: moment) else {
            throw ValidationError("--at takes an RFC 3339 time such as 2026-11-23T16:45:00Z, not “\(moment)”.")
        }
        return StillTime(moment: parsed)
    }
}
