/// What the runs under each block element come to.
struct ElementSums {
    /// Prose of the runs under an element that stand in no furniture.
    let prose: [Double]
    /// Bytes of text under an element.
    let bytes: [Int]
    /// Bytes of it in links, those of headings left out and those of list items that lead to other sites: neither a
    /// heading that links to itself nor a list of sources make a list of links.
    let linkBytes: [Int]

    /// - Parameter isCounted: Whether an element's own runs count.
    init(_ page: PageSurvey, _ weights: [Double], isCounted: (Int) -> Bool) {
        var prose = [Double](repeating: 0, count: page.blocks.count)
        var bytes = [Int](repeating: 0, count: page.blocks.count)
        var linkBytes = bytes
        for (run, weight) in zip(page.runs, weights) where isCounted(run.element) {
            prose[run.element] += weight
            bytes[run.element] += run.text.utf8.count
            if !run.kind.isHeading {
                linkBytes[run.element] += run.kind == .listItem ? run.linkBytes - run.foreignBytes : run.linkBytes
            }
        }
        // Children stand after their parents, so that one pass backwards sums up.
        for index in page.blocks.indices.reversed() where page.blocks[index].parent >= 0 {
            let parent = page.blocks[index].parent
            prose[parent] += prose[index]
            bytes[parent] += bytes[index]
            linkBytes[parent] += linkBytes[index]
        }
        self.prose = prose
        self.bytes = bytes
        self.linkBytes = linkBytes
    }
}
