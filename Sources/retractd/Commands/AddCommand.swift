import ArgumentParser
import Configuring
import FeedDiscovery
import Fetching
import InternationalText
import RetractdCore

/// `retractd add`.
struct AddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Find a site's feeds and add them to feeds.json.",
        discussion: """
            The URL of a feed is added as it is. At any other, the feeds are looked for that the page names, the news \
            sitemaps of robots.txt, and the usual places; each is read before it is offered, and you are asked which \
            to take. Away from a terminal, say it with --pick, --first or --all. The layout of feeds.json stays as it \
            is; a file that is not there yet is made.

            Examples:
              retractd add https://news.example/rss.xml
              retractd add news.example
              retractd add news.example --pick 1,3
            """
    )

    @Argument(help: "The URL of a feed, or of any page of a site.")
    var url: String

    @Option(name: .long, help: "The feed's name, where one is added. [default: its own title]")
    var name: String?

    @Option(name: .long, help: "The file to write to. [default: ./feeds.json, else /etc/retractd/feeds.json]")
    var config: String?

    @Flag(name: .long, help: "Take the first that is found.")
    var first = false

    @Flag(name: .long, help: "Take all that are found.")
    var all = false

    @Option(name: .long, help: "Take these of the list, by number: 1,3.")
    var pick: String?

    func run() async throws {
        try await CommandFailure.guarding {
            let file = try FeedsFile(config)
            let finder = try finder(file)
            let findings = await ProgressMeter.telling("looking for feeds") { _ in await finder.feeds(at: url) }
            let chosen = try choose(findings, file)
            try add(chosen, to: file)
        }
    }

    private func finder(_ file: FeedsFile) throws -> FeedFinder {
        let configuration = file.configuration
        let fetcher = try CurlFetcher(
            limits: FetchLimits(), policy: NetworkPolicy(allowing: configuration.network.allow),
            userAgent: configuration.userAgent(version: Version.current), now: { SystemTime().now() })
        return FeedFinder(
            fetcher: fetcher, time: SystemTime(), pause: configuration.network.delayPerHost,
            respectsRobots: configuration.network.respectRobots)
    }

    // MARK: Choosing

    private func choose(_ findings: FeedFindings, _ file: FeedsFile) throws -> [FoundFeed] {
        let feeds = findings.feeds
        guard let only = feeds.first else {
            let misses = findings.misses.map { "\n  \($0)" }.joined()
            throw CommandFailure.ending(.failed, "no feed found at \(url)\(misses)")
        }
        if all { return feeds }
        if feeds.count == 1 || first { return [only] }
        let choice = FeedChoice(feeds: feeds)
        if let pick { return try choice.picked(pick) }
        guard Console.isInteractive else {
            throw CommandFailure.ending(
                .failed,
                "several feeds found; say which with --pick, --first or --all:\n\(choice.list(paint: Paint(isOn: false)))"
            )
        }
        Console.line(choice.list(paint: Paint(isOn: ColorChoice.auto.isOn)))
        Console.text("Which? [1, or 1,3, or all; nothing for none] ")
        return try choice.picked(readLine() ?? "")
    }

    private func add(_ feeds: [FoundFeed], to file: FeedsFile) throws {
        guard !feeds.isEmpty else { return Console.line("Nothing added.") }
        let named = feeds.map { feed in
            (name: TerminalText.sanitised((feeds.count == 1 ? name : nil) ?? feed.title ?? ""), url: feed.url)
        }
        let additions = try file.add(named)
        for url in additions.known { Console.line("\(TerminalText.sanitised(url)) is listed in \(file.path) already.") }
        for feed in additions.added {
            Console.line("Added “\(feed.name)” (\(TerminalText.sanitised(feed.url))) to \(file.path).")
        }
    }
}
