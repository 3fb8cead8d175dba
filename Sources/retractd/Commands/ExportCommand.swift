import ArgumentParser
import Bundling
import Configuring
import InternationalText
import Reporting
import RetractdCore
import Storage
import SubscriptionLists

/// `retractd export`.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Bundle a case's evidence for others to check; or write the list of feeds as OPML.",
        discussion: """
            With an ID, everything that one case rests on, as a bundle that an editor, a lawyer or another newsroom can \
            check without this program: every answer as a WARC file, the feed before and after, the controls, the change \
            in the words, the log's proof with its signature, a README in plain words and a short Python script. A name \
            that ends in .wacz makes one file, which ReplayWeb.page opens; any other makes a folder. With --since, one \
            bundle for each case that an alert was about since then. `retractd verify PLACE` checks a bundle.

            With --opml, the feeds of feeds.json for other feed readers: names and URLs only.

            Examples:
              retractd export 4f2a9c1b
              retractd export 4f2a9c1b --output case.wacz
              retractd export --since 7d --output cases
              retractd export --opml > feeds.opml
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: "The article's id, at least its first four digits, or its URL.", completion: LiveCompletion.ids)
    var id: String?

    @Option(name: .long, help: "Where the bundle goes. [default: retractd-ID in this folder]")
    var output: String?

    @Option(name: .long, help: "Every case with an alert since then: a span such as 7d, or a time.")
    var since: String?

    @Flag(name: .long, help: "The list of feeds instead, as OPML 2.0.")
    var opml = false

    @Option(name: .long, help: "The list to read for --opml. [default: ./feeds.json, else /etc/retractd/feeds.json]")
    var config: String?

    @OptionGroup var list: ListOptions

    func validate() throws {
        guard [opml, id != nil, since != nil].filter({ $0 }).count == 1 else {
            throw ValidationError("Name one article, or --since, or say --opml for the list of feeds.")
        }
    }

    func run() async throws {
        try await CommandFailure.guarding {
            if opml { return try writeList() }
            let reader = try options.reader()
            let now = SystemTime().now()
            if let id {
                let article = try options.article(id, in: reader)
                let place = output ?? "retractd-\(article.id.short)"
                let bundle = try await ProgressMeter.telling("bundling the case") { _ in
                    try write(article.id, to: place, from: reader, at: now)
                }
                try show([bundle].compactMap(\.self))
            } else if let since {
                guard let moment = try SinceText.moment(since, now: now) else { return }
                try await writeAll(since: moment, from: reader, at: now)
            }
        }
    }

    private func writeList() throws {
        let feeds = try ConfigurationFile.load(config).feeds
        Console.text(OPMLWriter.text(title: "retractd", feeds.map { Subscription(name: $0.name, url: $0.url) }))
    }

    private func writeAll(since: Timestamp, from reader: StoreReader, at now: Timestamp) async throws {
        let folder = output ?? "retractd-cases"
        let articles = try reader.alertedArticles(since: since)
        guard !articles.isEmpty else {
            throw CommandFailure.ending(.notFound, "no alert about an article since \(WallClock.local.text(since))")
        }
        try Bundle.makeFolder(folder)
        let stage = "bundling \(articles.count) cases"
        let bundles = try await ProgressMeter.telling(stage) { meter in
            try articles.enumerated().compactMap { index, article in
                meter.show(stage, Int64(index), of: Int64(articles.count))
                return try write(article, to: "\(folder)/\(article.short).wacz", from: reader, at: now)
            }
        }
        try show(bundles)
    }

    private func show(_ bundles: [BundleRecord]) throws {
        try list.show(ListAnswer(bundles, .bundles(bundles)), paint: options.paint)
    }

    private func write(
        _ id: ArticleID, to place: String, from reader: StoreReader, at now: Timestamp
    ) throws -> BundleRecord? {
        guard let file = try CaseFile.read(id, from: reader) else { return nil }
        try Bundle(of: file, software: "retractd \(Version.current)", at: now).write(to: place)
        return BundleRecord(id: id.rawValue, place: place, title: file.article.title)
    }
}
