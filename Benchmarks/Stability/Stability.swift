import ArgumentParser
import RetractionEngine

/// How often an article that holds still reads as changed, and an edited one as unchanged.
@main
struct Stability: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Place furniture and real edits on real pages; count false changes and missed edits.",
        discussion: """
            FOLDER holds truth.jsonl.gz, lines {"id","url","title","text"}, and html/ID.html.gz. Everything placed is \
            seeded: the same seed on the same pages gives the same pairs.
            """
    )

    @Argument(help: "A folder of pages with truth.")
    var folder: String?

    @Option(help: "Instead, put the changes of headlines in this file through the rules.")
    var headlines: String?

    @Flag(help: "Instead, time the comparison of similar and of unrelated texts.")
    var cost = false

    @Option(help: "Another seed places other furniture.")
    var seed = "1"

    @Option(help: "The most pages used.")
    var pages = 80

    @Option(help: "A Python interpreter with trafilatura and resiliparse, to measure them on the same pairs.")
    var python: String?

    @Option(help: "Print so many wrong answers of each row.")
    var wrong = 0

    @Option(help: "Print the blocks read from both pages of one pair, named as with --wrong.")
    var show: String?

    @Flag(help: "Leave out what three other pages of the site teach.")
    var withoutSiblings = false

    func validate() throws {
        if folder == nil, headlines == nil, !cost {
            throw ValidationError("Give a FOLDER, --headlines FILE or --cost.")
        }
    }

    func run() async throws {
        if let headlines { print(try HeadlineCourse(headlines).text) }
        if cost { print(ComparisonCost().text) }
        if let folder { try await measure(folder) }
    }

    private func measure(_ folder: String) async throws {
        let course = try StabilityCourse(PageFolder(folder), pages: pages, seed: seed)
        var table = StabilityTable()
        let engine = RetractionEngine(settings: EngineSettings())
        for index in course.indices {
            let pairs = course.pairs(of: index)
            if let show {
                for pair in pairs where pair.id == show { print(PairReport(pair: pair).text) }
                continue
            }
            for pair in pairs { count(pair, engine, &table) }
            if let python { try await countPeers(pairs, python, &table) }
        }
        print(table.text)
    }

    private func count(_ pair: PagePair, _ engine: RetractionEngine, _ table: inout StabilityTable) {
        let alone = engine.compare(pair.old, pair.new, url: pair.url)
        table.count(pair, "retractd", isChanged: alone.isChanged)
        if wrong > 0, alone.isChanged != pair.isEdit, table.errors(pair.row, "retractd") <= wrong {
            print("WRONG \(pair.id): \(alone.kind) \(alone.reasons.prefix(3))")
        }
        if withoutSiblings { return }
        let taught = engine.compare(pair.old, pair.new, url: pair.url, siblings: pair.siblings)
        table.count(pair, "with siblings", isChanged: taught.isChanged)
        if wrong > 0, taught.isChanged, !pair.isEdit, table.errors(pair.row, "with siblings") <= wrong {
            print("TAUGHT \(pair.id): \(taught.kind) \(taught.reasons.prefix(3))")
        }
        if wrong > 0, !taught.isChanged, pair.isEdit, table.errors(pair.row, "with siblings") <= wrong {
            print("MISSED \(pair.id): \(taught.kind) \(taught.reasons.prefix(3))")
        }
    }

    private func countPeers(_ pairs: [PagePair], _ python: String, _ table: inout StabilityTable) async throws {
        let script = "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/")
        let byID = Dictionary(pairs.map { ($0.id, $0) }) { first, _ in first }
        for answer in try await Peers(python: python, script: "/\(script)/peers.py").answers(pairs) {
            if let pair = byID[answer.id] { table.count(pair, answer.tool, isChanged: answer.changed) }
        }
    }
}
