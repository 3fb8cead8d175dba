import Foundation
import RetractdCore

/// Fetches a secret from where feeds.json says it is kept.
enum SecretReader {
    /// The largest credential read, in bytes.
    static let largestCredential = 64 << 10

    static func read(_ secret: Secret, for sink: String) throws -> String {
        switch secret {
        case .plain(let text): return text
        case .environment(let name):
            guard let text = ProcessInfo.processInfo.environment[name], !text.isEmpty else {
                throw CommandFailure.ending(
                    .configuration, "the sink “\(sink)” wants the variable \(name), which is not set")
            }
            return text
        case .credential(let name):
            guard let folder = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"] else {
                throw CommandFailure.ending(
                    .configuration,
                    "the sink “\(sink)” wants the credential \(name); give it with LoadCredential= in the unit")
            }
            let bytes = try InputFile.read("\(folder)/\(name)", atMost: largestCredential)
            return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }
}
