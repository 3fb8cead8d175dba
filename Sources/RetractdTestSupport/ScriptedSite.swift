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
        /// One page, with its title, its words and its status, for everything.
        case page(Int, title: String, words: String)
        /// Every page but the feed is without its text.
        case everythingEmpty
        /// Every page redirects to a gate.
        case gate(String)
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
    /// Redirects an unknown URL there.
    package var unknownTarget: String?
    package var language = "en"
    package var feedFormat = ScriptedFeed.Format.rss
    /// The pages' markup: another number is another design of the same words.
    package var design = 0
    /// The most entries of the feed.
    package var windowLength = 20
    /// How many the home page shows, where not as many.
    package var homeLength: Int?
    /// Furniture that changes between visits when a test changes it.
    package var furniture = "calm"
    /// Whether the text of every story begins and ends with a line of the site's.
    package var hasSponsor = false
    package var tombstones: [String] = []
    /// A sitemap of all that it has, which its robots.txt names by way of an index; nil where it has none.
    package var sitemap: SitemapStyle?

    /// What a sitemap says of a story beside its address.
    package enum SitemapStyle: String, Sendable {
        case headlines = "sitemap"
        case moments = "bare-sitemap"

        func words(of story: ScriptedStory) -> String {
            switch self {
            case .headlines: "<news:news><news:title>\(story.headline)</news:title></news:news>"
            case .moments: "<lastmod>\(story.published)</lastmod>"
            }
        }
    }

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
        /// What happens where no answer comes.
        package var failure = TransportFailure.Kind.timedOut
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
        if path == "/robots.txt" { return siteReply(path) ?? robots }
        if let reply = siteReply(path) { return reply }
        if let sitemap, let reply = reply(of: sitemap, to: path) { return reply }
        if path == "/feed.xml" { return feedReply }
        if path == "/" || path == "/world/" { return page(Reply(200, frame("Home", home, isArticle: false))) }
        if path == "/gate" { return page(Reply(200, frame("Gate", "<p>Please choose.</p>", isArticle: false))) }
        if path == "/e404" || path == "/search" { return page(Reply(200, errorPage)) }
        if let story = stories.first(where: { $0.path == path }) { return page(reply(for: story, story.standing)) }
        if let story = stories.first(where: { $0.former[path] != nil }), let standing = story.former[path] {
            return page(reply(for: story, standing))
        }
        return unknown
    }

    // MARK: Parts

    private func siteReply(_ path: String) -> Reply? {
        let isFeed = path == "/feed.xml"
        switch trouble {
        case .none: return nil
        case .status(let status): return Reply(status, "<html><body><h1>Error \(status)</h1></body></html>")
        case .timeout: return Reply(nil, "")
        case .botWall:
            return Reply(
                403, "<html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>",
                HeaderFields(["cf-mitigated": "challenge", "Content-Type": "text/html"]))
        case .everythingNotFound: return isFeed ? nil : Reply(404, errorPage)
        case .page(let status, let title, let words):
            return page(Reply(status, "<html><head><title>\(title)</title></head><body><p>\(words)</p></body></html>"))
        case .everythingEmpty:
            return isFeed || path == "/" ? nil : page(Reply(200, frame("News", "<div id=app></div>", isArticle: true)))
        case .gate(let target):
            return isFeed || path == target ? nil : Reply(302, "", HeaderFields(["Location": target]))
        }
    }

    private var robots: Reply {
        guard sitemap != nil else { return Reply(404, "") }
        return Reply(200, "User-agent: *\nDisallow: /private/\nSitemap: \(origin)/sitemaps.xml\n")
    }

    private func reply(of sitemap: SitemapStyle, to path: String) -> Reply? {
        let xml = HeaderFields(["Content-Type": "application/xml"])
        let names =
            "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
            + "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\""
        switch path {
        case "/sitemaps.xml":
            let entries = ["images", "stories"].map { "<sitemap><loc>\(origin)/sitemap-\($0).xml</loc></sitemap>" }
            return Reply(200, "<sitemapindex \(names)>\(entries.joined())</sitemapindex>", xml)
        case "/sitemap-stories.xml":
            let entries = stories.filter { $0.standing == .there }.map {
                "<url><loc>\(origin)\($0.path)</loc>\(sitemap.words(of: $0))</url>"
            }
            return Reply(200, "<urlset \(names)>\(entries.joined(separator: "\n"))</urlset>", xml)
        default: return nil
        }
    }

    private func reply(for story: ScriptedStory, _ standing: ScriptedStory.Standing) -> Reply {
        let heading = "<h1>\(story.headline)</h1>"
        switch standing {
        case .there: return article(story, article(story))
        case .status(let status):
            return Reply(status, status == 404 ? errorPage : "<html><body>\(status)</body></html>")
        case .softNotFound: return Reply(200, errorPage)
        case .redirect(let target): return Reply(301, "", HeaderFields(["Location": target]))
        case .emptied: return article(story, heading)
        case .notice(let text): return article(story, heading + "<p>\(text)</p>")
        case .gutted: return article(story, heading + "<p>\(MadeText.other(story.language))</p>")
        case .swapped:
            let other = MadeText.paragraphs(
                story.name + "/swapped", count: story.paragraphs.count, language: story.language)
            return article(story, heading + other.map { "<p>\($0)</p>" }.joined())
        case .replaced:
            let other = MadeText.paragraphs(story.name + "/other", count: 4, language: story.language)
            let title = MadeText.headline(story.name + "/other", language: story.language)
            return Reply(
                200,
                frame(title, "<h1>\(title)</h1>" + other.map { "<p>\($0)</p>" }.joined(), isArticle: true))
        case .script(let target):
            return Reply(200, "<script>alert('\(MadeText.missing(language))');location.href='\(target)';</script>")
        case .refresh(let target):
            return Reply(
                200,
                "<html><head><title>News</title><meta http-equiv=\"refresh\" content=\"0; url=\(target)\"></head>"
                    + "<body></body></html>")
        case .canonical(let target):
            return Reply(
                200,
                "<html><head><title>Scripted News</title><link rel=\"canonical\" href=\"\(target)\"></head>"
                    + "<body><p>Scripted News, morning and evening.</p></body></html>")
        case .titled404:
            return Reply(200, "<html><head><title>404 | Scripted News</title></head><body><p>Oops.</p></body></html>")
        case .refused(let status, let words):
            return Reply(status, frame("Access denied", "<h1>Access denied</h1><p>\(words)</p>", isArticle: false))
        case .edge404:
            return Reply(
                404, "<html><body>Not found</body></html>",
                HeaderFields(["Server-Timing": "cfEdge;dur=9, cfOrigin;dur=0"]))
        case .paywalled:
            return article(
                story,
                heading + "<p>\(story.paragraphs[0])</p><p>To continue reading, please subscribe.</p>")
        case .geoBlocked:
            return Reply(403, frame("Sorry", "<p>This content is not available in your country.</p>", isArticle: false))
        }
    }

    private func article(_ story: ScriptedStory, _ body: String) -> Reply {
        Reply(
            200,
            frame(
                story.headline, body, isArticle: true, language: story.language,
                head: story.isNoIndex ? "<meta name=\"robots\" content=\"noindex\">" : ""))
    }

    private var unknown: Reply {
        if let unknownTarget { return Reply(302, "", HeaderFields(["Location": unknownTarget])) }
        return page(pretends ? Reply(200, errorPage) : Reply(404, errorPage))
    }

    private func page(_ reply: Reply) -> Reply {
        var reply = reply
        reply.headers.fields.append(.init(name: "Content-Type", value: "text/html; charset=utf-8"))
        return reply
    }

    private var errorPage: String {
        let words = MadeText.missing(language)
        return frame(words, "<h1>\(words)</h1><p>\(words). 0123456789</p>", isArticle: false)
    }

    private var home: String {
        let items = stories.prefix(homeLength ?? windowLength).map {
            "<li><a href=\"\($0.path)\">\($0.headline)</a></li>"
        }
        return "<h1>News</h1><ul>\(items.joined())</ul>"
    }

    private func article(_ story: ScriptedStory) -> String {
        let paragraphs = hasSponsor ? [Self.sponsor] + story.paragraphs + [Self.smallPrint] : story.paragraphs
        return "<h1>\(story.headline)</h1><time datetime=\"\(story.published)\">\(story.published)</time>"
            + paragraphs.map { "<p>\($0)</p>" }.joined()
    }

    private static let sponsor = "TL;DR: Take home a harbour lamp for just $29.99 (reg. $79) while supplies last."
    private static let smallPrint = "Prices of Lamps and Ladders are subject to change."

    private func frame(
        _ title: String, _ body: String, isArticle: Bool, language: String = "en", head: String = ""
    ) -> String {
        let direction = ["fa", "ar", "he", "ur"].contains(language) ? "rtl" : "ltr"
        let menu = "<a href=\"/\">Home</a> <a href=\"/world/\">World</a> <a href=\"/sport/\">Sport</a>"
        let top = """
            <!DOCTYPE html><html lang="\(language)" dir="\(direction)"><head><meta charset="utf-8">
            <title>\(title) - Scripted News</title>\(head)</head><body>
            """
        guard design == 0 else {
            return top
                + "<div class=\"top-\(design)\"><ul><li>\(menu)</li></ul></div><div class=\"wrap\"><section class="
                + "\"\(isArticle ? "story-body" : "list")\">\(body)</section><div class=\"rail\">\(furniture)</div></div>"
                + "<div class=\"bottom\">All of it invented, and built anew</div></body></html>"
        }
        let main = isArticle ? "<main><article>\(body)</article></main>" : "<div class=\"page\">\(body)</div>"
        return """
            \(top)<header><nav>\(menu)</nav></header>
            \(main)<aside class="related"><h3>Related: \(furniture)</h3></aside>
            <footer>Scripted News, all of it invented</footer></body></html>
            """
    }

    private var feedReply: Reply {
        let feed = ScriptedFeed(site: self)
        switch feedTrouble {
        case .none: return feed.reply(stories.filter(\.isListed))
        case .empty: return feed.reply([])
        case .html:
            return Reply(200, "<html><body>Please log in</body></html>", HeaderFields(["Content-Type": "text/html"]))
        case .truncated:
            let whole = feed.reply(stories.filter(\.isListed))
            return Reply(200, String(whole.body.prefix(whole.body.count * 2 / 3)), whole.headers)
        case .status(let status): return Reply(status, "")
        }
    }
}
