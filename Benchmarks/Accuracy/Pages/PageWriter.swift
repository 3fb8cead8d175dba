import RetractdCore

/// A site's pages at one moment.
struct PageWriter {
    let site: MadeSite
    let now: Timestamp

    private var tongue: Tongue { site.tongue }

    private var layout: SiteStyle.Layout {
        guard site.has(.redesign, at: now) else { return site.style.layout }
        let all = SiteStyle.Layout.allCases
        return all[((all.firstIndex(of: site.style.layout) ?? 0) + 2) % all.count]
    }

    // MARK: Whole pages

    func page(of story: MadeStory, _ words: MadeStory.Words) -> String {
        var words = words
        if let other = story.otherHeadline, (now.seconds / 3_600) % 5 >= 3 { words.headline = other }
        return frame(title: words.headline, head: head(story, words), body: article(story, words))
    }

    /// The page with its headline, if that is kept, and something else in the text's place.
    func page(of story: MadeStory, headline: String?, instead text: String) -> String {
        let title = headline ?? site.host
        let words = MadeStory.Words(headline: title, paragraphs: text.isEmpty ? [] : [text])
        return frame(title: title, head: "", body: article(story, words))
    }

    var missing: String {
        let isLong = site.style.missing == .honestWithLatest || site.style.missing == .pretendsWithLatest
        let list = isLong ? latest(8) : ""
        return frame(
            title: tongue.missingTitle, head: "",
            body: "<div class=\"content\"><h1>\(tongue.missingTitle)</h1><p>\(tongue.missingText)</p>\(list)</div>")
    }

    var home: String { frame(title: site.host, head: "", body: "<main>\(latest(20))</main>") }

    func bare(_ title: String, _ text: String) -> String {
        "<!DOCTYPE html><html lang=\"\(tongue.code)\"><head><meta charset=\"utf-8\"><title>\(title)</title></head>"
            + "<body><p>\(text)</p></body></html>"
    }

    func refresh(to path: String) -> String {
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>\(site.host)</title>"
            + "<meta http-equiv=\"refresh\" content=\"0; url=\(path)\"></head><body></body></html>"
    }

    func script(to path: String) -> String {
        "<html><head><meta charset=\"utf-8\"></head><body>"
            + "<script>alert('\(tongue.missingTitle)');location.href='\(path)'</script></body></html>"
    }

    // MARK: Parts

    private func head(_ story: MadeStory, _ words: MadeStory.Words) -> String {
        let url = site.origin + site.path(of: story, at: now)
        guard layout == .structured || layout == .article else { return "" }
        var head =
            "<link rel=\"canonical\" href=\"\(url)\">"
            + "<meta property=\"og:title\" content=\"\(escaped(words.headline))\">"
        if layout == .structured {
            let kind = story.isLiveBlog ? "LiveBlogPosting" : "NewsArticle"
            let headline = words.headline.filter { $0 != "\"" }
            head +=
                "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"\(kind)\","
                + "\"headline\":\"\(headline)\",\"datePublished\":\"\(story.published)\"}</script>"
        }
        return head
    }

    private func article(_ story: MadeStory, _ words: MadeStory.Words) -> String {
        let text = (words.note.map { ["<em>\($0)</em>"] } ?? []) + words.paragraphs
        let shown = ticking(story)
        let paragraphs = text.map { "<p>\($0)</p>" }.joined(separator: "\n")
        switch layout {
        case .article, .structured:
            return "<main><article><h1>\(words.headline)</h1><time datetime=\"\(story.published)\">\(shown)</time>"
                + "\(paragraphs)</article></main>" + related(story)
        case .divisions:
            return "<div id=\"wrap\"><div class=\"story\"><h2 class=\"title\">\(words.headline)</h2>"
                + "<span class=\"date\">\(shown)</span><div class=\"story-body\">\(paragraphs)</div></div>"
                + related(story) + "</div>"
        case .table:
            return "<table width=\"100%\"><tr><td class=\"left\">\(latest(5))</td><td>"
                + "<b class=\"head\">\(words.headline)</b><br>\(shown)<br>" + text.joined(separator: "<br><br>\n")
                + "</td></tr></table>"
        case .bare:
            return "<div><h1>\(words.headline)</h1><div>\(shown)</div>\(paragraphs)</div>" + related(story)
        }
    }

    private func ticking(_ story: MadeStory) -> String {
        let date = "\(story.published.truncatedToSecond)"
        guard site.style.ticks else { return date }
        let minutes = max(0, Int(now.since(story.published).inSeconds) / 60)
        return "\(date) · \(minutes) min · \(minutes * 7 + story.number) 👁"
    }

    /// Other headlines, which change as stories come out.
    private func related(_ story: MadeStory) -> String {
        "<aside class=\"related\"><h3>\(tongue.latest)</h3>\(latest(6, except: story.name))</aside>"
    }

    private func latest(_ count: Int, except: String = "") -> String {
        let items = site.published(at: now).filter { $0.name != except && $0.isListed.value(at: now) }.prefix(count)
            .map { story in
                "<li><a href=\"\(escaped(site.path(of: story, at: now)))\">"
                    + "\(story.words.value(at: now).headline)</a></li>"
            }
        return "<ul>\(items.joined())</ul>"
    }

    private func frame(title: String, head: String, body: String) -> String {
        let sections = ["world", "city", "sport", "economy"].map { "<a href=\"/\($0)/\">\($0)</a>" }
        return """
            <!DOCTYPE html><html lang="\(tongue.code)" dir="\(tongue.isRightToLeft ? "rtl" : "ltr")"><head>
            <meta charset="utf-8"><title>\(title) | \(site.host)</title>\(head)</head><body>
            <header><a href="/">\(site.host)</a><nav>\(sections.joined(separator: " "))</nav></header>
            \(body)<footer>© \(site.host)</footer></body></html>
            """
    }

    private func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "<": escaped += "&lt;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
