import InternationalText
import Markup

/// Everything that one walk over a page brings in.
struct PageSurvey {
    /// The most runs kept of a page.
    static let mostRuns = 20_000
    /// The most JSON-LD read, in bytes.
    static let mostStructuredData = 1 << 20

    private(set) var runs: [TextRun] = []
    private(set) var blocks: [BlockElement] = [BlockElement(parent: -1, name: "", isBodyHint: false, isArticle: false)]
    private(set) var metas: [(name: String, content: String)] = []
    private(set) var links: [(relation: String, target: String)] = []
    private(set) var structuredData: [String] = []
    private(set) var documentTitle: String?
    private(set) var topHeadings: [String] = []
    private(set) var headlineClasses: [String] = []
    private(set) var bylines: [String] = []
    private(set) var times: [(value: String, text: String)] = []
    private(set) var dateLines: [String] = []
    private(set) var language: String?
    private(set) var visible = WordCollector(limit: 20_000)

    init(_ root: HTMLNode) {
        language = root.attribute("lang") ?? root.attribute("xml:lang")
        var walker = SurveyWalker()
        walker.walk(root, into: &self)
    }

    // MARK: What the walker finds

    mutating func add(_ run: TextRun) {
        if runs.count < Self.mostRuns { runs.append(run) }
    }

    mutating func add(_ block: BlockElement) -> Int {
        blocks.append(block)
        return blocks.count - 1
    }

    mutating func noteMeta(_ node: HTMLNode) {
        let name =
            node.attribute("property") ?? node.attribute("name") ?? node.attribute("itemprop")
            ?? node.attribute("http-equiv")
        guard let name, let content = node.attribute("content"), metas.count < 500 else { return }
        metas.append((name.lowercased(), content))
    }

    mutating func noteLink(_ node: HTMLNode) {
        guard let relation = node.attribute("rel"), let target = node.attribute("href"), links.count < 500 else {
            return
        }
        links.append((relation.lowercased(), target))
    }

    mutating func noteScript(_ node: HTMLNode) {
        guard node.attribute("type")?.lowercased().contains("ld+json") == true else { return }
        let text = node.textContent
        if structuredData.reduce(text.utf8.count, { $0 + $1.utf8.count }) <= Self.mostStructuredData {
            structuredData.append(text)
        }
    }

    mutating func noteTitle(_ text: String) {
        if documentTitle == nil, !text.isEmpty { documentTitle = text }
    }

    mutating func noteTopHeading(_ text: String) {
        if !text.isEmpty, topHeadings.count < 20 { topHeadings.append(text) }
    }

    mutating func noteHeadlineClass(_ text: String) {
        if !text.isEmpty, headlineClasses.count < 20 { headlineClasses.append(text) }
    }

    mutating func noteByline(_ text: String) {
        if !text.isEmpty, text.utf8.count < 200, bylines.count < 20 { bylines.append(text) }
    }

    mutating func noteTime(_ node: HTMLNode, _ text: String) {
        if times.count < 50 { times.append((node.attribute("datetime") ?? node.attribute("content") ?? "", text)) }
    }

    mutating func noteDateLine(_ text: String) {
        if !text.isEmpty, text.utf8.count < 300, dateLines.count < 30 { dateLines.append(text) }
    }

    mutating func see(_ text: String) {
        visible.add(text)
    }
}

/// Words in order, white space collapsed, up to a limit in bytes.
struct WordCollector {
    let limit: Int
    private(set) var text = ""

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ more: String) {
        guard text.utf8.count + more.utf8.count + 1 <= limit else { return }
        if !text.isEmpty { text += " " }
        text += more
    }
}
