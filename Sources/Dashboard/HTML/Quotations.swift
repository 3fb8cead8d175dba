/// One line of a summary, each of its “quotations” fenced off: what was written from right to left must not turn the
/// arrow between two of them around.
enum Quotations {
    static func isolated(_ text: String) -> HTML {
        var html = HTML.empty
        for (index, part) in text.split(separator: "“", omittingEmptySubsequences: false).enumerated() {
            if index == 0 {
                html = html + "\(String(part))"
                continue
            }
            let sides = part.split(separator: "”", maxSplits: 1, omittingEmptySubsequences: false)
            let rest: HTML = sides.count > 1 ? "”\(String(sides[1]))" : .empty
            html = html + "“<bdi>\(String(sides[0]))</bdi>" + rest
        }
        return html
    }
}
