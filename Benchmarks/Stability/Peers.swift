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

    func answers(_ pairs: [PagePair]) throws -> [Answer] {
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
        return try run([script, listing.path])
    }

    private func run(_ arguments: [String]) throws -> [Answer] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let lines = pipe.fileHandleForReading.readDataToEndOfFile().split(separator: 10)
        process.waitUntilExit()
        return try lines.map { try JSONDecoder().decode(Answer.self, from: Data($0)) }
    }
}
