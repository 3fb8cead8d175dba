import Detection
import FeedParsing
import RetractdCore
import Scheduling

/// A robots.txt, a sitemap or the page of a section: searched for a suspect's story at another address.
///
/// A feed lists what is new, and so does a home page; where an older story went stands in lists that go further back.
struct SiteList {
    /// The most lists that one list may lead on to.
    static let mostFollowed = 2
    /// A number that more addresses have is no story's.
    static let mostOfOneNumber = 2
    /// Changes of one moment that more addresses share are an import, and no story's.
    static let mostOfOneMoment = 3
    /// A sitemap of all that a site has may begin so long after a story that it no longer lists.
    static let firstStories = Duration.days(1)
    /// A list is at most so many steps from the first: robots.txt, an index of sitemaps, a sitemap.
    static let deepest = 3

    enum Finding: Hashable {
        /// Addresses of the site that may be the story's.
        case leads(to: [String])
        /// Other lists to be asked.
        case more([String])
        /// Nothing that may be the story's; in words.
        case nothing(String)
        case unreadable(String)
    }

    let policy: Policy
    let article: ArticleState
    let url: String
    let capture: Capture
    let payload: [UInt8]

    /// What it says of the story, and whether it goes back to when the story came out: the page of a section shows what is
    /// new, and so does a sitemap for news.
    func search() -> (finding: Finding, goesBack: Bool) {
        guard let response = capture.outcome.response, (200...299).contains(response.status) else {
            return (isRobots ? .more(usual) : .unreadable(capture.outcome.words), false)
        }
        if isRobots { return (.more(named), false) }
        do {
            let list = try FeedParser.parse(
                payload, baseURL: response.finalURL, contentType: response.headers.first("content-type"))
            if list.format == .sitemapIndex { return (.more(children(of: list)), false) }
            return (search(list.entries), goesBack(list))
        } catch {
            let target = HeadlineLink(article).target(in: payload, at: response.finalURL)
            return (target.map { .leads(to: [$0]) } ?? .nothing("no link under its headline leads elsewhere"), false)
        }
    }

    /// A list without dates is thought to hold all that the site has; one of the site's first stories is older than any other.
    private func goesBack(_ list: ParsedFeed) -> Bool {
        guard !list.entries.isEmpty else { return false }
        guard let oldest = list.entries.compactMap({ $0.published ?? $0.updated }).min() else { return true }
        let slack = list.format == .sitemap ? Self.firstStories : .zero
        return oldest <= article.ageReference.advanced(by: slack)
    }

    // MARK: Which lists

    /// Where the search begins: robots.txt, and the page of the section that the address names.
    static func first(for article: ArticleState) -> [String] {
        guard let address = WebAddress(article.url) else { return [] }
        let folders = address.segments.dropLast()
        let kept = folders.prefix(folders.reversed().drop { $0.allSatisfy(\.isNumber) }.count)
        let section = kept.isEmpty ? [] : ["\(address.origin)/\(kept.joined(separator: "/"))/"]
        return ["\(address.origin)/robots.txt"] + section
    }

    private var isRobots: Bool { WebAddress(url)?.path == "/robots.txt" }

    /// Where a sitemap stands that nothing names.
    private var usual: [String] { WebAddress(url).map { ["\($0.origin)/sitemap.xml"] } ?? [] }

    private var named: [String] {
        let sitemaps = WebAddress(url).map { RobotsSitemaps.named(in: payload, base: $0) } ?? []
        let own = sitemaps.filter(mayList)
        return own.isEmpty ? usual : Array(own.prefix(Self.mostFollowed))
    }

    /// The sitemap of the month in which the story came out, where addresses name months; else the one changed last.
    private func children(of index: ParsedFeed) -> [String] {
        let children = index.entries.filter { $0.link.map(mayList) ?? false }
        let ofMonth = children.filter { child in months.contains { child.link?.contains($0) ?? false } }
        let latest = children.sorted { ($0.updated ?? .earliest) > ($1.updated ?? .earliest) }
        return Array((ofMonth.isEmpty ? latest : ofMonth).compactMap(\.link).prefix(Self.mostFollowed))
    }

    private var months: [String] {
        let date = CivilDate(article.ageReference)
        let month = (date.month < 10 ? "0" : "") + "\(date.month)"
        return ["-", "/", "_", ""].map { "\(date.year)\($0)\(month)" }
    }

    private static let ofOtherThings = ["image", "video", "photo", "tag", "categor", "author", "section", "topic"]

    private func mayList(_ sitemap: String) -> Bool {
        guard SiteKey(url: sitemap) == article.site, let path = WebAddress(sitemap)?.path.lowercased() else {
            return false
        }
        return !Self.ofOtherThings.contains { path.contains($0) }
    }

    // MARK: The search

    private func search(_ entries: [FeedEntry]) -> Finding {
        let others = entries.filter { $0.link.map { SiteKey(url: $0) == article.site } ?? false }
        let links = HeadlineLink(article)
        // As long as it lists the story where it was, it knows of no other place.
        if others.contains(where: { $0.link.map(links.isOwn) ?? false }) { return .nothing("lists it where it was") }
        let namesake = others.first { $0.title.map(links.bears) == true }?.link
        let addresses = others.compactMap(\.link)
        if let likely = namesake ?? numbered(addresses) ?? worded(addresses) { return .leads(to: [likely]) }
        let dated = dated(others)
        return dated.isEmpty
            ? .nothing("none of \(entries.count) addresses is like its own, or dated as it is") : .leads(to: dated)
    }

    /// The addresses that bear the minute in which it came out, and those that came to the list when it went.
    private func dated(_ entries: [FeedEntry]) -> [String] {
        let rules: [(Timestamp) -> Bool] = [isOfItsMinute, isOfItsLoss]
        let found = rules.map { isIts in
            entries.filter { [$0.updated, $0.published].compactMap(\.self).contains(where: isIts) }.compactMap(\.link)
        }
        let few = found.filter { $0.count <= Self.mostOfOneMoment }.joined()
        return few.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func isOfItsLoss(_ moment: Timestamp) -> Bool {
        guard let there = article.lastSeenLive, let gone = article.openEpisode?.firstSeenGone, there < gone else {
            return false
        }
        return (there...gone).contains(moment)
    }

    private func isOfItsMinute(_ moment: Timestamp) -> Bool {
        article.publishedAt.map { abs(moment.since($0).inSeconds) < 60 } ?? false
    }

    /// The address with the number by which the site knows the story: one that few others have, as they have a date or the
    /// number of a section.
    private func numbered(_ addresses: [String]) -> String? {
        let own = URLTemplate.identifiers(in: article.url)
        guard !own.isEmpty else { return nil }
        let kin = addresses.map { (address: $0, numbers: URLTemplate.identifiers(in: $0)) }
            .filter { !own.isDisjoint(with: $0.numbers) }
        return own.sorted().lazy.compactMap { number in
            let holders = kin.filter { $0.numbers.contains(number) }
            return holders.count <= Self.mostOfOneNumber ? holders.last?.address : nil
        }.first
    }

    /// The address with most of its words.
    private func worded(_ addresses: [String]) -> String? {
        let own = AddressWords.of(article.url)
        return addresses.map { (address: $0, share: AddressWords.shared(own, with: $0, policy: policy)) }
            .filter { $0.share >= policy.sameAddressWords }.max { $0.share < $1.share }?.address
    }
}
