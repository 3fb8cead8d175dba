import enum Crypto.Curve25519
import FoundationEssentials
import Hashing
import RetractdCore

/// The public half of a ``LogKey``: checks the signatures on notes.
package struct LogVerifier: Hashable, Sendable {
    package let name: String
    private let publicKey: [UInt8]

    init(name: String, publicKey: [UInt8]) {
        self.name = name
        self.publicKey = publicKey
    }

    /// Reads the one line that ``text`` writes (C2SP signed-note, "verifier key"); nil where it is none.
    package init?(text: String) {
        let parts = text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3, let data = Data(base64Encoded: parts[2...].joined(separator: "+")), data.count == 33,
            data.first == LogKey.ed25519
        else { return nil }
        self.init(name: parts[0], publicKey: Array(data.dropFirst()))
        guard parts[1] == hexadecimalID else { return nil }
    }

    package var text: String {
        "\(name)+\(hexadecimalID)+\(Data([LogKey.ed25519] + publicKey).base64EncodedString())"
    }

    /// The four bytes that begin each of its signatures.
    package var id: [UInt8] {
        Array(Digest(sha256Of: Array(name.utf8) + [0x0A, LogKey.ed25519] + publicKey).bytes.prefix(4))
    }

    var hexadecimalID: String { id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

    /// The key as `openssl pkey -pubin` reads it (RFC 8410, PEM).
    package var pem: String {
        let prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
        return "-----BEGIN PUBLIC KEY-----\n\(Data(prefix + publicKey).base64EncodedString())\n"
            + "-----END PUBLIC KEY-----\n"
    }

    /// Whether the note carries a signature of this key that is right.
    package func accepts(_ note: SignedNote) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: Data(publicKey)) else { return false }
        return note.signatures.contains { signature in
            signature.name == name && signature.bytes.starts(with: id)
                && key.isValidSignature(Data(signature.bytes.dropFirst(4)), for: Data(note.text.utf8))
        }
    }
}
