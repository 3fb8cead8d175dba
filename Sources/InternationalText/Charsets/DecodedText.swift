/// Text that was bytes in some charset, now UTF-8 throughout.
package struct DecodedText: Sendable {
    /// Valid UTF-8 without a byte-order mark.
    package let utf8: [UInt8]
    /// The lower-case name of the charset that was actually used.
    package let charset: String
    /// How many byte sequences said nothing in that charset and were replaced by U+FFFD.
    package let replacements: Int

    package init(utf8: [UInt8], charset: String, replacements: Int) {
        self.utf8 = utf8
        self.charset = charset
        self.replacements = replacements
    }
}
