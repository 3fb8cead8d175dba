import Logging
import RetractdCore
import Storage

/// Asks web archives to keep what alerts are about, and of some feeds every article once it is seen, one page at a time,
/// once each; what they answer is an event.
struct Archives: Sendable {
    /// The most pages asked for in one round: archives are slow, and owe us nothing.
    static let mostAtOnce = 4
    /// Alerts and articles older than this are let be.
    static let freshness = Duration.days(1)
    /// How often one page is asked for before it is let be.
    static let mostTries = 3

    let store: SQLiteStore
    let fetcher: any Fetcher
    let templates: [String]
    /// Feeds of which every article is to be kept.
    let feeds: Set<FeedID>
    let log: Logger

    func round(at now: Timestamp) async throws {
        guard !templates.isEmpty else { return }
        let since = now.advanced(by: .zero - Self.freshness)
        let wanted = try await store.unarchived(
            since: since, feeds: feeds, in: templates, tries: Self.mostTries, limit: Self.mostAtOnce)
        for page in wanted { try await ask(page, at: now) }
    }

    private func ask(_ page: UnarchivedPage, at now: Timestamp) async throws {
        let url = page.template.replacing("{url}", with: Self.escaped(page.url))
        let fetched = await fetcher.fetch(FetchRequest(url: url, purpose: .archive, bypassesCaches: true))
        var facts = ["archive": page.template, "url": page.url, "answer": fetched.capture.outcome.words]
        if let response = fetched.capture.outcome.response {
            facts["kept-at"] = response.headers.first("content-location") ?? response.finalURL
            facts["status"] = "\(response.status)"
        }
        try await store.note(
            Event(kind: .archiveAsked, at: fetched.capture.startedAt, article: page.article, facts: facts))
        if facts["status"]?.hasPrefix("2") == true {
            try await store.forgetFailures { $0 == page.template }
        } else {
            try await store.noteFailure(of: page.template, because: facts["answer"] ?? "", at: now)
        }
        log.info("archive asked", metadata: ["url": "\(page.url)", "answer": "\(facts["answer"] ?? "")"])
    }

    /// A URL inside another's path: what would end the path is escaped, the rest is left as archives expect it.
    static func escaped(_ url: String) -> String {
        url.replacing("%", with: "%25").replacing("#", with: "%23").replacing(" ", with: "%20")
    }
}
