/// Where a record stands in its file.
package struct WARCLocation: Hashable, Sendable {
    /// The first byte of the record, or of the compressed member that it is in.
    package let offset: Int64
    /// How far into that member it begins; 0 where it has a member of its own, and in a file that is not compressed.
    package let inside: Int64
    /// Bytes in the file, from `offset` to the end of the record or of its member.
    package var length: Int64

    package init(offset: Int64, inside: Int64 = 0, length: Int64 = 0) {
        self.offset = offset
        self.inside = inside
        self.length = length
    }
}
