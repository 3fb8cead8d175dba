import RetractdCore
import RetractdTestSupport

/// What a site answers to one request at one moment.
struct SiteAnswer {
    typealias Reply = ScriptedSite.Reply

    let site: MadeSite
    let now: Timestamp
    private let pages: PageWriter

    init(site: MadeSite, now: Timestamp) {
        self.site = site
        // An edge that lags shows everything, feed and pages, as it was some time ago.
        self.now = site.has(.staleEdge, at: now) && now.seconds / 60 % 3 != 0 ? now.advanced(by: .minutes(-25)) : now
        pages = PageWriter(site: site, now: self.now)
    }

    func reply(to path: String) -> Reply {
        if path == "/robots.txt" { return robots }
        let isFeed = path == site.style.feedPath
        if let kind = site.trouble(at: now), let reply = trouble(kind, isFeed: isFeed, path) { return reply }
        if isFeed { return Reply(200, FeedWriter(site: site, now: now).text, feedHeaders) }
        if site.hasSitemap, path == "/sitemap.xml" {
            let xml = HeaderFields(["Content-Type": "application/xml"])
            return Reply(200, FeedWriter(site: site, now: now).sitemap, xml)
        }
        return html(plainReply(to: path))
    }

    // MARK: Trouble

    private func trouble(_ kind: Nuisance, isFeed: Bool, _ path: String) -> Reply? {
        switch kind {
        case .serverError: return html(Reply(500, pages.bare("500", "Internal Server Error")))
        case .unavailable: return html(Reply(503, pages.bare("503", "Service Unavailable")))
        case .badGateway: return html(Reply(502, pages.bare("502 Bad Gateway", "nginx")))
        case .timeout: return Reply(nil, "")
        case .nameLost: return silence(.nameNotResolved)
        case .reset: return silence(.connectionReset)
        case .maintenance: return html(Reply(200, pages.bare(site.host, site.tongue.maintenance)))
        case .wall403:
            let headers = HeaderFields(["cf-mitigated": "challenge"])
            return html(Reply(403, pages.bare("Just a moment...", "Checking"), headers))
        case .wall200:
            let text = "Verify you are human by completing the action below."
            return html(Reply(200, pages.bare("Just a moment...", text)))
        case .localWall: return isFeed ? nil : html(Reply(200, pages.bare(site.host, site.tongue.wall)))
        case .consent: return isFeed ? nil : consent(path)
        case .rateLimit: return html(Reply(429, "Too many requests", HeaderFields(["Retry-After": "300"])))
        case .falseMissing: return isFeed || path == "/" ? nil : html(Reply(404, pages.missing))
        case .falseMissingAll: return html(Reply(404, pages.missing))
        case .allHome: return isFeed || path == "/" ? nil : Reply(302, "", HeaderFields(["Location": "/"]))
        case .geoBlock: return html(Reply(451, pages.bare("451", "Not available in your country.")))
        case .forbidden: return html(Reply(403, pages.bare("403 Forbidden", "Access denied")))
        case .emptyPages: return isFeed || path == "/" ? nil : emptied(path)
        case .feedEmpty, .feedBroken, .feedHTML, .feedMissing: return isFeed ? feedTrouble(kind) : nil
        case .staleEdge, .feedShuffled, .guidChurn, .dateChurn, .redesign, .migration, .migrationUnannounced, .overrun:
            return nil
        }
    }

    private func silence(_ failure: TransportFailure.Kind) -> Reply {
        var reply = Reply(nil, "")
        reply.failure = failure
        return reply
    }

    private func consent(_ path: String) -> Reply {
        if path.hasPrefix("/consent") { return html(Reply(200, pages.bare(site.host, site.tongue.consent))) }
        return Reply(302, "", HeaderFields(["Location": "/consent?return=\(path)"]))
    }

    private func emptied(_ path: String) -> Reply? {
        guard let story = story(at: path) else { return nil }
        return html(Reply(200, pages.page(of: story, headline: story.words.value(at: now).headline, instead: "")))
    }

    private func feedTrouble(_ kind: Nuisance) -> Reply {
        let whole = FeedWriter(site: site, now: now).text
        switch kind {
        case .feedEmpty:
            var quiet = site
            quiet.stories = []
            return Reply(200, FeedWriter(site: quiet, now: now).text, feedHeaders)
        case .feedBroken:
            return Reply(200, String(whole.prefix(whole.count * 3 / 5)), feedHeaders)
        case .feedHTML: return html(Reply(200, pages.home))
        default: return html(Reply(404, pages.missing))
        }
    }

    // MARK: Pages

