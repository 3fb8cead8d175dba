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
