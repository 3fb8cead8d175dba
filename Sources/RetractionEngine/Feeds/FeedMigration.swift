import Detection
import RetractdCore

/// Articles to which a poll gave another address.
enum FeedMigration {
    /// Asks for the former addresses, of a few only where many changed at once: if those are gone, it was a migration, and
    /// the rest follow without a word.
    static func limitClaims(to most: Int, in poll: inout FeedIngestion) {
        var asked = 0
        for var article in poll.roster.changed {
            guard let claim = article.marks.claim, claim.since == poll.now, claim.awaitsFormerAddress else { continue }
            asked += 1
            if asked <= most {
                poll.result.followUps.append(ControlPlanner.formerAddress(of: article, claim, at: poll.now))
            } else {
                article.marks.claim = nil
                poll.roster.change(article)
            }
        }
    }
}
