import ContentCoding
import Foundation
import RetractdCore

/// A folder of pages with truth: `truth.jsonl.gz` of lines {"id","url","title","text"}, `html/ID.html.gz` beside.
struct PageFolder {
    struct Truth: Decodable {
        let id: String
        let url: String?
        let title: String?
        let text: String?
    }

    /// The most bytes of a file unpacked.
    private static let mostBytes = 1 << 30

    let path: String
    let truths: [Truth]

    init(_ path: String) throws {
        self.path = path
        let lines = try Self.unpacked(path + "/truth.jsonl.gz").split(separator: 10)
        truths = try lines.map { try JSONDecoder().decode(Truth.self, from: Data($0)) }
    }

    func page(_ truth: Truth) throws -> [UInt8] {
        try Self.unpacked("\(path)/html/\(truth.id).html.gz")
    }

    /// A file's bytes; what does not end in `.gz` is taken as it is.
    static func unpacked(_ path: String) throws -> [UInt8] {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        guard path.hasSuffix(".gz") else { return bytes }
        return try ContentDecoder(limit: mostBytes).decode(
            bytes, headers: HeaderFields([.init(name: "Content-Encoding", value: "gzip")]))
    }
}