    private func plainReply(to path: String) -> Reply {
        if path == "/" || ["/world/", "/city/", "/sport/", "/economy/"].contains(path) {
            return Reply(200, pages.home)
        }
        if path == "/error/missing.html" { return Reply(200, pages.missing) }
        if site.isMigrated(at: now) { return migrated(path) }
        guard let story = story(at: path) else { return unknown }
        return reply(for: story, path)
    }

    private func migrated(_ path: String) -> Reply {
        if let old = Migration.oldPath(path) {
            guard let story = story(at: old) else { return unknown }
            return reply(for: story, old)
        }
        guard site.has(.migration, at: now), story(at: path) != nil else { return unknown }
        return Reply(301, "", HeaderFields(["Location": Migration.newPath(path)]))
    }

    private func story(at path: String) -> MadeStory? {
        site.stories.first { story in
            guard story.published <= now else { return false }
            if story.path == path || story.movedPath == path { return true }
            // A system that goes by the number does not look at the slug.
            return site.style.address == .numbered && path.hasPrefix(folder(story.path))
        }
    }

    private func folder(_ path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? path
    }

    private func reply(for story: MadeStory, _ path: String) -> Reply {
        if let glitch = story.glitches.first(where: { $0.span.contains(now) }) {
            return Reply(glitch.status, glitch.status < 500 ? pages.missing : pages.bare("\(glitch.status)", ""))
        }
        let words = story.words.value(at: now)
        switch story.standing.value(at: now) {
        case .there: return Reply(200, pages.page(of: story, words))
        case .unborn: return unknown
        case .status(let status):
            return Reply(status, status == 404 || status == 410 ? pages.missing : pages.bare("\(status)", ""))
        case .softMissing: return Reply(200, pages.missing)
        case .redirect(let target): return Reply(302, "", HeaderFields(["Location": target]))
        case .refresh(let target): return Reply(200, pages.refresh(to: target))
        case .script(let target): return Reply(200, pages.script(to: target))
        case .emptied: return Reply(200, pages.page(of: story, headline: words.headline, instead: ""))
        case .blank: return Reply(200, "")
        case .notice(let index, let keepsHeadline):
            let notice = site.tongue.notices[index]
            return Reply(200, pages.page(of: story, headline: keepsHeadline ? words.headline : nil, instead: notice))
        case .swapped(let keepsHeadline): return Reply(200, pages.page(of: story, swapped(words, keepsHeadline, story)))
        case .paywalled: return Reply(200, pages.page(of: story, paywalled(words)))
        case .moved: return moved(story, path, words)
        }
    }

    private func moved(_ story: MadeStory, _ path: String, _ words: MadeStory.Words) -> Reply {
        if path == story.movedPath { return Reply(200, pages.page(of: story, words)) }
        if story.isMovedSilently { return unknown }
        return Reply(301, "", HeaderFields(["Location": story.movedPath]))
    }

    private func swapped(_ words: MadeStory.Words, _ keepsHeadline: Bool, _ story: MadeStory) -> MadeStory.Words {
        let subject = "\(site.host)/\(story.name)/swapped"
        return MadeStory.Words(
            headline: keepsHeadline ? words.headline : site.tongue.headline(subject),
            paragraphs: site.tongue.paragraphs(subject, count: words.paragraphs.count))
    }

    private func paywalled(_ words: MadeStory.Words) -> MadeStory.Words {
        let offer = "</p><div class=\"paywall\">\(site.tongue.offer)</div><p>"
        return MadeStory.Words(headline: words.headline, paragraphs: Array(words.paragraphs.prefix(2)) + [offer])
    }

    private var robots: Reply {
        site.hasSitemap ? Reply(200, "User-agent: *\nSitemap: \(site.origin)/sitemap.xml\n") : Reply(404, "")
    }

    private var unknown: Reply {
        switch site.style.missing {
        case .honest, .honestWithLatest: Reply(404, pages.missing)
        case .pretends, .pretendsWithLatest: Reply(200, pages.missing)
        case .redirectsHome: Reply(302, "", HeaderFields(["Location": "/"]))
        case .redirectsToSink: Reply(302, "", HeaderFields(["Location": "/error/missing.html"]))
        }
    }

    // MARK: Headers

    private func html(_ reply: Reply) -> Reply {
        var reply = reply
        reply.headers.fields.append(.init(name: "Content-Type", value: "text/html; charset=utf-8"))
        return reply
    }

    private var feedHeaders: HeaderFields {
        HeaderFields(["Content-Type": FeedWriter(site: site, now: now).contentType])
    }
}
