import FoundationEssentials

/// The secret that lets a reader in from other machines.
package struct AccessToken: Sendable {
    /// The fewest characters of one.
    package static let shortest = 16

    private let bytes: [UInt8]

    /// - Returns: nil for a text that could be guessed.
    package init?(_ text: String) {
        guard text.count >= Self.shortest else { return nil }
        bytes = Array(text.utf8)
    }

    /// Whether an `Authorization` header carries it: as `Bearer TOKEN`, or as the password of `Basic`, which is what a
    /// browser asks a person for.
    func isIn(_ header: String?) -> Bool {
        guard let header else { return false }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { return false }
        switch parts[0].lowercased() {
        case "bearer": return isEqual(Array(parts[1].utf8))
        case "basic":
            guard let decoded = Data(base64Encoded: String(parts[1])),
                let colon = decoded.firstIndex(of: UInt8(ascii: ":"))
            else { return false }
            return isEqual(Array(decoded[decoded.index(after: colon)...]))
        default: return false
        }
    }

    /// Takes as long whichever byte is wrong.
    private func isEqual(_ other: [UInt8]) -> Bool {
        guard other.count == bytes.count else { return false }
        return zip(bytes, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
