/// The links of a page one after the other, with their words: a scan of its bytes, for pages that are only searched.
struct LinkScanner {
    private var rest: ArraySlice<UInt8>

    init(_ page: ArraySlice<UInt8>) {
        rest = page
    }

    /// The next `a` with a quoted `href` and words.
    mutating func next() -> (reference: String, words: String)? {
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...].dropFirst()
            guard let name = rest.first, name | 0x20 == UInt8(ascii: "a"), let space = rest.dropFirst().first,
                space <= UInt8(ascii: " "),
                let end = rest.prefix(HeadlineLink.longestTag).firstIndex(of: UInt8(ascii: ">"))
            else { continue }
            let tag = String(decoding: rest[..<end], as: UTF8.self)
            rest = rest[end...].dropFirst()
            guard let reference = Self.reference(in: tag) else { continue }
            let words = wordsUpToEnd()
            if !words.isEmpty { return (reference, words) }
        }
        return nil
    }

    private static func reference(in tag: String) -> String? {
        guard let name = tag.firstRange(of: "href=") ?? tag.firstRange(of: "HREF=") else { return nil }
        let value = tag[name.upperBound...]
        guard let quote = value.first, quote == "\"" || quote == "'" else {
            return value.split(separator: " ").first.map(String.init)
        }
        return value.dropFirst().split(separator: quote, maxSplits: 1).first.map {
            String($0).replacing("&amp;", with: "&")
        }
    }

    /// The words up to `</a`, tags left out.
    private mutating func wordsUpToEnd() -> String {
        var words: [UInt8] = []
        var isInTag = false
        var index = rest.startIndex
        let limit = min(rest.endIndex, rest.startIndex + HeadlineLink.longestTag)
        while index < limit {
            let byte = rest[index]
            if byte == UInt8(ascii: "<") {
                if rest[index...].starts(with: "</a".utf8) || rest[index...].starts(with: "</A".utf8) { break }
                isInTag = true
            } else if byte == UInt8(ascii: ">") {
                if isInTag { words.append(UInt8(ascii: " ")) }
                isInTag = false
            } else if !isInTag {
                words.append(byte)
            }
            index += 1
        }
        rest = rest[index...]
        var text = String(decoding: words, as: UTF8.self)
        for (entity, plain) in [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        where text.utf8.contains(UInt8(ascii: "&")) {
            text = text.replacing(entity, with: plain)
        }
        return text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
    }
}
