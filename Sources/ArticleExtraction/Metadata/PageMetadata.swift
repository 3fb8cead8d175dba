import InternationalText
import Markup
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
            if let value = metas[name].map(PlainMetadata.text), !value.isEmpty { return value }
        }
        return nil
    }

    /// Of the page's URL.
    var host: String? { base?.host }

    // MARK: Fields

    func language(_ page: PageSurvey) -> String? {
        let stated =
            page.language ?? article?.language ?? meta("og:locale", "content-language", "language", "dc.language")
        guard let stated else { return nil }
        let tag = stated.lowercased().map { $0 == "_" ? "-" : $0 }.prefix { $0 != "," && $0 != ";" && $0 != " " }
        return tag.isEmpty || tag.count > 35 ? nil : String(tag)
    }

    var section: String? {
        article?.section.map(PlainMetadata.text) ?? meta("article:section", "parsely-section", "section")
    }

    var canonicalURL: String? {
        let stated = page.links.first { $0.relation == "canonical" }?.target ?? meta("og:url")
        guard let stated, !stated.isEmpty else { return nil }
        return base?.resolving(stated)?.text ?? WebAddress(stated)?.text
    }

    /// Who the page's head says wrote it: all metas of the first name that says anything.
    var authors: [String] {
        for name in Self.authorNames {
            let values = page.metas.lazy.filter { $0.name == name }.map { PlainMetadata.text($0.content) }
                .filter { AuthorName.find(in: $0) != nil }
            if !values.isEmpty { return Array(values) }
        }
        for number in ["1", "2"] {
            if let label = meta("twitter:label" + number), AuthorName.isOpening(label),
                let name = meta("twitter:data" + number)
            {
                return [name]
            }
        }
        return []
    }

    private static let authorNames = [
        "author", "citation_author", "citation_authors", "article:author", "dc.creator", "parsely-author", "byl",
        "sailthru.author",
        "article.author", "authors",
    ]

    /// A day of publication under a name of the site's own, `w-published-date`, `publish_time`: the first day of them, since
    /// publishing systems also tell when they last sent the page out.
    var namedPublication: String? {
        let named = page.metas.filter {
            ByteSearch.holds($0.name, "publi")
                && (ByteSearch.holds($0.name, "date") || ByteSearch.holds($0.name, "time") || $0.name == "published")
                && !ByteSearch.holds($0.name, "until")
        }
        let dated = named.compactMap { meta in PageDate.parse(meta.content).map { (meta.content, $0.timestamp) } }
        return dated.min { $0.1 < $1.1 }?.0
    }

    // MARK: Signs

    func signs(_ page: PageSurvey, url: String) -> PageSigns {
        let robots = (meta("robots") ?? "") + "," + (meta("googlebot") ?? "")
        let path = WebAddress(url)?.path.lowercased() ?? ""
        return PageSigns(
            documentTitle: page.documentTitle, isNoIndex: robots.lowercased().contains("noindex"),
            isPaywalled: article?.isFree == false || meta("article:content_tier") == "locked",
            isLiveBlog: article?.isLiveBlog == true || ByteSearch.holds(path, "/live/")
                || ByteSearch.holds(path, "/live-"),
            refreshTarget: refreshTarget, visibleText: page.visible.text)
    }

    private var refreshTarget: String? {
        guard let refresh = meta("refresh"), let mark = refresh.lowercased().firstRange(of: "url=") else { return nil }
        let offset = refresh.lowercased().distance(from: refresh.lowercased().startIndex, to: mark.upperBound)
        let target = refresh.dropFirst(offset).filter { !"'\" ".contains($0) }
        return base?.resolving(String(target))?.text
    }
}
