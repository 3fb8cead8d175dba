import RetractdCore

/// A request that waits for its site's turn: a lower rank goes first, then what was due first, then what came first.
struct HostTurn: Comparable, Sendable {
    let ticket: Int
    let site: SiteKey
    /// The registrable domain of ``site``, whose hosts share a budget.
    let domain: SiteKey
    let rank: Int
    let dueAt: Timestamp

    static func < (one: HostTurn, other: HostTurn) -> Bool {
        (one.rank, one.dueAt, one.ticket) < (other.rank, other.dueAt, other.ticket)
    }
}
