import RetractdCore
import Scheduling
import Synchronization

/// Asks a site's robots.txt before anything else of the site is asked for (RFC 9309).
///
/// Rules are kept for a day in memory and in the store. Where the file cannot be had, what was last read goes on
/// holding; where nothing was ever read, a server error forbids everything until it answers, and a failure to get
/// through is passed on as what it is: the site not answering.
///
/// Not an actor: nearly all that is asked is known, and to be told it is to be cheap.
final class RobotsGate: Sendable {
    /// The name that robots.txt files may address us by.
    static let productToken = "retractd"
    /// How long rules are believed (RFC 9309 section 2.4).
    static let freshness = Duration.hours(24)
    /// How long a failure to read them is remembered before they are asked for again.
    static let retryAfterFailure = Duration.minutes(10)
    /// The most origins remembered in memory.
    static let mostOrigins = 20_000

    private enum Answer: Sendable {
        case rules(RobotsRules)
        case failure(TransportFailure)
    }

    private struct Entry: Sendable {
        let answer: Answer
        let until: Timestamp
    }

    private let store: any Store
    private let fetcher: any Fetcher
    private let time: any TimeSource
    private let pace: any TimeSource
    private let delay: Duration
    private let entries = Mutex<[String: Entry]>([:])

    init(store: any Store, fetcher: any Fetcher, time: any TimeSource, pace: any TimeSource, delay: Duration) {
        self.store = store
        self.fetcher = fetcher
        self.time = time
        self.pace = pace
        self.delay = delay
    }

    /// What the rules say of one URL.
    struct Permission: Sendable {
        /// nil where the URL may be fetched; otherwise why not.
        var objection: TransportFailure?
        /// The pause between requests that the site asks for.
        var crawlDelay: Duration?
    }

    func permission(for url: String) async throws(StoreError) -> Permission {
        guard let address = WebAddress(url) else {
            return Permission(objection: TransportFailure(kind: .urlRefused, message: "not an http or https URL"))
        }
        switch try await answer(for: address.origin) {
        case .failure(let failure): return Permission(objection: failure)
        case .rules(let rules):
            let target = address.path + (address.query.map { "?\($0)" } ?? "")
            var permission = Permission(crawlDelay: rules.crawlDelay(productToken: Self.productToken))
            if !rules.allows(path: target, productToken: Self.productToken) {
                permission.objection = TransportFailure(
                    kind: .disallowedByRobots, message: "robots.txt of \(address.origin) forbids it")
            }
            return permission
        }
    }

    private func answer(for origin: String) async throws(StoreError) -> Answer {
        let now = time.now()
        if let entry = entries.withLock({ $0[origin] }), entry.until > now { return entry.answer }
        let record = try await store.robots(of: origin)
        if let record, now.since(record.fetchedAt) < Self.freshness, let answer = usable(record) {
            remember(origin, answer, until: record.fetchedAt.advanced(by: Self.freshness))
            return answer
        }
        return try await ask(origin, earlier: record, at: now)
    }

    private func ask(_ origin: String, earlier: RobotsRecord?, at now: Timestamp) async throws(StoreError) -> Answer {
        let request = FetchRequest(url: origin + "/robots.txt", purpose: .robots)
        let fetched = await fetcher.fetch(request)
        // The page that follows is a second request to the same site.
        await pace.sleep(for: delay)
        let status = fetched.capture.outcome.response?.status
        let record = RobotsRecord(
            origin: origin, fetchedAt: now, status: status,
            body: Array(fetched.payload.prefix(RobotsRules.longestFile)))
        if let answer = usable(record) {
            try await store.keep(record)
            remember(origin, answer, until: now.advanced(by: Self.freshness))
            return answer
        }
        let answer = earlier.flatMap { usable($0) } ?? refusal(fetched.capture.outcome)
        remember(origin, answer, until: now.advanced(by: Self.retryAfterFailure))
        return answer
    }

    /// The rules that an answer gives; nil where it gives none to go by.
    private func usable(_ record: RobotsRecord) -> Answer? {
        guard let status = record.status else { return nil }
        switch status {
        case 200...299: return .rules(RobotsRules(record.body))
        case 400...499 where status != 429: return .rules(RobotsRules([]))
        default: return nil
        }
    }

    private func refusal(_ outcome: Outcome) -> Answer {
        switch outcome {
        case .failure(let failure): .failure(failure)
        case .response(let response), .notModified(let response):
            .failure(
                TransportFailure(
                    kind: .disallowedByRobots,
                    message: "robots.txt answers HTTP \(response.status), which forbids everything for now"))
        }
    }

    private func remember(_ origin: String, _ answer: Answer, until: Timestamp) {
        entries.withLock { entries in
            if entries.count >= Self.mostOrigins { entries.removeAll() }
            entries[origin] = Entry(answer: answer, until: until)
        }
    }
}
