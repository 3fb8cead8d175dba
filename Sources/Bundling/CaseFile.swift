import EvidenceLog
package import RetractdCore
package import Storage

/// Everything that the store holds of one case: what was claimed of an article, and what that rests on.
package struct CaseFile: Sendable {
    /// A capture with its bytes, and why it is part of the case.
    struct Exhibit: Sendable {
        let row: CaptureRow
        /// The body with every coding undone; nil where it has none or it was let go.
        let payload: [UInt8]?
        /// The body as it came, content codings on; nil where only its digest was kept.
        let codedBody: [UInt8]?

        var capture: Capture { row.capture }
    }

    package let article: ArticleState
    let feedName: String
    let alerts: [Alert]
    let episodes: [RemovalEpisode]
    let revisions: [Revision]
    let edits: [Edit]
    /// In the order in which they were made.
    let exhibits: [Exhibit]
    /// Rows as the log's digests are over them.
    let records: [RecordRow]
    /// nil where nothing is signed yet.
    let proof: LogProof?
    /// The key that signed the log, where whoever exports may use it.
    let signingKey: LogKey?
}

extension CaseFile {
    /// The most captures of one case.
    static let mostExhibits = 5_000

    /// Collects a case: the article's captures, the controls that judged it, and the feed before and after.
    package static func read(_ id: ArticleID, from store: StoreReader) throws(StoreError) -> CaseFile? {
        guard let article = try store.article(id) else { return nil }
        let episodes = try store.episodes(of: id)
        var rows = try store.captures(of: id)
        let cited = episodes.flatMap { $0.observations.map(\.capture) + $0.controls.map(\.capture) }
        for capture in cited { rows += try store.capture(capture).map { [$0] } ?? [] }
        for episode in episodes { rows += try store.feedCaptures(around: episode.firstSeenGone, of: article.feed) }
        if let listed = article.firstSeenLive, episodes.isEmpty {
            rows += try store.feedCaptures(around: listed, of: article.feed)
        }
        var exhibits: [Exhibit] = []
        var seen: Set<CaptureID> = []
        for row in rows.sorted(by: { $0.capture.id < $1.capture.id }).suffix(mostExhibits)
        where seen.insert(row.capture.id).inserted {
            exhibits.append(try exhibit(row, from: store))
        }
        let proof = try store.proof(of: store.entries(about: id, captures: seen))
        var named: [String: Digest] = [:]
        for entry in proof?.entries ?? [] { named.merge(entry.records) { $1 } }
        let records = try store.records(named.keys.sorted().filter { belongs($0, to: id, seen) })
        return CaseFile(
            article: article, feedName: try store.feedName(of: article), alerts: try store.alerts(of: id),
            episodes: episodes, revisions: try store.revisions(of: id), edits: try store.edits(of: id),
            exhibits: exhibits,
            // A record that an entry not yet signed names anew is left to the next bundle.
            records: records.filter { named[$0.name] == $0.digest }, proof: proof,
            signingKey: proof.flatMap { store.signingKey($0.key) })
    }

    private static func exhibit(_ row: CaptureRow, from store: StoreReader) throws(StoreError) -> Exhibit {
        let response = row.capture.outcome.response
        var payload: [UInt8]?
        if let digest = response?.payload { payload = response?.payloadLength == 0 ? [] : try store.snapshot(digest) }
        var coded: [UInt8]?
        if let digest = response?.exchange?.codedBody { coded = try store.snapshot(digest) }
        return Exhibit(row: row, payload: payload, codedBody: coded)
    }

    /// Whether a record that an entry names is this case's: entries may name others' as well.
    private static func belongs(_ name: String, to id: ArticleID, _ captures: Set<CaptureID>) -> Bool {
        if name.hasPrefix("capture/") {
            return Int64(name.dropFirst(8)).map { captures.contains(CaptureID(rawValue: $0)) } ?? false
        }
        return name.hasPrefix("alert/")
            || name.split(separator: "/").dropFirst().first.map { $0 == id.rawValue } ?? false
    }
}
