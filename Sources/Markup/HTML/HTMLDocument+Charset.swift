extension HTMLDocument {
    /// The charset that a page declares about itself, verbatim: `<meta charset>`, `<meta http-equiv=content-type>` or an
    /// XML declaration, looked for in the first ``MarkupLimits/charsetPrescan`` bytes (HTML standard, section 13.2.3.2).
    package static func declaredCharset(in bytes: [UInt8]) -> String? {
        if let declared = XMLDeclaration.encoding(in: bytes) { return declared }
        var prescan = HTMLCharsetPrescan(bytes: Array(bytes.prefix(MarkupLimits.charsetPrescan)))
        return prescan.run()
    }
}

/// The HTML standard's "prescan a byte stream to determine its encoding".
private struct HTMLCharsetPrescan {
    let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func run() -> String? {
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start
            if starts(with: "<!--") {
                skipComment()
            } else if starts(with: "<meta"), isBoundary(at: index + 5) {
                index += 5
                if let charset = metaCharset() { return charset }
            } else if index + 1 < bytes.count, MarkupBytes.isLetter(bytes[index + 1]) {
                index += 1
                while nextAttribute() != nil {}
            } else {
                index += 1
            }
        }
        return nil
    }

    private mutating func metaCharset() -> String? {
        var isContentType = false
        var content: String?
        var charset: String?
        while let (name, value) = nextAttribute() {
            switch name {
            case "http-equiv": isContentType = value.lowercased() == "content-type"
            case "content": content = content ?? Self.charset(inContent: value)
            case "charset": charset = charset ?? value
            default: break
            }
        }
        return charset ?? (isContentType ? content : nil)
    }

    /// The text after `charset=` in a content attribute, up to a quote, blank or semicolon.
    private static func charset(inContent content: String) -> String? {
        let lower = content.lowercased()
        guard let found = lower.firstRange(of: "charset") else { return nil }
        let rest = lower[found.upperBound...].drop { $0.isWhitespace }
        guard rest.first == "=" else { return nil }
        let value = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        let name = value.prefix { !$0.isWhitespace && !"\"';,".contains($0) }
        return name.isEmpty ? nil : String(name)
    }

    /// The next attribute of the tag at hand, name in lower case; nil behind the last, the tag's `>` passed.
    private mutating func nextAttribute() -> (String, String)? {
        while index < bytes.count, MarkupBytes.isBlank(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
            index += 1
        }
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: ">") {
            index += 1
            return nil
        }
        let name = take { !MarkupBytes.isBlank($0) && !"=>/".utf8.contains($0) }
        if name.isEmpty { index += 1 }
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name.lowercased(), "") }
        index += 1
        skipBlanks()
        return (name.lowercased(), attributeValue())
    }

    private mutating func attributeValue() -> String {
        guard index < bytes.count else { return "" }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return take { !MarkupBytes.isBlank($0) && $0 != UInt8(ascii: ">") }
        }
        index += 1
        let value = take { $0 != quote }
        index = min(index + 1, bytes.count)
        return value
    }

    private mutating func take(while isPart: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, isPart(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func skipBlanks() {
        while index < bytes.count, MarkupBytes.isBlank(bytes[index]) { index += 1 }
    }

    private mutating func skipComment() {
        index = bytes[(index + 2)...].firstRange(of: Array("-->".utf8))?.upperBound ?? bytes.count
    }

    private func starts(with text: String) -> Bool {
        let slice = bytes[index...].prefix(text.utf8.count)
        return slice.count == text.utf8.count
            && zip(slice, text.utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 && MarkupBytes.isLetter($0)) }
    }

    private func isBoundary(at position: Int) -> Bool {
        position < bytes.count
            && (MarkupBytes.isBlank(bytes[position]) || bytes[position] == UInt8(ascii: "/"))
    }
}
