import ContentCoding
import InternationalText
import Markup
package import RetractdCore

/// Reads a feed of any dialect: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, a single Atom entry, CDF, JSON Feed, RSS in JSON,
/// sitemaps (plain text too) and news sitemaps, with Atom's tombstones (RFC 6721).
///
/// What is broken is read past and named in ``ParsedFeed/faults``; what merely looks odd and loses nothing is mended in
/// silence. Nothing is invented: a missing date, id or link stays missing.
package enum FeedParser {
    /// Parses the bytes of a feed, any content coding undone.
    ///
    /// - Parameters:
    ///   - bytes: the body as received; a gzip file, as sitemaps often are, is unpacked.
    ///   - baseURL: where it came from, after redirects; relative links are resolved against it.
    ///   - contentType: the `Content-Type` header, verbatim; only its charset is believed.
    /// - Throws: ``FeedParsingError`` where this is no feed at all.
    package static func parse(
        _ bytes: [UInt8], baseURL: String, contentType: String?
    ) throws(FeedParsingError) -> ParsedFeed {
        guard bytes.count <= FeedLimits.longestFeed else {
            throw .tooLong(bytes: bytes.count, limit: FeedLimits.longestFeed)
        }
        let bytes = bytes.starts(with: [0x1F, 0x8B]) ? try unpacked(bytes) : bytes
        let text = CharsetDecoder.decode(
            bytes, transport: contentType.flatMap(charset(inContentType:)), document: declaredCharset(in: bytes)
        )
        guard let first = text.utf8.first(where: { $0 > 0x20 }) else { throw .empty }
        var feed: ParsedFeed
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            feed = try JSONFeedReader.read(text.utf8, baseURL: baseURL)
        } else if first | 0x20 == UInt8(ascii: "h"), let sitemap = TextSitemap.read(text.utf8) {
            feed = sitemap
        } else {
            feed = try XMLFeedReader.read(text.utf8, baseURL: baseURL)
        }
        if text.replacements > 0 {
            feed.faults.append("\(text.replacements) byte sequences are not \(text.charset)")
            // So many may have spoiled tags as well as words.
            if text.replacements > max(FeedLimits.mostSpoiledBytes, bytes.count / 1_000) { feed.isPartial = true }
        }
        feed.faults = Array(feed.faults.prefix(FeedLimits.mostFaults))
        return feed
    }

    private static func unpacked(_ bytes: [UInt8]) throws(FeedParsingError) -> [UInt8] {
        let limit = FeedLimits.longestUnpacked
        do throws(ContentDecoder.Fault) {
            return try ContentDecoder(limit: limit).decode(bytes, headers: HeaderFields(["Content-Encoding": "gzip"]))
        } catch {
            if case .tooLarge = error { throw .unpackable("more than \(limit) bytes") }
            throw .unpackable("\(error)")
        }
    }

    /// The charset of the XML declaration, also where that is written in EBCDIC (XML 1.0, appendix F.1).
    private static func declaredCharset(in bytes: [UInt8]) -> String? {
        guard bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) else { return XMLDeclaration.encoding(in: bytes) }
        let head = CharsetDecoder.decode(Array(bytes.prefix(256)), transport: "ibm037", document: nil)
        return XMLDeclaration.encoding(in: head.utf8) ?? "ibm037"
    }

    /// The charset parameter of a media type (RFC 9110, section 8.3.1).
    static func charset(inContentType header: String) -> String? {
        for parameter in header.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, PlainText.collapsed(String(parts[0])).lowercased() == "charset" else { continue }
            return String(parts[1])
        }
        return nil
    }
}
