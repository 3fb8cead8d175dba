package import RetractdCore
import Scheduling
package import Storage

/// A feed's health as programs read it.
package struct FeedRecord: Encodable {
    package let id: String
    package let name: String
    package let url: String
    package let isConfigured: Bool
    /// In one line: `well`, or what is wrong.
    package let health: String
    /// Why it cannot be read.
    package let problem: String?
    /// What is odd about what it answers.
    package let concern: String?
    /// Why what it does not list means nothing at present.
    package let doubt: FeedDoubt?
    /// Where its permanent redirects lead.
    package let move: FeedMove?
    /// Whether it was seen to change under validators that did not, so that it is asked for whole.
    package let validatorsAreFalse: Bool
    package let format: String?
    package let intervalSeconds: Int
    package let intervalInForceSeconds: Int
    package let intervalReason: String
    package let lastPolledAt: Timestamp?
    package let lastGoodAt: Timestamp?
    package let nextPollAt: Timestamp
    package let nextPollReason: String
    package let lastNewAt: Timestamp?
    package let polls: Int
    package let notModified: Int
    /// Of all polls, from 0 to 1; null before the first.
    package let notModifiedShare: Double?
    package let failuresInARow: Int
    package let receivedBytes: Int64
    package let entries: Int
    package let articles: Int
    package let gone: Int
    package let coverageGaps: Int

    package init(_ row: FeedRow) {
        let state = row.state
        let interval = FeedPace(feed: state, at: state.lastPolledAt ?? .earliest).interval
        id = state.id.rawValue
        name = state.name
        url = state.url
        isConfigured = state.isConfigured
        health = Self.health(state)
        problem = state.problem
        concern = state.concern
        doubt = state.doubt
        move = state.move
        validatorsAreFalse = state.trust.areFalse
        format = state.format?.rawValue
        intervalSeconds = Int(state.interval.inSeconds)
        intervalInForceSeconds = Int(interval.length.inSeconds)
        intervalReason = interval.reason
        lastPolledAt = state.lastPolledAt
        lastGoodAt = state.lastGoodAt
        nextPollAt = state.nextPollAt
        nextPollReason = state.nextPollReason
        lastNewAt = state.pulse.newAt
        polls = state.pollCount
        notModified = state.notModifiedCount
        notModifiedShare = polls == 0 ? nil : (Double(notModified) / Double(polls) * 1000).rounded() / 1000
        failuresInARow = state.consecutiveFailures
        receivedBytes = state.receivedBytes
        entries = state.window.filter { $0.absence == nil }.count
        articles = row.articleCount
        gone = row.openEpisodes
        coverageGaps = state.overrunCount
    }

    /// The share of polls that were answered “unchanged”.
    package var shareText: String { polls == 0 ? "" : "\(notModified * 100 / polls) %" }

    package static func health(_ state: FeedState) -> String {
        if !state.isConfigured { return "no longer in feeds.json" }
        if let problem = state.problem { return problem }
        if state.lastGoodAt == nil { return "not polled yet" }
        return state.concern ?? "well"
    }

    enum CodingKeys: String, CodingKey {
        case id, name, url
        case isConfigured = "is_configured"
        case health, problem, concern, doubt, move
        case validatorsAreFalse = "validators_are_false"
        case format
        case intervalSeconds = "interval_seconds"
        case intervalInForceSeconds = "interval_in_force_seconds"
        case intervalReason = "interval_reason"
        case lastPolledAt = "last_polled_at"
        case lastGoodAt = "last_good_at"
        case nextPollAt = "next_poll_at"
        case nextPollReason = "next_poll_reason"
        case lastNewAt = "last_new_at"
        case polls
        case notModified = "not_modified"
        case notModifiedShare = "not_modified_share"
        case failuresInARow = "failures_in_a_row"
        case receivedBytes = "received_bytes"
        case entries, articles, gone
        case coverageGaps = "coverage_gaps"
    }
}
