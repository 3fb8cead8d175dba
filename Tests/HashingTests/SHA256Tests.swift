import Hashing
import RetractdCore
import Testing

@Suite struct SHA256Tests {
    /// FIPS 180-2 appendix B and the vectors of NIST's "Secure Hash Standard" examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func `digests the known vectors`(text: String, hexadecimal: String) {
        #expect(Digest(sha256Of: Array(text.utf8)).hexadecimal == hexadecimal)
    }

    @Test func `digests a million times the letter a`() {
        let digest = Digest(sha256Of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        #expect(digest.hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 129, 999])
    func `digests runs as if they were one`(cut: Int) {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let whole = Digest(sha256Of: bytes)
        #expect(Digest(sha256Of: [Array(bytes[..<cut]), Array(bytes[cut...])]) == whole)
        #expect(Digest(sha256Of: [[], bytes, []]) == whole)
        #expect(Digest(sha256Of: bytes.map { [$0] }) == whole)
    }

    @Test func `tells one flipped bit`() {
        let bytes = [UInt8](repeating: 0, count: 200)
        var flipped = bytes
        flipped[199] = 1
        #expect(Digest(sha256Of: bytes) != Digest(sha256Of: flipped))
    }
}
