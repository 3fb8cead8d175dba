import Detection
package import RetractdCore
package import Storage

/// The articles that repeat a pulled story, as they stand now.
package struct KnownEchoes {
    /// Articles looked at for one key.
    static let perKey = 60

    let reader: StoreReader

    package init(reader: StoreReader) {
        self.reader = reader
    }

    /// Echoes of the article's last removal that was told; none where there was no such removal.
    package func echoes(of article: ArticleState) throws(StoreError) -> [Echo] {
        guard let episode = article.episode, episode.suspectedAt != nil || episode.confirmedAt != nil,
            let lastGood = try reader.revisions(of: article.id).last
        else { return [] }
        let outlets = OutletBook(try reader.outlets())
        let story = EchoStory(article, lastGood, firstSeenGone: episode.firstSeenGone)
        let hits = try reader.articles(
            echoing: EchoKeys.keys(echoing: story, outlets: outlets), except: article.site,
            listedSince: story.listedSince, limit: Self.perKey)
        let judge = EchoJudge(story: story, outlets: outlets)
        var found: [Echo] = []
        for (id, kinds) in hits.sorted(by: { $0.key < $1.key }) {
            guard let other = try reader.article(id), let revision = try reader.revisions(of: id).last else { continue }
            let candidate = EchoCandidate(
                article: other, revision: revision, edits: try reader.edits(of: id), isLinked: kinds.contains(.link))
            if let echo = judge.judge(candidate) { found.append(echo) }
        }
        return EchoJudge.ranked(found)
    }
}
