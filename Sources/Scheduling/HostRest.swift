import RetractdCore

/// A site that has work and a free connection, and keeps a pause until then.
struct HostRest: Comparable, Sendable {
    let until: Timestamp
    let domain: SiteKey

    static func < (one: HostRest, other: HostRest) -> Bool {
        (one.until, one.domain.rawValue) < (other.until, other.domain.rawValue)
    }
}
