import RetractdCore

/// A site's feed at one moment, in the site's format.
struct FeedWriter {
    let site: MadeSite
    let now: Timestamp

    private struct Item {
        let title: String
        let url: String
        let identifier: String
        let date: Timestamp
        let summary: String
    }

    var text: String {
        let body = items.map(text(of:))
        let graves = buried.map { grave($0) }
        switch site.style.feed {
        case .rss:
            return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:at="http://purl.org/atompub/tombstones/1.0"><channel><title>\(site.host)</title>
                <link>\(site.origin)/</link><description>\(site.host)</description>
                \((body + graves).joined(separator: "\n"))
                </channel></rss>
                """
        case .atom:
            return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
                <title>\(site.host)</title><id>\(site.origin)/</id><updated>\(now)</updated>
                \((body + graves).joined(separator: "\n"))
                </feed>
                """
        case .rdf:
            return """
                <?xml version="1.0" encoding="utf-8"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="\(site.origin)/"><title>\(site.host)</title>
                <link>\(site.origin)/</link></channel>
                \(body.joined(separator: "\n"))
                </rdf:RDF>
                """
        case .json:
            return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"\(site.host)\",\"items\":["
                + body.joined(separator: ",\n") + "]}"
        case .sitemap:
            return """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                \(body.joined(separator: "\n"))
                </urlset>
                """
        }
    }

    var contentType: String {
        switch site.style.feed {
        case .rss: "application/rss+xml; charset=utf-8"
        case .atom: "application/atom+xml; charset=utf-8"
        case .rdf: "application/rdf+xml"
        case .json: "application/feed+json"
        case .sitemap: "application/xml"
        }
    }

    /// All that the site has: addresses and no more.
    var sitemap: String {
        let addresses = site.published(at: now).filter { $0.isListed.value(at: now) }.map {
            "<url><loc>\(escaped(url(of: $0)))</loc><lastmod>\($0.shownDate.value(at: now))</lastmod></url>"
        }
        let name = "http://www.sitemaps.org/schemas/sitemap/0.9"
        return "<?xml version=\"1.0\"?><urlset xmlns=\"\(name)\">\(addresses.joined())</urlset>"
    }

    // MARK: Items

    private var items: [Item] {
        var stories = site.published(at: now).filter { $0.isListed.value(at: now) }
        if site.style.feed == .sitemap { stories = stories.filter { now.since($0.published) < .hours(48) } }
        stories = Array(stories.prefix(site.style.window))
        if site.has(.feedShuffled, at: now) {
            var dice = Dice("\(site.host)/\(now.seconds / 900)")
            stories.shuffle(using: &dice)
        }
        return stories.map { story in
            let words = story.words.value(at: now)
            return Item(
                title: words.headline, url: url(of: story), identifier: story.identifier.value(at: now),
                date: story.shownDate.value(at: now), summary: words.paragraphs.first ?? "")
        }
    }

    private func url(of story: MadeStory) -> String {
        let path = site.path(of: story, at: now)
        let mark = path.contains("?") ? "&" : "?"
        return site.origin + path + (site.style.tracksLinks ? "\(mark)utm_source=rss" : "")
    }

    private var buried: [MadeStory] {
        site.stories.filter { $0.buriedAt.map { $0 <= now } ?? false }
    }

    private func grave(_ story: MadeStory) -> String {
        let reference = story.identifier.value(at: now)
        return "<at:deleted-entry ref=\"\(reference)\" when=\"\(story.buriedAt ?? now)\"/>"
    }

    private func text(of item: Item) -> String {
        let (title, url, summary) = (escaped(item.title), escaped(item.url), escaped(item.summary))
        switch site.style.feed {
        case .rss:
            return
                "<item><title>\(title)</title><link>\(url)</link><guid isPermaLink=\"false\">\(item.identifier)</guid>"
                + "<pubDate>\(pubDate(item.date))</pubDate><description>\(summary)</description></item>"
        case .atom:
            return "<entry><title>\(title)</title><link href=\"\(url)\"/><id>\(item.identifier)</id>"
                + "<published>\(item.date)</published><updated>\(item.date)</updated><summary>\(summary)</summary></entry>"
        case .rdf:
            return "<item rdf:about=\"\(url)\"><title>\(title)</title><link>\(url)</link>"
                + "<dc:date>\(item.date)</dc:date></item>"
        case .json:
            return "{\"id\":\"\(item.identifier)\",\"url\":\"\(quoted(item.url))\",\"title\":\"\(quoted(item.title))\","
                + "\"date_published\":\"\(item.date)\",\"content_text\":\"\(quoted(item.summary))\"}"
        case .sitemap:
            return "<url><loc>\(url)</loc><news:news><news:publication><news:name>\(site.host)</news:name>"
                + "<news:language>\(site.tongue.code)</news:language></news:publication>"
                + "<news:publication_date>\(item.date)</news:publication_date>"
                + "<news:title>\(title)</news:title></news:news></url>"
        }
    }

    private func pubDate(_ moment: Timestamp) -> String {
        let date = CivilDate(moment)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(date.day)) \(months[date.month - 1]) \(date.year) "
            + "\(two(date.hour)):\(two(date.minute)):\(two(date.second)) +0000"
    }

    private func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    private func quoted(_ text: String) -> String {
        var quoted = ""
        for character in text {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.append(character)
        }
        return quoted
    }
}
