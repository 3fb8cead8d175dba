package import RetractdCore
package import TextDiff

/// A diff as programs read it.
package struct DiffRecord: Encodable {
    let id: String
    let from: Int
    let to: Int
    let headlineBefore: String?
    let headlineAfter: String?
    let lines: [DiffLine]

    package init(
        _ article: ArticleState, _ old: Revision, _ new: Revision, _ comparison: TextComparison, _ context: Int
    ) {
        id = article.id.rawValue
        from = old.number
        to = new.number
        headlineBefore = old.headline
        headlineAfter = new.headline
        lines = comparison.lines(context: max(0, context))
    }

    enum CodingKeys: String, CodingKey {
        case id, from, to
        case headlineBefore = "headline_before"
        case headlineAfter = "headline_after"
        case lines
    }
}
