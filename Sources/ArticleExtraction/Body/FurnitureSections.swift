import InternationalText

/// Sections of a page that a heading calls furniture: "Related stories", "About the author".
struct FurnitureSections {
    /// For each candidate, whether it belongs to such a section.
    private(set) var isSkipped: [Bool]

    /// - Parameter candidates: The runs that may be the article's, as indices into the page's runs.
    init(_ page: PageSurvey, _ weights: [Double], _ candidates: [Int]) {
        isSkipped = [Bool](repeating: false, count: candidates.count)
        let total = candidates.reduce(0) { $0 + weights[$1] }
        var position = 0
        while position < candidates.count {
            let run = page.runs[candidates[position]]
            guard case .heading(let level) = run.kind, run.length < 60,
                FurniturePhrases.isSectionOpening(foldedForComparison(run.text))
            else {
                position += 1
                continue
            }
            let end = Self.end(of: position, level, page, candidates)
            let prose = candidates[position..<end].reduce(0) { $0 + weights[$1] }
            // A heading that rules over much of the article is one of its own.
            let last = prose <= BlockFilter.mostOfSection * total ? end : position + 1
            for skipped in position..<last { isSkipped[skipped] = true }
            position = last
        }
    }

    private static func end(of position: Int, _ level: Int, _ page: PageSurvey, _ candidates: [Int]) -> Int {
        var end = position + 1
        while end < candidates.count {
            if case .heading(let other) = page.runs[candidates[end]].kind, other <= level { break }
            end += 1
        }
        return end
    }
}
