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

    @OptionGroup var list: ListOptions

    func run() async throws {
        try await CommandFailure.guarding {
            let directory = StoreOptions.directory(options.state)
            let reader = try StoreReader(directory: directory)
            let index = try SearchIndex(directory: directory) { SearchWords.of($0) }
            let taking = "taking up what was written since"
            try await ProgressMeter.telling(taking) { meter in
                var count: Int64 = 0
                while case let step = try index.update(from: reader), step > 0 {
                    count += Int64(step)
                    meter.show(taking, count)
                }
            }
            let query = index.query(words.joined(separator: " "))
            guard !query.isEmpty else { throw ValidationError("Name at least one word to be found.") }
            let findings = try SearchFinding.read(try index.find(query, limit: max(1, limit)), from: reader)
            try list.show(
                ListAnswer(findings.map(FoundRecord.init), .findings(findings)), paint: options.paint, limit: limit)
        }
    }
}
