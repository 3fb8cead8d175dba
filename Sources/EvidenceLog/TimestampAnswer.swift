package import RetractdCore

/// What a timestamp authority answered (RFC 3161 section 2.4.2), as far as it can be read without its certificates.
///
/// Its signature is for `openssl ts -verify` to check, with the certificate of an authority that one trusts.
package struct TimestampAnswer: Hashable, Sendable {
    /// Why an answer is none.
    package struct Fault: Error, CustomStringConvertible, Sendable {
        package let description: String
    }

    /// What was witnessed.
    package let digest: Digest
    /// The authority's time.
    package let at: Timestamp
    let nonce: [UInt8]?

    /// Reads an answer that grants a timestamp of a SHA-256.
    package init(_ bytes: [UInt8]) throws(Fault) {
        guard let answer = Self.only(bytes[...]), let parts = answer.children, let status = parts.first?.children?.first
        else { throw Fault(description: "not the answer of a timestamp authority") }
        guard Array(status.contents) == [0] || Array(status.contents) == [1] else {
            throw Fault(description: "the authority refused, with status \(status.contents.map { "\($0)" }.joined())")
        }
        guard parts.count == 2, let info = Self.info(in: parts[1]), let fields = info.children, fields.count >= 5,
            let imprint = fields[2].children, imprint.count == 2,
            let digest = Digest(bytes: Array(imprint[1].contents)),
            DER.encode(0x30, Array(imprint[0].contents)) == TimestampRequest.sha256,
            let at = Self.time(fields[4])
        else { throw Fault(description: "the authority's token cannot be read, or is not over a SHA-256") }
        self.digest = digest
        self.at = at
        nonce = fields.dropFirst(5).first { $0.tag == 0x02 }.map { Array($0.contents) }
    }

    /// Whether it answers this request.
    package func answers(_ request: TimestampRequest) -> Bool {
        digest == request.digest && nonce == TimestampRequest.integer(request.nonce)
    }

    private static func only(_ bytes: ArraySlice<UInt8>) -> DER? {
        var rest = bytes
        guard let value = DER.next(&rest), rest.isEmpty, value.tag == 0x30 else { return nil }
        return value
    }

    /// ContentInfo { signedData, [0] SignedData { version, digests, EncapsulatedContentInfo { type, [0] OCTET STRING } } }.
    private static func info(in token: DER) -> DER? {
        guard let content = token.children, content.count == 2, let signed = content[1].children?.first?.children,
            signed.count >= 3, let inner = signed[2].children, inner.count == 2,
            let octets = inner[1].children?.first, octets.tag == 0x04
        else { return nil }
        return only(octets.contents)
    }

    /// GeneralizedTime `20261126221500Z`, perhaps with a fraction.
    private static func time(_ value: DER) -> Timestamp? {
        let text = String(decoding: value.contents, as: UTF8.self)
        let digits = Array(text)
        guard value.tag == 0x18, digits.count >= 15, text.hasSuffix("Z") else { return nil }
        func part(_ start: Int, _ count: Int) -> String { String(digits[start..<(start + count)]) }
        let rest = String(digits[14...])
        return Timestamp(
            rfc3339: "\(part(0, 4))-\(part(4, 2))-\(part(6, 2))T\(part(8, 2)):\(part(10, 2)):\(part(12, 2))\(rest)")
    }
}
