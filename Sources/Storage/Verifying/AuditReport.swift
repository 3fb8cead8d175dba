package import RetractdCore

/// What a proof of a whole store came to.
package struct AuditReport: Hashable, Codable, Sendable {
    /// The most findings that are told one by one.
    package static let mostTold = 1_000

    /// What is damaged, named; at most ``mostTold``.
    package private(set) var findings: [AuditFinding] = []
    package private(set) var findingCount = 0
    /// What is whole as far as it goes, but proves less than it might.
    package private(set) var notProven: [String] = []
    /// What was looked at, by kind.
    package var counts: [String: Int] = [:]
    /// The signed size of the log and its root; nil where nothing was signed yet.
    package var signedSize: Int64?
    package var root: Digest?
    /// The public keys that signed it.
    package var keys: [String] = []

    /// Nothing was found yet.
    package init() {}

    /// Whether nothing is damaged.
    package var isWhole: Bool { findingCount == 0 }

    /// Adds something that is damaged.
    package mutating func find(_ subject: String, _ problem: String) {
        findingCount += 1
        guard findings.count < Self.mostTold else { return }
        findings.append(AuditFinding(subject: subject, problem: problem))
    }

    /// Adds something that is left open.
    package mutating func note(_ text: String) {
        guard notProven.count < Self.mostTold else { return }
        notProven.append(text)
    }
}

/// One thing that is damaged.
package struct AuditFinding: Hashable, Codable, Sendable {
    /// What: `event 12`, `snapshot 4f2a…`, `table article`.
    package let subject: String
    package let problem: String
}
