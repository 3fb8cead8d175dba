package import RetractdCore

/// Which validators the next request for a feed carries.
///
/// As a rule those of the last answer. Some servers answer 304 to a feed that has changed, so now and then the whole feed is
/// asked for; a feed that is caught is asked for whole ever after. And some never answer 304 to the entity tag they gave
/// (a compressing proxy has altered it): those are asked by date alone.
package enum ConditionalRequests {
    /// 304 answers after which the whole feed is asked for: 20 to 28, by the feed's name.
    static let mostNotModified = 20
    static let spread = 8
    /// However seldom it is polled, the whole feed is asked for once in this time.
    static let longestTrust = Duration.hours(24)
    /// Whole answers in a row, all alike, after which an entity tag is left out.
    static let mostFruitless = 3

    /// Learns from an answer.
    ///
    /// - Parameters:
    ///   - sent: The validators of the request.
    ///   - answer: Those of the answer.
    ///   - isNotModified: Whether it was a 304.
    ///   - isSameBody: Whether it brought the bytes of the one before.
    ///   - isSameList: Whether it listed the entries of the one before: a feed that only stamps the time anew has not
    ///     changed.
    /// - Returns: Whether the validators were caught being false.
    package static func learn(
        _ feed: inout FeedState, sent: Validators, answer: Validators, isNotModified: Bool, isSameBody: Bool,
        isSameList: Bool, at now: Timestamp
    ) -> Bool {
        if isNotModified {
            feed.trust.notModifiedSince += 1
            feed.trust.fruitless = 0
            if !answer.isEmpty { feed.validators = answer }
            return false
        }
        let isCaught = !isSameList && !answer.isEmpty && answer == feed.validators
        feed.trust.fruitless = !sent.isEmpty && isSameBody ? feed.trust.fruitless + 1 : 0
        feed.trust.lastWholeAt = now
        feed.trust.notModifiedSince = 0
        feed.validators = answer
        guard isCaught, !feed.trust.areFalse else { return false }
        feed.trust.areFalse = true
        return true
    }

    /// The validators to send with the poll that is planned.
    package static func next(for feed: FeedState) -> Validators {
        guard !feed.trust.areFalse, let whole = feed.trust.lastWholeAt,
            !isWholeDue(feed.id, since: whole, feed.trust.notModifiedSince, at: feed.nextPollAt)
        else { return .none }
        guard feed.trust.fruitless >= mostFruitless, feed.validators.lastModified != nil else { return feed.validators }
        return Validators(entityTag: nil, lastModified: feed.validators.lastModified)
    }

    /// The validators to send with the poll of a quiet feed that is planned after a 304.
    package static func next(for feed: QuietFeed, at next: Timestamp) -> Validators {
        isWholeDue(feed.feed, since: feed.lastWholeAt, feed.notModifiedSince + 1, at: next) ? .none : feed.validators
    }

    private static func isWholeDue(
        _ feed: FeedID, since whole: Timestamp, _ notModified: Int, at next: Timestamp
    ) -> Bool {
        let most = mostNotModified + Int(Double(spread) * Jitter.share(of: feed.rawValue))
        return notModified >= most || next.since(whole) >= longestTrust
    }
}
