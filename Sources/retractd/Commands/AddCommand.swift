import ArgumentParser
import Configuration
import FeedParsing
import Fetching
import FoundationEssentials
import InternationalText
import Markup
import RetractdCore

/// `retractd add`.
struct AddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a feed to feeds.json.",
        discussion: """
            The URL is fetched. If it is a feed, it is added; if it is a page that names its feeds, they are listed, and \
            added at once where there is only one or --first is given. The layout of feeds.json stays as it is.

            Examples:
              retractd add https://news.example/rss.xml
              retractd add https://news.example/ --name "News Example" --first
            """
    )

    @Argument(help: "The URL of a feed, or of a page that names one.")
    var url: String

    @Option(name: .long, help: "The feed's name. [default: its own title]")
    var name: String?

    @Option(name: .long, help: "The file to write to. [default: ./feeds.json, else /etc/retractd/feeds.json]")
    var config: String?

    @Flag(name: .long, help: "Take the first feed that a page names.")
    var first = false

    func run() async throws {
        try await CommandFailure.guarding {
            let path = try ConfigurationFile.path(config)
            let bytes = try ConfigurationFile.bytes(path)
            let configuration = try Configuration(reading: bytes, file: path)
            let finder = try FeedFinder(configuration: configuration)
            let feed = try await choose(finder)
            let title = name ?? feed.title ?? SiteKey(url: feed.url)?.rawValue ?? feed.url
            let unique = uniqueName(TerminalText.sanitised(title), configuration)
            let changed = try ConfigurationEditor.adding(name: unique, url: feed.url, to: bytes, file: path)
            try Data(changed).write(to: URL(fileURLWithPath: path), options: .atomic)
            Console.line("Added “\(unique)” (\(feed.entries) entries) to \(path).")
        }
    }

    private func choose(_ finder: FeedFinder) async throws -> FoundFeed {
        switch await finder.look(at: url) {
        case .feed(let feed): return feed
        case .nothing(let reason): throw CommandFailure.ending(.failed, "no feed at \(url): \(reason)")
        case .page(let links):
            guard let link = links.first else {
                throw CommandFailure.ending(.failed, "\(url) is a page that names no feed")
            }
            if links.count > 1, !first {
                let list = links.map { "  \($0)" }.joined(separator: "\n")
                throw CommandFailure.ending(
                    .failed, "\(url) names several feeds; add one of them, or take the first with --first:\n\(list)")
            }
            guard case .feed(let feed) = await finder.look(at: link) else {
                throw CommandFailure.ending(.failed, "\(url) names \(link), which cannot be read as a feed")
            }
            return feed
        }
    }

    private func uniqueName(_ title: String, _ configuration: Configuration) -> String {
        let names = Set(configuration.feeds.map(\.name))
        let base = String(title.prefix(180))
        guard names.contains(base) else { return base }
        return (2...).lazy.map { "\(base) (\($0))" }.first { !names.contains($0) } ?? base
    }
}

/// A feed that was found.
struct FoundFeed {
    let url: String
    let title: String?
    let entries: Int
}

/// Looks for a feed at a URL.
struct FeedFinder {
    enum Finding {
        case feed(FoundFeed)
        /// A page, with the feeds that its head names.
        case page([String])
        case nothing(String)
    }

    /// The most feeds taken from one page.
    static let mostLinks = 50

    private let fetcher: CurlFetcher

    init(configuration: Configuration) throws {
        fetcher = try CurlFetcher(
            limits: FetchLimits(), policy: NetworkPolicy(allowing: configuration.network.allow),
            userAgent: configuration.userAgent(version: Version.current), now: { SystemTime().now() })
    }

    func look(at url: String) async -> Finding {
        let fetched = await fetcher.fetch(FetchRequest(url: url, purpose: .feed))
        switch fetched.capture.outcome {
        case .failure(let failure): return .nothing(failure.message)
        case .notModified: return .nothing("HTTP 304")
        case .response(let response):
            guard response.status == 200 else { return .nothing("HTTP \(response.status)") }
            let type = response.headers.first("content-type")
            if let feed = try? FeedParser.parse(fetched.payload, baseURL: response.finalURL, contentType: type) {
                return .feed(FoundFeed(url: response.finalURL, title: feed.title, entries: feed.entries.count))
            }
            return .page(links(fetched.payload, response))
        }
    }

    private func links(_ payload: [UInt8], _ response: HTTPResponse) -> [String] {
        let text = CharsetDecoder.decode(
            payload, transport: nil, document: HTMLDocument.declaredCharset(in: payload))
        guard let document = try? HTMLDocument(utf8: text.utf8), let root = document.root,
            let base = WebAddress(response.finalURL)
        else { return [] }
        let types = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/json"]
        var found: [String] = []
        for link in root.elements(named: "link") where found.count < Self.mostLinks {
            guard link.attribute("rel")?.lowercased().contains("alternate") == true,
                types.contains(link.attribute("type")?.lowercased() ?? ""), let target = link.attribute("href"),
                let address = base.resolving(target), !found.contains(address.text)
            else { continue }
            found.append(address.text)
        }
        return found
    }
}
