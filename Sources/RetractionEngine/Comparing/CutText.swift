import Detection
import RetractdCore

/// Whether a text only lost its end, as a paywall or a broken transfer takes it.
struct CutText {
    /// A paywall leaves less than this.
    static let mostLeft = 0.7

    private let share: Double
    private let isPrefix: Bool

    init(_ old: [String], _ new: [String]) {
        let (before, after) = (BlockPairing.key(old.joined()), BlockPairing.key(new.joined()))
        isPrefix = !after.isEmpty && before.utf8.count > after.utf8.count && before.utf8.starts(with: after.utf8)
        share = Double(after.utf8.count) / Double(max(1, before.utf8.count))
    }

    /// Why the shorter text is no edit; nil where it may be one.
    func reason(_ after: Extract) -> String? {
        guard isPrefix else { return nil }
        if after.signs.isCutOff { return "the page breaks off: its transfer was cut short" }
        if share <= Self.mostLeft, Paywall.stands(before: after) { return "cut short for those who do not pay" }
        return nil
    }
}
