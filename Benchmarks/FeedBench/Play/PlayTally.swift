import Detection
import RetractdCore

/// How the entries of a feed left it, counted poll by poll.
struct PlayTally {
    private var known: Set<ArticleID> = []
    private var rolledOff = 0
    private var renamed = 0
    private var margins: [Int: Int] = [:]
    private var returned = 0
    private var doubts: [String: Int] = [:]
    private var inDoubt = 0
    private var overruns = 0
    private var dropped = 0

    var entries: Int { known.count }

    mutating func note(_ before: FeedState, _ after: FeedState) {
        known.formUnion(after.window.map(\.article))
        overruns = after.overrunCount
        let present = Set(after.window.filter { $0.absence == nil }.map(\.article))
        let held = Dictionary(after.window.map { ($0.article, $0) }) { first, _ in first }
        let titles = Set(after.window.filter { $0.absence == nil }.map(\.titleKey))
        if let doubt = after.doubt {
            if doubt.polls == 1 { doubts[Self.kind(doubt.reason), default: 0] += 1 }
            inDoubt += 1
        }
        for item in before.window where item.absence == nil && !present.contains(item.article) {
            if let absence = held[item.article]?.absence {
                margins[min(absence.margin, 10), default: 0] += 1
            } else if titles.contains(item.titleKey) {
                renamed += 1
            } else if after.doubt == nil, before.doubt != nil {
                dropped += 1
            } else {
                rolledOff += 1
            }
        }
        returned += before.window.count { $0.absence != nil && present.contains($0.article) }
    }

    /// The reason without its numbers.
    private static func kind(_ reason: String) -> String {
        reason.contains("shrank") ? "it shrank" : reason.contains("left from its middle") ? "many left at once" : reason
    }

    var text: String {
        let spread = margins.sorted { $0.key < $1.key }
            .map { "\($0.value) with margin \($0.key == 10 ? "10 or more" : "\($0.key)")" }
        let reasons = doubts.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }.joined(separator: ", ")
        return """
              vanished: \(rolledOff) rolled off, \(renamed) under another id or address, \(dropped) with an accepted \
            rebuilding, \(margins.values.reduce(0, +)) from the middle (\(spread.joined(separator: ", ")))
              returned: \(returned); polls in doubt: \(inDoubt) (\(reasons)); window overruns: \(overruns)

            """
    }
}
