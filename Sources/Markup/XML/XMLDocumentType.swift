/// A `<!DOCTYPE …>`, which is left out, and the harmless entities that its internal subset declares.
///
/// Only general entities with a short literal text are taken, references in it left unresolved but for characters: so an
/// entity can neither grow into others nor reach a file.
struct XMLDocumentType {
    /// Name and text, in document order.
    private(set) var entities: [(String, String)] = []
    private(set) var isUnclosed = false

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        self.bytes = bytes
        index = start + 2
    }

    /// Gives the position behind the declaration.
    mutating func scan() -> Int {
        var inSubset = false
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">") where !inSubset: return index + 1
            case UInt8(ascii: "["): inSubset = true
            case UInt8(ascii: "]"): inSubset = false
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipQuoted()
            case UInt8(ascii: "<") where inSubset:
                readInside()
                continue
            case UInt8(ascii: "<"): return index
            default: break
            }
            index += 1
        }
        isUnclosed = true
        return bytes.count
    }

    /// A declaration or comment of the internal subset.
    private mutating func readInside() {
        let start = index
        if bytes.count - index > 3, bytes[index + 1] == 0x21, bytes[index + 2] == 0x2D, bytes[index + 3] == 0x2D {
            index += 4
            while index < bytes.count, !isCommentEnd(index) { index += 1 }
            index = min(index + 3, bytes.count)
            return
        }
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") { skipQuoted() }
            index += 1
        }
        index = min(index + 1, bytes.count)
        if index - start <= MarkupLimits.longestXMLEntity + 64 { takeEntity(start..<index) }
    }

    private mutating func takeEntity(_ range: Range<Int>) {
        let declaration = String(decoding: bytes[range], as: UTF8.self)
        guard entities.count < MarkupLimits.mostXMLEntities, declaration.hasPrefix("<!ENTITY") else { return }
        let words = declaration.dropFirst(8).drop { $0.isWhitespace }
        let name = words.prefix { !$0.isWhitespace }
        let rest = words.dropFirst(name.count).drop { $0.isWhitespace }
        guard name != "%", let quote = rest.first, quote == "\"" || quote == "'" else { return }
        let value = rest.dropFirst().prefix { $0 != quote }
        guard let text = Self.literal(value) else { return }
        entities.append((String(name), text))
    }

    /// The text with character references resolved; nil where it holds markup or names another entity.
    private static func literal(_ value: Substring) -> String? {
        guard !value.contains("<"), !value.contains("%") else { return nil }
        var value = String(value)
        return value.withUTF8 { bytes -> String? in
            var result: [UInt8] = []
            var position = 0
            while position < bytes.count {
                guard bytes[position] == UInt8(ascii: "&") else {
                    result.append(bytes[position])
                    position += 1
                    continue
                }
                guard let reference = XMLReference(bytes, at: position), case .scalar(let scalar) = reference.meaning
                else { return nil }
                result += Array(String(Character(scalar)).utf8)
                position = reference.end
            }
            return String(decoding: result, as: UTF8.self)
        }
    }

    private mutating func skipQuoted() {
        let quote = bytes[index]
        index += 1
        while index < bytes.count, bytes[index] != quote { index += 1 }
    }

    private func isCommentEnd(_ position: Int) -> Bool {
        position + 2 < bytes.count && bytes[position] == 0x2D && bytes[position + 1] == 0x2D
            && bytes[position + 2] == 0x3E
    }
}
