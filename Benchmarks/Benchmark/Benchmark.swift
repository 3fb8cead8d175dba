import Foundation
import RetractdCore
import Storage

/// What a page costs retractd, beside what it costs curl to fetch it, in one run on the same loopback pages.
///
/// `Benchmark BINARY [SITES ARTICLES]`; the default is 20 sites of 50 articles. `Benchmark BINARY --feeds [COUNT]` measures
/// a pass over feeds that all answer 304. Figures are CPU time, which the load of
/// the machine moves less than the clock; compare within a run.
@main
struct Benchmark {
    let binary: String
    let sites: BenchmarkSites
    let folder: String

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard (2...4).contains(arguments.count) else {
            FileHandle.standardError.write(Data("usage: Benchmark BINARY [SITES ARTICLES | --feeds [COUNT]]\n".utf8))
            exit(64)
        }
        let folder = NSTemporaryDirectory() + "retractd-bench-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder + "/copies", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: folder + "/pages", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        if arguments.count > 2, arguments[2] == "--feeds" {
            let count = arguments.count == 4 ? Int(arguments[3]) ?? 1_000 : 1_000
            return try UnchangedFeeds(binary: arguments[1], folder: folder + "/feeds", feeds: max(1, count)).run()
        }
        let sites = try BenchmarkSites(
            sites: arguments.count == 4 ? Int(arguments[2]) ?? 20 : 20,
            articles: arguments.count == 4 ? Int(arguments[3]) ?? 50 : 50, folder: folder + "/pages")
        defer { sites.stop() }
        try await Benchmark(binary: arguments[1], sites: sites, folder: folder).run()
    }

    func run() async throws {
        try writeConfiguration()
        let pages = Double(sites.urls.count)
        print("\(sites.origins.count) sites of \(sites.articles) articles, pages of 140 KB; milliseconds of CPU a page")
        let curl = try Measured.run(try curlArguments())
        tell("curl --parallel", curl, pages: pages, beside: curl, per: pages)
        let archive = OtherArchives(folder: folder + "/copies")
        let firstOthers = try await archive.keep(before: nil)
        let (first, firstCount) = try poll("2026-11-23T12:00:00Z")
        tell("first seen: fetch, extract, store", first, pages: firstCount, beside: curl, per: pages)
        let firstBytes = try tellStore("first seen", pages: pages, before: [:])
        print(firstOthers.line(pages: pages))
        let (unchanged, unchangedCount) = try poll("2026-11-23T12:30:00Z")
        tell("unchanged: 304", unchanged, pages: unchangedCount, beside: curl, per: pages)
        var before = (store: firstBytes, others: firstOthers)
        var look = BenchmarkPage.Look()
        look.edition = 1
        before = try await round("one paragraph edited", "2026-11-23T13:00:00Z", look, before, beside: curl)
        look.keys = 1
        before = try await round("other keys in programs", "2026-11-23T14:00:00Z", look, before, beside: curl)
        look.cards = 1
        _ = try await round("other cards, the same article", "2026-11-23T15:00:00Z", look, before, beside: curl)
    }

    /// A pass after a change of every page: what it cost, and what it takes on the disk, here and elsewhere.
    private func round(
        _ what: String, _ moment: String, _ look: BenchmarkPage.Look,
        _ before: (store: [String: Int64], others: OtherArchives.Kept), beside curl: Measured
    ) async throws -> (store: [String: Int64], others: OtherArchives.Kept) {
        let pages = Double(sites.urls.count)
        try sites.publish(look, folder: folder + "/pages")
        let (measured, count) = try poll(moment)
        tell(what, measured, pages: count, beside: curl, per: pages)
        let bytes = try tellStore(what, pages: pages, before: before.store)
        _ = try Measured.run(try curlArguments())
        let others = try await OtherArchives(folder: folder + "/copies").keep(before: before.others)
        print(others.line(pages: pages))
        return (bytes, others)
    }

    /// Says what an article takes on the disk more than before, by table; gives the bytes of each.
    private func tellStore(
        _ what: String, pages: Double, before: [String: Int64]
    ) throws -> [String: Int64] {
        let sizes = try StoreReader(directory: folder + "/state").sizes()
        let bytes = Dictionary(sizes.map { ($0.table, Int64($0.bytes)) }) { first, _ in first }
        let grown = bytes.map { (table: $0.key, bytes: Int(Double($0.value - before[$0.key, default: 0]) / pages)) }
            .sorted { ($1.bytes, $0.table) < ($0.bytes, $1.table) }
        let total = grown.reduce(0) { $0 + $1.bytes }
        let tables = grown.prefix(8).map { "\($0.table) \($0.bytes)" }.joined(separator: ", ")
        print("store, \(what): \(total) bytes an article more: \(tables)")
        return bytes
    }

    private func tell(_ what: String, _ measured: Measured, pages: Double, beside curl: Measured, per curlPages: Double)
    {
        let each = measured.cpu * 1000 / pages
        let ratio = each / (curl.cpu * 1000 / curlPages)
        print(
            String(
                format: "%-36@ %7.3f ms   %5.2f x curl   %6.0f pages   %4.0f MiB   %5.1f s", what as NSString, each,
                ratio, pages, measured.memory, measured.seconds))
    }

    /// One pass at a moment; its measure and the number of its fetches.
    private func poll(_ moment: String) throws -> (Measured, Double) {
        let errors = folder + "/errors"
        let measured = try Measured.run(
            [
                binary, "poll", "--config", folder + "/feeds.json", "--state", folder + "/state", "--at", moment,
            ], errors: errors)
        let log = String(decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self)
        let fetches = log.split(separator: " ").first { $0.hasPrefix("fetches=") }?.dropFirst(8)
        guard let fetches, let count = Double(fetches), count > 0 else {
            throw Measured.Fault(description: "no pass was made: \(log)")
        }
        return (measured, count)
    }

    private func writeConfiguration() throws {
        let feeds = sites.origins.enumerated().map { site, origin in
            #"{ "name": "site \#(site)", "url": "\#(origin)/feed.xml" }"#
        }
        let text = """
            { "network": { "allow": ["127.20.0.0/16"], "connectionsPerHost": 4, "delayPerHost": "0s" },
              "feeds": [ \(feeds.joined(separator: ",\n")) ] }
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/feeds.json"))
    }

    private func curlArguments() throws -> [String] {
        let lines = sites.urls.enumerated().map { index, url in
            "url = \"\(url)\"\noutput = \"\(folder)/copies/copy-\(index)\"\n"
        }
        try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: folder + "/curl"))
        return [
            "curl", "--silent", "--parallel", "--parallel-max", "16", "--compressed", "--config", folder + "/curl",
        ]
    }
}
