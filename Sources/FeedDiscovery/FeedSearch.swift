import FeedParsing
import RetractdCore
import Scheduling

/// One search for a site's feeds.
struct FeedSearch {
    let finder: FeedFinder
    private(set) var findings = FeedFindings()
    private var robots: [String: RobotsRules] = [:]
    private var sitemaps: [FeedCandidate] = []
    private var asked: Set<String> = []

    init(finder: FeedFinder) {
        self.finder = finder
    }

    /// What stands at a URL.
    private enum Look {
        case feed(ParsedFeed, HTTPResponse)
        case page([UInt8], HTTPResponse)
        case nothing(String)
        /// The host does not answer, and will not at another path.
        case unreachable(String)
    }

    mutating func run(_ text: String) async {
        guard let (look, url) = await firstAnswer(text) else { return }
        switch look {
        case .feed(let feed, let response) where feed.format != .sitemapIndex && feed.format != .sitemap:
            return offer(feed, FeedCandidate(url: url), response)
        case .page(let payload, let response): await searchPage(payload, response)
        case .feed, .nothing: break
        case .unreachable: return
        }
        guard let site = WebAddress(url) else { return }
        if findings.feeds.isEmpty { await tryEach(UsualPlaces.candidates(UsualPlaces.feeds, of: site), until: 1) }
        await searchSitemaps(of: site)
        findings.feeds.sort { !$0.isOfComments && $1.isOfComments }
    }

    // MARK: Where to look

    /// The address as given, or with https and then http before it.
    private mutating func firstAnswer(_ text: String) async -> (Look, String)? {
        let urls = text.contains("://") ? [text] : ["https://" + text, "http://" + text]
        var answer: (Look, String)?
        for url in urls {
            guard let address = WebAddress(url) else {
                findings.misses.append("\(url): not an http or https URL")
                continue
            }
            let look = await look(at: address.text)
            answer = (look, address.text)
            switch look {
            case .nothing(let reason), .unreachable(let reason): findings.misses.append("\(address.text): \(reason)")
            case .feed, .page: return answer
            }
        }
        return answer
    }

    private mutating func searchPage(_ payload: [UInt8], _ response: HTTPResponse) async {
        guard let base = WebAddress(response.finalURL) else { return }
        let page = PageLinks(payload, base: base)
        let named = LinkHeader.candidates(response.headers, base: base) + page.declared
        await tryEach(Array(named.prefix(FeedFinder.mostDeclared)))
        if findings.feeds.isEmpty { await tryEach(Array(page.linked.prefix(FeedFinder.mostLinked))) }
    }

    /// A news sitemap lists the last two days, often more than the feed does.
    private mutating func searchSitemaps(of site: WebAddress) async {
        _ = await rules(of: site)
        let named = Array(sitemaps.filter { RobotsSitemaps.isOfNews($0.url) }.prefix(FeedFinder.mostSitemaps))
        let usual = UsualPlaces.candidates(UsualPlaces.newsSitemaps, of: site)
        let others = sitemaps.filter { !RobotsSitemaps.isOfNews($0.url) }.prefix(1)
        for candidate in named.isEmpty ? usual + others : named where !hasNewsSitemap {
            await trySitemap(candidate)
        }
    }

    private var hasNewsSitemap: Bool { findings.feeds.contains { $0.format == .newsSitemap } }

    /// A news sitemap, or an index that names one.
    private mutating func trySitemap(_ candidate: FeedCandidate) async {
        guard asked.insert(candidate.url).inserted else { return }
        guard case .feed(let feed, let response) = await look(at: candidate.url) else { return }
        if feed.format == .newsSitemap { return offer(feed, candidate, response) }
        guard feed.format == .sitemapIndex,
            let child = feed.entries.compactMap(\.link).first(where: RobotsSitemaps.isOfNews),
            asked.insert(child).inserted, case .feed(let inner, let answer) = await look(at: child),
            inner.format == .newsSitemap
        else { return }
        offer(inner, FeedCandidate(url: child), answer)
    }

    private mutating func tryEach(_ candidates: [FeedCandidate], until enough: Int = .max) async {
        for candidate in candidates where findings.feeds.count < enough && asked.insert(candidate.url).inserted {
            switch await look(at: candidate.url) {
            case .feed(let feed, let response): offer(feed, candidate, response)
            case .page: findings.misses.append("\(candidate.url): a web page, no feed")
            case .nothing(let reason), .unreachable(let reason):
                findings.misses.append("\(candidate.url): \(reason)")
            }
        }
    }

    // MARK: Looking

    private mutating func look(at url: String) async -> Look {
        guard let address = WebAddress(url) else { return .nothing("not an http or https URL") }
        if finder.respectsRobots {
            let rules = await rules(of: address)
            let target = address.path + (address.query.map { "?\($0)" } ?? "")
            guard rules.allows(path: target, productToken: FeedFinder.productToken) else {
                return .nothing("robots.txt forbids it")
            }
        }
        guard let fetched = await fetch(url, .feed) else { return .nothing("not looked at: enough requests made") }
        switch fetched.capture.outcome {
        case .failure(let failure): return .unreachable(failure.message)
        case .notModified: return .nothing("HTTP 304 without having been asked")
        case .response(let response): return read(fetched.payload, response)
        }
    }

    private func read(_ payload: [UInt8], _ response: HTTPResponse) -> Look {
        guard (200...299).contains(response.status) else { return .nothing("HTTP \(response.status)") }
        let type = response.headers.first("content-type")
        do {
            return .feed(try FeedParser.parse(payload, baseURL: response.finalURL, contentType: type), response)
        } catch {
            let isPage = type?.lowercased().contains("html") ?? false
            if case .webPage = error { return .page(payload, response) }
            return isPage ? .page(payload, response) : .nothing(error.description)
        }
    }

    private mutating func rules(of address: WebAddress) async -> RobotsRules {
        if let known = robots[address.origin] { return known }
        var rules = RobotsRules([])
        if let fetched = await fetch(address.origin + "/robots.txt", .robots),
            let status = fetched.capture.outcome.response?.status, (200...299).contains(status)
        {
            rules = RobotsRules(fetched.payload)
            sitemaps += RobotsSitemaps.named(in: fetched.payload, base: address).map { FeedCandidate(url: $0) }
        }
        robots[address.origin] = rules
        return rules
    }

    private var requests = 0

    /// Fetches after a pause; nil once enough requests were made.
    private mutating func fetch(_ url: String, _ purpose: CapturePurpose) async -> FetchedCapture? {
        guard requests < FeedFinder.mostRequests else { return nil }
        if requests > 0 { await finder.time.sleep(for: finder.pause) }
        requests += 1
        return await finder.fetcher.fetch(FetchRequest(url: url, purpose: purpose))
    }

    // MARK: Offering

    private mutating func offer(_ feed: ParsedFeed, _ candidate: FeedCandidate, _ response: HTTPResponse) {
        let isPermanent = response.hops.allSatisfy { $0.status == 301 || $0.status == 308 }
        let url = isPermanent ? response.finalURL : candidate.url
        guard !findings.feeds.contains(where: { $0.url == url }) else { return }
        let title = feed.title ?? candidate.title
        findings.feeds.append(
            FoundFeed(
                url: url, title: title, format: feed.format, entries: feed.entries.count,
                newest: feed.entries.compactMap { $0.published ?? $0.updated }.max(),
                isOfComments: Self.isOfComments(url, title)))
    }

    private static func isOfComments(_ url: String, _ title: String?) -> Bool {
        url.lowercased().contains("/comments/") || (title ?? "").lowercased().hasPrefix("comments ")
    }
}
