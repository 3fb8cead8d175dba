import InternationalText
import Markup

/// Everything that one walk over a page brings in.
struct PageSurvey {
    /// The most runs and block elements kept of a page.
    static let mostRuns = 20_000
    /// The most JSON-LD read, in bytes.
    static let mostStructuredData = 1 << 20
    /// The most of each kind of note.
    static let mostNotes = 20
    /// The longest note, in bytes.
    static let longestNote = 600
    static let mostHeadTags = 500
    /// The most places looked at that say the headline.
    static let mostPlaces = 4
    /// The attributes that the walk reads.
    static let attributes = AttributeNames([
        "class", "id", "href", "rel", "style", "role", "hidden", "aria-hidden", "itemprop", "property", "name",
        "content",
        "http-equiv", "type", "lang", "xml:lang", "datetime", "pubdate", "aria-expanded",
    ])

    private(set) var runs: [TextRun] = []
    /// For runs whose inline elements meet without a space, where.
    private var seams: [Int: [Int]] = [:]
    private(set) var blocks = [BlockElement(parent: -1, kind: .page, marks: [])]
    private(set) var metas: [(name: String, content: String)] = []
    private(set) var links: [(relation: String, target: String)] = []
    private(set) var structuredData: [String] = []
    private(set) var documentTitle: String?
    /// First-level headings, with the block they make.
    private(set) var topHeadings: [(text: String, block: Int)] = []
    /// What is marked as a headline.
    private(set) var headlines: [String] = []
    private(set) var bylines: [String] = []
    /// The words of links to pages about authors, those after the last first-level heading.
    private(set) var authorLinks: [String] = []
    private(set) var times: [NotedTime] = []
    private(set) var dateLines: [NotedTime] = []
    private(set) var language: String?
    private(set) var visible = WordCollector(limit: 20_000)
    private var structuredBytes = 0

    /// A moment as a page shows it.
    struct NotedTime {
        /// The `datetime` or `content` attribute.
        let value: String
        let text: String
        /// The run it stands in.
        let run: Int
        /// Whether its marks call it the time of publication.
        let isPublication: Bool
        /// Whether its marks call it the time of an update.
        let isUpdate: Bool
        /// Whether it stands among readers' comments and the like.
        let isOfComments: Bool
    }

    init(_ root: HTMLNode, host: String? = nil) {
        language = root.attribute("lang") ?? root.attribute("xml:lang")
        var walker = SurveyWalker(LinkHost(host))
        walker.walk(root, into: &self)
    }

    /// The runs about each place that says the headline, the likeliest first; about the last first-level heading where
    /// none does.
    func runs(about headline: String?, before: Int, after: Int) -> [ArraySlice<TextRun>] {
        places(of: headline).map { runs[max(0, $0 - before)..<min(runs.count, $0 + after)] }
    }

