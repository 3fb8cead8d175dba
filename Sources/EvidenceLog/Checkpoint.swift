import FoundationEssentials
package import RetractdCore

/// What a log says of itself at one size (C2SP tlog-checkpoint): who it is, how many entries, and their root.
package struct Checkpoint: Hashable, Sendable {
    package let origin: String
    package let size: Int64
    package let root: Digest
    /// When the last entry was appended, by the clock of the machine.
    package let at: Timestamp

    package init(origin: String, size: Int64, root: Digest, at: Timestamp) {
        self.origin = origin
        self.size = size
        self.root = root
        self.at = at
    }

    /// Reads the text of a note; nil where it is no checkpoint of ours.
    package init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count == 5, lines[4].isEmpty, let size = Int64(lines[1]), size >= 0, "\(size)" == lines[1],
            let data = Data(base64Encoded: lines[2]), let root = Digest(bytes: Array(data)),
            data.base64EncodedString() == lines[2], lines[3].hasPrefix("time "),
            let at = Timestamp(rfc3339: String(lines[3].dropFirst(5)))
        else { return nil }
        self.init(origin: lines[0], size: size, root: root, at: at)
        guard self.text == text else { return nil }
    }

    /// The lines that are signed.
    package var text: String { "\(origin)\n\(size)\n\(Data(root.bytes).base64EncodedString())\ntime \(at)\n" }
}
