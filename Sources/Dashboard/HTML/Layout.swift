/// The frame around every page.
struct Layout {
    /// The pages that the frame links to.
    enum Place: String, CaseIterable {
        case pulled = "/"
        case rewritten = "/edits"
        case search = "/search"
        case feeds = "/feeds"
        case charts = "/charts"

        var name: String {
            switch self {
            case .pulled: "Pulled"
            case .rewritten: "Rewritten"
            case .search: "Search"
            case .feeds: "Feeds"
            case .charts: "Charts"
            }
        }
    }

    let title: String
    let place: Place?
    /// Atom feeds that say the same, each with its name.
    var feeds: [(name: String, path: String)] = []
    /// What times are written in: `UTC`, `+03:30`.
    let zone: String
    /// One line about the monitor.
    let pulse: HTML

    func page(_ body: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title) · retractd</title>
        <link rel="stylesheet" href="/style.css">
        <link rel="icon" href="/icon.svg" type="image/svg+xml">
        \(feeds.map(Self.feed))</head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top"><div class="inner">
        <a class="mark" href="/" aria-label="retractd">re<s>tract</s>d</a>
        <nav aria-label="Pages">\(Place.allCases.map(link))</nav>
        <p class="pulse">\(pulse)</p>
        </div></header>
        <main id="main" class="inner">
        \(body)
        </main>
        <footer><div class="inner">
        <p>What a verdict rests on is on each case’s page. Read-only; times are \(zone).</p>
        <p><a href="/api">Programs</a> · <a href="/alerts.atom">Atom</a> · <a href="/metrics">Metrics</a></p>
        </div></footer>
        </body>
        </html>

        """
    }

    private func link(_ other: Place) -> HTML {
        let current: HTML = other == place ? " aria-current=\"page\"" : ""
        return "<a href=\"\(other.rawValue)\"\(current)>\(other.name)</a>"
    }

    private static func feed(_ feed: (name: String, path: String)) -> HTML {
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(feed.name)\" href=\"\(feed.path)\">\n"
    }
}
