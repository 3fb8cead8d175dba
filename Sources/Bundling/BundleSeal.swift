import EvidenceLog
import Hashing
import RetractdCore

/// The signature over a bundle's list of files, by the key that signs the log: whoever changes a file and lists its new
/// sum cannot make it.
///
/// A note of three lines, which can be taken for no checkpoint: those have four.
enum BundleSeal {
    /// Beside the files that the list names, since it cannot list itself.
    static let name = "proof/seal"

    static func made(over sums: [UInt8], at moment: Timestamp, with key: LogKey) throws -> String {
        let digest = Digest(sha256Of: sums).hexadecimal
        return try key.sign("\(key.verifier.name) bundle\n\(Manifest.sums) \(digest)\ntime \(moment)\n").description
    }

    /// Why a seal does not hold; nil where it does.
    static func problem(of seal: [UInt8], over sums: [UInt8], by verifier: LogVerifier) -> String? {
        guard let note = SignedNote(String(decoding: seal, as: UTF8.self)) else { return "it cannot be read" }
        guard verifier.accepts(note) else { return "the key did not sign it" }
        let lines = note.text.split(separator: "\n")
        guard lines.count == 3, lines[0] == "\(verifier.name) bundle", lines[2].hasPrefix("time ") else {
            return "it seals something else"
        }
        guard lines[1] == "\(Manifest.sums) \(Digest(sha256Of: sums).hexadecimal)" else {
            return "\(Manifest.sums) is another than was sealed: files were changed since the bundle was made"
        }
        return nil
    }
}
