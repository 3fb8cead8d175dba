import FeedParsing
package import RetractdCore
import Scheduling

/// Finds the feeds and news sitemaps of a site.
///
/// It looks where a reader would: at the address itself, the feeds that the page or its `Link` header names, the
/// sitemaps of robots.txt, and where nothing is named the usual places. Everything found is fetched and read before it is
/// offered. One request at a time, with the pause that the configuration asks for, and not more than
/// ``mostRequests``; what robots.txt forbids is left alone.
package struct FeedFinder: Sendable {
    /// The most requests made for one search.
    package static let mostRequests = 24
    /// The most feeds read of those that a page names, and of those it merely links to.
    static let mostDeclared = 10
    static let mostLinked = 4
    /// The most sitemaps read.
    static let mostSitemaps = 3
    /// The name that robots.txt files may address us by.
    static let productToken = "retractd"

    let fetcher: any Fetcher
    let time: any TimeSource
    let pause: Duration
    let respectsRobots: Bool

    package init(fetcher: any Fetcher, time: any TimeSource, pause: Duration, respectsRobots: Bool) {
        self.fetcher = fetcher
        self.time = time
        self.pause = pause
        self.respectsRobots = respectsRobots
    }

    /// Looks at an address, which may lack its scheme.
    package func feeds(at text: String) async -> FeedFindings {
        var search = FeedSearch(finder: self)
        await search.run(text)
        return search.findings
    }
}
