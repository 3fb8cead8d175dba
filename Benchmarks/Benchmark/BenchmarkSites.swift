import Foundation
import LoopbackSite
import RetractdCore
import RetractdTestSupport
import Synchronization

/// Newspapers on loopback, each with a feed and its articles, pages compressed beforehand.
final class BenchmarkSites: Sendable {
    let articles: Int
    private let published: Mutex<[[UInt8]]>
    private let servers: Mutex<[LoopbackServer]> = Mutex([])

    /// - Parameter folder: Where pages are put while they are compressed.
    init(sites: Int, articles: Int, folder: String) throws {
        self.articles = articles
        published = Mutex(try Self.pages(sites: sites, articles: articles, look: .init(), folder: folder))
        for site in 0..<sites {
            let server = try LoopbackServer(address: "127.20.\(site / 250).\(site % 250 + 1)") { [self] request in
                reply(to: request, site: site)
            }
            servers.withLock { $0.append(server) }
        }
    }

    var origins: [String] { servers.withLock { $0.map(\.origin) } }

    /// Every article's URL.
    var urls: [String] {
        origins.enumerated().flatMap { site, origin in
            (0..<articles).map { origin + BenchmarkPage(site: site, article: $0).path }
        }
    }

    /// Gives every page another look.
    func publish(_ look: BenchmarkPage.Look, folder: String) throws {
        let pages = try Self.pages(sites: origins.count, articles: articles, look: look, folder: folder)
        published.withLock { $0 = pages }
    }

    func stop() {
        for server in servers.withLock({ $0 }) { server.stop() }
    }

    private func reply(to request: SiteRequest, site: Int) -> SiteReply {
        if request.path == "/feed.xml" { return .text(feed(site), type: "application/rss+xml") }
        guard let article = request.path.split(separator: "-").last.flatMap({ Int($0) }), article < articles else {
            return .text("<html><body>Not found</body></html>", status: 404)
        }
        let body = published.withLock { $0[site * articles + article] }
        return SiteReply(
            headers: [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip")], body: body,
            isConditional: true)
    }

    private func feed(_ site: Int) -> String {
        let items = (0..<articles).map { article in
            let page = BenchmarkPage(site: site, article: article)
            return "<item><title>\(page.headline)</title><link>\(page.path)</link></item>"
        }
        return "<rss version=\"2.0\"><channel><title>Site \(site)</title>\(items.joined())</channel></rss>"
    }

    private static func pages(
        sites: Int, articles: Int, look: BenchmarkPage.Look, folder: String
    ) throws -> [[UInt8]] {
        let names = (0..<sites * articles).map { "\(folder)/page-\($0)" }
        for (index, name) in names.enumerated() {
            let page = BenchmarkPage(site: index / articles, article: index % articles, look: look)
            try Data(page.html.utf8).write(to: URL(fileURLWithPath: name))
        }
        _ = try Measured.run(["gzip", "-f", "-r", folder])
        return try names.map { name in
            defer { try? FileManager.default.removeItem(atPath: name + ".gz") }
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: name + ".gz")))
        }
    }
}
