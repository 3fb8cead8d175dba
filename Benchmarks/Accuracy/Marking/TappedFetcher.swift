import RetractdCore
import RetractdTestSupport
import Synchronization

/// A fetcher that writes down every look at a story, and counts what was asked.
final class TappedFetcher: Fetcher {
    struct Log: Sendable {
        var looks: [Look] = []
        var polls: [(at: Timestamp, site: Int)] = []
        var requests: [CapturePurpose: Int] = [:]
    }

    private let world: World
    private let directory: Directory
    private let inner: ScriptedFetcher
    private let written = Mutex(Log())

    init(_ world: World, time: any TimeSource) {
        self.world = world
        let directory = Directory(world)
        self.directory = directory
        inner = ScriptedFetcher(time: time) { address, now in
            if world.blackouts.contains(where: { $0.contains(now) }) { return nil }
            guard let site = directory.site(of: address.host) else { return nil }
            let path = address.path + (address.query.map { "?\($0)" } ?? "")
            return SiteAnswer(site: world.sites[site], now: now).reply(to: Self.untracked(path))
        }
    }

    var log: Log { written.withLock { $0 } }

    func fetch(_ request: FetchRequest) async -> FetchedCapture {
        let fetched = await inner.fetch(request)
        note(fetched)
        return fetched
    }

    private static func untracked(_ path: String) -> String {
        guard let mark = path.firstRange(of: "utm_source=rss") else { return path }
        return String(path[..<mark.lowerBound].dropLast())
    }

    private func note(_ fetched: FetchedCapture) {
        let request = fetched.capture.request
        let look = look(fetched)
        let site = WebAddress(request.url).flatMap { directory.site(of: $0.host) }
        written.withLock { log in
            log.requests[request.purpose, default: 0] += 1
            if let look { log.looks.append(look) }
            if request.purpose == .feed, let site { log.polls.append((fetched.capture.startedAt, site)) }
        }
    }

    private func look(_ fetched: FetchedCapture) -> Look? {
        let capture = fetched.capture
        guard let place = directory.place(of: capture.request.url), capture.request.purpose != .feed else { return nil }
        let site = world.sites[place.site]
        let now = capture.startedAt
        let isGlitch = site.stories[place.story].glitches.contains { $0.span.contains(now) }
        let response = capture.outcome.response
        return Look(
            at: now, place: place, purpose: capture.request.purpose, status: response?.status,
            wentHome: response.map { $0.finalURL == site.origin + "/" && !$0.hops.isEmpty } ?? false,
            title: title(fetched.payload),
            hindrance: world.hindrance(of: site, at: now) ?? (isGlitch ? "glitch of one address" : nil))
    }

    private func title(_ payload: [UInt8]) -> String {
        let text = String(decoding: payload.prefix(400), as: UTF8.self)
        guard let from = text.firstRange(of: "<title>"), let to = text.firstRange(of: "</title>") else { return "" }
        return from.upperBound < to.lowerBound ? text[from.upperBound..<to.lowerBound].lowercased() : ""
    }
}
