package import RetractdCore

/// What is wrong with a feed that answers: a feed that answers is not yet a feed that works.
package struct FeedHealth: Sendable {
    /// Fewer dated entries tell no rhythm.
    static let leastDated = 5

    let policy: Policy
    let feed: FeedState
    let now: Timestamp

    package init(policy: Policy, feed: FeedState, at now: Timestamp) {
        self.policy = policy
        self.feed = feed
        self.now = now
    }

    /// In one line; nil where nothing is.
    package var concern: String? { emptiness ?? silence }

    /// A feed without entries.
    private var emptiness: String? {
        guard let since = feed.pulse.emptySince, feed.pulse.emptyPolls >= policy.feedEmptyPolls,
            now.since(since) >= policy.feedEmptyFor
        else { return nil }
        return "it has listed nothing for \(SpanText.text(now.since(since)))"
    }

    /// When there will be a concern if nothing new comes; nil where an answer is needed to tell.
    package var concernAt: Timestamp? {
        guard feed.pulse.emptySince == nil, let newAt = feed.pulse.newAt else { return nil }
        return newAt.advanced(by: longestSilence(usualGap))
    }

    private func longestSilence(_ usual: Duration?) -> Duration {
        usual.map { min(max($0 * policy.feedSilenceTimes, policy.leastSilence), policy.mostSilence) }
            ?? policy.silenceWithoutDates
    }

    /// Nothing new for much longer than between its entries.
    private var silence: String? {
        guard let newAt = feed.pulse.newAt else { return nil }
        let usual = usualGap
        let silence = now.since(newAt)
        guard silence >= longestSilence(usual) else { return nil }
        let rhythm = usual.map { "; a new entry came at least every \(SpanText.text($0))" } ?? ""
        if let since = feed.pulse.bytesSince, now.since(since) >= silence / 2 {
            return "it has given the same bytes for \(SpanText.text(now.since(since)))\(rhythm)"
        }
        return "nothing new for \(SpanText.text(silence))\(rhythm)"
    }

    /// The time between two entries that nine in ten stay below: not the longest, which a pinned entry makes.
    private var usualGap: Duration? {
        let times = feed.window.filter { $0.absence == nil }
            .compactMap { item in item.published.map { min($0, item.firstSeen) } }.sorted()
        guard times.count >= Self.leastDated else { return nil }
        let gaps = zip(times, times.dropFirst()).map { $1.since($0) }.sorted()
        return gaps[(gaps.count - 1) * 9 / 10]
    }
}
