import Markup

/// Walks a page once: cuts its words into runs at block boundaries, and notes what its head and its marks say.
struct SurveyWalker {
    private struct Frame {
        let block: Int
        let isFurniture: Bool
        let linkDepth: Int
        let kind: TextRun.Kind
    }

    private var frames: [Frame] = [Frame(block: 0, isFurniture: false, linkDepth: 0, kind: .paragraph)]
    private var words = ""
    private var linkBytes = 0

    mutating func walk(_ root: HTMLNode, into page: inout PageSurvey) {
        var walk = root.walk
        while let step = walk.next() {
            switch step {
            case .enter(let node):
                if node.isText {
                    take(node.text)
                } else if node.isElement, !enter(node, &page) {
                    walk.skipChildren()
                    frames.append(top)
                }
            case .leave(let node): leave(node, &page)
            }
        }
        flush(&page)
    }

    private var top: Frame { frames[frames.count - 1] }

    private mutating func take(_ text: String) {
        words += text
        if top.linkDepth > 0 { linkBytes += text.utf8.count }
    }

    // MARK: Elements

    /// Enters an element; false leaves out what is inside it.
    private mutating func enter(_ node: HTMLNode, _ page: inout PageSurvey) -> Bool {
        let name = node.name
        switch name {
        case "meta": page.noteMeta(node)
        case "link": page.noteLink(node)
        case "script": page.noteScript(node)
        case "title" where page.documentTitle == nil: page.noteTitle(WhiteSpace.collapsed(node.textContent))
        case "br": words += "\n"
        default: break
        }
        if Vocabulary.silent.contains(name) { return false }
        let isBlock = !Vocabulary.inline.contains(name)
        if isBlock { flush(&page) }
        frames.append(frame(node, name, isBlock, &page))
        return true
    }

    private func frame(_ node: HTMLNode, _ name: String, _ isBlock: Bool, _ page: inout PageSurvey) -> Frame {
        let marks = Vocabulary.Marks(node, name)
        var block = top.block
        if isBlock {
            block = page.add(
                BlockElement(
                    parent: top.block, name: name, isBodyHint: marks.isBodyHint, isArticle: name == "article"))
        }
        noteWhole(node, name, marks, &page)
        return Frame(
            block: block, isFurniture: top.isFurniture || marks.isFurniture,
            linkDepth: top.linkDepth + (name == "a" ? 1 : 0),
            kind: kind(name, marks))
    }

    /// What is wanted whole, whatever stands inside it.
    private func noteWhole(_ node: HTMLNode, _ name: String, _ marks: Vocabulary.Marks, _ page: inout PageSurvey) {
        if name == "h1" { page.noteTopHeading(WhiteSpace.collapsed(node.textContent)) }
        if marks.isHeadline { page.noteHeadlineClass(WhiteSpace.collapsed(node.textContent)) }
        if marks.isByline { page.noteByline(WhiteSpace.collapsed(node.textContent)) }
        if name == "time" { page.noteTime(node, WhiteSpace.collapsed(node.textContent)) }
        if marks.isDateLine { page.noteDateLine(WhiteSpace.collapsed(node.textContent)) }
    }

    private func kind(_ name: String, _ marks: Vocabulary.Marks) -> TextRun.Kind {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": .heading(Int(name.dropFirst()) ?? 2)
        case "blockquote": .quote
        case "li", "dd", "dt": .listItem
        case "figcaption", "caption": .caption
        case "p", "div", "section", "article", "td": marks.isCaption ? .caption : inherited
        default: marks.isCaption ? .caption : top.kind
        }
    }

    /// A paragraph inside a quote, a caption or a list item is one of these.
    private var inherited: TextRun.Kind {
        switch top.kind {
        case .quote, .caption, .listItem: top.kind
        case .heading, .paragraph: .paragraph
        }
    }

    private mutating func leave(_ node: HTMLNode, _ page: inout PageSurvey) {
        if !Vocabulary.inline.contains(node.name), !Vocabulary.silent.contains(node.name) { flush(&page) }
        if frames.count > 1 { frames.removeLast() }
    }

    // MARK: Runs

    private mutating func flush(_ page: inout PageSurvey) {
        defer {
            words = ""
            linkBytes = 0
        }
        guard words.utf8.contains(where: { $0 > 0x20 }) else { return }
        let frame = top
        for part in paragraphs(words) {
            let text = WhiteSpace.collapsed(part)
            guard !text.isEmpty else { continue }
            page.see(text)
            let share = min(linkBytes, text.utf8.count)
            page.add(
                TextRun(
                    text: text, linkBytes: share, element: frame.block, isFurniture: frame.isFurniture, kind: frame.kind
                ))
        }
    }

    /// Two line breaks in a row part paragraphs that no element parts.
    private func paragraphs(_ words: String) -> [String] {
        guard words.utf8.contains(0x0A), linkBytes == 0 else { return [words] }
        var parts: [String] = []
        var current = ""
        var breaks = 0
        for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.utf8.allSatisfy({ $0 <= 0x20 }) {
                breaks += 1
            } else {
                if breaks > 1, !current.isEmpty {
                    parts.append(current)
                    current = ""
                }
                breaks = 0
                current += (current.isEmpty ? "" : " ") + line
            }
        }
        return parts + [current]
    }
}
