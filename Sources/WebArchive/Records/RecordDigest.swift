import Crypto

/// A labelled digest as archives write it: `sha256:` or another algorithm, then base32 or hexadecimal digits.
package struct RecordDigest: Hashable, Sendable {
    /// `sha1`, `sha256`, `sha512` or `md5`.
    package let algorithm: String
    package let bytes: [UInt8]

    /// The SHA-256 of these bytes: what is written.
    package init(of bytes: some Sequence<UInt8>) {
        algorithm = "sha256"
        self.bytes = Array(SHA256.hash(data: Array(bytes)))
    }

    /// Reads a label and a value; nil where the value does not have the algorithm's length.
    package init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        algorithm = text[..<colon].lowercased().filter { $0 != "-" && $0 != " " }
        guard let length = Self.lengths[algorithm] else { return nil }
        let value = text[text.index(after: colon)...].filter { $0 != " " }
        let read = value.utf8.count == length * 2 ? Self.hexadecimal(value) : Base32.bytes(value)
        guard let read, read.count == length else { return nil }
        bytes = read
    }

    /// The label and base32, which every checker reads.
    package var text: String { "\(algorithm):\(Base32.text(bytes))" }

    /// Whether these bytes hash to it.
    package func matches(_ data: [UInt8]) -> Bool {
        switch algorithm {
        case "sha1": Array(Insecure.SHA1.hash(data: data)) == bytes
        case "sha256": Array(SHA256.hash(data: data)) == bytes
        case "sha512": Array(SHA512.hash(data: data)) == bytes
        default: Array(Insecure.MD5.hash(data: data)) == bytes
        }
    }

    private static let lengths = ["sha1": 20, "sha256": 32, "sha512": 64, "md5": 16]

    private static func hexadecimal(_ text: String) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.utf8.count else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
