/// Finds the summary that opens an article above its text, where publishers often put the news itself.
struct LeadSearch {
    /// A shorter one, in characters, is a label.
    static let leastLength = 30

    private let page: PageSurvey
    private let container: Int
    private let isMarked: [Bool]
    /// The headline, or the last first-level heading before the text: a lead stands between the two.
    private let headline: Int

    init(_ page: PageSurvey, container: Int, headline text: String?) {
        self.page = page
        self.container = container
        var marked = [Bool](repeating: false, count: page.blocks.count)
        for (index, block) in page.blocks.enumerated() where block.parent >= 0 {
            marked[index] = marked[block.parent] || block.marks.contains(.lead)
        }
        isMarked = marked
        let said = page.runs.last { $0.text == text && $0.element <= container }?.element
        headline = max(said ?? -1, page.topHeadings.last { $0.block <= container }?.block ?? (said ?? container))
    }

    func isLead(_ run: TextRun) -> Bool {
        isMarked[run.element] && isAboveText(run) && run.length >= Self.leastLength && run.linkShare < 0.3
    }

    /// Whether a run stands between the headline and the text.
    func isAboveText(_ run: TextRun) -> Bool { run.element < container && run.element > headline }
}
