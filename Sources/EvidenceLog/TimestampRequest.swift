package import RetractdCore

/// A request to a timestamp authority (RFC 3161 section 2.4.1) to witness a SHA-256.
package struct TimestampRequest: Hashable, Sendable {
    package static let contentType = "application/timestamp-query"
    /// SEQUENCE { OBJECT IDENTIFIER sha256, NULL }.
    static let sha256: [UInt8] = [
        0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00,
    ]

    package let digest: Digest
    /// Comes back in the answer, so that an old answer cannot pass for this one's.
    package let nonce: UInt64

    package init(digest: Digest, nonce: UInt64) {
        self.digest = digest
        self.nonce = nonce
    }

    /// The request as it is posted; it asks for the authority's certificates as well.
    package var bytes: [UInt8] {
        let imprint = DER.encode(0x30, Self.sha256 + DER.encode(0x04, digest.bytes))
        return DER.encode(
            0x30, DER.encode(0x02, [1]) + imprint + DER.encode(0x02, Self.integer(nonce)) + DER.encode(0x01, [0xFF]))
    }

    /// An unsigned number as the contents of an INTEGER: the fewest bytes, the first bit zero.
    static func integer(_ number: UInt64) -> [UInt8] {
        var bytes = (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) }
        while bytes.count > 1, bytes[0] == 0, bytes[1] & 0x80 == 0 { bytes.removeFirst() }
        return bytes[0] & 0x80 == 0 ? bytes : [0] + bytes
    }
}
