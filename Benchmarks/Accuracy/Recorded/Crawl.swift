import RetractdCore
import RetractdTestSupport
import WebArchive

/// One site of a world as a crawler recorded it, which knows nothing of ladders and controls: a feed, its stories, maybe
/// the home page and an address that nobody uses, round after round.
struct Crawl {
    let world: World
    let number: Int
    private let site: MadeSite
    private let habits: CrawlHabits
    private let directory: Directory
    private(set) var log = TappedFetcher.Log()
    private(set) var records: [WARCRecord] = []
    private var seen: [String: (url: String, at: Timestamp)] = [:]

    init(_ world: World, site number: Int) {
        self.world = world
        self.number = number
        site = world.sites[number]
        habits = CrawlHabits(world: world.number, site: number)
        directory = Directory(world)
    }

    mutating func run() {
        var round = World.start.advanced(by: .seconds(7 * number))
        while round <= world.end {
            var now = round
            for path in paths(at: round) {
                capture(path, at: now)
                now = now.advanced(by: .seconds(2))
            }
            round = round.advanced(by: habits.cadence)
        }
    }

    private func paths(at now: Timestamp) -> [String] {
        let stories = site.stories.filter { story in
            story.number % habits.everyStory == 0 && story.published <= now
                && now.since(max(story.published, World.start)) < habits.follows
        }
        let hasHome = habits.hasHome && now.seconds / 60 % 30 < 10
        let unknown = site.stories.first.map { String($0.path.prefix { $0 != "." }) + "-zzqx" }
        let addresses = stories.flatMap { story -> [String] in
            let first = address(of: story, at: now)
            let present = story.currentPath(at: now)
            return present == story.path ? [first] : [first, present]
        }
        return [site.style.feedPath] + addresses + (hasHome ? ["/"] : [])
            + (habits.hasUnknown ? [unknown].compactMap { $0 } : [])
    }

    /// A crawler goes on asking where it first met the story, and asks where its feed has it now.
    private func address(of story: MadeStory, at now: Timestamp) -> String {
        let migrated = site.troubles.first { $0.kind == .migrationUnannounced || $0.kind == .migration }
        guard let migrated, story.published >= migrated.span.from else { return story.path }
        return Migration.newPath(story.path)
    }

    // MARK: Writing

    private mutating func capture(_ path: String, at now: Timestamp, depth: Int = 0) {
        let url = site.origin + path
        guard !world.blackouts.contains(where: { $0.contains(now) }) else {
            return fail(url, .nameNotResolved, path, now)
        }
        let reply = SiteAnswer(site: site, now: now).reply(to: path)
        guard let status = reply.status else { return fail(url, reply.failure, path, now) }
        note(path, reply, now)
        write(reply, status, url, now)
        if let location = reply.headers.first("location"), depth < 5,
            let target = WebAddress(url)?.resolving(location), target.origin == site.origin
        {
            capture(
                target.path + (target.query.map { "?\($0)" } ?? ""), at: now.advanced(by: .milliseconds(300)),
                depth: depth + 1)
        }
    }

    private mutating func fail(_ url: String, _ kind: TransportFailure.Kind, _ path: String, _ now: Timestamp) {
        note(path, nil, now)
        let words = habits.namesErrors[kind] ?? "timeout"
        records.append(.metadata(of: url, at: now, facts: [("via", site.origin), ("fetch-error", words)]))
    }

    private mutating func write(_ reply: SiteAnswer.Reply, _ status: Int, _ url: String, _ now: Timestamp) {
        let body = Array(reply.body.utf8)
        let digest = RecordDigest(of: body)
        var fields = reply.headers.fields
        if status == 200, habits.writesRevisits, let earlier = seen[digest.text] {
            records.append(
                .revisit(
                    .identicalPayload, of: url, at: now, head: HTTPHead.bytes(status: status, fields: reply.headers),
                    payload: digest, original: (nil, earlier.url, earlier.at)))
            return
        }
        seen[digest.text] = (url, now)
        var sent = body
        if habits.coding == .chunked {
            fields.append(.init(name: "Transfer-Encoding", value: "chunked"))
            sent = Self.chunked(body)
        }
        records.append(
            .response(
                of: url, at: now, head: HTTPHead.bytes(status: status, fields: HeaderFields(fields)), body: sent))
    }

    private static func chunked(_ body: [UInt8]) -> [UInt8] {
        var sent: [UInt8] = []
        for start in stride(from: 0, to: body.count, by: 4_000) {
            let piece = body[start..<min(body.count, start + 4_000)]
            sent += Array((String(piece.count, radix: 16) + "\r\n").utf8) + piece + Array("\r\n".utf8)
        }
        return sent + Array("0\r\n\r\n".utf8)
    }

    private mutating func note(_ path: String, _ reply: SiteAnswer.Reply?, _ now: Timestamp) {
        if path == site.style.feedPath { log.polls.append((now, number)) }
        guard let place = directory.place(of: site.origin + path) else { return }
        let isGlitch = site.stories[place.story].glitches.contains { $0.span.contains(now) }
        let location = reply?.headers.first("location")
        log.looks.append(
            Look(
                at: now, place: place, purpose: .article, status: location == nil ? reply?.status : 200,
                wentHome: location == "/", title: "",
                hindrance: world.hindrance(of: site, at: now) ?? (isGlitch ? "glitch of one address" : nil)))
    }
}
