/// The path of one rule of robots.txt: `*` is any run of bytes, a `$` at the end is the end (RFC 9309 section 2.2.3).
struct RobotsPattern: Sendable {
    private let plain: [UInt8]
    /// The same with the delimiters of its query escaped; nil where it has no query.
    private let escaped: [UInt8]?

    /// How specific it is: the number of its bytes.
    var length: Int { plain.count }

    init(_ value: [UInt8]) {
        let end = value.last == UInt8(ascii: "$") ? value.count - 1 : value.count
        plain = RobotsSpelling.normalised(value[..<end], keepingStars: true) + value[end...]
        escaped = RobotsSpelling.escapingQuery(plain[...])
    }

    func matches(_ target: RobotsTarget) -> Bool {
        if Self.matches(plain, target.plain) { return true }
        guard let escaped, let path = target.escaped else { return false }
        return Self.matches(escaped, path)
    }

    /// Takes time proportional to both lengths: what lies between two stars matches best where it matches first.
    private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isAnchored = pattern.last == UInt8(ascii: "$")
        let body = isAnchored ? pattern.dropLast() : pattern[...]
        let pieces = body.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
        guard let first = pieces.first, path.starts(with: first) else { return false }
        var rest = path.dropFirst(first.count)
        guard pieces.count > 1, let last = pieces.last else { return !isAnchored || rest.isEmpty }
        for piece in isAnchored ? pieces[1..<(pieces.count - 1)] : pieces[1...] {
            guard let end = Self.end(of: piece, in: rest) else { return false }
            rest = rest[end...]
        }
        return !isAnchored || (rest.count >= last.count && rest.suffix(last.count).elementsEqual(last))
    }

    /// Where the first occurrence of `piece` ends (Knuth, Morris and Pratt).
    private static func end(of piece: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Int? {
        guard piece.count > 0 else { return text.startIndex }
        guard piece.count <= text.count else { return nil }
        let piece = Array(piece)
        let borders = borders(piece)
        var matched = 0
        for index in text.indices {
            while matched > 0, piece[matched] != text[index] { matched = borders[matched - 1] }
            if piece[matched] == text[index] { matched += 1 }
            if matched == piece.count { return index + 1 }
        }
        return nil
    }

    private static func borders(_ piece: [UInt8]) -> [Int] {
        var borders = [Int](repeating: 0, count: piece.count)
        var length = 0
        for index in piece.indices.dropFirst() {
            while length > 0, piece[length] != piece[index] { length = borders[length - 1] }
            if piece[length] == piece[index] { length += 1 }
            borders[index] = length
        }
        return borders
    }
}
