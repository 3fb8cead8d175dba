import InternationalText
import RetractdCore

/// Who wrote the article, by its structured data, its head or the line under its headline.
struct Byline {
    private let page: PageSurvey
    private let metadata: PageMetadata
    private let headline: String?

    init(_ page: PageSurvey, _ metadata: PageMetadata, headline: String?) {
        self.page = page
        self.metadata = metadata
        self.headline = headline
    }

    /// Nil where nobody is named; the name of an account or of the publisher only where no other is.
    var text: String? {
        let stated = joined(metadata.article?.people ?? []) ?? joined(metadata.authors)
        if let stated, !AuthorName.isAccount(stated), !isSite(stated) { return stated }
        return page.bylines.lazy.compactMap(AuthorName.find).first
            ?? NearByline(page, headline: headline).name ?? stated
            ?? joined(metadata.article?.organizations ?? [])
    }

    private func joined(_ names: [String]) -> String? {
        var seen: [String] = []
        for name in names.map(PlainMetadata.text).compactMap(AuthorName.find) where !seen.contains(name) {
            seen.append(name)
        }
        if seen.count > 1 { seen.removeAll(where: isSite) }
        return seen.isEmpty ? nil : seen.joined(separator: ", ")
    }

    private func isSite(_ name: String) -> Bool {
        let key = foldedForComparison(name)
        return [metadata.meta("og:site_name"), metadata.article?.publisher].contains {
            $0.map { foldedForComparison($0) == key } ?? false
        }
    }
}
