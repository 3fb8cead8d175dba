/// An HTML document as a tree, however broken its markup was.
///
/// It is a value of our own: nothing of libxml2's outlives its making. Nothing is fetched, nothing printed, and
/// ``MarkupLimits`` bound time and memory. Comments, style sheets, programs and drawings are left out of it, data in a
/// `script` is not. The tree never changes once it is made.
package final class HTMLDocument: Sendable {
    /// Whether a limit cut the tree short, so that what it lacks may merely not have been read.
    package let isTruncated: Bool
    let tree: HTMLTree

    /// Parses UTF-8, as ``CharsetDecoder`` makes it; a charset declared inside the document is ignored.
    ///
    /// Throws where there is nothing to parse or more than ``MarkupLimits/longestHTML``.
    ///
    /// - Parameter names: The attributes that the tree holds, of whose text one blank stands before a tag where there
    ///   were several; nil for all attributes and every blank.
    package init(utf8: [UInt8], reading names: AttributeNames? = nil) throws(MarkupError) {
        guard utf8.count <= MarkupLimits.longestHTML else {
            throw .tooLong(bytes: utf8.count, limit: MarkupLimits.longestHTML)
        }
        guard utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
        precondition(LibXML2.isReady, "libxml2 is set up before its first use")
        let builder = HTMLTreeBuilder()
        guard builder.build(HTMLPreparation.prepared(utf8, reading: names)) else { throw .unreadable }
        tree = builder.tree
        isTruncated = builder.isTruncated
    }

    /// The root element, `html` in nearly every page; nil where the page holds no element.
    package var root: HTMLNode? {
        tree.nodes.isEmpty ? nil : HTMLNode(document: self, index: 0)
    }
}
