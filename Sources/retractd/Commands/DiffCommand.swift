import ArgumentParser
import InternationalText
import Reporting
import RetractdCore
import Storage
import TextDiff

/// `retractd diff`.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed in an article's words.",
        discussion: """
            The last edit, unless --from and --to name revisions. Removed words come before those that took their place: \
            red and green on a terminal, side by side where it has 120 columns, [-removed-] and {+added+} elsewhere. \
            html is a page that stands alone.

            Examples:
              retractd diff 4f2a9c1b
              retractd diff 4f2a9c1b --from 1 --to 3 --format json
              retractd diff 4f2a9c1b --format html > edit.html
            """
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case unified
        case html
        case json
    }

    @OptionGroup var options: StoreOptions

    @Argument(help: "The article's id, at least its first four digits, or its URL.", completion: LiveCompletion.ids)
    var id: String

    @Option(name: .long, help: "The older revision. [default: the last but one]")
    var from: Int?

    @Option(name: .long, help: "The newer revision. [default: the last]")
    var to: Int?

    @Option(name: .long, help: "Unchanged sentences shown on each side of a change.")
    var context = 1

    @Option(name: .long, help: "text, unified, html or json.")
    var format: Format = .text

    func run() async throws {
        try await CommandFailure.guarding {
            let reader = try options.reader()
            let article = try options.article(id, in: reader)
            let revisions = try reader.revisions(of: article.id)
            let (old, new) = try pair(revisions)
            let comparison = TextComparison(old: old.blocks.map(\.text), new: new.blocks.map(\.text))
            switch format {
            case .json: Console.text(try JSONOutput.text(DiffRecord(article, old, new, comparison, context)))
            case .unified: Console.text(unified(old, new, comparison))
            case .html: Console.text(page(article, old, new, comparison).text)
            case .text:
                Console.page(
                    DiffPage(
                        old: old, new: new, comparison: comparison, paint: options.paint, width: Console.width
                    ).text(context))
            }
        }
    }

    private func unified(_ old: Revision, _ new: Revision, _ comparison: TextComparison) -> String {
        let heads = [("---", old), ("+++", new)].map { mark, revision in
            "\(mark) revision \(revision.number)\t\(revision.firstSeen)\t\(TerminalText.sanitised(revision.headline ?? ""))"
        }
        let lines = comparison.unified(context: max(0, context)).split(
            separator: "\n", omittingEmptySubsequences: false)
        return (heads + lines.map { TerminalText.sanitised(String($0)) }).joined(separator: "\n") + "\n"
    }

    private func page(
        _ article: ArticleState, _ old: Revision, _ new: Revision, _ comparison: TextComparison
    ) -> DiffHTML {
        DiffHTML(
            title: (old.headline ?? article.title, new.headline ?? article.title), language: article.language,
            facts: [
                DiffHTML.Fact("Address", article.url),
                DiffHTML.Fact("Before", "revision \(old.number), first seen \(old.firstSeen)"),
                DiffHTML.Fact("After", "revision \(new.number), first seen \(new.firstSeen)"),
            ], lines: comparison.lines(context: max(0, context)))
    }

    private func pair(_ revisions: [Revision]) throws -> (Revision, Revision) {
        let newest = to ?? revisions.last?.number ?? 0
        let older = from ?? newest - 1
        guard let old = revisions.first(where: { $0.number == older }),
            let new = revisions.first(where: { $0.number == newest })
        else {
            let known = revisions.map { "\($0.number)" }.joined(separator: ", ")
            throw CommandFailure.ending(
                .notFound,
                revisions.count < 2
                    ? "its words have not changed since it was first seen"
                    : "there is no such pair of revisions; known: \(known)")
        }
        return (old, new)
    }
}
