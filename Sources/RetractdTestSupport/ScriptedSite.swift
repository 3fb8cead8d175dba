package import RetractdCore

/// A news site that plays a part: stories, a feed, and every kind of trouble, changed by a test as time goes on.
package struct ScriptedSite: Sendable {
    /// Trouble of the whole site.
    package enum Trouble: Hashable, Sendable {
        case none
        case status(Int)
        case timeout
        case botWall
        /// 404 for everything but the feed.
        case everythingNotFound
    }

    /// What is wrong with the feed alone.
    package enum FeedTrouble: Hashable, Sendable {
        case none
        case empty
        case html
        case truncated
        case status(Int)
    }

    package let origin: String
    package var stories: [ScriptedStory] = []
    package var trouble = Trouble.none
    package var feedTrouble = FeedTrouble.none
    /// Answers an unknown URL with 200 and the "not found" page.
    package var pretends = false
    /// The most entries of the feed.
    package var windowLength = 20
    /// Furniture that changes between visits when a test changes it.
    package var furniture = "calm"
    package var tombstones: [String] = []

    package init(origin: String) {
        self.origin = origin
    }

    package subscript(name: String) -> ScriptedStory? {
        get { stories.first { $0.name == name } }
        set {
            guard let index = stories.firstIndex(where: { $0.name == name }) else {
                if let newValue { stories.insert(newValue, at: 0) }
                return
            }
            if let newValue { stories[index] = newValue }
        }
    }

    /// A reply in plain parts; nil status means that no answer comes.
    package struct Reply: Sendable {
        package var status: Int?
        package var headers: HeaderFields
        package var body: String

        package init(_ status: Int?, _ body: String, _ headers: HeaderFields = HeaderFields()) {
            self.status = status
            self.body = body
            self.headers = headers
        }
    }

    /// What the site answers at a path.
    package func reply(to path: String) -> Reply {
        if path == "/robots.txt" { return trouble == .none ? Reply(404, "") : siteReply ?? Reply(404, "") }
        if let reply = siteReply, trouble != .everythingNotFound || path != "/feed.xml" { return reply }
        if path == "/feed.xml" { return feedReply }
        if path == "/" || path == "/world/" { return page(Reply(200, frame("Home", home, isArticle: false))) }
        guard let story = stories.first(where: { $0.path == path }) else { return unknown }
        return page(reply(for: story))
    }

    // MARK: Parts

    private var siteReply: Reply? {
        switch trouble {
        case .none: nil
        case .status(let status): Reply(status, "<html><body><h1>Error \(status)</h1></body></html>")
        case .timeout: Reply(nil, "")
        case .botWall:
            Reply(
                403, "<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>",
                HeaderFields(["cf-mitigated": "challenge", "Content-Type": "text/html"]))
        case .everythingNotFound: Reply(404, errorPage)
        }
    }

    private func reply(for story: ScriptedStory) -> Reply {
        switch story.standing {
        case .there: Reply(200, frame(story.headline, article(story), isArticle: true, language: story.language))
        case .status(let status): Reply(status, status == 404 ? errorPage : "<html><body>\(status)</body></html>")
        case .softNotFound: Reply(200, errorPage)
        case .redirect(let target):
            Reply(302, "", HeaderFields(["Location": target]))
        case .emptied: Reply(200, frame(story.headline, "<h1>\(story.headline)</h1>", isArticle: true))
        case .notice(let text):
            Reply(200, frame(story.headline, "<h1>\(story.headline)</h1><p>\(text)</p>", isArticle: true))
        }
    }

    private var unknown: Reply {
        page(pretends ? Reply(200, errorPage) : Reply(404, errorPage))
    }

    private func page(_ reply: Reply) -> Reply {
        var reply = reply
        reply.headers.fields.append(.init(name: "Content-Type", value: "text/html; charset=utf-8"))
        return reply
    }

    private var errorPage: String {
        frame(
            "Page not found",
            "<h1>Page not found</h1><p>The page you requested does not exist. It may have moved; try the search.</p>",
            isArticle: false)
    }

    private var home: String {
        let items = stories.prefix(windowLength).map { "<li><a href=\"\($0.path)\">\($0.headline)</a></li>" }
        return "<h1>News</h1><ul>\(items.joined())</ul>"
    }

    private func article(_ story: ScriptedStory) -> String {
        "<h1>\(story.headline)</h1><time datetime=\"\(story.published)\">\(story.published)</time>"
            + story.paragraphs.map { "<p>\($0)</p>" }.joined()
    }

    private func frame(_ title: String, _ body: String, isArticle: Bool, language: String = "en") -> String {
        let direction = language == "fa" ? "rtl" : "ltr"
        let main = isArticle ? "<main><article>\(body)</article></main>" : "<div class=\"page\">\(body)</div>"
        return """
            <!DOCTYPE html><html lang="\(language)" dir="\(direction)"><head><meta charset="utf-8">
            <title>\(title) - Scripted News</title></head><body>
            <header><nav><a href="/">Home</a> <a href="/world/">World</a> <a href="/sport/">Sport</a></nav></header>
            \(main)<aside class="related"><h3>Related: \(furniture)</h3></aside>
            <footer>Scripted News, all of it invented</footer></body></html>
            """
    }

    private var feedReply: Reply {
        var headers = HeaderFields(["Content-Type": "application/rss+xml; charset=utf-8"])
        switch feedTrouble {
        case .none: return Reply(200, feed(stories.filter(\.isListed)), headers)
        case .empty: return Reply(200, feed([]), headers)
        case .html:
            headers = HeaderFields(["Content-Type": "text/html"])
            return Reply(200, "<html><body>Please log in</body></html>", headers)
        case .truncated:
            let whole = feed(stories.filter(\.isListed))
            return Reply(200, String(whole.prefix(whole.count * 2 / 3)), headers)
        case .status(let status): return Reply(status, "")
        }
    }

    private func feed(_ listed: [ScriptedStory]) -> String {
        let items = listed.prefix(windowLength).map { story in
            "<item><title>\(story.headline)</title><link>\(origin)\(story.path)</link>"
                + "<guid isPermaLink=\"false\">\(story.identifier)</guid>"
                + "<pubDate>\(pubDate(story.published))</pubDate></item>"
        }
        let graves = tombstones.map { "<at:deleted-entry ref=\"\($0)\" when=\"2026-11-23T12:00:00Z\"/>" }
        return """
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:at="http://purl.org/atompub/tombstones/1.0">
            <channel><title>Scripted News</title><link>\(origin)/</link><description>invented</description>
            \((items + graves).joined(separator: "\n"))
            </channel></rss>
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
