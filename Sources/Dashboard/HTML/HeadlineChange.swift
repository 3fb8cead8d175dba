import TextDiff

/// A headline before and after, told once where they agree.
struct HeadlineChange {
    let before: String
    let after: String

    var html: HTML {
        guard before != after else { return "\(after)" }
        // All of it is shown, so no sentence is far from a change.
        let lines = TextComparison(old: [before], new: [after]).lines(context: .max / 2)
        return HTML("\(lines.map { HTML("\($0.runs.map(Self.run)) ") })")
    }

    private static func run(_ run: WordPiece) -> HTML {
        switch run.kind {
        case .removed: "<del>\(run.text)</del>"
        case .added: "<ins>\(run.text)</ins>"
        case .unchanged: "\(run.text)"
        }
    }
}
