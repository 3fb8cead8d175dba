/// Something seen on one article that is news only where the site's other articles do not show it too.
package struct PendingClaim: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable {
        case moved
        /// `noindex` was newly added.
        case deindexed
    }

    package let kind: Kind
    package private(set) var since: Timestamp
    /// Where a moved article was.
    package let from: String
    /// When a moved article was last seen there.
    package let lastThere: Timestamp?
    /// Whether its former URL must still be asked, because the feed alone says that it moved.
    package var awaitsFormerAddress: Bool
    /// Whether so many changed at once that siblings cannot vouch for one of them.
    package var isOneOfMany = false
    /// Whether the article was itself seen so.
    package var isSeen: Bool
    /// Whether a sibling was seen that does not show it.
    package var isVouchedFor = false
    /// Whether siblings were asked a second time, since the first time said nothing.
    package private(set) var isAskedAgain: Bool?

    package init(
        kind: Kind, since: Timestamp, from: String, lastThere: Timestamp? = nil, awaitsFormerAddress: Bool = false
    ) {
        isSeen = !awaitsFormerAddress
        self.kind = kind
        self.since = since
        self.from = from
        self.lastThere = lastThere
        self.awaitsFormerAddress = awaitsFormerAddress
    }

    /// The same claim, made anew.
    package func askedAgain(at moment: Timestamp) -> PendingClaim {
        var claim = self
        claim.since = moment
        claim.isAskedAgain = true
        return claim
    }
}
