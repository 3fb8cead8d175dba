/// Why some bytes are no feed, one clear line each.
package enum FeedParsingError: Error, Equatable, CustomStringConvertible {
    /// No bytes, or nothing but white space.
    case empty
    /// A web page where a feed should be; its title, where it has one.
    case webPage(title: String?)
    /// Markup whose root element belongs to no feed format.
    case unrecognisedRoot(String)
    /// Neither XML nor JSON.
    case notMarkup
    /// JSON that is no feed; what it lacks.
    case unrecognisedJSON(String)
    /// A gzip file that cannot be unpacked; what is wrong with it.
    case unpackable(String)
    /// More bytes than ``FeedLimits/longestFeed``.
    case tooLong(bytes: Int, limit: Int)

    package var description: String {
        switch self {
        case .empty: "the feed is empty"
        case .webPage(let title): "a web page, not a feed" + (title.map { ": \($0)" } ?? "")
        case .unrecognisedRoot(let name): "no feed format has the root element <\(name)>"
        case .notMarkup: "neither XML nor JSON"
        case .unrecognisedJSON(let fault): "JSON, but no feed: \(fault)"
        case .unpackable(let fault): "a gzip file that cannot be unpacked: \(fault)"
        case .tooLong(let bytes, let limit): "the feed has \(bytes) bytes, more than the limit of \(limit)"
        }
    }
}
