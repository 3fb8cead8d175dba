import ArgumentParser
import InternationalText
import Reporting
import RetractdCore
import Storage

/// `retractd search`.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find words in every version of every article.",
        discussion: """
            All the words must be there, in any order; "words in quotes" in a row, -word not at all, word* may go on. Letter \
            case, accents and the variants of a letter that keyboards have make no difference; Chinese, Japanese and Thai are \
            found by their words. Under “until” stands the last version that holds them, where a later one does not: words \
            that were taken out. The newest are first.

            What has been written since the last search is taken up first; the index is search.sqlite beside the store and may \
            be thrown away.

            Examples:
              retractd search drone strike
              retractd search '"secret fund"' --format json
              retractd search "minist*" -budget
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(parsing: .allUnrecognized, help: "The words.")
    var words: [String]

    @Option(name: .long, help: "At most so many.")
    var limit = 50

    @Option(name: .long, help: "table, json or csv.")
    var format: ListFormat = .table

    func run() async throws {
        try await CommandFailure.guarding {
            let directory = StoreOptions.directory(options.state)
            let reader = try StoreReader(directory: directory)
            let index = try SearchIndex(directory: directory) { SearchWords.of($0) }
            try Self.takeUp(reader, into: index)
            let query = index.query(words.joined(separator: " "))
            guard !query.isEmpty else { throw ValidationError("Name at least one word to be found.") }
            let findings = try SearchFinding.read(try index.find(query, limit: max(1, limit)), from: reader)
            switch format {
            case .json: Console.text(try JSONOutput.text(findings.map(FoundRecord.init)))
            case .csv: Console.text(Listing.findings(findings).csv())
            case .table: Console.page(Listing.findings(findings).table(width: Console.width, paint: options.paint))
            }
        }
    }

    /// Takes up what is new, and says so where that takes long.
    private static func takeUp(_ reader: StoreReader, into index: SearchIndex) throws {
        let began = SystemTime().now()
        var count = 0
        var isTold = false
        while true {
            let step = try index.update(from: reader)
            guard step > 0 else { break }
            count += step
            guard SystemTime().now().since(began) > .seconds(2) else { continue }
            isTold = true
            Console.progress("taking up what was written since: \(count) versions")
        }
        if isTold { Console.progress(nil) }
    }
}
