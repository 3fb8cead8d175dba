import Crypto

/// The keyed hash of RFC 2104 over SHA-256.
package enum HMACSHA256 {
    /// 32 bytes that only a holder of the key can make.
    package static func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key)))
    }
}
