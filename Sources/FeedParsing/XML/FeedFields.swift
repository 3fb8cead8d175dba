import RetractdCore

/// What has been read of one channel or entry so far; where a field comes more than once, the rules stand here.
struct FeedFields {
    /// How much a value is worth against another for the same field: a higher one replaces, an equal one does not.
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

    mutating func setTitle(_ text: String, rank: Int) { Self.set(&titleText, text, rank) }
    mutating func setLink(_ text: String, rank: Int) { Self.set(&linkText, text, rank) }
    mutating func setIdentifier(_ text: String, rank: Int) { Self.set(&identifierText, text, rank) }
    mutating func setSummary(_ text: String, rank: Int) { Self.set(&summaryText, text, rank) }
    mutating func setAuthor(_ text: String, rank: Int) { Self.set(&authorText, text, rank) }
    mutating func setPublished(_ time: Timestamp, rank: Int) { Self.set(&publishedTime, time, rank) }
    mutating func setUpdated(_ time: Timestamp, rank: Int) { Self.set(&updatedTime, time, rank) }

    /// The longest content wins: a feed may carry a teaser and the full text under different names.
    mutating func setContent(_ text: String) {
        guard !text.isEmpty, text.utf8.count > (content?.utf8.count ?? 0) else { return }
        contentText = Ranked(value: text, rank: 0)
    }

    var entry: FeedEntry {
        FeedEntry(
            id: identifier, title: title, link: link ?? permalink.flatMap { $0.address.resolved($0.text) },
            published: published, updated: updated,
            summary: summary, content: content, author: author)
    }

    private static func set(_ field: inout Ranked<String>?, _ value: String, _ rank: Int) {
        guard !value.isEmpty, rank > field?.rank ?? Int.min else { return }
        field = Ranked(value: value, rank: rank)
    }

    private static func set(_ field: inout Ranked<Timestamp>?, _ value: Timestamp, _ rank: Int) {
        guard rank > field?.rank ?? Int.min else { return }
        field = Ranked(value: value, rank: rank)
    }
}
