import Foundation
import GRDB
package import RetractdCore
import Synchronization

extension SQLiteStore {
    package func claim(
        at now: Timestamp, limit: Int, perSite: Int, excluding: Set<SiteKey>
    ) async throws(StoreError) -> [Job] {
        guard limit > 0 else { return [] }
        let taken = handedOut.withLock { $0 }
        let jobs = try await read { db in
            var picker = JobPicker(limit: limit, perSite: perSite, taken: taken)
            try DueWork(db: db, now: now, excluding: excluding).offer(to: &picker)
            return picker.picked
        }
        handedOut.withLock { set in for job in jobs { set.insert(job.subject.claimKey) } }
        return jobs
    }

    package func release(_ subjects: [Job.Subject]) async {
        handedOut.withLock { set in for subject in subjects { set.remove(subject.claimKey) } }
    }

    package func nextDue() async throws(StoreError) -> Timestamp? {
        let taken = handedOut.withLock { $0 }
        return try await read { db in try DueWork(db: db, now: .latest, excluding: []).next(without: taken) }
    }
}

/// Takes what is offered, in order, as far as the limits allow.
struct JobPicker {
    let limit: Int
    let perSite: Int
    let taken: Set<String>
    private(set) var picked: [Job] = []
    private var counts: [SiteKey: Int] = [:]

    init(limit: Int, perSite: Int, taken: Set<String>) {
        self.limit = limit
        self.perSite = perSite
        self.taken = taken
    }

    var isFull: Bool { picked.count >= limit }

    func hasEnough(of site: SiteKey) -> Bool { counts[site, default: 0] >= perSite }

    func hasTaken(_ subject: Job.Subject) -> Bool { taken.contains(subject.claimKey) }

    mutating func offer(_ job: Job) {
        guard !isFull, !hasEnough(of: job.site), !hasTaken(job.subject) else { return }
        counts[job.site, default: 0] += 1
        picked.append(job)
    }
}

extension Job.Subject {
    /// Under which handed-out work is remembered.
    var claimKey: String {
        switch self {
        case .feed(let id): "feed:\(id.rawValue)"
        case .article(let id): "article:\(id.rawValue)"
        case .control(let followUp): "control:\(followUp.id)"
        }
    }
}
