import InternationalText
import Markup

/// All that is read of a page: two pages of one surface, fetched from one address, hold the same article.
///
/// Programs, style sheets, comments and the attributes that nobody reads are not of it, and so a page with other keys and
/// counters in these keeps its surface.
package struct PageSurface: Sendable {
    let html: PreparedHTML
    /// Whether the page was written to its end.
    let isWhole: Bool

    /// The surface in bytes: all that is read, and by which ``ArticleExtractor/version``.
    package var bytes: [[UInt8]] { [[UInt8(isWhole ? 1 : 0)], Array("\(ArticleExtractor.version) ".utf8), html.utf8] }

    /// - Parameter contentType: The server's `Content-Type`; its charset is believed after a byte order mark.
    package init(_ bytes: [UInt8], contentType: String?) throws(ExtractionError) {
        try ContentKind.check(bytes, contentType: contentType)
        let text = CharsetDecoder.decode(
            bytes, transport: ContentKind.charset(in: contentType), document: HTMLDocument.declaredCharset(in: bytes))
        let utf8 = TwiceEncoded.mended(text.utf8)
        do {
            html = try PreparedHTML(utf8: utf8, reading: PageSurvey.attributes)
        } catch {
            throw .unreadable(error.description)
        }
        isWhole = DocumentEnd.isPresent(in: utf8)
    }
}
