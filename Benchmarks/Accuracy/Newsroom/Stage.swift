import LoopbackSite
import RetractdCore
import RetractdTestSupport
import Synchronization

/// A world's sites as they stand at a moment that is set from outside, with a note of who asked for what.
final class Stage: Sendable {
    /// No reader of robots.txt asks for this.
    static let forbiddenPath = "/private/"

    private struct State {
        var world: World
        var directory: Directory
        var now = World.start
        var log = TappedFetcher.Log()
        var forbidden = 0
    }

    private let state: Mutex<State>

    init(_ world: World) {
        state = Mutex(State(world: world, directory: Directory(world)))
    }

    var world: World { state.withLock { $0.world } }
    var log: TappedFetcher.Log { state.withLock { $0.log } }
    var forbidden: Int { state.withLock { $0.forbidden } }

    func move(to moment: Timestamp) { state.withLock { $0.now = moment } }

    /// Gives every site the address at which it is served.
    func settle(_ origins: [String]) {
        state.withLock { state in
            for (index, origin) in origins.enumerated() { state.world.sites[index].origin = origin }
            state.directory = Directory(state.world)
        }
    }

    func reply(to request: SiteRequest, of site: Int) -> SiteReply {
        state.withLock { state in
            let now = state.now
            let made = state.world.sites[site]
            let path = Self.untracked(request.target)
            let reply = reply(made, path, state.world, now)
            Self.note(&state, made, path, reply, site)
            guard let reply, let status = reply.status else { return .fault(.closed) }
            return SiteReply(
                status: status, headers: reply.headers.fields.map { ($0.name, $0.value) }, body: Array(reply.body.utf8),
                isConditional: true)
        }
    }

    private func reply(_ site: MadeSite, _ path: String, _ world: World, _ now: Timestamp) -> SiteAnswer.Reply? {
        if world.blackouts.contains(where: { $0.contains(now) }) { return nil }
        if path == "/robots.txt" {
            return SiteAnswer.Reply(200, "User-agent: *\nDisallow: \(Self.forbiddenPath)\n")
        }
        return SiteAnswer(site: site, now: now).reply(to: path)
    }

    private static func note(
        _ state: inout State, _ site: MadeSite, _ path: String, _ reply: SiteAnswer.Reply?, _ number: Int
    ) {
        if path.hasPrefix(forbiddenPath) { state.forbidden += 1 }
        if path == site.style.feedPath { state.log.polls.append((state.now, number)) }
        guard let place = state.directory.place(of: site.origin + path) else { return }
        let isGlitch = site.stories[place.story].glitches.contains { $0.span.contains(state.now) }
        let hindrance = state.world.hindrance(of: site, at: state.now)
        let location = reply?.headers.first("location")
        state.log.looks.append(
            Look(
                at: state.now, place: place, purpose: .article, status: location == nil ? reply?.status : 200,
                wentHome: location == "/", title: "", hindrance: hindrance ?? (isGlitch ? "glitch of one address" : nil)
            ))
    }

    private static func untracked(_ path: String) -> String {
        guard let mark = path.firstRange(of: "utm_source=rss") else { return path }
        return String(path[..<mark.lowerBound].dropLast())
    }
}
