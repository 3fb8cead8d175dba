import ArgumentParser
import FeedParsing
import Foundation
import RetractdCore

/// `feedbench parse`: from a feed's bytes to its entries, on one core.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Parse files again and again; prints the best round's MB a second of CPU.")

    @Option(help: "How many times all files are parsed.")
    var rounds = 5

    @Argument(help: "Feeds.")
    var files: [String]

    func run() throws {
        let bodies = try files.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))) }
        let bytes = bodies.reduce(0) { $0 + $1.count }
        var best = Double.infinity
        var entries = 0
        for _ in 0..<max(1, rounds) {
            let start = Self.seconds()
            entries = bodies.reduce(0) { sum, body in
                let feed = try? FeedParser.parse(body, baseURL: "https://made.example/feed", contentType: nil)
                return sum + (feed?.entries.count ?? 0)
            }
            best = min(best, Self.seconds() - start)
        }
        print(String(format: "%.1f MB/s, %d entries", Double(bytes) / best / 1e6, entries))
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
