import RetractdCore
import TextDiff

/// What changed between two versions, as one HTML page that needs nothing else and runs nothing.
struct CaseDiffPage {
    let old: Revision
    let new: Revision
    /// Where the article was.
    let url: String

    var text: String {
        DiffHTML(
            title: (old.headline ?? "", new.headline ?? ""), language: nil,
            facts: [
                .init(
                    "What",
                    "What changed in the words of one article, as retractd read them from its page: before, after"),
                .init("Address", url), fact("Before", old), fact("After", new),
                .init(
                    "Check",
                    "The pages are in archive/data.warc.gz under these captures; README.txt says how to check them"),
            ],
            lines: TextComparison(old: old.blocks.map(\.text), new: new.blocks.map(\.text)).lines(context: 1_000)
        ).text
    }

    private func fact(_ name: String, _ revision: Revision) -> DiffHTML.Fact {
        .init(
            name,
            "version \(revision.number), first seen \(revision.firstSeen.truncatedToSecond) (capture "
                + "\(revision.capture.rawValue))")
    }
}
