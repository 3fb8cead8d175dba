/// Every bound on what a document from outside may ask of us, in one place.
package enum MarkupLimits {
    /// The longest HTML document parsed, in bytes of UTF-8.
    package static let longestHTML = 16 << 20
    /// The most nodes (elements, texts, attributes) an HTML tree may have; parsing stops there.
    package static let mostHTMLNodes = 400_000
    /// The deepest element kept in an HTML tree; deeper ones are flattened into it, their text kept.
    package static let deepestHTML = 512
    /// The most open elements libxml2's HTML parser may stack, flattened ones included; parsing stops there.
    package static let mostOpenHTMLElements = 8_192
    /// The work that end tags without a start may cause: libxml2 looks through all open elements for each of them.
    package static let mostEndTagSearches = 400_000_000
    /// The most attributes kept of one HTML tag: libxml2 compares each with all before it.
    package static let mostHTMLAttributes = 512
    /// The most `&` kept of a page; libxml2 reports each that opens no reference.
    package static let mostAmpersands = 1 << 20
    /// How much of an HTML document is searched for its charset, in bytes.
    package static let charsetPrescan = 4_096

    /// The longest XML document parsed, in bytes of UTF-8.
    package static let longestXML = 256 << 20
    /// The deepest XML element read; parsing stops below it.
    package static let deepestXML = 256
    /// The most attributes kept of one XML tag.
    package static let mostXMLAttributes = 256
    /// The longest name of an XML element or attribute, in bytes; what is longer is no name.
    package static let longestXMLName = 256
    /// The longest XML tag kept, in bytes; attributes that would make it longer are dropped.
    package static let longestXMLTag = 1 << 20
    /// The longest run of text between two tags that is handed on, in bytes; the rest of it is dropped.
    package static let longestXMLText = 8 << 20
    /// The most elements read from an XML document; parsing stops there.
    package static let mostXMLElements = 20_000_000
    /// The most different names of elements and attributes; parsing stops there.
    ///
    /// Namespaces are told apart. Feeds have dozens.
    package static let mostXMLNames = 20_000
    /// The longest CDATA section handed to libxml2 in one piece, in bytes: it refuses to look further ahead than 10 MB.
    package static let longestXMLSection = 1 << 20
    /// The most entities taken from a document's own DTD, and the longest text of one, in bytes.
    package static let mostXMLEntities = 64
    package static let longestXMLEntity = 256
    /// The most faults remembered of one document.
    package static let mostFaults = 20
}
