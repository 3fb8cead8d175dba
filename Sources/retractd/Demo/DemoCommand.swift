import Alerting
import ArgumentParser
import Configuring
import FoundationEssentials
import Glibc
import Hashing
import LoopbackSite
import Logging
import Monitoring
import RetractdCore
import Synchronization

/// `retractd demo`.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Watch an invented newspaper publish, edit and pull stories.",
        discussion: """
            A small news site runs inside this program, on loopback only. It edits a story, goes down for a while, corrects \
            another, pulls two and puts one back, an hour and a half in half a minute, while the real daemon watches it \
            and prints its alerts. Nothing leaves the machine; the store is kept where --state says, or thrown away.

            Examples:
              retractd demo
              retractd demo --speed 60 --state /tmp/demo; retractd why --state /tmp/demo 1a2b
            """
    )

    @Option(name: .long, help: "How many times faster than life.")
    var speed = 200

    @Option(name: .long, help: "Alert lines: text or json.")
    var format: AlertFormat = .text

    @Option(name: .long, help: "Keep the store in this directory.")
    var state: String?

    @Option(name: .long, help: "Colours: auto, always or never.")
    var color: ColorChoice = .auto

    func validate() throws {
        guard (1...2_000).contains(speed) else { throw ValidationError("--speed is from 1 to 2000.") }
    }

    func run() async throws {
        try await CommandFailure.guarding { try await play() }
    }

    private func play() async throws {
        // The play ends now: what its store tells has happened.
        let start = SystemTime().now().truncatedToSecond.advanced(by: .minutes(-DemoScript.end))
        let time = FastTime(from: start, speed: speed)
        let site = DemoSite(time: time, start: start)
        let origin = Mutex("")
        let server = try LoopbackServer { request in site.reply(to: request, origin: origin.withLock { $0 }) }
        defer { server.stop() }
        origin.withLock { $0 = server.origin }
        let directory = try state ?? Self.temporaryDirectory()
        defer { if state == nil { try? FileManager.default.removeItem(atPath: directory) } }
        let sink = StreamSink(standardOutputAs: format, inColor: format == .text && color.isOn)
        let assembly = try await Assembly(
            configuration: Self.newspaper(server.origin), stateDirectory: directory, sinks: [sink], time: time,
            pace: time, spreadsFirstPolls: false, log: DaemonOptions.logger(level: .error))
        let narration = Task { await narrate(time, start, assembly.monitor) }
        let signals = await SignalWatcher()
        let watching = Task { await signals.run(stop: { await assembly.monitor.stop() }, reload: {}) }
        defer {
            narration.cancel()
            watching.cancel()
        }
        try await assembly.monitor.run()
    }

    /// Tells the plot on stderr, and ends the play after its last turn.
    private func narrate(_ time: FastTime, _ start: Timestamp, _ monitor: Monitor) async {
        let paint = Paint(isOn: color.isOn)
        Console.error(
            paint.dim("The Demo Courier, an invented newspaper on loopback; time runs \(speed) times faster than life.")
        )
        for turn in DemoScript.turns {
            await time.sleep(for: start.advanced(by: .minutes(turn.minute)).since(time.now()))
            guard !Task.isCancelled else { return }
            let clock = start.advanced(by: .minutes(turn.minute)).truncatedToSecond
            Console.error(paint.dim("\(clock) \(turn.text)"))
        }
        await time.sleep(for: start.advanced(by: .minutes(DemoScript.end)).since(time.now()))
        await monitor.stop()
    }

    private static func newspaper(_ origin: String) -> Configuration {
        var configuration = Configuration()
        let url = origin + "/feed.xml"
        configuration.network.allow = ["127.0.0.0/8"]
        configuration.network.delayPerHost = .zero
        configuration.network.connectionsPerHost = 4
        configuration.feeds = [
            ConfiguredFeed(
                id: FeedID(ofURL: url), name: "The Demo Courier", url: url, interval: .minutes(2), watchFor: .days(30))
        ]
        return configuration
    }

    private static func temporaryDirectory() throws -> String {
        let template = "/tmp/retractd-demo-XXXXXX"
        var name = Array(template.utf8CString)
        guard mkdtemp(&name) != nil else {
            throw CommandFailure.ending(.failed, "cannot make a directory in /tmp: \(String(cString: strerror(errno)))")
        }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
