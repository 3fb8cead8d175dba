import Markup
import RetractdCore

/// Why a page's text is missing, or may be short.
enum Shortfall {
    /// Nil where the page was read to its end and gave text.
    static func of(_ document: HTMLDocument, _ page: PageSurvey, _ blocks: [TextBlock]) -> String? {
        if document.isTruncated {
            return
                "reading stopped at a limit: the page has more elements, or more of them open at once, than a page for"
                + " readers has"
        }
        guard blocks.isEmpty else { return nil }
        if let root = document.root, holdsFrames(root) {
            return "its words are in frames, which are pages of their own"
        }
        return page.runs.isEmpty ? "it shows no words" : "it shows words, but nothing that reads as an article"
    }

    private static func holdsFrames(_ root: HTMLNode) -> Bool {
        var walk = root.walk
        while let step = walk.next() {
            if case .enter(let node) = step, node.isElement, node.name == "frameset" { return true }
        }
        return false
    }
}
