import RetractdCore
import enum Crypto.Curve25519
import FoundationEssentials
import Hashing

/// The private key that signs checkpoints: Ed25519 (RFC 8032), written as Go's `note` package and C2SP's tools write
/// theirs.
package struct LogKey: Sendable {
    /// The number of the algorithm in a note's key.
    static let ed25519: UInt8 = 1

    private let key: Curve25519.Signing.PrivateKey
    /// What others check signatures with.
    package let verifier: LogVerifier

    /// A new key; it is named for itself.
    package init() {
        let key = Curve25519.Signing.PrivateKey()
        self.init(key: key, name: Self.name(of: key))
    }

    private init(key: Curve25519.Signing.PrivateKey, name: String) {
        self.key = key
        verifier = LogVerifier(name: name, publicKey: Array(key.publicKey.rawRepresentation))
    }

    /// Reads the one line that ``text`` writes; nil where it is no such key.
    package init?(text: String) {
        let parts = text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 5, parts[0] == "PRIVATE", parts[1] == "KEY",
            let data = Data(base64Encoded: parts[4...].joined(separator: "+")), data.count == 33,
            data.first == Self.ed25519,
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: data.dropFirst())
        else { return nil }
        self.init(key: key, name: parts[2])
        guard parts[3] == verifier.hexadecimalID else { return nil }
    }

    /// One line: keep it secret.
    package var text: String {
        let data = Data([Self.ed25519] + Array(key.rawRepresentation))
        return "PRIVATE+KEY+\(verifier.name)+\(verifier.hexadecimalID)+\(data.base64EncodedString())"
    }

    /// A text with our signature below it.
    package func sign(_ text: String) throws -> SignedNote {
        let signature = try key.signature(for: Data(text.utf8))
        return SignedNote(
            text: text, signatures: [.init(name: verifier.name, bytes: verifier.id + Array(signature))])
    }

    private static func name(of key: Curve25519.Signing.PrivateKey) -> String {
        "retractd/" + Digest(sha256Of: Array(key.publicKey.rawRepresentation)).hexadecimal.prefix(16)
    }
}
