package import RetractdCore
package import Storage

/// A feed's health as programs read it.
package struct FeedRecord: Encodable {
    let id: String
    let name: String
    let url: String
    let isConfigured: Bool
    let health: String
    let problem: String?
    let format: String?
    let intervalSeconds: Int
    let lastPolledAt: Timestamp?
    let lastGoodAt: Timestamp?
    let nextPollAt: Timestamp
    let polls: Int
    let notModified: Int
    let failuresInARow: Int
    let receivedBytes: Int64
    let entries: Int
    let articles: Int
    let gone: Int
    let coverageGaps: Int

    package init(_ row: FeedRow) {
        let state = row.state
        id = state.id.rawValue
        name = state.name
        url = state.url
        isConfigured = state.isConfigured
        health = Self.health(state)
        problem = state.problem
        format = state.format?.rawValue
        intervalSeconds = Int(state.interval.inSeconds)
        lastPolledAt = state.lastPolledAt
        lastGoodAt = state.lastGoodAt
        nextPollAt = state.nextPollAt
        polls = state.pollCount
        notModified = state.notModifiedCount
        failuresInARow = state.consecutiveFailures
        receivedBytes = state.receivedBytes
        entries = state.window.filter { $0.absence == nil }.count
        articles = row.articleCount
        gone = row.openEpisodes
        coverageGaps = state.overrunCount
    }

    package static func health(_ state: FeedState) -> String {
        if !state.isConfigured { return "no longer in feeds.json" }
        if let problem = state.problem { return problem }
        return state.lastGoodAt == nil ? "not polled yet" : "well"
    }

    enum CodingKeys: String, CodingKey {
        case id, name, url
        case isConfigured = "is_configured"
        case health, problem, format
        case intervalSeconds = "interval_seconds"
        case lastPolledAt = "last_polled_at"
        case lastGoodAt = "last_good_at"
        case nextPollAt = "next_poll_at"
        case polls
        case notModified = "not_modified"
        case failuresInARow = "failures_in_a_row"
        case receivedBytes = "received_bytes"
        case entries, articles, gone
        case coverageGaps = "coverage_gaps"
    }
}
