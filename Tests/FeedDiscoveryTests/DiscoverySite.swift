import Fetching
import LoopbackSite
import RetractdCore
import RetractdTestSupport

@testable import FeedDiscovery

/// A site on loopback in which feeds are looked for.
struct DiscoverySite {
    let server: LoopbackServer

    /// - Parameter replies: By path; anything else is a 404.
    init(_ replies: [String: SiteReply]) throws {
        server = try LoopbackServer { request in
            replies[request.path] ?? .text("<html><title>Not found</title></html>", status: 404)
        }
    }

    func findings(at path: String = "/", respectsRobots: Bool = true) async throws -> FeedFindings {
        try await findings(ofText: server.origin + path, respectsRobots: respectsRobots)
    }

    func findings(ofText text: String, respectsRobots: Bool = true) async throws -> FeedFindings {
        let fetcher = try CurlFetcher(
            limits: FetchLimits(), policy: NetworkPolicy(allowing: ["127.0.0.0/8"]), userAgent: "retractd/0",
            now: { Timestamp(seconds: 1_800_000_000) })
        let finder = FeedFinder(
            fetcher: fetcher, time: ManualTime(Timestamp(seconds: 1_800_000_000)), pause: .seconds(2),
            respectsRobots: respectsRobots)
        return await finder.feeds(at: text)
    }

    /// The paths asked for, in order.
    var asked: [String] { server.log.map(\.target) }

    static func feed(_ title: String, entries: Int = 2) -> SiteReply {
        let items = (0..<entries).map {
            "<item><title>Story \($0)</title><link>/story/\($0)</link>"
                + "<pubDate>Mon, 23 Nov 2026 0\($0):00:00 GMT</pubDate></item>"
        }
        return .text(
            "<rss version=\"2.0\"><channel><title>\(title)</title>\(items.joined())</channel></rss>",
            type: "application/rss+xml")
    }

    static func newsSitemap() -> SiteReply {
        .text(
            """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://made.example/story/1</loc><n:news><n:publication><n:name>Made</n:name><n:language>en</n:language>
            </n:publication><n:publication_date>2026-11-23T08:00:00Z</n:publication_date><n:title>Story 1</n:title></n:news></url>
            </urlset>
            """, type: "application/xml")
    }

    static func page(_ head: String = "", _ body: String = "") -> SiteReply {
        .text("<!DOCTYPE html><html><head><title>Made Paper</title>\(head)</head><body>\(body)</body></html>")
    }
}
