package import RetractdCore

/// An episode with what people said of it, as programs read it.
package struct EpisodeRecord: Encodable {
    let episode: RemovalEpisode
    let judgements: [Judgement]
    let furniture: [FurnitureRecord]?

    /// - Parameters:
    ///   - judgements: Those of any episode of the article.
    ///   - furniture: What of the article's page no comparison heeds; nil where that was not asked for.
    package init(_ episode: RemovalEpisode, _ judgements: [Judgement], furniture: [FurnitureRecord]? = nil) {
        self.episode = episode
        self.furniture = furniture
        self.judgements = judgements.filter { $0.episode == episode.number }
    }

    package func encode(to encoder: any Encoder) throws {
        try episode.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(judgements, forKey: .judgements)
        try container.encodeIfPresent(furniture, forKey: .furniture)
    }

    enum CodingKeys: String, CodingKey {
        case judgements, furniture
    }
}
