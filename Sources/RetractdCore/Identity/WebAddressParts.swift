/// Where the parts of an absolute http or https URL lie among its bytes.
struct WebAddressParts {
    /// The longest URL taken, in bytes.
    static let longest = 8_192

    let isSecure: Bool
    let host: Range<Int>
    /// The port, where one is written and is not the scheme's own.
    let port: Int?
    /// Empty where there is none.
    let path: Range<Int>
    let query: Range<Int>?

    /// Splits a URL as RFC 3986 appendix B does; surrounding white space is left out, the fragment too.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let whole = Self.trimmed(bytes), whole.count <= Self.longest,
            let (isSecure, start) = Self.scheme(bytes, whole)
        else { return nil }
        var end = whole.upperBound
        var authorityEnd: Int?
        var question: Int?
        for position in start..<whole.upperBound {
            let byte = bytes[position]
            if byte <= 0x20 || byte == 0x7F { return nil }
            guard end == whole.upperBound else { continue }
            switch byte {
            case UInt8(ascii: "#"): end = position
            case UInt8(ascii: "?"):
                authorityEnd = authorityEnd ?? position
                question = question ?? position
            case UInt8(ascii: "/"), UInt8(ascii: "\\"): authorityEnd = authorityEnd ?? position
            default: break
            }
        }
        let authority = start..<(authorityEnd ?? end)
        guard let (host, port) = Self.split(bytes, authority, isSecure: isSecure) else { return nil }
        self.isSecure = isSecure
        self.host = host
        self.port = port
        path = authority.upperBound..<(question ?? end)
        query = question.map { $0 + 1..<end }
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var (start, end) = (0, bytes.count)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
        return start < end ? start..<end : nil
    }

    /// Whether it is https, and the position behind `://`.
    private static func scheme(_ bytes: UnsafeBufferPointer<UInt8>, _ whole: Range<Int>) -> (Bool, Int)? {
        func hasPrefix(_ words: StaticString) -> Bool {
            let count = words.utf8CodeUnitCount
            guard whole.count >= count else { return false }
            for index in 0..<count {
                let byte = bytes[whole.lowerBound + index]
                let isUpper = (0x41...0x5A).contains(byte)
                guard (isUpper ? byte | 0x20 : byte) == words.utf8Start[index] else { return false }
            }
            return true
        }
        if hasPrefix("https://") { return (true, whole.lowerBound + 8) }
        return hasPrefix("http://") ? (false, whole.lowerBound + 7) : nil
    }

    private static func split(
        _ bytes: UnsafeBufferPointer<UInt8>, _ authority: Range<Int>, isSecure: Bool
    ) -> (host: Range<Int>, port: Int?)? {
        var colon: Int?
        for position in authority {
            switch bytes[position] {
            case UInt8(ascii: "@"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "%"):
                return nil
            case UInt8(ascii: ":"): colon = position
            // The colons of an IPv6 address stand before its bracket.
            case UInt8(ascii: "]"): colon = nil
            default: break
            }
        }
        let host = authority.lowerBound..<(colon ?? authority.upperBound)
        guard !host.isEmpty else { return nil }
        guard let colon, colon + 1 < authority.upperBound else { return (host, nil) }
        guard let port = number(bytes, colon + 1..<authority.upperBound) else { return nil }
        return (host, port == (isSecure ? 443 : 80) ? nil : port)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var value = 0
        for position in range {
            guard (0x30...0x39).contains(bytes[position]) else { return nil }
            value = min(value * 10 + Int(bytes[position] - 0x30), 1 << 20)
        }
        return (1...65_535).contains(value) ? value : nil
    }
}
