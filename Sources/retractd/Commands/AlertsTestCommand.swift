import Alerting
import ArgumentParser
import Configuring
import Fetching
import RetractdCore

/// `retractd alerts test`: a made-up alert to each sink of feeds.json.
struct AlertsTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Send a made-up alert to the sinks of feeds.json and say which took it.",
        discussion: """
            The alert says that it is a test. It goes to each sink at once, whatever its conditions and quiet hours, and is \
            not kept. The exit code is 1 where a sink did not take it.

            Examples:
              retractd alerts test
              retractd alerts test --sink newsroom
            """
    )

    @Option(name: .long, help: "feeds.json. [default: ./feeds.json, else /etc/retractd/feeds.json]")
    var config: String?

    @Option(name: .long, help: "Only the sink of this name.")
    var sink: String?

    func run() async throws {
        try await CommandFailure.guarding { try await test() }
    }

    private func test() async throws {
        let configuration = try ConfigurationFile.load(config)
        let time = SystemTime()
        let wanted = configuration.sinks.filter { sink == nil || $0.name == sink }
        guard !wanted.isEmpty else {
            throw CommandFailure.ending(
                .configuration,
                sink.map { "no sink is named “\($0)”" } ?? "feeds.json names no sinks: see Docs/sinks.md")
        }
        let fetcher = try CurlFetcher(
            limits: FetchLimits(), policy: NetworkPolicy(allowing: configuration.network.allow),
            userAgent: configuration.userAgent(version: Version.current), now: { time.now() })
        let builder = SinkBuilder(fetcher: fetcher, time: time, latest: [])
        var refusals = 0
        for configured in wanted {
            // As it is, without its conditions: a test that is filtered out would prove nothing.
            var open = configured
            open.route = AlertRoute()
            open.quietHours = nil
            open.gathering = nil
            if await !deliver(to: open, by: builder, at: time.now()) { refusals += 1 }
        }
        if refusals > 0 { throw ExitStatus.failed.code }
    }

    private func deliver(to configured: ConfiguredSink, by builder: SinkBuilder, at now: Timestamp) async -> Bool {
        do {
            for sink in try builder.sinks([configured]) { try await sink.deliver(Self.alert(at: now)) }
            Console.line("\(configured.name): taken")
            return true
        } catch let code as ExitCode {
            return code == .success
        } catch {
            Console.error("retractd: \(configured.name): \(error)")
            return false
        }
    }

    private static func alert(at now: Timestamp) -> Alert {
        var alert = Alert(
            id: "test-\(now.seconds)", kind: .retractionCleared, severity: .minor, detectedAt: now,
            summary: "This is a test of retractd: nothing was pulled.")
        alert.feed = "retractd"
        alert.title = "This is a test"
        return alert
    }
}
