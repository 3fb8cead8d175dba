import LoopbackSite

/// One host of the day: its feed, its stories and its nuisance.
struct NuisanceHost: Sendable {
    let nuisance: Nuisance
    let address: String
    let feedPath = "/feed.xml"

    init(_ nuisance: Nuisance, address: String) {
        self.nuisance = nuisance
        self.address = address
    }

    private static let hour = 60.0
    private static let date = "Mon, 23 Nov 2026 11:00:00 GMT"

    /// What it answers at so many minutes after the start.
    func reply(to request: SiteRequest, at minute: Double, count: Int) -> SiteReply {
        switch request.path {
        case feedPath: feed(request, minute, count)
        case "/robots.txt": robots
        case "/new.xml": usual(request, minute)
        case "/", "/circle": request.path == "/" ? page("/") : .redirect(to: feedPath)
        default:
            request.path.hasPrefix("/story/") && Int(request.path.dropFirst(7)) != nil
                ? page(request.path) : .text("<html><title>404</title></html>", status: 404)
        }
    }

    private var robots: SiteReply {
        nuisance == .forbidding
            ? .text("User-agent: *\nDisallow: /story/\nCrawl-delay: 5", type: "text/plain", isConditional: false)
            : SiteReply(status: 404)
    }

    private func page(_ path: String) -> SiteReply {
        let text = (0..<6).map { "<p>Paragraph \($0) of \(path) tells in many words what had happened there.</p>" }
        return .text(
            "<html><head><title>Invented \(path)</title></head><body><article><h1>Invented \(path)</h1>\(text.joined())"
                + "</article></body></html>")
    }

    /// A story more every hour; the feed lists the last twelve.
    private func body(_ minute: Double) -> String {
        let newest = 40 + Int(minute / Self.hour)
        var channel = ""
        if nuisance == .timeToLive { channel = "<ttl>40</ttl>" }
        if nuisance == .skippedHours {
            channel = "<skipHours><hour>18</hour><hour>19</hour><hour>20</hour></skipHours>"
        }
        return MadeFeed.stories((newest - 11...newest).reversed(), channel: channel)
    }

    private func usual(_ request: SiteRequest, _ minute: Double) -> SiteReply {
        answer(request, minute, tag: "\"\(Int(minute / Self.hour))\"", date: Self.date)
    }

    private func answer(_ request: SiteRequest, _ minute: Double, tag: String?, date: String?) -> SiteReply {
        let headers = [("ETag", tag), ("Last-Modified", date)].compactMap { name, value in value.map { (name, $0) } }
        let isKnown = tag != nil && request.header("if-none-match") == tag
        return isKnown ? MadeFeed.notModified(headers) : MadeFeed.reply(body(minute), headers)
    }

    private func feed(_ request: SiteRequest, _ minute: Double, _ count: Int) -> SiteReply {
        let isThirdHour = (2 * Self.hour..<5 * Self.hour).contains(minute)
        switch nuisance {
        case .plain, .skippedHours, .timeToLive, .forbidding: return usual(request, minute)
        case .weakTag: return answer(request, minute, tag: "W/\"odd, 'signs'; \(Int(minute / 60))\"", date: nil)
        case .newTags: return MadeFeed.reply(body(minute), [("ETag", "\"\(count)\"")])
        case .falseTag: return MadeFeed.reply(body(minute), [("ETag", "\"always\"")])
        case .falseDate: return falseDate(request, minute)
        case .noValidators: return MadeFeed.reply(body(minute))
        case .compressedTag: return compressed(request, minute)
        case .cacheLifetime: return MadeFeed.reply(body(minute), [("Cache-Control", "max-age=3600")])
        case .expired: return MadeFeed.reply(body(minute), [("Expires", "0"), ("Cache-Control", "no-cache")])
        case .busy: return busy(request, minute)
        case .broken: return isThirdHour ? SiteReply(status: 500) : usual(request, minute)
        case .lost: return isThirdHour ? SiteReply(status: 404) : usual(request, minute)
        case .ended: return minute >= 2 * Self.hour ? SiteReply(status: 410) : usual(request, minute)
        case .moved: return .redirect(to: "/new.xml", status: 301)
        case .circle: return isThirdHour ? .redirect(to: "/circle") : usual(request, minute)
        case .challenged: return isThirdHour ? challenge : usual(request, minute)
        case .torn: return isThirdHour ? torn(minute, count) : usual(request, minute)
        }
    }

    private func falseDate(_ request: SiteRequest, _ minute: Double) -> SiteReply {
        request.header("if-modified-since") != nil
            ? MadeFeed.notModified()
            : MadeFeed.reply(body(minute), [("Last-Modified", "Tue, 01 Jan 2041 00:00:00 GMT")])
    }

    private func compressed(_ request: SiteRequest, _ minute: Double) -> SiteReply {
        let headers = [
            ("ETag", "\"\(Int(minute / 60))-gzip\""),
            ("Last-Modified", "Mon, 23 Nov 2026 \(10 + Int(minute / 60) % 12):00:00 GMT"),
        ]
        let isKnown =
            request.header("if-none-match") == nil && request.header("if-modified-since") == headers[1].1
        return isKnown ? MadeFeed.notModified(headers) : MadeFeed.reply(body(minute), headers)
    }

    private func busy(_ request: SiteRequest, _ minute: Double) -> SiteReply {
        switch minute {
        case 120..<150: SiteReply(status: 429, headers: [("Retry-After", "2700")])
        case 300..<330: SiteReply(status: 503, headers: [("Retry-After", "Mon, 23 Nov 2026 18:00:00 GMT")])
        default: usual(request, minute)
        }
    }

    private var challenge: SiteReply {
        SiteReply(
            status: 403, headers: [("cf-mitigated", "challenge"), ("Content-Type", "text/html")],
            body: Array("<html><title>Just a moment...</title></html>".utf8))
    }

    private func torn(_ minute: Double, _ count: Int) -> SiteReply {
        switch count % 5 {
        case 0: SiteReply(headers: [("Content-Type", "text/xml")], body: Array(body(minute).utf8), fault: .truncated)
        case 1: MadeFeed.reply(MadeFeed.stories([]))
        case 2: SiteReply.fault(.reset)
        case 3: SiteReply(status: 206, headers: [("Content-Range", "bytes 0-9/400")], body: Array("<rss>".utf8))
        default: MadeFeed.reply(String(body(minute).prefix(900)))
        }
    }
}
