/// One start tag, written anew: attributes quoted, references resolved, `<` escaped, their number and length bounded.
struct XMLTagRepair {
    /// The tag as libxml2 shall see it.
    private(set) var utf8: [UInt8] = [UInt8(ascii: "<")]
    /// The position behind the tag.
    private(set) var end: Int
    private(set) var faults: [String] = []
    private(set) var isEmptyElement = false
    /// Whether the document ends inside the tag.
    private(set) var isCutOff = false

    private let bytes: UnsafeBufferPointer<UInt8>
    private var attributes = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, name: Range<Int>) {
        self.bytes = bytes
        end = name.upperBound
        utf8 += bytes[name]
    }

    /// Reads up to the tag's end; `entity` gives the text of an entity from the DTD, escaped.
    mutating func scan(entity: (String) -> [UInt8]?) {
        while true {
            skipBlanks()
            guard end < bytes.count else {
                isCutOff = true
                return
            }
            switch bytes[end] {
            case UInt8(ascii: ">"):
                end += 1
                utf8.append(UInt8(ascii: ">"))
                return
            case UInt8(ascii: "/"):
                end += 1
                if end < bytes.count, bytes[end] == UInt8(ascii: ">") {
                    end += 1
                    isEmptyElement = true
                    utf8 += "/>".utf8
                    return
                }
            case UInt8(ascii: "<"):
                faults.append("a tag without its >")
                utf8.append(UInt8(ascii: ">"))
                return
            default: readAttribute(entity)
            }
        }
    }

    private mutating func readAttribute(_ entity: (String) -> [UInt8]?) {
        let start = end
        while end < bytes.count, !MarkupBytes.isBlank(bytes[end]), !"=/<>\"'".utf8.contains(bytes[end]) { end += 1 }
        let name = bytes[start..<end]
        if name.isEmpty {
            end += 1
            return
        }
        skipBlanks()
        var value: Range<Int> = end..<end
        if end < bytes.count, bytes[end] == UInt8(ascii: "=") {
            end += 1
            skipBlanks()
            value = readValue()
        }
        attributes += 1
        if isCutOff { return }
        if !Self.isName(name) || name.count > MarkupLimits.longestXMLName {
            faults.append("something in a tag that is no attribute")
        } else if attributes > MarkupLimits.mostXMLAttributes || utf8.count + value.count > MarkupLimits.longestXMLTag {
            if faults.isEmpty { faults.append("more, or longer, attributes than the limit") }
        } else {
            write(name, value, entity)
        }
    }

    /// The value's bytes without its quotes.
    private mutating func readValue() -> Range<Int> {
        guard end < bytes.count else { return end..<end }
        let quote = bytes[end]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = end
            while end < bytes.count, !MarkupBytes.isBlank(bytes[end]), bytes[end] != UInt8(ascii: ">") {
                if bytes[end] == UInt8(ascii: "/"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ">") { break }
                end += 1
            }
            return start..<end
        }
        let start = end + 1
        end = start
        while end < bytes.count, bytes[end] != quote { end += 1 }
        guard end < bytes.count else {
            isCutOff = true
            return start..<end
        }
        end += 1
        return start..<(end - 1)
    }

    private mutating func write(
        _ name: Slice<UnsafeBufferPointer<UInt8>>, _ value: Range<Int>, _ entity: (String) -> [UInt8]?
    ) {
        utf8.append(0x20)
        utf8 += name
        utf8 += "=\"".utf8
        var position = value.lowerBound
        while position < value.upperBound {
            let byte = bytes[position]
            if byte == UInt8(ascii: "&") {
                position = writeReference(at: position, entity)
                continue
            }
            switch byte {
            case UInt8(ascii: "<"): utf8 += "&lt;".utf8
            case UInt8(ascii: "\""): utf8 += "&quot;".utf8
            case 0x09, 0x0A, 0x0D: utf8.append(0x20)
            case 0..<0x20: break
            case 0xEF where isForbidden(at: position): position += 2
            default: utf8.append(byte)
            }
            position += 1
        }
        utf8.append(UInt8(ascii: "\""))
    }

    private mutating func writeReference(at position: Int, _ entity: (String) -> [UInt8]?) -> Int {
        switch XMLReference(bytes, at: position).map({ ($0.meaning, $0.end) }) {
        case (.scalar(let scalar), let behind)?:
            XMLRepair.append(scalar, to: &utf8)
            return behind
        case (.name(let name), let behind)?:
            if let text = entity(name) {
                utf8 += text
                return behind
            }
            fallthrough
        case nil:
            utf8 += "&amp;".utf8
            return position + 1
        }
    }

    private func isForbidden(at position: Int) -> Bool {
        position + 2 < bytes.count && bytes[position + 1] == 0xBF && bytes[position + 2] >= 0xBE
    }

    private mutating func skipBlanks() {
        while end < bytes.count, MarkupBytes.isBlank(bytes[end]) { end += 1 }
    }

    /// Whether bytes can be the name of an element or attribute: of ASCII, what XML allows, and anything beyond it.
    static func isName(_ name: some Sequence<UInt8>) -> Bool {
        var isFirst = true
        for byte in name {
            let canStart = MarkupBytes.isLetter(byte) || byte == 0x5F || byte == 0x3A || byte >= 0x80
            let canFollow = canStart || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
            if isFirst ? !canStart : !canFollow { return false }
            isFirst = false
        }
        return !isFirst
    }
}
