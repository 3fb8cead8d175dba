import Detection
import RetractdCore

/// An entry that would be told as unlisted were its page alive, and what became of it.
struct UnlistedCandidate {
    let item: WindowItem
    let absence: FeedAbsence
    let title: String
    let url: String
    /// The snapshot at which it had been missing for two answers.
    let index: Int

    func text(in snapshots: [Snapshot]) -> String {
        "\(absence.since) margin \(absence.margin): “\(title)” \(url): \(outcome(in: snapshots))"
    }

    /// What the feed itself says later.
    private func outcome(in snapshots: [Snapshot]) -> String {
        let key = URLIdentity.key(of: url)
        for snapshot in snapshots[index...] {
            for entry in snapshot.parsed?.entries ?? [] {
                if let link = entry.link, URLIdentity.key(of: link) == key { return "listed again at \(snapshot.at)" }
                if entry.title == title { return "under another address at \(snapshot.at): \(entry.link ?? "none")" }
            }
        }
        let listed = snapshots.filter { snapshot in
            snapshot.parsed?.entries.contains { $0.link.map { URLIdentity.key(of: $0) == key } == true } == true
        }
        return "never seen again; listed \(listed.count) times, last at \(listed.last?.at.description ?? "?")"
    }
}
