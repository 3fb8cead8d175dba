import ArgumentParser
import InternationalText
import Reporting
import RetractdCore
import Storage

/// `retractd show`.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one article: what is known of it, and what happened to it when.",
        discussion: """
            Examples:
              retractd show 4f2a9c1b
              retractd show https://news.example/world/story --format json
            """
    )

    @OptionGroup var options: StoreOptions

    @Argument(help: "The article's id, at least its first four digits, or its URL.", completion: LiveCompletion.ids)
    var id: String

    @OptionGroup var record: RecordOptions

    @Flag(name: .long, help: "Print the last text as well.")
    var text = false

    func run() async throws {
        try await CommandFailure.guarding {
            let reader = try options.reader()
            let article = try options.article(id, in: reader)
            let furniture = try FurniturePage(paint: options.paint).records(of: article, in: reader)
            try record.show(try ArticleRecord(of: article, from: reader, furniture: furniture)) {
                try ArticlePage(article: article, reader: reader, paint: options.paint).text(withBody: text)
            }
        }
    }
}

/// An article's page on the terminal.
struct ArticlePage {
    let article: ArticleState
    let reader: StoreReader
    let paint: Paint

    func text(withBody: Bool) throws -> String {
        var lines = [paint.bold(safe(article.title.isEmpty ? article.url : article.title))]
        lines.append("\(safe(try reader.feedName(of: article))) · \(article.url)")
        if article.url != article.listedURL { lines.append("listed as \(article.listedURL)") }
        lines.append("id \(article.id.rawValue) · now \(phase)")
        lines.append(contentsOf: times)
        lines.append("")
        lines += try timeline()
        lines += EchoLines.lines(try KnownEchoes(reader: reader).echoes(of: article), paint: paint)
        if withBody, let revision = try reader.revisions(of: article.id).last {
            lines += ["", paint.bold("Revision \(revision.number)")] + revision.blocks.map { safe($0.text) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func safe(_ text: String) -> String { TerminalText.isolated(TerminalText.sanitised(text)) }

    private var phase: String {
        switch article.phase {
        case .confirmed: paint.red("pulled")
        case .suspected: paint.yellow("probably pulled")
        case .questioned: "in doubt"
        case .live: paint.green("live")
        case .unfetched: "not seen live yet"
        case .unwatched: "no longer watched"
        }
    }

    private var times: [String] {
        [
            ("published", article.publishedAt), ("first listed", article.firstListedAt),
            ("last seen live", article.lastSeenLive), ("last checked", article.lastCheckedAt),
            ("next check", article.nextCheck?.at),
        ].compactMap { name, moment in
            moment.map { DisplayWidth.padded(name, to: 16) + WallClock.local.text($0) }
        }
    }

    private func timeline() throws -> [String] {
        // That records were kept says nothing to a reader.
        let events = try reader.events(of: article.id).filter { $0.event.kind != .recordsKept }.map { row in
            (row.event.at, "\(row.event.kind.rawValue)  \(paint.dim(safe(row.event.factsText)))")
        }
        return events.map { "\(paint.dim(WallClock.local.text($0.0)))  \($0.1)" }
    }
}
