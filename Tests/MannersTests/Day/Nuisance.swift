/// What a server does to those who poll its feed.
enum Nuisance: String, CaseIterable {
    /// Nothing odd: an entity tag and a date, and 304 where they match.
    case plain
    /// A weak tag with odd signs.
    case weakTag
    /// A new tag with every answer, whatever the body.
    case newTags
    /// The body changes, the tag never.
    case falseTag
    /// A date in 2041, and 304 for ever.
    case falseDate
    case noValidators
    /// A tag that is never known again, as Apache's compression has it.
    case compressedTag
    /// An hour's lifetime.
    case cacheLifetime
    /// Expires: 0, which asks for nothing.
    case expired
    /// `ttl` of forty minutes.
    case timeToLive
    /// Three hours to be skipped.
    case skippedHours
    /// A 429 with Retry-After in the third hour, a 503 in the sixth.
    case busy
    /// 500 for three hours.
    case broken
    /// 404 for three hours.
    case lost
    /// 410 from the second hour on.
    case ended
    /// Moved for good.
    case moved
    /// A redirect in a circle for three hours.
    case circle
    /// A challenge in the feed's place for three hours.
    case challenged
    /// Half a body, an empty list, a reset connection, a part, by turns.
    case torn
    /// A robots.txt that forbids the stories and asks for pauses.
    case forbidding

    /// The fewest polls in a day that show it being watched.
    var leastPolls: Int {
        switch self {
        case .ended: 10
        case .cacheLifetime: 20
        case .timeToLive: 30
        default: 60
        }
    }
}
