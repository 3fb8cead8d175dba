import Markup
package import RetractdCore

/// Reads the article that a page holds.
///
/// The same bytes always give the same extract.
package enum ArticleExtractor {
    /// Grows whenever a page would be read differently.
    package static let version = 10

    /// Reads a page.
    ///
    /// - Parameters:
    ///   - url: Where it came from; references in it are resolved against this.
    ///   - contentType: The server's `Content-Type`; its charset is believed after a byte order mark.
    package static func extract(
        _ bytes: [UInt8], url: String, contentType: String?
    ) throws(ExtractionError) -> Extract {
        try extract(PageSurface(bytes, contentType: contentType), url: url)
    }

    /// Reads a page of which the surface is there already.
    package static func extract(_ surface: PageSurface, url: String) throws(ExtractionError) -> Extract {
        let document: HTMLDocument
        do {
            document = try HTMLDocument(surface.html)
        } catch {
            throw .unreadable(error.description)
        }
        guard let root = document.root else { throw .unreadable("there is no element in it") }
        let address = WebAddress(url)
        let page = PageSurvey(root, host: address?.host)
        let metadata = PageMetadata(page, base: address)
        let headline = Headline(page, metadata).text
        let byline = Byline(page, metadata, headline: headline).text
        let blocks = AuthorNote(byline: byline, biographies: metadata.article?.biographies ?? []).removed(
            from: ArticleBody(page, headline: headline, structuredText: metadata.article?.body).blocks)
        let times = PageTimes(page, metadata, headline: headline)
        let published = times.published(path: address?.path ?? "")
        var signs = metadata.signs(page, url: url)
        signs.isCutOff = !surface.isWhole
        signs.shortfall = Shortfall.of(document, page, blocks)
        return Extract(
            title: headline, byline: byline, published: published?.timestamp, publishedZone: published?.minutesEast,
            modified: times.modified,
            language: metadata.language(page), section: metadata.section,
            canonicalURL: metadata.canonicalURL, blocks: blocks,
            signs: signs, headings: page.topHeadings.map(\.text), outside: ArticleBody.outside(page, of: blocks),
            extractorVersion: version)
    }
}
