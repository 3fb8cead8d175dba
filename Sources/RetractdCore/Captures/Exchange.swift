/// What went over the wire in one hop: the heads byte for byte, when, and with whom.
///
/// Bytes are written as text of the scalars U+0000 to U+00FF, so that none is lost whatever they are.
package struct Exchange: Hashable, Codable, Sendable {
    /// Request line and headers as they were sent, the empty line included.
    ///
    /// Over HTTP/2 as libcurl writes them before
    /// it packs them.
    package let requestHead: String
    /// Status line and headers as they came, the empty line included; empty where none came.
    package let responseHead: String
    package let startedAt: Timestamp
    /// When the first byte of the answer came; nil where none did.
    package let firstByteAt: Timestamp?
    package let finishedAt: Timestamp
    /// Who answered over TLS; nil over plain HTTP.
    package let peer: TLSPeer?
    /// SHA-256 of the body with its content codings still on; nil where it had none.
    package let codedBody: Digest?
    /// Length of the body with its content codings still on, transfer codings undone.
    package let bodyLength: Int

    package init(
        requestHead: String, responseHead: String, startedAt: Timestamp, firstByteAt: Timestamp?,
        finishedAt: Timestamp, peer: TLSPeer?, codedBody: Digest?, bodyLength: Int
    ) {
        self.requestHead = requestHead
        self.responseHead = responseHead
        self.startedAt = startedAt
        self.firstByteAt = firstByteAt
        self.finishedAt = finishedAt
        self.peer = peer
        self.codedBody = codedBody
        self.bodyLength = bodyLength
    }

    /// Bytes as text of the scalars U+0000 to U+00FF.
    package static func text(_ bytes: [UInt8]) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        var scalars = String.UnicodeScalarView()
        for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
        return String(scalars)
    }

    /// The bytes that ``text(_:)`` wrote.
    package static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}
