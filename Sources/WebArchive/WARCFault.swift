/// Something wrong with an archive file, in one line that names the file and the place.
package struct WARCFault: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Kind: String, Sendable {
        case unreadable
        case notAnArchive
        /// The file or a member ends before the record does.
        case cutOff
        /// The compressed data does not unpack, or its checksum is wrong.
        case badMember
        /// What stands where a record should begin is none.
        case notARecord
        /// A field that every record must have is missing or makes no sense.
        case badField
        /// The block is longer, or shorter, than the record says.
        case lengthLies
        case tooLarge
        /// The bytes do not hash to the digest that the record names.
        case badDigest
        /// A record of a kind that is not read.
        case unsupported
    }

    package let kind: Kind
    package let file: String
    /// Where the record, or the member that holds it, begins in the file.
    package let offset: Int64
    package let message: String

    package init(_ kind: Kind, file: String, offset: Int64, _ message: String) {
        self.kind = kind
        self.file = file
        self.offset = offset
        self.message = message
    }

    package var description: String { "\(file), byte \(offset): \(message)" }
}
