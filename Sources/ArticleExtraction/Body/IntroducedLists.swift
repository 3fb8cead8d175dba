import InternationalText

/// Lists that the sentence before them announces, "Four reports say so:": part of the text, be they all links.
struct IntroducedLists {
    /// A shorter line, in characters, is a label: "See also:".
    static let leastLength = 40

    private var lists: Set<Int> = []

    init(_ page: PageSurvey) {
        guard var before = page.runs.first else { return }
        for run in page.runs.dropFirst() {
            if run.kind == .listItem, Self.isAnnouncement(before) {
                let list = LinkLists.list(around: run.element, page)
                let parent = page.blocks[list].parent
                if list > before.element, before.element == parent || page.blocks[before.element].parent == parent {
                    lists.insert(list)
                }
            }
            before = run
        }
    }

    func contains(_ list: Int) -> Bool { lists.contains(list) }

    private static func isAnnouncement(_ run: TextRun) -> Bool {
        guard run.kind == .paragraph || run.kind == .listItem, run.length >= leastLength,
            run.linkShare < BlockFilter.mostLinksOfCall, run.text.hasSuffix(":") || run.text.hasSuffix("：")
        else { return false }
        return !FurniturePhrases.isCall(foldedForComparison(run.text))
    }
}
