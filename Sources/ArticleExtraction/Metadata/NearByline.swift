/// A byline that no mark tells, by its words and its place about the headline.
struct NearByline {
    /// It stands at most so many runs before the headline.
    static let before = 4
    /// And at most so many after.
    static let after = 12
    /// A longer run, in characters, is no byline.
    static let longestLine = 120

    private let page: PageSurvey
    private let headline: String?

    init(_ page: PageSurvey, headline: String?) {
        self.page = page
        self.headline = headline
    }

    var name: String? {
        page.runs(about: headline, before: Self.before, after: Self.after).lazy.compactMap { name(in: $0) }.first
            ?? page.authorLinks.lazy.compactMap(AuthorName.find).first
    }

    private func name(in runs: ArraySlice<TextRun>) -> String? {
        let lines = runs.indices.flatMap { index in
            let run = runs[index]
            let isOwn = run.length <= Self.longestLine && !leadsElsewhere(run)
            return (isOwn ? page.parts(of: index) : [run.text]).map { (text: $0, isOwn: isOwn) }
        }
        for (index, line) in lines.enumerated() where line.isOwn {
            if let name = AuthorName.findMarked(in: line.text) { return name }
            if AuthorName.isOpening(line.text), index + 1 < lines.count, lines[index + 1].text.count <= 60,
                let name = AuthorName.find(in: lines[index + 1].text)
            {
                return name
            }
        }
        return nil
    }

    /// Whether a line is another story's headline, which may begin with "Reporter" too: all of it a link, in a list or in a
    /// script in which a name looks like any word.
    private func leadsElsewhere(_ run: TextRun) -> Bool {
        run.linkShare > 0.95 && (run.kind == .listItem || !run.text.contains(where: \.isUppercase))
    }
}
