import LoopbackSite
import RetractdCore

/// The demo's newspaper, served on loopback as its script says for the present minute.
struct DemoSite: Sendable {
    let time: FastTime
    let start: Timestamp

    /// The minute of the plot.
    var minute: Int { Int(time.now().since(start).inSeconds) / 60 }

    func reply(to request: SiteRequest, origin: String) -> SiteReply {
        let minute = minute
        if DemoScript.outage.contains(minute) {
            return .text("<html><body><h1>Service unavailable</h1></body></html>", status: 503, isConditional: false)
        }
        let pages = DemoPages(origin: origin, start: start)
        switch request.path {
        case "/": return .text(pages.home(DemoScript.listed(at: minute)))
        case "/feed.xml":
            return .text(pages.feed(DemoScript.listed(at: minute)), type: "application/atom+xml; charset=utf-8")
        default: return article(request.path, pages, minute)
        }
    }

    private func article(_ path: String, _ pages: DemoPages, _ minute: Int) -> SiteReply {
        guard let story = DemoStory.all.first(where: { path == "/world/\($0.slug)" }) else {
            return .text(pages.notFound(), status: 404, isConditional: false)
        }
        switch DemoScript.presence(of: story, at: minute) {
        case .there: return .text(pages.article(DemoScript.text(of: story, at: minute)))
        case .notFound: return .text(pages.notFound(), status: 404, isConditional: false)
        case .redirectedHome: return .redirect(to: "/")
        }
    }
}
