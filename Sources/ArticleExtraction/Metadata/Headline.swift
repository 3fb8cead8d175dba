import InternationalText

/// The headline, on which the structured data, the page's head and its first heading mostly agree.
struct Headline {
    private let page: PageSurvey
    private let metadata: PageMetadata

    init(_ page: PageSurvey, _ metadata: PageMetadata) {
        self.page = page
        self.metadata = metadata
    }

    /// What two of the sources agree on; else the first of structured data, heading, head and title.
    var text: String? {
        let shared = [metadata.article?.headline, metadata.meta("og:title", "twitter:title", "dc.title", "headline")]
            .compactMap { $0 }.map { withoutSite(WhiteSpace.collapsed(unescaped($0))) }.filter { !$0.isEmpty }
        let shown = (page.headlineClasses + page.topHeadings).filter { $0.utf8.count < 600 }
        for heading in shown where shared.contains(where: { isSame($0, heading) }) { return heading }
        if let title = page.documentTitle.map(withoutSite) {
            for heading in page.topHeadings where isSame(title, heading) || contains(title, heading) { return heading }
        }
        if let first = shared.first { return first }
        return page.topHeadings.first { $0.utf8.count < 600 } ?? page.documentTitle.map(withoutSite)
    }

    private func isSame(_ one: String, _ other: String) -> Bool {
        foldedForComparison(one) == foldedForComparison(other)
    }

    private func contains(_ title: String, _ heading: String) -> Bool {
        heading.count >= 12 && foldedForComparison(title).contains(foldedForComparison(heading))
    }

    /// Structured data is often escaped once too often.
    private func unescaped(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = text
        for (entity, plain) in [
            ("&quot;", "\""), ("&#39;", "'"), ("&#039;", "'"), ("&apos;", "'"), ("&nbsp;", " "), ("&lt;", "<"),
            ("&gt;", ">"), ("&amp;", "&"),
        ] {
            result = result.split(separator: entity, omittingEmptySubsequences: false).joined(separator: plain)
        }
        return result
    }

    /// The title without the site's name at its end: what follows the last separator, where it is the shorter part.
    private func withoutSite(_ title: String) -> String {
        let site = metadata.meta("og:site_name").map { foldedForComparison($0) }
        for separator in [" | ", " - ", " – ", " — ", " · ", " :: ", " » "] {
            guard let range = title.ranges(of: separator).last else { continue }
            let (head, tail) = (String(title[..<range.lowerBound]), String(title[range.upperBound...]))
            let isSite =
                site.map { foldedForComparison(tail).contains($0) || $0.contains(foldedForComparison(tail)) } ?? false
            if isSite || (tail.count * 3 < head.count && tail.split(separator: " ").count <= 4 && separator != " – ") {
                return head
            }
        }
        return title
    }
}
