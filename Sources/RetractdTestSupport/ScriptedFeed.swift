import RetractdCore

/// A scripted site's feed, in one of several formats.
package struct ScriptedFeed: Sendable {
    package enum Format: String, Sendable, CaseIterable {
        case rss
        case atom
        case rdf
        case json
        case sitemap
        /// RSS whose items have no dates.
        case undated
    }

    let site: ScriptedSite

    func reply(_ listed: [ScriptedStory]) -> ScriptedSite.Reply {
        let shown = Array(listed.prefix(site.windowLength))
        let (type, body) = document(shown)
        return ScriptedSite.Reply(200, body, HeaderFields(["Content-Type": type]))
    }

    private func document(_ stories: [ScriptedStory]) -> (String, String) {
        switch site.feedFormat {
        case .rss, .undated: ("application/rss+xml; charset=utf-8", rss(stories))
        case .atom: ("application/atom+xml; charset=utf-8", atom(stories))
        case .rdf: ("application/rdf+xml; charset=utf-8", rdf(stories))
        case .json: ("application/feed+json", json(stories))
        case .sitemap: ("application/xml; charset=utf-8", sitemap(stories))
        }
    }

    private var graves: String {
        site.tombstones.map { "<at:deleted-entry ref=\"\($0)\" when=\"2026-11-23T12:00:00Z\"/>" }.joined()
    }

    private func rss(_ stories: [ScriptedStory]) -> String {
        let items = stories.map { story in
            "<item><title>\(story.headline)</title><link>\(site.origin)\(story.listedPath ?? story.path)</link>"
                + "<guid isPermaLink=\"false\">\(story.identifier)</guid>"
                + (site.feedFormat == .undated ? "" : "<pubDate>\(pubDate(story.published))</pubDate>") + "</item>"
        }
        return """
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:at="http://purl.org/atompub/tombstones/1.0">
            <channel><title>Scripted News</title><link>\(site.origin)/</link><description>invented</description>
            \(items.joined(separator: "\n"))\(graves)
            </channel></rss>
            """
    }

    private func atom(_ stories: [ScriptedStory]) -> String {
        let entries = stories.map { story in
            "<entry><title>\(story.headline)</title><link href=\"\(site.origin)\(story.listedPath ?? story.path)\"/>"
                + "<id>\(story.identifier)</id><published>\(story.published.truncatedToSecond)</published>"
                + "<updated>\(story.published.truncatedToSecond)</updated></entry>"
        }
        return """
            <?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"
            xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Scripted News</title><id>tag:scripted</id>
            <updated>2026-11-23T12:00:00Z</updated>\(entries.joined(separator: "\n"))\(graves)</feed>
            """
    }

    private func rdf(_ stories: [ScriptedStory]) -> String {
        let items = stories.map { story in
            "<item rdf:about=\"\(site.origin)\(story.listedPath ?? story.path)\"><title>\(story.headline)</title>"
                + "<link>\(site.origin)\(story.listedPath ?? story.path)</link><dc:date>\(story.published.truncatedToSecond)</dc:date></item>"
        }
        return """
            <?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="\(site.origin)/"><title>Scripted News</title><link>\(site.origin)/</link></channel>
            \(items.joined(separator: "\n"))</rdf:RDF>
            """
    }

    private func json(_ stories: [ScriptedStory]) -> String {
        let items = stories.map { story in
            "{\"id\":\"\(story.identifier)\",\"url\":\"\(site.origin)\(story.listedPath ?? story.path)\",\"title\":\"\(story.headline)\","
                + "\"content_text\":\"\",\"date_published\":\"\(story.published.truncatedToSecond)\"}"
        }
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Scripted News\",\"items\":["
            + items.joined(separator: ",") + "]}"
    }

    private func sitemap(_ stories: [ScriptedStory]) -> String {
        let urls = stories.map { story in
            "<url><loc>\(site.origin)\(story.listedPath ?? story.path)</loc><news:news><news:publication><news:name>Scripted</news:name>"
                + "<news:language>en</news:language></news:publication><news:publication_date>"
                + "\(story.published.truncatedToSecond)</news:publication_date><news:title>\(story.headline)</news:title>"
                + "</news:news></url>"
        }
        return """
            <?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
            xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\(urls.joined(separator: "\n"))</urlset>
            """
    }

    private func pubDate(_ moment: Timestamp) -> String {
        let date = CivilDate(moment)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(date.day)) \(months[date.month - 1]) \(date.year) "
            + "\(two(date.hour)):\(two(date.minute)):\(two(date.second)) GMT"
    }
}
