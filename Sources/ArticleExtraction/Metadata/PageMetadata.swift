import InternationalText
import RetractdCore

/// What a page says about itself beside its text.
struct PageMetadata {
    let article: StructuredArticle?
    private let metas: [String: String]
    private let page: PageSurvey
    private let base: WebAddress?

    init(_ page: PageSurvey, base: WebAddress?) {
        self.page = page
        self.base = base
        article = StructuredArticle(page.structuredData)
        metas = Dictionary(page.metas.map { ($0.name, $0.content) }) { first, _ in first }
    }

    /// The first of these metas that says something.
    func meta(_ names: String...) -> String? {
        for name in names {
            if let value = metas[name].map(WhiteSpace.collapsed), !value.isEmpty { return value }
        }
        return nil
    }

    // MARK: Fields

    func byline(_ page: PageSurvey) -> String? {
        let structured =
            article?.authors.map(WhiteSpace.collapsed).filter { !$0.isEmpty && WebAddress($0) == nil } ?? []
        if !structured.isEmpty { return unique(structured).joined(separator: ", ") }
        if let author = meta("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author"),
            WebAddress(author) == nil
        {
            return author
        }
        return page.bylines.first.map(Self.withoutBy)
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private static func withoutBy(_ text: String) -> String {
        for word in ["By ", "by ", "BY ", "Von ", "Par ", "Por "] where text.hasPrefix(word) {
            return String(text.dropFirst(word.count))
        }
        return text
    }

    func published(_ page: PageSurvey) -> Timestamp? {
        let stated = [
            article?.published,
            meta(
                "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
                "dc.date.issued",
                "dcterms.created", "dc.date", "pubdate", "publishdate", "publish_date", "sailthru.date", "date",
                "article.published", "og:published_time", "publication_date"),
        ]
        for text in stated { if let moment = text.flatMap(PageDate.parse) { return moment } }
        for time in page.times { if let moment = PageDate.parse(time.value) { return moment } }
        for line in page.times.map(\.text) + page.dateLines {
            if let moment = PageDate.find(in: line) { return moment }
        }
        return nil
    }

    var modified: Timestamp? {
        [
            article?.modified,
            meta(
                "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified",
                "lastmod"),
        ].lazy.compactMap { $0.flatMap(PageDate.parse) }.first
    }

    func language(_ page: PageSurvey) -> String? {
        let stated = page.language ?? meta("og:locale", "content-language", "language", "dc.language")
        guard let stated else { return nil }
        let tag = stated.lowercased().map { $0 == "_" ? "-" : $0 }.prefix { $0 != "," && $0 != ";" && $0 != " " }
        return tag.isEmpty || tag.count > 35 ? nil : String(tag)
    }

    var section: String? {
        article?.section.map(WhiteSpace.collapsed) ?? meta("article:section", "parsely-section", "section")
    }

    var canonicalURL: String? {
        let stated = page.links.first { $0.relation == "canonical" }?.target ?? meta("og:url")
        guard let stated, !stated.isEmpty else { return nil }
        return base?.resolving(stated)?.text ?? WebAddress(stated)?.text
    }

    // MARK: Signs

    func signs(_ page: PageSurvey, url: String) -> PageSigns {
        let robots = (meta("robots") ?? "") + "," + (meta("googlebot") ?? "")
        let path = WebAddress(url)?.path.lowercased() ?? ""
        return PageSigns(
            documentTitle: page.documentTitle, isNoIndex: robots.lowercased().contains("noindex"),
            isPaywalled: article?.isFree == false || meta("article:content_tier") == "locked",
            isLiveBlog: article?.isLiveBlog == true || path.contains("/live/") || path.contains("/live-"),
            refreshTarget: refreshTarget, visibleText: page.visible.text)
    }

    private var refreshTarget: String? {
        guard let refresh = meta("refresh"), let mark = refresh.lowercased().firstRange(of: "url=") else { return nil }
        let offset = refresh.lowercased().distance(from: refresh.lowercased().startIndex, to: mark.upperBound)
        let target = refresh.dropFirst(offset).filter { !"'\" ".contains($0) }
        return base?.resolving(String(target))?.text
    }
}
