import ChildProcesses
import Foundation

/// Other extractors' answers to the same pairs, through `peers.py`: a pair is changed where title or text differ.
struct Peers {
    let python: String
    let script: String

    struct Answer: Decodable {
        let id: String
        let tool: String
        let changed: Bool
    }

    func answers(_ pairs: [PagePair]) async throws -> [Answer] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "stability-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var list = Data()
        for (index, pair) in pairs.enumerated() {
            let (a, b) = (folder.appending(path: "\(index)a.html"), folder.appending(path: "\(index)b.html"))
            try Data(pair.old).write(to: a)
            try Data(pair.new).write(to: b)
            let line = ["id": pair.id, "url": pair.url, "a": a.path, "b": b.path]
            list += try JSONEncoder().encode(line) + [10]
        }
        let listing = folder.appending(path: "pairs.jsonl")
        try list.write(to: listing)
        return try await run([script, listing.path])
    }

    private func run(_ arguments: [String]) async throws -> [Answer] {
        let ending = try await ChildProcess.run([python] + arguments, timeout: .seconds(6 * 3600), limit: 1 << 30)
        return try ending.output.split(separator: 10).map { try JSONDecoder().decode(Answer.self, from: Data($0)) }
    }
}
