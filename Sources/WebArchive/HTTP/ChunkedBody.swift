/// A body in chunks (RFC 9112 section 7.1).
enum ChunkedBody {
    enum Result: Hashable {
        case whole([UInt8])
        /// The last chunk is missing.
        case cutOff
        /// Not in chunks at all: the recorder had put it together already.
        case plain
    }

    static func decode(_ body: ArraySlice<UInt8>) -> Result {
        var rest = body
        var decoded: [UInt8] = []
        var isFirst = true
        while true {
            guard let end = rest.firstIndex(of: 0x0A) else { return isFirst ? .plain : .cutOff }
            guard let size = size(rest[rest.startIndex..<end]) else { return isFirst ? .plain : .cutOff }
            rest = rest[(end + 1)...]
            if size == 0 { return .whole(decoded) }
            guard rest.count >= size else { return isFirst && !looksChunked(body) ? .plain : .cutOff }
            decoded += rest.prefix(size)
            rest = rest.dropFirst(size)
            if rest.first == 0x0D { rest = rest.dropFirst() }
            if rest.first == 0x0A { rest = rest.dropFirst() }
            isFirst = false
        }
    }

    /// A size line ends with CRLF; a line of a page that begins with a hexadecimal digit hardly does.
    private static func looksChunked(_ body: ArraySlice<UInt8>) -> Bool {
        body.firstIndex(of: 0x0A).map { $0 > body.startIndex && body[$0 - 1] == 0x0D } ?? false
    }

    private static func size(_ line: ArraySlice<UInt8>) -> Int? {
        let text = HeadText.text(line).split(separator: ";", omittingEmptySubsequences: false)[0].filter {
            !$0.isWhitespace
        }
        guard !text.isEmpty, text.utf8.count <= 8, text.allSatisfy(\.isHexDigit) else { return nil }
        return Int(text, radix: 16)
    }
}
