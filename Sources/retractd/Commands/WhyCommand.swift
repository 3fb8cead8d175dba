import ArgumentParser
import Detection
import InternationalText
import Reporting
import RetractdCore
import Storage

/// `retractd why`.
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Explain a verdict: each look, control, rule and weight behind it.",
        discussion: """
            What was seen and when, the controls made to judge it, what each piece of evidence weighs (in decibans: ten \
            times the base-ten logarithm of a likelihood ratio), how the score moved, and what still stands between a \
            suspicion and a confirmation.

            Examples:
              retractd why 4f2a9c1b
              retractd why 4f2a9c1b --format json
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: "The article's id, at least its first four digits, or its URL.", completion: LiveCompletion.ids)
    var id: String

    @OptionGroup var record: RecordOptions

    func run() async throws {
        try await CommandFailure.guarding {
            let reader = try options.reader()
            let article = try options.article(id, in: reader)
            let episodes = try reader.episodes(of: article.id)
            let judgements = try reader.judgements(of: article.id)
            let page = FurniturePage(paint: options.paint)
            if record.format == .json {
                let furniture = try page.records(of: article, in: reader)
                return Console.text(
                    try JSONOutput.text(episodes.map { EpisodeRecord($0, judgements, furniture: furniture) }))
            }
            let furniture = try page.text(of: article, in: reader)
            guard !episodes.isEmpty else {
                Console.line(
                    "Nothing has ever been wrong with it: \(TerminalText.isolated(TerminalText.sanitised(article.title)))"
                )
                return Console.text(furniture)
            }
            let verdict = VerdictPage(paint: options.paint, url: article.url, judgements: judgements)
            Console.line(options.paint.bold(TerminalText.isolated(TerminalText.sanitised(article.title))))
            Console.line(article.url)
            for episode in episodes { Console.text("\n" + verdict.text(episode)) }
            Console.text(furniture)
        }
    }
}
