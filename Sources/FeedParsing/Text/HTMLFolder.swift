import Markup

/// One pass over HTML, without a tree and without looking at any byte more than a few times.
struct HTMLFolder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let separator: UInt8
    private var index = 0
    /// Once a quote in a tag was not closed, quotes are not looked at again.
    private var honoursQuotes = true
    /// Words that stand nowhere ahead, so that they are looked for once.
    private var missing: Set<String> = []
    /// The last `>`: behind it, a `<` opens no tag.
    private let lastTagEnd: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, oneLine: Bool) {
        self.bytes = bytes
        separator = oneLine ? 0x20 : 0x0A
        lastTagEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    }

    mutating func run(into writer: inout CollapsingWriter) {
        while index < bytes.count {
            let end = WordRun.end(in: bytes, from: index, isHTML: true)
            if end > index {
                writer.write(run: UnsafeBufferPointer(rebasing: bytes[index..<end]))
                index = end
                continue
            }
            switch bytes[index] {
            case UInt8(ascii: "<") where opensTag: readTag(&writer)
            case UInt8(ascii: "&"): readReference(&writer)
            default:
                writer.write(bytes[index])
                index += 1
            }
        }
    }

    private var opensTag: Bool {
        guard index + 1 < bytes.count else { return false }
        let next = bytes[index + 1]
        if index > lastTagEnd { return opensComment }
        if isLetter(next) { return true }
        guard index + 2 < bytes.count else { return false }
        let third = bytes[index + 2]
        switch next {
        case UInt8(ascii: "!"): return isLetter(third) || third == UInt8(ascii: "-") || third == UInt8(ascii: "[")
        case UInt8(ascii: "?"), UInt8(ascii: "/"): return isLetter(third)
        default: return false
        }
    }

    private var opensComment: Bool {
        index + 3 < bytes.count && bytes[index + 1] == UInt8(ascii: "!") && bytes[index + 2] == 0x2D
            && bytes[index + 3] == 0x2D
    }

    private mutating func readTag(_ writer: inout CollapsingWriter) {
        let next = bytes[index + 1]
        if next == UInt8(ascii: "!"), index + 3 < bytes.count, bytes[index + 2] == 0x2D, bytes[index + 3] == 0x2D {
            // As browsers have it, a comment that is not closed hides the rest.
            index = behind("-->", from: index + 4) ?? bytes.count
            return
        }
        var position = index + (next == UInt8(ascii: "/") ? 2 : 1)
        let isEnd = next == UInt8(ascii: "/")
        var name = HTMLTagName()
        while position < bytes.count, name.take(bytes[position]) { position += 1 }
        index = behindTag()
        if name.isBlock { writer.breakLine(separator) }
        if !isEnd, let words = name.silentEnd, let end = behind(words, from: index) {
            index = min(bytes.count, end)
            while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
            index = min(index + 1, bytes.count)
        }
    }

    /// The position behind the `>` of the tag at hand.
    private mutating func behindTag() -> Int {
        if honoursQuotes {
            var position = index
            var quote: UInt8?
            while position < bytes.count {
                let byte = bytes[position]
                if let open = quote {
                    if byte == open { quote = nil }
                } else if byte == UInt8(ascii: ">") {
                    return position + 1
                } else if byte == UInt8(ascii: "\"") || (byte == UInt8(ascii: "'") && bytes[position - 1] == 0x3D) {
                    quote = byte
                }
                position += 1
            }
            honoursQuotes = false
        }
        var position = index
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
        return min(position + 1, bytes.count)
    }

    private mutating func readReference(_ writer: inout CollapsingWriter) {
        guard let (scalar, end) = HTMLReference.read(bytes, at: index) else {
            writer.write(bytes[index])
            index += 1
            return
        }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { writer.write(byte) }
        index = end
    }

    private mutating func behind(_ words: String, from start: Int) -> Int? {
        if missing.contains(words) { return nil }
        let needle = Array(words.utf8)
        var position = start
        while position + needle.count <= bytes.count {
            if (0..<needle.count).allSatisfy({
                bytes[position + $0] == needle[$0]
                    || (isLetter(needle[$0]) && bytes[position + $0] | 0x20 == needle[$0])
            }) {
                return position + needle.count
            }
            position += 1
        }
        missing.insert(words)
        return nil
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF)
    }
}
