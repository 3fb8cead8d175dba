import Markup

/// Walks a page once: cuts its words into runs at block boundaries, and notes what its head and its marks say.
struct SurveyWalker {
    private struct Frame {
        let block: Int
        let kind: ElementKind
        let run: TextRun.Kind
        let link: LinkKind
        /// Its words are not part of the sentence they stand in.
        let isNoise: Bool
        /// Readers' comments, navigation and the like.
        let isHeavy: Bool
        /// Whether nothing but a button that folds out what stands below it makes noise of its words.
        var isOfFold = false
    }

    private let host: LinkHost
    private var frames = [Frame(block: 0, kind: .page, run: .paragraph, link: .none, isNoise: false, isHeavy: false)]
    private var words = RunBuilder()
    /// Line breaks since the last words.
    private var breaks = 0
    /// Whether an inline element ended and no words came since.
    private var hasLeftInline = false

    init(_ host: LinkHost) {
        self.host = host
    }

    mutating func walk(_ root: HTMLNode, into page: inout PageSurvey) {
        var walk = root.walk
        while let step = walk.next() {
            switch step {
            case .enter(let node):
                if node.isText {
                    node.withText { take($0, &page) }
                } else if node.isElement, !enter(node, &page) {
                    walk.skipChildren()
                }
            case .leave: leave(&page)
            }
        }
        flush(&page)
    }

    private var top: Frame { frames[frames.count - 1] }

    private mutating func take(_ text: UnsafeBufferPointer<UInt8>, _ page: inout PageSurvey) {
        let frame = top
        if frame.isNoise { return }
        if breaks > 0, text.contains(where: { $0 > 0x20 }) {
            // Two line breaks part paragraphs that no element parts; one, the lines above a text.
            if breaks > 1 || isLineAboveText(page) { flush(&page) }
            breaks = 0
        }
        words.add(text, link: frame.link)
        hasLeftInline = false
    }

    /// Whether the words so far are the headline or the article's date, which stand apart from what comes after them.
    private func isLineAboveText(_ page: PageSurvey) -> Bool {
        guard let line = words.line(longest: 240) else { return false }
        return page.isDocumentTitle(line) || LabelLine.isDateOfItsOwn(line)
    }

    // MARK: Elements

    /// Enters an element; false leaves out what is inside it.
    private mutating func enter(_ node: HTMLNode, _ page: inout PageSurvey) -> Bool {
        let kind = ElementKind(node)
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
            Frame(
                block: top.block, kind: .inline, run: top.run, link: top.link, isNoise: top.isNoise,
                isHeavy: top.isHeavy))
    }

    private mutating func enterWords(_ node: HTMLNode, _ kind: ElementKind, _ page: inout PageSurvey) {
        let marks = Marks(node, kind)
        let isHeavy = top.isHeavy || marks.contains(.heavyFurniture)
        page.note(node, kind, marks, isOfComments: isHeavy)
        if kind.isInline {
            if hasLeftInline { words.addSeam() }
            let isMute =
                !marks.isDisjoint(with: [.noise, .caption, .unseen]) || isNoteMark(node, kind)
            let isButton = kind == .button && !isHeading
            let isOfFold = top.isOfFold || isButton && !top.isNoise && node.attribute("aria-expanded") != nil
            frames.append(
                Frame(
                    block: top.block, kind: kind, run: top.run, link: kind == .anchor ? host.kind(of: node) : top.link,
                    isNoise: top.isNoise || isMute || isButton, isHeavy: isHeavy, isOfFold: isOfFold && !isMute))
            return
        }
        if kind != .cell { flush(&page) }
        let block = page.add(
            BlockElement(parent: top.block, kind: kind, marks: marks, shape: BlockShape.of(node)))
        // As `<button aria-expanded><h3>How long does it take?</h3></button>` is the question above its answer.
        let isTitleOfFold = top.isOfFold && run(kind, marks).isHeading
        frames.append(
            Frame(
                block: block, kind: kind, run: run(kind, marks), link: top.link,
                isNoise: top.isNoise && !kind.opensPage && !isTitleOfFold, isHeavy: isHeavy,
                isOfFold: top.isOfFold && !isTitleOfFold))
    }

    /// Whether a raised number leads to a footnote, which is no part of the word before it.
    private func isNoteMark(_ node: HTMLNode, _ kind: ElementKind) -> Bool {
        guard kind == .anchor && top.kind == .superscript || kind == .superscript && top.kind == .anchor else {
            return false
        }
        let anchor = kind == .anchor ? node : node.parent
        return anchor?.withAttribute("href") { $0.first == UInt8(ascii: "#") } ?? false
    }

    /// A button in a heading folds its section out, and is its words.
    private var isHeading: Bool { top.run.isHeading }

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
            return top.run.isHeading ? .paragraph : top.run
        }
    }

    private mutating func leave(_ page: inout PageSurvey) {
        guard frames.count > 1 else { return }
        switch top.kind {
        case .cell: words.addSpace()
        case let kind where !kind.isInline: flush(&page)
        default: break
        }
        hasLeftInline = top.kind.isInline
        if !top.kind.isInline { page.close(top.block) }
        frames.removeLast()
    }

    private mutating func flush(_ page: inout PageSurvey) {
        breaks = 0
        let frame = top
        let seams = words.seams
        if let run = words.take(element: frame.block, kind: frame.run) { page.add(run, seams: seams) }
    }
}
