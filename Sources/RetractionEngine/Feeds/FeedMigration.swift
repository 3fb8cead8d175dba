import Detection
import RetractdCore

/// Articles to which a poll gave another address.
enum FeedMigration {
    /// Asks for the former addresses, of a few only where many changed at once: if those are gone, it was a migration, and
    /// the rest follow without a word.
    static func limitClaims(to most: Int, in poll: inout FeedIngestion) {
        let changed = poll.roster.changed.filter {
            $0.marks.claim.map { $0.since == poll.now && $0.awaitsFormerAddress } ?? false
        }
        for (index, claimed) in changed.enumerated() {
            guard let claim = claimed.marks.claim else { continue }
            var article = claimed
            if index < most {
                poll.result.followUps.append(ControlPlanner.formerAddress(of: article, claim, at: poll.now))
                article.marks.claim?.isOneOfMany = changed.count >= most
            } else {
                article.marks.claim = nil
            }
            poll.roster.change(article)
        }
    }
}
