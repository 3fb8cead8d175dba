/// How a site is built: what no two of them do alike.
struct SiteStyle: Sendable {
    /// What an address that does not exist gets.
    enum Missing: CaseIterable, Sendable {
        case honest
        case honestWithLatest
        case pretends
        case pretendsWithLatest
        case redirectsHome
        case redirectsToSink
    }

    enum Address: CaseIterable, Sendable {
        /// `/2026/11/slug`
        case dated
        /// `/news/12345/slug`, the slug ignored.
        case numbered
        /// `/12345.html`
        case plain
        /// `/world/slug-12345`
        case section
        /// `/article?id=12345`
        case query
    }

    enum Feed: CaseIterable, Sendable {
        case rss
        case atom
        case rdf
        case json
        case sitemap
    }

    enum Layout: CaseIterable, Sendable {
        case article
        case divisions
        case structured
        case table
        case bare
    }

    let missing: Missing
    let address: Address
    let feed: Feed
    let layout: Layout
    let window: Int
    let tracksLinks: Bool
    /// "12 minutes ago", counters and the like in the page.
    let ticks: Bool

    init(_ dice: inout Dice) {
        missing = dice.one(of: Missing.allCases)
        address = dice.one(of: Address.allCases)
        feed = dice.one(of: Feed.allCases)
        layout = dice.one(of: Layout.allCases)
        window = dice.number(12...40)
        tracksLinks = dice.falls(0.2)
        ticks = dice.falls(0.5)
    }

    var feedPath: String {
        switch feed {
        case .rss: "/rss.xml"
        case .atom: "/atom.xml"
        case .rdf: "/index.rdf"
        case .json: "/feed.json"
        case .sitemap: "/news-sitemap.xml"
        }
    }
}
