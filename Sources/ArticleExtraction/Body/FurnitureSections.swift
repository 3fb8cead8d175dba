import InternationalText

/// Sections of a page that a heading calls furniture: "Related stories", "About the author".
///
/// One that lists other stories reaches no further than the box it stands in, and ends where text goes on, so that a box
/// that comes between two paragraphs takes neither with it.
struct FurnitureSections {
    /// A paragraph as long as this, in characters, with few links, is text again.
    static let leastText = 80
    static let mostLinksOfText = 0.3

    /// For each candidate, whether it belongs to such a section.
    private(set) var isSkipped: [Bool]
    private let page: PageSurvey
    private let candidates: [Int]

    /// - Parameter candidates: The runs that may be the article's, as indices into the page's runs.
    init(_ page: PageSurvey, _ weights: [Double], _ candidates: [Int]) {
        self.page = page
        self.candidates = candidates
        isSkipped = [Bool](repeating: false, count: candidates.count)
        let total = candidates.reduce(0) { $0 + weights[$1] }
        var position = 0
        while position < candidates.count {
            guard let end = sectionEnd(at: position) else {
                position += 1
                continue
            }
            let prose = candidates[position..<end].reduce(0) { $0 + weights[$1] }
            // A heading that rules over much of the article is one of its own.
            let last = prose <= BlockFilter.mostOfSection * total ? end : position + 1
            for skipped in position..<last { isSkipped[skipped] = true }
            position = last
        }
    }

    /// Nil where no such section begins.
    private func sectionEnd(at position: Int) -> Int? {
        let heading = page.runs[candidates[position]]
        guard case .heading(let level) = heading.kind, heading.length < 60 else { return nil }
        let key = foldedForComparison(heading.text)
        guard FurniturePhrases.isSectionOpening(key) else { return nil }
        let isOfText = FurniturePhrases.isTextSectionOpening(key)
        let box = box(around: position)
        var end = position + 1
        while end < candidates.count {
            let run = page.runs[candidates[end]]
            if case .heading(let other) = run.kind, other <= level { break }
            if let box, run.element < box.first || run.element > box.last { break }
            if !isOfText, run.kind == .paragraph, run.length >= Self.leastText, run.linkShare < Self.mostLinksOfText {
                break
            }
            end += 1
        }
        return end
    }

    /// The blocks of the innermost element around a heading that holds more than the heading; nil where that is the
    /// element of the run before it too.
    private func box(around position: Int) -> (first: Int, last: Int)? {
        let element = page.runs[candidates[position]].element
        guard position > 0, position + 1 < candidates.count else { return nil }
        let before = page.runs[candidates[position - 1]].element
        let after = page.runs[candidates[position + 1]].element
        var current = page.blocks[element].parent
        while current > 0, page.blocks[current].end <= after { current = page.blocks[current].parent }
        if before >= current { return nil }
        return (current, page.blocks[current].end - 1)
    }
}
