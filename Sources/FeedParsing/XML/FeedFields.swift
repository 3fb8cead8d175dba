import RetractdCore

/// What has been read of one channel or entry so far; where a field comes more than once, the rules stand here.
final class FeedFields {
    /// How much a value is worth against another for the same field: a higher one replaces; an equal one does so for
    /// dates, of which the last is the publisher's last word.
    private struct Ranked<Value> {
        var value: Value
        var rank: Int
    }

    private var titleText: Ranked<String>?
    private var linkText: Ranked<String>?
    private var identifierText: Ranked<String>?
    private var summaryText: Ranked<String>?
    private var contentText: Ranked<String>?
    private var authorText: Ranked<String>?
    private var publishedTime: Ranked<Timestamp>?
    private var updatedTime: Ranked<Timestamp>?
    /// The identifier where it may serve as the link, with the address to resolve it against.
    var permalink: (text: String, address: FeedAddress)?
    var rhythm = StatedRhythm()

    var title: String? { titleText?.value }
    var link: String? { linkText?.value }
    var identifier: String? { identifierText?.value }
    var summary: String? { summaryText?.value }
    var content: String? { contentText?.value }
    var author: String? { authorText?.value }
    var published: Timestamp? { publishedTime?.value }
    var updated: Timestamp? { updatedTime?.value }

    func setTitle(_ text: String, rank: Int) { Self.set(&titleText, text, rank) }
    func setLink(_ text: String, rank: Int) { Self.set(&linkText, text, rank) }
    func setIdentifier(_ text: String, rank: Int) { Self.set(&identifierText, text, rank) }
    /// Of two summaries under different names, the other one is as good a content as there is.
    func setSummary(_ text: String, rank: Int) {
        if let other = summaryText, other.rank >= Self.ownSummary, rank >= Self.ownSummary, content == nil {
            contentText = Ranked(value: text, rank: -1)
        }
        Self.set(&summaryText, text, rank)
    }
    func setAuthor(_ text: String, rank: Int) { Self.set(&authorText, text, rank) }
    func setPublished(_ time: Timestamp, rank: Int) { Self.set(&publishedTime, time, rank) }
    func setUpdated(_ time: Timestamp, rank: Int) { Self.set(&updatedTime, time, rank) }

    /// The longest content wins: a feed may carry a teaser and the full text under different names.
    func setContent(_ text: String) {
        let isBetter = contentText?.rank == -1 || text.utf8.count > (content?.utf8.count ?? 0)
        guard !text.isEmpty, isBetter else { return }
        contentText = Ranked(value: text, rank: 0)
    }

    /// From this rank on a summary is the format's own, not a module's.
    private static let ownSummary = 3

    /// The link, or the identifier where that promises to be one.
    var address: String? { link ?? permalink.flatMap { $0.address.resolved($0.text) } }

    var entry: FeedEntry {
        FeedEntry(
            id: identifier, title: title, link: address,
            published: published, updated: updated,
            summary: summary, content: content, author: author)
    }

    private static func set(_ field: inout Ranked<String>?, _ value: String, _ rank: Int) {
        guard !value.isEmpty, rank > field?.rank ?? Int.min else { return }
        field = Ranked(value: value, rank: rank)
    }

    private static func set(_ field: inout Ranked<Timestamp>?, _ value: Timestamp, _ rank: Int) {
        guard rank >= field?.rank ?? Int.min else { return }
        field = Ranked(value: value, rank: rank)
    }
}
