import RetractdCore

/// The shape of a site's article URLs: URLs of one shape are answered by one part of its publishing system, and so say
/// "not found" alike.
package enum URLTemplate {
    /// A number of so many digits names a story; shorter ones are dates, pages and editions.
    static let shortestIdentifier = 5

    /// The host, and for each segment of the path whether it holds a number, words, or both.
    package static func of(_ url: String) -> String {
        guard let address = WebAddress(url) else { return "" }
        let shapes = address.segments.enumerated().map { index, segment in
            index == 0 && address.segments.count > 1 ? segment.lowercased() : shape(of: segment)
        }
        return address.host.lowercased() + "/" + shapes.joined(separator: "/") + (address.query == nil ? "" : "?")
    }

    private static func shape(of segment: String) -> String {
        let hasDigits = segment.utf8.contains { (0x30...0x39).contains($0) }
        let hasOther = segment.utf8.contains { !(0x30...0x39).contains($0) }
        return hasDigits ? (hasOther ? "#a" : "#") : "a"
    }

    /// A URL of the same shape that cannot exist.
    ///
    /// Where a number names the story, the number is made impossible and the rest kept: many systems look at the number
    /// alone and would answer a made-up name with the story itself. Else the last segment becomes `letters`.
    package static func impossible(like url: String, letters: String) -> String {
        guard let address = WebAddress(url) else { return url }
        let query = address.query ?? ""
        if let mutated = mutated(query) { return address.origin + address.path + "?" + mutated }
        if let mutated = mutated(address.path) { return address.origin + mutated }
        let path =
            address.path.hasSuffix("/") && address.path.count > 1 ? String(address.path.dropLast()) : address.path
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
        return address.origin + folder + letters
    }

    /// The numbers in an address by which a site may know a story.
    package static func identifiers(in url: String) -> Set<Substring> {
        Set(
            url.split { !($0.isASCII && $0.isNumber) }.filter {
                $0.utf8.count >= shortestIdentifier && !isDate(Array($0.utf8)[...])
            })
    }

    /// The text with its last long number turned into nines, wherever it stands; nil where it has none.
    private static func mutated(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        var end = bytes.count
        while end > 0 {
            guard (0x30...0x39).contains(bytes[end - 1]) else {
                end -= 1
                continue
            }
            var start = end
            while start > 0, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
            if end - start >= shortestIdentifier, !isDate(bytes[start..<end]) {
                let number = String(decoding: bytes[start..<end], as: UTF8.self)
                let nines = String(repeating: "9", count: end - start)
                // The number may stand in the slug too, and the system look at the other place.
                return text.split(separator: number, omittingEmptySubsequences: false).joined(separator: nines)
            }
            end = start
        }
        return nil
    }

    /// `20261123`: a day, not a story.
    private static func isDate(_ digits: ArraySlice<UInt8>) -> Bool {
        guard digits.count == 8, let number = Int(String(decoding: digits, as: UTF8.self)) else { return false }
        return (1990...2100).contains(number / 10_000) && (1...12).contains(number / 100 % 100)
            && (1...31).contains(number % 100)
    }
}
