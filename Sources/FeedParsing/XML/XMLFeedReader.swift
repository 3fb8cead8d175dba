import Markup
import RetractdCore

/// Reads a feed written in XML.
enum XMLFeedReader {
    static func read(_ utf8: [UInt8], baseURL: String) throws(FeedParsingError) -> ParsedFeed {
        var builder = XMLFeedBuilder(baseURL: baseURL)
        let reading: XMLReading
        do {
            reading = try XMLEventReader.read(utf8, attributes: attributes) {
                let receiver = XMLFeedBuilder(baseURL: baseURL)
                builder = receiver
                return { receiver.receive($0) }
            }
        } catch {
            switch error {
            case .empty: throw .empty
            case .tooLong(let bytes, let limit): throw .tooLong(bytes: bytes, limit: limit)
            case .unreadable: throw .notMarkup
            }
        }
        if builder.isWebPage { throw .webPage(title: pageTitle(utf8)) }
        return try builder.finish(reading)
    }

    /// The attributes that say something to us.
    private static let attributes: Set<String> = [
        "about", "base", "href", "ispermalink", "lastmod", "mode", "ref", "rel", "src", "type", "version", "when",
    ]

    /// The title of a page that came instead of a feed: as a rule it says why.
    private static func pageTitle(_ utf8: [UInt8]) -> String? {
        let head = Array(utf8.prefix(65_536))
        let title = (try? HTMLDocument(utf8: head))?.root?.firstElement(named: "title")?.textContent
        let words = title.map { String(PlainText.collapsed($0).prefix(120)) }
        return words.flatMap { $0.isEmpty ? nil : $0 }
    }
}