    /// The words of a run between its seams, and then all of them.
    func parts(of index: Int) -> [String] {
        let text = runs[index].text
        guard let seams = seams[index] else { return [text] }
        let bytes = Array(text.utf8)
        let bounds = [0] + seams.filter { $0 < bytes.count } + [bytes.count]
        let parts = zip(bounds, bounds.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
        return parts.count > 1 ? parts + [text] : parts
    }

    /// The runs that say the headline, the likeliest first; about the last first-level heading where none does.
    func places(of headline: String?) -> [Int] {
        let said = runs.indices.filter { runs[$0].text == headline }
        let places =
            said.filter { runs[$0].kind == .heading(1) }.reversed()
            + said.filter { runs[$0].kind.isHeading && runs[$0].kind != .heading(1) }
            + said.filter { !runs[$0].kind.isHeading }
        if !places.isEmpty { return Array(places.prefix(Self.mostPlaces)) }
        let heading = topHeadings.last?.block ?? 0
        return [runs.firstIndex { $0.element >= heading } ?? 0]
    }

    // MARK: What the walker finds

    /// - Parameter seams: Where inline elements of it meet without a space, in bytes.
    mutating func add(_ run: TextRun, seams: [Int] = []) {
        visible.add(run.text)
        guard runs.count < Self.mostRuns else { return }
        if !seams.isEmpty, run.text.utf8.count < RunBuilder.longestParted { self.seams[runs.count] = seams }
        runs.append(run)
    }

    mutating func add(_ block: BlockElement) -> Int {
        blocks.append(block)
        return blocks.count - 1
    }

    /// Closes a block: all that were added since it was are inside it.
    mutating func close(_ block: Int) {
        blocks[block].end = blocks.count
    }

    mutating func noteMeta(_ node: HTMLNode) {
        let name =
            node.attribute("property") ?? node.attribute("name") ?? node.attribute("itemprop")
            ?? node.attribute("http-equiv")
        guard metas.count < Self.mostHeadTags, let name, let content = node.attribute("content") else { return }
        metas.append((name.lowercased(), content))
        // Frameworks that can put nothing but metas into a page's head put structured data there.
        if name.hasSuffix("ld+json") { noteStructuredData(content) }
    }

    mutating func noteLink(_ node: HTMLNode) {
        guard links.count < Self.mostHeadTags, let relation = node.attribute("rel"), relation == "canonical",
            let target = node.attribute("href")
        else { return }
        links.append((relation, target))
    }

    mutating func noteScript(_ node: HTMLNode) {
        guard let type = node.attribute("type"), type.hasSuffix("ld+json") else { return }
        noteStructuredData(node.textContent)
    }

    private mutating func noteStructuredData(_ text: String) {
        structuredBytes += text.utf8.count
        if structuredBytes <= Self.mostStructuredData { structuredData.append(text) }
    }

    /// Whether a line is the document's title or, the site's name apart, its whole headline.
    func isDocumentTitle(_ line: String) -> Bool {
        guard line.utf8.count >= 12, let title = documentTitle, title.hasPrefix(line) else { return false }
        return title.utf8.count == line.utf8.count || title.dropFirst(line.count).first.map { !$0.isLetter } ?? true
    }

    mutating func noteTitle(_ node: HTMLNode) {
        guard documentTitle == nil, let text = ShortText.of(node, limit: 2_000), !text.isEmpty else { return }
        documentTitle = text
    }

    /// Notes an element that its name or marks tell to be of interest as a whole.
    ///
    /// - Parameter isOfComments: Whether it stands among readers' comments and the like, whose names are not the author's.
    mutating func note(_ node: HTMLNode, _ kind: ElementKind, _ marks: Marks, isOfComments: Bool) {
        if kind == .heading(1), topHeadings.count < Self.mostNotes, let text = shortText(node) {
            topHeadings.append((text, blocks.count))
            authorLinks = []
        }
        if marks.contains(.headline), headlines.count < Self.mostNotes, let text = shortText(node) {
            headlines.append(text)
        }
        if marks.contains(.byline), !isOfComments, bylines.count < Self.mostNotes, let text = partedText(node) {
            bylines.append(text)
        }
        if kind == .anchor, !isOfComments, authorLinks.count < 3, AuthorLink.isOne(node), let text = shortText(node) {
            authorLinks.append(text)
        }
        if kind == .time || marks.contains(.moment) {
            noteTime(node, isOfComments)
        } else if marks.contains(.date) {
            noteDateLine(node, isOfComments)
        }
    }

    private mutating func noteTime(_ node: HTMLNode, _ isOfComments: Bool) {
        guard times.count < Self.mostNotes * 2 else { return }
        times.append(time(node, shortText(node) ?? "", isOfComments))
    }

    private mutating func noteDateLine(_ node: HTMLNode, _ isOfComments: Bool) {
        guard dateLines.count < Self.mostNotes, let text = shortText(node) else { return }
        dateLines.append(time(node, text, isOfComments))
    }

    private func time(_ node: HTMLNode, _ text: String, _ isOfComments: Bool) -> NotedTime {
        let label = [node.attribute("itemprop"), node.attribute("class")].compactMap { $0?.lowercased() }
            .joined(separator: " ")
        return NotedTime(
            value: node.attribute("datetime") ?? node.attribute("content") ?? "", text: text, run: runs.count,
            isPublication: node.attribute("pubdate") != nil || ByteSearch.holds(label, "publi"),
            isUpdate: ByteSearch.holds(label, "updated") || ByteSearch.holds(label, "modified"),
            isOfComments: isOfComments)
    }

    private func shortText(_ node: HTMLNode) -> String? {
        ShortText.of(node, limit: Self.longestNote).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The same with a bar between blocks, so that a name is not run together with what stands below it.
    private func partedText(_ node: HTMLNode) -> String? {
        ShortText.of(node, limit: Self.longestNote, parting: " | ").flatMap { $0.isEmpty ? nil : $0 }
    }
}
