package import RetractdCore

/// An episode with what people said of it, as programs read it.
package struct EpisodeRecord: Encodable {
    let episode: RemovalEpisode
    let judgements: [Judgement]

    /// - Parameter judgements: Those of any episode of the article.
    package init(_ episode: RemovalEpisode, _ judgements: [Judgement]) {
        self.episode = episode
        self.judgements = judgements.filter { $0.episode == episode.number }
    }

    package func encode(to encoder: any Encoder) throws {
        try episode.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(judgements, forKey: .judgements)
    }

    enum CodingKeys: String, CodingKey {
        case judgements
    }
}
