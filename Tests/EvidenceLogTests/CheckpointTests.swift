import Hashing
import RetractdCore
import Testing

@testable import EvidenceLog

@Suite struct CheckpointTests {
    let checkpoint = Checkpoint(
        origin: "retractd/0011223344556677", size: 42, root: Digest(sha256Of: Array("root".utf8)),
        at: Timestamp(seconds: 1_795_000_000))

    @Test func `a signed checkpoint is a note that anyone with the public key can check`() throws {
        let key = LogKey()
        let note = try key.sign(checkpoint.text)
        let read = try #require(SignedNote(note.description))
        #expect(read == note)
        #expect(Checkpoint(text: read.text) == checkpoint)
        let verifier = try #require(LogVerifier(text: key.verifier.text))
        #expect(verifier == key.verifier)
        #expect(verifier.accepts(read))
        #expect(!LogKey().verifier.accepts(read))
        #expect(verifier.pem.hasPrefix("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA"))
    }

    @Test func `no byte of a note can change unnoticed`() throws {
        let key = LogKey()
        let bytes = Array(try key.sign(checkpoint.text).description.utf8)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0x01
            guard let text = String(validating: changed, as: UTF8.self), let note = SignedNote(text),
                Checkpoint(text: note.text) != nil
            else { continue }
            #expect(!key.verifier.accepts(note), "byte \(index)")
        }
    }

    @Test func `a key comes back from its line, and a damaged line is no key`() throws {
        let key = LogKey()
        #expect(LogKey(text: key.text)?.verifier == key.verifier)
        let bytes = Array(key.text.utf8)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0x02
            #expect(LogKey(text: String(decoding: changed, as: UTF8.self))?.verifier != key.verifier, "byte \(index)")
        }
    }

    @Test(arguments: ["", "\n\n", "text\n", "text\n\n— name\n", "text\n\n— name AAAA\n", "text\n\n- name AAAAAAAA\n"])
    func `what is no note is none`(text: String) {
        #expect(SignedNote(text) == nil)
    }

    @Test(arguments: ["o\n-1\n", "o\n01\n", "o\n1\n!\ntime 2026-11-24T00:00:00Z\n"])
    func `what is no checkpoint is none`(text: String) {
        #expect(Checkpoint(text: text) == nil)
    }
}
