/// Why no document could be made of some bytes.
package enum MarkupError: Error, Equatable, CustomStringConvertible {
    /// There is nothing, or nothing but white space, to parse.
    case empty
    /// More bytes than ``MarkupLimits/longestHTML`` or ``MarkupLimits/longestXML`` allows.
    case tooLong(bytes: Int, limit: Int)
    /// libxml2 gave no document, for want of memory or of anything like markup.
    case unreadable

    package var description: String {
        switch self {
        case .empty: "the document is empty"
        case .tooLong(let bytes, let limit): "the document has \(bytes) bytes, more than the limit of \(limit)"
        case .unreadable: "the document holds nothing that can be read as markup"
        }
    }
}
