package import RetractdCore

/// Compares what a feed listed with what it lists now, and tells the articles that rolled off from those that were
/// taken off.
///
/// The margin of a missing entry is the number of entries, present before and now, that are older than it: by our own
/// first sight of them and, where both are known, by publication too. Among entries that neither tells apart, such as
/// those of the first poll of a feed without dates, their places tell: one with such others on one side of it, and such or
/// newer ones on the other, did not fall off an end, and none falls off where nothing new came. An entry with margin 0 merely rolled off. A feed
/// that is partial, empty, much shorter than before, or that lost many entries at once was cut or rebuilt: it unlists
/// nothing, and its window is not replaced by less until it has stayed that way. A cache that lags behind lacks what came
/// last: a poll speaks of an absence only where the answer is proven no older than one that listed the entry, by its own
/// times, by listing something newer than the entry, or because none listed it for longer than caches lag.
package struct FeedWindow: Sendable {
    /// The most entries of a feed that are followed.
    package static let mostItems = 5_000
    /// A news sitemap lists the last two days: an entry of this age leaves it as a matter of course.
    package static let newsSitemapAge = Duration.hours(44)
    /// A shorter title may be that of several stories.
    package static let shortestTitle = 12

    /// What a poll's answer is, beside what it lists.
    package struct Answer: Hashable, Sendable {
        /// Something of it was read past.
        package var isPartial: Bool
        package var age: FeedFreshness.Age
        /// Entries of this age leave as a matter of course; nil where only newer ones push them out.
        package var ageLimit: Duration?
        /// The feed has been cut or rebuilt for so long that this is what it is now.
        package var isSettled: Bool
        /// Articles whose pages were seen gone.
        package var gone: Set<ArticleID>

        package init(
            isPartial: Bool = false, age: FeedFreshness.Age = .unknown, ageLimit: Duration? = nil,
            isSettled: Bool = false, gone: Set<ArticleID> = []
        ) {
            self.isPartial = isPartial
            self.age = age
            self.ageLimit = ageLimit
            self.isSettled = isSettled
            self.gone = gone
        }
    }

    /// What a poll changed.
    package struct Comparison: Hashable, Sendable {
        /// The window to remember: what is listed now, then what is missing and may come back.
        package var window: [WindowItem]
        /// Entries that are missing as of this poll, or still, with how they left; those that rolled off are left out.
        package var missing: [WindowItem]
        /// Entries that were missing and are listed again.
        package var returned: [WindowItem]
        /// No entry in common with the poll before: something passed through unseen.
        package var isOverrun: Bool
        /// Why absence means nothing this time; nil where it does.
        package var distrust: String?
        /// Entries of the window before a cut or rebuilding, which is now accepted: nobody can say how they left.
        package var dropped: [WindowItem]
    }

    let policy: Policy
    let previous: [WindowItem]

    package init(policy: Policy, previous: [WindowItem]) {
        self.policy = policy
        self.previous = previous
    }

    /// Compares the last window with the entries listed at `now`, in the feed's order.
    package func compare(with listed: [WindowItem], answer: Answer, at now: Timestamp) -> Comparison {
        let current = Array(listed.prefix(Self.mostItems))
        let present = Set(current.map(\.article))
        let before = previous.filter { $0.absence == nil }
        let survivors = before.filter { present.contains($0.article) }
        let returned = previous.filter { $0.absence != nil && present.contains($0.article) }
        let isOverrun = !before.isEmpty && !current.isEmpty && survivors.isEmpty
        let isNothingPushed = !isAnyPushed(by: current, Set(survivors.map(\.article)), at: now)
        let left = vanished(before, current, present, answer, at: now).compactMap { item in
            leaving(item, before, survivors, isNothingPushed: isNothingPushed, at: now).map { missing in
                speaks(of: missing, among: current, answer.age, at: now) ? missing.seenMissing() : missing
            }
        }
        let distrust =
            reasonForDistrust(
                answer, before.count, current.count, left.count { !answer.gone.contains($0.article) },
                isOverrun: isOverrun)
            ?? (left.isEmpty ? nil : redated(survivors, current))
        var comparison = Comparison(
            window: current, missing: [], returned: returned, isOverrun: isOverrun, distrust: distrust, dropped: [])
        if distrust == nil || isAccepted(answer, current) {
            let still = stillMissing(current, present, survivors, answer, at: now)
            comparison.missing = distrust == nil ? left + still : still
            comparison.dropped = distrust == nil ? [] : before.filter { !present.contains($0.article) }
            comparison.window += comparison.missing
            comparison.distrust = nil
        } else {
            comparison.window = windowInDoubt(current, present)
        }
        return comparison
    }

    /// The window after an answer that listed what the one before did: what is missing is missing still.
    package func afterSameList(_ age: FeedFreshness.Age, at now: Timestamp) -> [WindowItem] {
        let listed = previous.filter { $0.absence == nil }
        return previous.map { item in
            item.absence != nil && speaks(of: item, among: listed, age, at: now) ? item.seenMissing() : item
        }
    }

    // MARK: Doubt

    private func reasonForDistrust(
        _ answer: Answer, _ before: Int, _ now: Int, _ left: Int, isOverrun: Bool
    ) -> String? {
        if answer.isPartial { return "the feed could only be read in part" }
        if now == 0 { return before == 0 ? nil : "the feed is empty" }
        if isOverrun { return "no entry in common with the poll before" }
        if now * 2 < before { return "the feed shrank from \(before) to \(now) entries" }
        if left > max(policy.mostLeavingAtOnce, before / 5) {
            return "\(left) of \(before) entries left from its middle at once"
        }
        return nil
    }

    /// Where many entries were given other dates at once, what is older than what says nothing of who fell off the end.
    private func redated(_ survivors: [WindowItem], _ current: [WindowItem]) -> String? {
        let dates = Dictionary(current.map { ($0.article, $0.published) }) { first, _ in first }
        let changed = survivors.count { item in
            guard let old = item.published, let new = dates[item.article] ?? nil else { return false }
            return old != new
        }
        guard changed > policy.mostRedatedAtOnce, changed * 5 > survivors.count else { return nil }
        return "\(changed) of \(survivors.count) entries were given other dates at once"
    }

    /// A cut or rebuilt feed that stayed that way is the feed; one that is empty or broken never is.
    private func isAccepted(_ answer: Answer, _ current: [WindowItem]) -> Bool {
        answer.isSettled && !answer.isPartial && !current.isEmpty
    }

    /// A poll that is not trusted adds what it lists and takes nothing away, unless the window moved on entirely.
    private func windowInDoubt(_ current: [WindowItem], _ present: Set<ArticleID>) -> [WindowItem] {
        let kept = previous.filter { !present.contains($0.article) }
        let isReplaced = !current.isEmpty && kept.count == previous.count && !previous.isEmpty
        return isReplaced ? current : current + kept
    }

    // MARK: Absence

    /// Entries that are listed no more, under this id or their title.
    private func vanished(
        _ before: [WindowItem], _ current: [WindowItem], _ present: Set<ArticleID>, _ answer: Answer,
        at now: Timestamp
    ) -> [WindowItem] {
        let titles = Set(current.map(\.titleKey).filter { $0.count >= Self.shortestTitle })
        return before.filter {
            !present.contains($0.article) && !titles.contains($0.titleKey) && !isTooOld($0, answer.ageLimit, at: now)
        }
    }

    /// Whether an entry came that may have pushed another out: a new one, or an old one that was put back among the rest.
    ///
    /// An old one that is below all others again only fills a place that became free.
    private func isAnyPushed(by current: [WindowItem], _ survivors: Set<ArticleID>, at now: Timestamp) -> Bool {
        guard let last = current.lastIndex(where: { survivors.contains($0.article) }) else { return !current.isEmpty }
        return current.enumerated().contains { index, item in
            !survivors.contains(item.article) && (index < last || item.firstSeen >= now)
        }
    }

    /// The entry with its absence, or nil where it rolled off.
    private func leaving(
        _ item: WindowItem, _ before: [WindowItem], _ survivors: [WindowItem], isNothingPushed: Bool, at now: Timestamp
    ) -> WindowItem? {
        let byAge = margin(of: item, survivors)
        let margin = byAge > 0 ? byAge : marginByPlace(of: item, before, survivors, isNothingPushed: isNothingPushed)
        guard margin > 0 else { return nil }
        var missing = item
        missing.absence = FeedAbsence(
            since: now, margin: margin, polls: 0, nothingPushedItOut: isNothingPushed, among: before.count)
        return missing
    }

    private func stillMissing(
        _ current: [WindowItem], _ present: Set<ArticleID>, _ survivors: [WindowItem], _ answer: Answer,
        at now: Timestamp
    ) -> [WindowItem] {
        previous.filter { item in
            item.absence != nil && !present.contains(item.article)
                && (margin(of: item, survivors) > 0 || survivors.contains { isPeer($0, of: item) })
        }.map { item in
            var still = speaks(of: item, among: current, answer.age, at: now) ? item.seenMissing() : item
            // A list that has grown longer than it was had room for it.
            if let among = item.absence?.among, current.count > among { still.absence?.nothingPushedItOut = true }
            return still
        }
    }

    /// Whether an answer without an entry is known to be no older than one that listed it.
    private func speaks(
        of item: WindowItem, among current: [WindowItem], _ age: FeedFreshness.Age, at now: Timestamp
    ) -> Bool {
        let absent = item.absence.map { now.since($0.since) } ?? .zero
        return switch age {
        case .current: true
        case .unknown: absent >= policy.usualCacheLag || current.contains { isOlder(item, than: $0) }
        case .older: absent >= policy.longestCacheLag
        }
    }

    private func isTooOld(_ item: WindowItem, _ limit: Duration?, at now: Timestamp) -> Bool {
        guard let limit else { return false }
        return now.since(item.published.map { min($0, item.firstSeen) } ?? item.firstSeen) >= limit
    }

    private func margin(of item: WindowItem, _ survivors: [WindowItem]) -> Int {
        survivors.filter { isOlder($0, than: item) }.count
    }

    /// The margin of an entry by its place among its peers in the list before.
    private func marginByPlace(
        of item: WindowItem, _ before: [WindowItem], _ survivors: [WindowItem], isNothingPushed: Bool
    ) -> Int {
        guard let place = before.firstIndex(where: { $0.article == item.article }) else { return 0 }
        let peers = Set(survivors.filter { isPeer($0, of: item) }.map(\.article))
        let newer = Set(survivors.filter { isOlder(item, than: $0) }.map(\.article))
        let (above, below) = (before[..<place].map(\.article), before[place...].map(\.article))
        let margins = [above.filter(peers.contains).count, below.filter(peers.contains).count]
        if isNothingPushed { return margins.max() ?? 0 }
        // Newer ones on one side show which end is the old one: it did not fall off that one.
        let ends = [above, below].map { side in side.filter { peers.contains($0) || newer.contains($0) }.count }
        return margins.max() == 0 ? 0 : ends.min() ?? 0
    }

    /// Whether neither first sight nor publication tells which of two entries is older.
    private func isPeer(_ one: WindowItem, of other: WindowItem) -> Bool {
        one.firstSeen == other.firstSeen && !isOlder(one, than: other) && !isOlder(other, than: one)
    }

    private func isOlder(_ one: WindowItem, than other: WindowItem) -> Bool {
        guard one.firstSeen <= other.firstSeen else { return false }
        if let published = one.published, let reference = other.published { return published < reference }
        return one.firstSeen < other.firstSeen
    }
}

extension WindowItem {
    /// The missing entry after one more poll without it.
    fileprivate func seenMissing() -> WindowItem {
        var missing = self
        missing.absence?.polls += 1
        return missing
    }
}
