import Configuring
import Detection
import RetractdCore

/// The user's own phrases of removal, where feeds.json names a file of them.
enum OwnPhrases {
    /// The policy with the program's phrases and the user's.
    static func policy(_ configuration: Configuration) throws -> Policy {
        var policy = Policy.standard
        guard let path = configuration.phrases else { return policy }
        let bytes = try InputFile.read(path, atMost: PhraseBook.longestFile)
        do {
            policy.phrases = try PhraseBook.standard(with: bytes)
        } catch {
            throw CommandFailure.ending(.configuration, "\(path): \(error.description)")
        }
        return policy
    }
}
