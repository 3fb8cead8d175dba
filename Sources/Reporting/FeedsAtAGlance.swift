import RetractdCore
package import Storage

/// All feeds at once: how many there are, and what is wrong with how many.
package struct FeedsAtAGlance: Encodable {
    package let configured: Int
    /// Those that cannot be read at present.
    package let unreadable: Int
    /// Those that answer and do not live.
    package let silent: Int
    /// Those whose absences mean nothing at present.
    package let doubted: Int
    package let coverageGaps: Int
    package let receivedBytes: Int64
    package let polls: Int
    package let notModified: Int

    package init(_ rows: [FeedRow]) {
        let states = rows.map(\.state).filter(\.isConfigured)
        configured = states.count
        unreadable = states.count { $0.problem != nil }
        silent = states.count { $0.problem == nil && $0.concern != nil }
        doubted = states.count { $0.doubt != nil }
        coverageGaps = states.reduce(0) { $0 + $1.overrunCount }
        receivedBytes = states.reduce(0) { $0 + $1.receivedBytes }
        polls = states.reduce(0) { $0 + $1.pollCount }
        notModified = states.reduce(0) { $0 + $1.notModifiedCount }
    }

    enum CodingKeys: String, CodingKey {
        case configured, unreadable, silent, doubted
        case coverageGaps = "coverage_gaps"
        case receivedBytes = "received_bytes"
        case polls
        case notModified = "not_modified"
    }
}
