package import RetractdCore

/// Compares what a feed listed with what it lists now, and tells the articles that rolled off from those that were
/// taken off.
///
/// The margin of a missing entry is the number of entries, present before and now, that are older than it: by our own
/// first sight of them and, where both are known, by publication too. An entry with margin 0 merely rolled off. A feed
/// that is partial, empty, much shorter than before, or that lost many entries at once was cut or rebuilt: it unlists
/// nothing, and its window is not replaced by less.
package struct FeedWindow: Sendable {
    /// The most entries of a feed that are followed.
    package static let mostItems = 5_000
    /// A news sitemap lists the last two days: an entry of this age leaves it as a matter of course.
    package static let newsSitemapAge = Duration.hours(44)

    /// What a poll's answer is, beside what it lists.
    package struct Answer: Hashable, Sendable {
        /// Something of it was read past.
        package var isPartial: Bool
        /// It is older than the answer before, as a cache that lags behind gives it: what it lacks may be there.
        package var isOlderCopy: Bool
        /// Entries of this age leave as a matter of course; nil where only newer ones push them out.
        package var ageLimit: Duration?

        package init(isPartial: Bool = false, isOlderCopy: Bool = false, ageLimit: Duration? = nil) {
            self.isPartial = isPartial
            self.isOlderCopy = isOlderCopy
            self.ageLimit = ageLimit
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
        let presentTitles = Set(current.map(\.titleKey).filter { $0.count >= 12 })
        let before = previous.filter { $0.absence == nil }
        let wasMissing = previous.filter { $0.absence != nil }
        let survivors = before.filter { present.contains($0.article) }
        let vanished = before.filter {
            !present.contains($0.article) && !presentTitles.contains($0.titleKey)
                && !isTooOld($0, answer.ageLimit, at: now)
        }
        let returned = wasMissing.filter { present.contains($0.article) }
        let isOverrun = !before.isEmpty && !current.isEmpty && survivors.isEmpty
        var distrust = reasonForDistrust(
            isPartial: answer.isPartial, before: before.count, now: current.count, isOverrun: isOverrun)
        var missing: [WindowItem] = []
        let newcomers = current.count - survivors.count - returned.count
        let left = vanished.compactMap { leaving($0, survivors: survivors, newcomers: newcomers, at: now) }
        if distrust == nil, left.count > max(policy.mostLeavingAtOnce, before.count / 5) {
            distrust = "\(left.count) of \(before.count) entries left from its middle at once"
        }
        if distrust == nil {
            missing += left
            missing += wasMissing.filter { !present.contains($0.article) }.compactMap {
                stillMissing($0, survivors, answer)
            }
        }
        return Comparison(
            window: rememberedWindow(current, before: before, missing: missing, distrust: distrust, present: present),
            missing: missing, returned: returned, isOverrun: isOverrun, distrust: distrust)
    }

    private func reasonForDistrust(
        isPartial: Bool, before: Int, now: Int, isOverrun: Bool
    ) -> String? {
        if isPartial { return "the feed could only be read in part" }
        if now == 0 { return before == 0 ? nil : "the feed is empty" }
        if isOverrun { return "no entry in common with the poll before" }
        if now * 2 < before { return "the feed shrank from \(before) to \(now) entries" }
        return nil
    }

    /// The entry with its absence, or nil where it rolled off.
    private func leaving(
        _ item: WindowItem, survivors: [WindowItem], newcomers: Int, at now: Timestamp
    ) -> WindowItem? {
        let margin = margin(of: item, survivors)
        guard margin > 0 else { return nil }
        var missing = item
        missing.absence = FeedAbsence(since: now, margin: margin, polls: 1, nothingPushedItOut: newcomers == 0)
        return missing
    }

    private func stillMissing(_ item: WindowItem, _ survivors: [WindowItem], _ answer: Answer) -> WindowItem? {
        guard var absence = item.absence, margin(of: item, survivors) > 0 else { return nil }
        if !answer.isOlderCopy { absence.polls += 1 }
        var missing = item
        missing.absence = absence
        return missing
    }

    private func isTooOld(_ item: WindowItem, _ limit: Duration?, at now: Timestamp) -> Bool {
        guard let limit else { return false }
        return now.since(item.published.map { min($0, item.firstSeen) } ?? item.firstSeen) >= limit
    }

    private func margin(of item: WindowItem, _ survivors: [WindowItem]) -> Int {
        survivors.filter { isOlder($0, than: item) }.count
    }

    private func isOlder(_ one: WindowItem, than other: WindowItem) -> Bool {
        guard one.firstSeen <= other.firstSeen else { return false }
        if let published = one.published, let reference = other.published { return published < reference }
        return one.firstSeen < other.firstSeen
    }

    private func rememberedWindow(
        _ current: [WindowItem], before: [WindowItem], missing: [WindowItem], distrust: String?,
        present: Set<ArticleID>
    ) -> [WindowItem] {
        guard distrust != nil else { return current + missing }
        // A poll that is not trusted adds what it lists and takes nothing away, unless the window moved on entirely.
        let kept = previous.filter { !present.contains($0.article) }
        let isReplaced = !current.isEmpty && kept.count == previous.count && !previous.isEmpty
        return isReplaced ? current : current + kept
    }
}
