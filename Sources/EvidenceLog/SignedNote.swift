import FoundationEssentials

/// A text with signatures below it (C2SP signed-note).
package struct SignedNote: Hashable, Sendable {
    /// One signature line.
    package struct Signature: Hashable, Sendable {
        package let name: String
        /// The first four bytes say which key of that name.
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Ends with a newline.
    package let text: String
    package let signatures: [Signature]

    package init(text: String, signatures: [Signature]) {
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note; nil where it is none.
    package init?(_ note: String) {
        let bytes = Array(note.utf8)
        guard bytes.last == 0x0A,
            let gap = bytes.indices.dropLast().last(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A })
        else { return nil }
        let text = String(decoding: bytes[...gap], as: UTF8.self)
        let lines = String(decoding: bytes[(gap + 2)...], as: UTF8.self).split(separator: "\n")
        var signatures: [Signature] = []
        for line in lines {
            let words = line.split(separator: " ", omittingEmptySubsequences: false)
            guard words.count == 3, words[0] == "—", let bytes = Data(base64Encoded: String(words[2])), bytes.count > 4,
                bytes.base64EncodedString() == words[2]
            else { return nil }
            signatures.append(Signature(name: String(words[1]), bytes: Array(bytes)))
        }
        guard !signatures.isEmpty else { return nil }
        self.init(text: text, signatures: signatures)
        guard description == note else { return nil }
    }
}

extension SignedNote: CustomStringConvertible {
    package var description: String {
        text + "\n" + signatures.map { "— \($0.name) \(Data($0.bytes).base64EncodedString())\n" }.joined()
    }
}
