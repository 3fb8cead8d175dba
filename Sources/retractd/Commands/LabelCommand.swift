import ArgumentParser
import InternationalText
import RetractdCore
import Storage

/// `retractd label`.
struct LabelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label",
        abstract: "Say whether a removal was real: true or false.",
        discussion: """
            Keeps your judgement of the article's last episode, or of another one, for good: it is appended to the log of \
            events, and a later one stands beside it, the last counting. `retractd accuracy` reckons with it. It may be \
            given while the daemon runs.

            Examples:
              retractd label 4f2a9c1b true --note "the desk confirmed it on the phone"
              retractd label 4f2a9c1b false --episode 1
            """
    )

    enum Truth: String, ExpressibleByArgument, CaseIterable {
        case `true`
        case `false`
    }

    @OptionGroup var options: StoreOptions

    @Argument(help: "The article's id, at least its first four digits, or its URL.", completion: LiveCompletion.ids)
    var id: String

    @Argument(help: "true: it was pulled; false: it was not.")
    var verdict: Truth

    @Option(name: .long, help: "Why you think so, at most 2,000 bytes.")
    var note: String?

    @Option(name: .long, help: "The episode's number, as `retractd why` shows it. [default: the last]")
    var episode: Int?

    func run() async throws {
        try await CommandFailure.guarding {
            let reader = try options.reader()
            let article = try options.article(id, in: reader)
            let numbers = try reader.episodes(of: article.id).map(\.number)
            guard let number = episode ?? numbers.last, numbers.contains(number) else {
                throw CommandFailure.ending(.notFound, missing(numbers))
            }
            if let note, note.utf8.count > Judgement.longestNote {
                throw ValidationError("--note takes at most \(Judgement.longestNote) bytes.")
            }
            let judgement = Judgement(
                article: article.id, episode: number, at: SystemTime().now(), isTrue: verdict == .true, note: note)
            try await JudgementBook(directory: StoreOptions.directory(options.state)).add(judgement, to: article)
            let title = TerminalText.isolated(TerminalText.sanitised(article.title))
            Console.line("kept: episode \(number) of \(title) is labelled \(verdict.rawValue)")
        }
    }

    private func missing(_ numbers: [Int]) -> String {
        numbers.isEmpty
            ? "nothing has ever been wrong with that article: there is nothing to label"
            : "it has no such episode; it has \(numbers.map(String.init).joined(separator: ", "))"
    }
}
