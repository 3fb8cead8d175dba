/// An HTML document as a tree, however broken its markup was.
///
/// It is a value of our own: nothing of libxml2's outlives its making. Nothing is fetched, nothing printed, and
/// ``MarkupLimits`` bound time and memory. Comments, style sheets, programs and drawings are left out of it, data in a
/// `script` is not. The tree never changes once it is made.
package final class HTMLDocument: Sendable {
    /// Whether a limit cut the tree short, so that what it lacks may merely not have been read.
    package let isTruncated: Bool
    let tree: HTMLTree

    /// Parses UTF-8 as ``PreparedHTML/init(utf8:reading:)`` prepares it, and throws where that does.
    package convenience init(utf8: [UInt8], reading names: AttributeNames? = nil) throws(MarkupError) {
        try self.init(PreparedHTML(utf8: utf8, reading: names))
    }

    /// Parses a page; throws where libxml2 makes nothing of it.
    package init(_ page: PreparedHTML) throws(MarkupError) {
        precondition(LibXML2.isReady, "libxml2 is set up before its first use")
        let builder = HTMLTreeBuilder()
        guard builder.build(page.utf8) else { throw .unreadable }
        tree = builder.tree
        isTruncated = builder.isTruncated
    }

    /// The root element, `html` in nearly every page; nil where the page holds no element.
    package var root: HTMLNode? {
        tree.nodes.isEmpty ? nil : HTMLNode(document: self, index: 0)
    }
}
