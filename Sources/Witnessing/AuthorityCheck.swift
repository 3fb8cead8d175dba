import ChildProcesses
import EvidenceLog
import Foundation
import RetractdCore

/// Asks openssl whether a timestamp bears the signature of an authority that one trusts.
///
/// The authority's certificate counts as of the time that it stamped: it may have run out since.
package struct AuthorityCheck {
    /// How long openssl may take.
    static let patience = Duration.seconds(30)

    /// A file of certificates (PEM) that are trusted.
    private let certificates: String

    /// - Parameter certificates: The path of a file in PEM.
    package init(certificates: String) throws {
        guard let bytes = FileManager.default.contents(atPath: certificates),
            String(decoding: bytes, as: UTF8.self).contains("-----BEGIN CERTIFICATE-----")
        else { throw WitnessFault(description: "\(certificates) cannot be read, or holds no certificate in PEM") }
        self.certificates = certificates
    }

    /// Why an answer is no proof of the note's time; nil where it is one.
    package func problem(of answer: [UInt8], over note: [UInt8]) async throws -> String? {
        guard let at = (try? TimestampAnswer(answer))?.at else { return "it is no timestamp" }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("retractd-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (data, token) = (folder.appendingPathComponent("note"), folder.appendingPathComponent("token"))
        try Data(note).write(to: data)
        try Data(answer).write(to: token)
        let ending: ChildProcess.Ending
        do {
            ending = try await ChildProcess.run(
                [
                    "openssl", "ts", "-verify", "-data", data.path, "-in", token.path, "-CAfile", certificates,
                    "-attime", "\(at.microseconds / 1_000_000)",
                ], timeout: Self.patience)
        } catch {
            throw WitnessFault(description: "timestamps are checked with openssl, which did not run: \(error)")
        }
        return ending.isSuccess ? nil : reason(String(decoding: ending.output + ending.errors, as: UTF8.self))
    }

    private func reason(_ words: String) -> String {
        if words.contains("message imprint mismatch") { return "it is over something else" }
        if let start = words.range(of: "Verify error:") {
            let why = words[start.upperBound...].prefix { !$0.isNewline }
            return "no certificate in \(certificates) vouches for it: \(why)"
        }
        if words.contains("signature failure") { return "its signature is wrong: it was changed, or never was one" }
        let last = words.split(whereSeparator: \.isNewline).last ?? "it gave no reason"
        return "openssl refuses it: \(last)"
    }
}
