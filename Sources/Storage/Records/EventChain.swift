import Foundation
import GRDB
import Hashing
import RetractdCore

/// The log of events: appended only, each one's hash made over the one before, so that a change anywhere shows.
///
/// The hash of event n is SHA-256(hash of event n−1 ‖ canonical JSON of event n), the first one's predecessor being
/// 32 zero bytes. Canonical JSON has its keys in order, no white space and no escaped slashes, and holds the sequence
/// number.
enum EventChain {
    static let origin = Data(repeating: 0, count: 32)

    struct Numbered: Codable {
        let seq: Int64
        let event: Event
    }

    static func append(_ event: Event, in db: Database) throws {
        let last = try db.cachedStatement(sql: "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").row([])
        let seq: Int64 = try (last?.value("seq") ?? 0) + 1
        let body = try Codec.json(Numbered(seq: seq, event: event))
        let hash = try link(last?.value("hash") ?? origin, body)
        try db.cachedStatement(sql: "INSERT INTO event (seq, article, body, hash) VALUES (?, ?, ?, ?)")
            .execute(arguments: [seq, event.article?.rawValue, body, hash])
    }

    static func link(_ previous: Data, _ body: Data) -> Data {
        Digest(sha256Of: [Array(previous), Array(body)]).data
    }
}
