import Markup

/// Walks a page once: cuts its words into runs at block boundaries, and notes what its head and its marks say.
struct SurveyWalker {
    private struct Frame {
        let block: Int
        let kind: ElementKind
        let run: TextRun.Kind
        let isLink: Bool
        /// Its words are not part of the sentence they stand in.
        let isNoise: Bool
    }

    private var frames = [Frame(block: 0, kind: .page, run: .paragraph, isLink: false, isNoise: false)]
    private var words = RunBuilder()
    /// Line breaks since the last words.
    private var breaks = 0

    mutating func walk(_ root: HTMLNode, into page: inout PageSurvey) {
        var walk = root.walk
        while let step = walk.next() {
            switch step {
            case .enter(let node):
                if node.isText {
                    take(node.text, &page)
                } else if node.isElement, !enter(node, &page) {
                    walk.skipChildren()
                }
            case .leave: leave(&page)
            }
        }
        flush(&page)
    }

    private var top: Frame { frames[frames.count - 1] }

    private mutating func take(_ text: String, _ page: inout PageSurvey) {
        let frame = top
        if frame.isNoise { return }
        if breaks > 0, text.utf8.contains(where: { $0 > 0x20 }) {
            // Two line breaks part paragraphs that no element parts.
            if breaks > 1 { flush(&page) }
            breaks = 0
        }
        words.add(text, isLink: frame.isLink)
    }

    // MARK: Elements

    /// Enters an element; false leaves out what is inside it.
    private mutating func enter(_ node: HTMLNode, _ page: inout PageSurvey) -> Bool {
        let kind = ElementKind(name: node.name)
        switch kind {
        case .meta: page.noteMeta(node)
        case .linkTag: page.noteLink(node)
        case .script: page.noteScript(node)
        case .title: page.noteTitle(node)
        case .lineBreak:
            breaks += 1
            words.addSpace()
        case .cell: words.addSpace()
        default: break
        }
        switch kind {
        case .silent, .meta, .linkTag, .script, .title, .lineBreak: enterInline()
        default:
            enterWords(node, kind, &page)
            return true
        }
        return false
    }

    private mutating func enterInline() {
        frames.append(
            Frame(block: top.block, kind: .inline, run: top.run, isLink: top.isLink, isNoise: top.isNoise))
    }

    private mutating func enterWords(_ node: HTMLNode, _ kind: ElementKind, _ page: inout PageSurvey) {
        let marks = Marks(node, kind)
        page.note(node, kind, marks)
        if kind.isInline {
            let isNoise = top.isNoise || marks.contains(.noise) || (kind == .button && !isHeading)
            frames.append(
                Frame(
                    block: top.block, kind: kind, run: top.run, isLink: top.isLink || kind == .anchor,
                    isNoise: isNoise))
            return
        }
        if kind != .cell { flush(&page) }
        let block = page.add(
            BlockElement(parent: top.block, kind: kind, marks: marks, shape: BlockShape.of(node)))
        frames.append(
            Frame(
                block: block, kind: kind, run: run(kind, marks), isLink: top.isLink,
                isNoise: top.isNoise && !kind.opensPage))
    }

    /// A button in a heading folds its section out, and is its words.
    private var isHeading: Bool {
        if case .heading = top.run { true } else { false }
    }

    private func run(_ kind: ElementKind, _ marks: Marks) -> TextRun.Kind {
        switch kind {
        case .heading(let level): return .heading(level)
        case .quote: return .quote
        case .listItem: return .listItem
        case .caption: return .caption
        case .row, .cell: return .row
        default:
            if marks.contains(.caption) { return .caption }
            // A paragraph inside a quote, a caption, a row or a list item is one of these.
            if case .heading = top.run { return .paragraph }
            return top.run
        }
    }

    private mutating func leave(_ page: inout PageSurvey) {
        guard frames.count > 1 else { return }
        switch top.kind {
        case .cell: words.addSpace()
        case let kind where !kind.isInline: flush(&page)
        default: break
        }
        frames.removeLast()
    }

    private mutating func flush(_ page: inout PageSurvey) {
        breaks = 0
        let frame = top
        if let run = words.take(element: frame.block, kind: frame.run) { page.add(run) }
    }
}
