package import RetractdCore
package import Storage

/// A judgement with its article, as programs read it.
package struct LabelRecord: Encodable {
    package let id: String
    package let episode: Int
    package let label: Bool
    package let at: Timestamp
    package let note: String?
    package let title: String
    package let url: String

    /// - Returns: nil where the article is not known.
    package init?(_ judgement: Judgement, from reader: StoreReader) throws(StoreError) {
        guard let article = try reader.article(judgement.article) else { return nil }
        id = article.id.rawValue
        episode = judgement.episode
        label = judgement.isTrue
        at = judgement.at
        note = judgement.note
        title = article.title
        url = article.url
    }
}
