/// What is read of an HTML page: its UTF-8 without what nobody reads and what would make libxml2 slow.
///
/// Two pages of which this is the same make the same ``HTMLDocument``.
package struct PreparedHTML: Sendable {
    package let utf8: [UInt8]

    /// Prepares UTF-8, as ``CharsetDecoder`` makes it; a charset declared inside the document is ignored.
    ///
    /// Throws where there is nothing to parse or more than ``MarkupLimits/longestHTML``.
    ///
    /// - Parameter names: The attributes that are kept, of whose text one blank stands before a tag where there were
    ///   several; nil for all attributes and every blank.
    package init(utf8: [UInt8], reading names: AttributeNames? = nil) throws(MarkupError) {
        guard utf8.count <= MarkupLimits.longestHTML else {
            throw .tooLong(bytes: utf8.count, limit: MarkupLimits.longestHTML)
        }
        guard utf8.contains(where: { $0 > 0x20 }) else { throw .empty }
        self.utf8 = HTMLPreparation.prepared(utf8, reading: names)
    }
}
