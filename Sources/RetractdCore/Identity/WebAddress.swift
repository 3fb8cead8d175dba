/// The parts of an absolute http or https URL, split as RFC 3986 appendix B does and otherwise left verbatim.
///
/// Nothing is re-encoded: what a publisher wrote is evidence. Text with control characters or spaces inside, another
/// scheme, or no host gives nil; a user name and password before the host are refused as well, since no feed needs
/// them and they are the oldest trick to make one host look like another.
package struct WebAddress: Hashable, Sendable {
    /// The longest URL taken, in bytes.
    package static let longestURL = WebAddressParts.longest

    /// `http` or `https`, lower case.
    package let scheme: String
    /// The host as written; an IPv6 address keeps its brackets.
    package let host: String
    /// The port, where one is written and is not the scheme's own.
    package let explicitPort: Int?
    /// The path as written; `/` where none is.
    package let path: String
    /// The text between `?` and `#`; nil where there is no `?`.
    package let query: String?

    /// Splits an absolute URL; surrounding white space is dropped, the fragment too.
    package init?(_ text: String) {
        var text = text
        let split = text.withUTF8 { bytes in WebAddressParts(bytes).map { WebAddress($0, of: bytes) } }
        guard let split else { return nil }
        self = split
    }

    private init(_ parts: WebAddressParts, of bytes: UnsafeBufferPointer<UInt8>) {
        func text(_ range: Range<Int>) -> String {
            String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        }
        self.init(
            scheme: parts.isSecure ? "https" : "http", host: text(parts.host), port: parts.port, path: text(parts.path),
            query: parts.query.map(text))
    }

    /// Whether a text is an absolute URL that can be split.
    package static func isAbsolute(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { WebAddressParts($0) != nil }
    }

    private init(scheme: String, host: String, port: Int?, path: String, query: String?) {
        self.scheme = scheme
        self.host = host
        explicitPort = port
        self.path = path.isEmpty ? "/" : path
        self.query = query
    }

    /// The scheme, host and port: what robots.txt and cookies belong to (RFC 6454).
    package var origin: String {
        origin(andRoomFor: 0)
    }

    private func origin(andRoomFor more: Int) -> String {
        var text = ""
        text.reserveCapacity(scheme.utf8.count + host.utf8.count + 9 + more)
        text += scheme
        text += "://"
        text += host
        if let explicitPort {
            text += ":"
            text += String(explicitPort)
        }
        return text
    }

    /// The whole URL again, without a fragment.
    package var text: String {
        var text = origin(andRoomFor: path.utf8.count + 1 + (query?.utf8.count ?? 0))
        text += path
        if let query {
            text += "?"
            text += query
        }
        return text
    }

    /// The path's segments between slashes, empty ones left out.
    package var segments: [String] {
        path.split(separator: "/").map(String.init)
    }

    /// The home page of the site.
    package var home: String { origin + "/" }

    /// Resolves a reference found on this page (RFC 3986 section 5.2), dot segments removed; nil when the result is not
    /// an http or https URL.
    package func resolving(_ reference: String) -> WebAddress? {
        let trimmed = Self.trimmed(reference)
        let escaped = Self.escapingSpaces(trimmed)
        if let absolute = WebAddress(escaped) { return absolute }
        if escaped.hasPrefix("//") { return WebAddress("\(scheme):\(escaped)") }
        if let colon = escaped.firstIndex(of: ":"), Self.isScheme(escaped[..<colon]) { return nil }
        let unfragmented = escaped.firstIndex(of: "#").map { String(escaped[..<$0]) } ?? escaped
        if unfragmented.isEmpty { return self }
        let question = unfragmented.firstIndex(of: "?") ?? unfragmented.endIndex
        let query =
            question == unfragmented.endIndex
            ? nil : String(unfragmented[unfragmented.index(after: question)...])
        let reference = String(unfragmented[..<question])
        let merged: String
        if reference.isEmpty {
            merged = path
        } else if reference.hasPrefix("/") {
            merged = Self.removingDots(reference)
        } else {
            let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
            merged = Self.removingDots(folder + reference)
        }
        return WebAddress(scheme: scheme, host: host, port: explicitPort, path: merged, query: query)
    }

    private static func trimmed(_ text: String) -> String {
        var view = Substring(text)
        while let first = view.utf8.first, first <= 0x20 { view.removeFirst() }
        while let last = view.utf8.last, last <= 0x20 { view.removeLast() }
        return String(view)
    }

    private static func escapingSpaces(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 <= 0x20 }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars where scalar.value != 0x0A && scalar.value != 0x0D && scalar.value != 0x09 {
            if scalar == " " { result += "%20" } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func removingDots(_ path: String) -> String {
        var kept: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment == "." || segment == ".." {
                if segment == "..", kept.count > 1 { kept.removeLast() }
                if isLast { kept.append("") }
            } else {
                kept.append(segment)
            }
        }
        return kept.joined(separator: "/")
    }
}
