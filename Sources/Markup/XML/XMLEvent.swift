/// One step through an XML document.
package enum XMLEvent: Sendable {
    case start(XMLStartTag)
    /// All the text between two tags, references resolved, CDATA sections joined, never empty; UTF-8.
    case text([UInt8])
    case end(XMLName)
}
