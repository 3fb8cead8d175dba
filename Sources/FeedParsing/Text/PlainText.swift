import Markup

/// Turns the HTML that feeds carry into plain text, once: a text that has been folded is never folded again, so the same
/// source always gives the same words.
enum PlainText {
    /// Text as it is, white space collapsed to single spaces and cut from its ends.
    static func collapsed(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var writer = CollapsingWriter()
            for byte in bytes { writer.write(byte) }
            return writer.text
        }
    }

    /// HTML as plain text: tags dropped, references resolved, blocks set apart by a newline, or by a space where
    /// `oneLine` is asked for.
    static func folded(_ html: [UInt8], oneLine: Bool) -> String {
        html.withUnsafeBufferPointer { bytes in
            var folder = HTMLFolder(bytes, oneLine: oneLine)
            return folder.run()
        }
    }
}

/// Collects bytes of text with its white space collapsed.
struct CollapsingWriter {
    private var bytes: [UInt8] = []
    private var pending: UInt8?

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ byte: UInt8) {
        if byte <= 0x20 {
            if pending == nil { pending = 0x20 }
            return
        }
        if let space = pending, !bytes.isEmpty {
            // A no-break space counts as a space; it shows only when its second byte arrives.
            bytes.append(space)
        }
        pending = nil
        bytes.append(byte)
        if (0x80...0x9F).contains(byte), bytes.count >= 2, bytes[bytes.count - 2] == 0xC2 {
            // A control character where windows-1252 has a letter or quote was that, once.
            bytes.removeLast(2)
            bytes += UTF8.encode(HTMLEntities.scalar(numbered: UInt32(byte))) ?? UTF8.encodedReplacementCharacter
        }
        if byte == 0xA0, bytes.count >= 2, bytes[bytes.count - 2] == 0xC2 {
            bytes.removeLast(2)
            if bytes.last == 0x20 || bytes.last == 0x0A { pending = bytes.removeLast() } else { pending = 0x20 }
        }
    }

    /// Sets the next word apart: by a newline from whatever came before.
    mutating func breakLine(_ separator: UInt8) {
        pending = separator
    }
}

/// One pass over HTML, without a tree and without looking at any byte more than a few times.
private struct HTMLFolder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let separator: UInt8
    private var index = 0
    private var writer = CollapsingWriter()
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

    mutating func run() -> String {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<") where opensTag: readTag()
            case UInt8(ascii: "&"): readReference()
            default:
                writer.write(bytes[index])
                index += 1
            }
        }
        return writer.text
    }

    private var opensTag: Bool {
        guard index + 1 < bytes.count, index < lastTagEnd else { return false }
        let next = bytes[index + 1]
        if isLetter(next) { return true }
        guard index + 2 < bytes.count else { return false }
        let third = bytes[index + 2]
        switch next {
        case UInt8(ascii: "!"): return isLetter(third) || third == UInt8(ascii: "-") || third == UInt8(ascii: "[")
        case UInt8(ascii: "?"), UInt8(ascii: "/"): return isLetter(third)
        default: return false
        }
    }

    private mutating func readTag() {
        let next = bytes[index + 1]
        if next == UInt8(ascii: "!"), index + 3 < bytes.count, bytes[index + 2] == 0x2D, bytes[index + 3] == 0x2D {
            // As browsers have it, a comment that is not closed hides the rest.
            index = behind("-->", from: index + 4) ?? bytes.count
            return
        }
        var position = index + (next == UInt8(ascii: "/") ? 2 : 1)
        let isEnd = next == UInt8(ascii: "/")
        var name: [UInt8] = []
        while position < bytes.count, isLetter(bytes[position]) || (0x30...0x39).contains(bytes[position]),
            name.count < 12
        {
            name.append(bytes[position] | 0x20)
            position += 1
        }
        index = behindTag()
        let tag = String(decoding: name, as: UTF8.self)
        if Self.blocks.contains(tag) { writer.breakLine(separator) }
        if !isEnd, let words = Self.silent[tag], let end = behind(words, from: index) {
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

    private mutating func readReference() {
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

    /// Elements whose text is not for readers, with the words that end them.
    private static let silent = ["script": "</script", "style": "</style", "template": "</template"]
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol",
        "option", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "title",
    ]
}
