/// Whether a document was written to its end.
enum DocumentEnd {
    /// How far from its last byte the end is looked for.
    static let tail = 64 << 10

    static func isPresent(in document: [UInt8]) -> Bool {
        let (body, html) = (Array("body".utf8), Array("html".utf8))
        var index = max(0, document.count - tail)
        while index + 5 < document.count {
            if document[index] == UInt8(ascii: "<"), document[index + 1] == UInt8(ascii: "/") {
                let name = document[(index + 2)..<(index + 6)].map { $0 | 0x20 }
                if name == body || name == html { return true }
            }
            index += 1
        }
        return false
    }
}
