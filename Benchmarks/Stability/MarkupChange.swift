import InternationalText

/// Changes of a page's source that a reader does not see.
struct MarkupChange {
    private var chance: Chance

    init(_ seed: String) {
        chance = Chance(seed)
    }

    mutating func apply(_ kind: FurnitureKind, to bytes: [UInt8]) -> [UInt8] {
        switch kind {
        case .nonces: nonces(bytes)
        case .hashedClasses: renamed(bytes) { "\($0)__\($1)" }
        case .opaqueClasses: renamed(bytes) { $1 }
        case .whiteSpace: spaced(bytes)
        case .entities: entities(bytes)
        case .serialisation: serialised(bytes)
        case .charset: recoded(bytes)
        case .lazyImages: lazyImages(bytes)
        default: bytes
        }
    }

    private mutating func nonces(_ bytes: [UInt8]) -> [UInt8] {
        var patch = Patch()
        let tags = SourceScanner(bytes).tags()
        if let head = tags.first(where: { $0.name == "head" && !$0.isEnd }) {
            patch.insert(
                "<meta name=\"csrf-token\" content=\"\(chance.hash(40))\"><script nonce=\"\(chance.hash(12))\">"
                    + "var t='\(chance.hash(20))';</script>", at: head.range.upperBound)
        }
        for tag in tags where tag.name == "div" && !tag.isEnd && chance.happens(0.2) {
            patch.insert(" data-nonce=\"\(chance.hash(10))\"", at: tag.range.lowerBound + 4)
        }
        return patch.applied(to: bytes)
    }

    /// Every class under another name, the same wherever it stands.
    private mutating func renamed(_ bytes: [UInt8], _ name: (_ old: String, _ hash: String) -> String) -> [UInt8] {
        var patch = Patch()
        var names: [String: String] = [:]
        for tag in SourceScanner(bytes).tags() where !tag.isEnd {
            guard let range = Self.value(of: "class", in: bytes, tag.range) else { continue }
            let classes = String(decoding: bytes[range], as: UTF8.self).split(separator: " ").map { label in
                let old = String(label)
                if let known = names[old] { return known }
                let new = name(old, chance.hash())
                names[old] = new
                return new
            }
            patch.replace(range, with: classes.joined(separator: " "))
        }
        return patch.applied(to: bytes)
    }

    /// Where an attribute's quoted value stands in a tag.
    static func value(of attribute: String, in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let wanted = Array(" \(attribute)=".utf8)
        var index = range.lowerBound
        while index + wanted.count + 1 < range.upperBound {
            if bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
                let quote = bytes[index + wanted.count]
                guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
                let start = index + wanted.count + 1
                guard let end = bytes[start..<range.upperBound].firstIndex(of: quote) else { return nil }
                return start..<end
            }
            index += 1
        }
        return nil
    }

    private mutating func spaced(_ bytes: [UInt8]) -> [UInt8] {
        var patch = Patch()
        let blocks: Set<String> = ["p", "div", "li", "ul", "h1", "h2", "h3", "section", "article", "tr"]
        for tag in SourceScanner(bytes).tags() where blocks.contains(tag.name) && chance.happens(0.6) {
            let space = chance.pick(["\n", "\n\t\t", "  ", "\r\n    "], or: "\n")
            patch.insert(space, at: tag.isEnd ? tag.range.upperBound : tag.range.lowerBound)
            if tag.isEnd, tag.name == "p" { patch.insert(" \n", at: tag.range.lowerBound) }
        }
        return patch.applied(to: bytes)
    }

    /// Text outside tags with other ways to write its signs.
    private mutating func entities(_ bytes: [UInt8]) -> [UInt8] {
        mapText(bytes) { text, chance in
            var result = ""
            for scalar in text.unicodeScalars {
                if scalar.value >= 0x80, scalar.value != 0x200C, chance.happens(0.5) {
                    result += chance.happens(0.5) ? "&#\(scalar.value);" : "&#x\(String(scalar.value, radix: 16));"
                } else if scalar == "\"" || scalar == "'", chance.happens(0.5) {
                    result += scalar == "'" ? "&#39;" : "&quot;"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
            return result
        }
    }

    private mutating func mapText(_ bytes: [UInt8], _ map: (String, inout Chance) -> String) -> [UInt8] {
        var patch = Patch()
        var end: Int?
        for tag in SourceScanner(bytes).tags() {
            if let start = end, start < tag.range.lowerBound {
                let text = String(decoding: bytes[start..<tag.range.lowerBound], as: UTF8.self)
                if !text.contains("<"), !text.contains("&") {
                    patch.replace(start..<tag.range.lowerBound, with: map(text, &chance))
                }
            }
            let isRaw = !tag.isEnd && ["script", "style", "noscript", "textarea", "template"].contains(tag.name)
            end = isRaw ? nil : tag.range.upperBound
        }
        return patch.applied(to: bytes)
    }

    /// Tag names in capitals, comments between, paragraphs left open, void elements closed.
    private mutating func serialised(_ bytes: [UInt8]) -> [UInt8] {
        var patch = Patch()
        let tags = SourceScanner(bytes).tags()
        for (index, tag) in tags.enumerated() {
            let name = tag.range.lowerBound + (tag.isEnd ? 2 : 1)
            if chance.happens(0.3), !["svg", "path", "script", "style"].contains(tag.name) {
                patch.replace(name..<(name + tag.name.utf8.count), with: tag.name.uppercased())
            } else if !tag.isEnd, ["br", "img", "hr"].contains(tag.name), bytes[tag.range.upperBound - 2] != 0x2F {
                patch.insert(" /", at: tag.range.upperBound - 1)
            } else if tag.isEnd, tag.name == "p", index + 1 < tags.count, tags[index + 1].name == "p",
                !tags[index + 1].isEnd, chance.happens(0.3)
            {
                patch.replace(tag.range, with: "")
            }
            if ["div", "p", "section"].contains(tag.name), chance.happens(0.1) {
                patch.insert("<!-- \(chance.hash()) -->", at: tag.isEnd ? tag.range.upperBound : tag.range.lowerBound)
            }
        }
        return patch.applied(to: bytes)
    }

    /// The same characters in another encoding.
    private mutating func recoded(_ bytes: [UInt8]) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        if chance.happens(0.5) {
            return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        }
        return [0xEF, 0xBB, 0xBF] + bytes
    }

    private mutating func lazyImages(_ bytes: [UInt8]) -> [UInt8] {
        var patch = Patch()
        for tag in SourceScanner(bytes).tags() where tag.name == "img" && !tag.isEnd {
            guard let range = Self.value(of: "src", in: bytes, tag.range) else { continue }
            let source = String(decoding: bytes[range], as: UTF8.self)
            patch.replace(range, with: "data:image/gif;base64,R0lGODlhAQABAAAAACw=")
            patch.insert(" data-src=\"\(source)\" loading=\"lazy\"", at: tag.range.lowerBound + 4)
            patch.insert("<noscript><img src=\"\(source)\"></noscript>", at: tag.range.upperBound)
        }
        return patch.applied(to: bytes)
    }
}
