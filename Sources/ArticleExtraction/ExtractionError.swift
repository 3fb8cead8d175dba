import Markup

/// Why no page could be read from some bytes.
package enum ExtractionError: Error, Hashable, CustomStringConvertible {
    case empty
    /// The bytes, or the server's word, say that this is something else.
    case notHTML(String)
    case tooLarge
    case unreadable(String)

    package var description: String {
        switch self {
        case .empty: "the page is empty"
        case .notHTML(let kind): "not a page: \(kind)"
        case .tooLarge: "the page is larger than \(MarkupLimits.longestHTML >> 20) MiB"
        case .unreadable(let reason): "the page cannot be read: \(reason)"
        }
    }
}
