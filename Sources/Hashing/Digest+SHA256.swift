import struct Crypto.SHA256
package import RetractdCore

extension RetractdCore.Digest {
    /// The SHA-256 of these bytes (FIPS 180-4).
    package init(sha256Of bytes: [UInt8]) {
        self.init(sha256Of: [bytes])
    }

    /// The SHA-256 of these byte runs, one after the other, as if they were one.
    package init(sha256Of runs: [[UInt8]]) {
        var hash = SHA256()
        for run in runs { run.withUnsafeBytes { hash.update(bufferPointer: $0) } }
        guard let digest = RetractdCore.Digest(bytes: Array(hash.finalize())) else {
            preconditionFailure("a SHA-256 is always 32 bytes")
        }
        self = digest
    }
}
