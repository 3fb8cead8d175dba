import Detection
import RetractdCore

/// Whether a text only lost its end, as a paywall or a broken transfer takes it.
struct CutText {
    /// Where a paywall's words stood on the page before as well, only what leaves less than this is its doing.
    static let mostLeft = 0.7

    private let share: Double
    private let isPrefix: Bool

    init(_ old: ArticleTexts.BlockList, _ new: ArticleTexts.BlockList) {
        let (before, after) = (old.keys.joined(), new.keys.joined())
        let (had, has) = (old.keys.reduce(0) { $0 + $1.count }, new.keys.reduce(0) { $0 + $1.count })
        isPrefix = has > 0 && had > has && before.starts(with: after)
        share = Double(has) / Double(max(1, had))
    }

    /// Why the shorter text is no edit; nil where it may be one.
    func reason(_ before: Revision, _ after: Extract) -> String? {
        guard isPrefix else { return nil }
        if after.signs.isCutOff { return "the page breaks off: its transfer was cut short" }
        guard share <= Self.mostLeft || before.isPaywalled != true else { return nil }
        return Paywall.stands(before: after) ? "cut short for those who do not pay" : nil
    }

    /// Whether the shorter text, of a page that asked for payment, is the beginning of one that asks for none: it is the same
    /// text, shown whole.
    func isLifted(_ before: Revision, _ after: Extract) -> Bool {
        isPrefix && share <= Self.mostLeft && before.isPaywalled == true && !Paywall.stands(before: after)
    }
}
