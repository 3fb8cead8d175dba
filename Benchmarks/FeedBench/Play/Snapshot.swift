import FeedParsing
import Foundation
import RetractdCore

/// What one poll of a feed brought.
struct Snapshot {
    let name: String
    let at: Timestamp
    let bytes: [UInt8]
    /// nil where it cannot be read.
    let parsed: ParsedFeed?

    /// The snapshots of a folder in the order of their times; files without a time in their names are passed over.
    static func all(in folder: URL) throws -> [Snapshot] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try names.compactMap { name -> Snapshot? in
            guard let at = time(name) else { return nil }
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            let parsed = try? FeedParser.parse(bytes, baseURL: "", contentType: nil)
            return Snapshot(name: name, at: at, bytes: bytes, parsed: parsed)
        }
        .sorted { $0.at < $1.at }
    }

    /// `2026-11-23T120000Z…`, `2026-11-23T120000-0400…`.
    private static func time(_ name: String) -> Timestamp? {
        guard let match = name.firstMatch(of: #/^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)(Z|[+-]\d{4})/#) else {
            return nil
        }
        return FeedDate.parse("\(match.1)T\(match.2):\(match.3):\(match.4)\(match.5)")
    }
}
