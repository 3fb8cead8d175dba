/// The rules of one robots.txt (RFC 9309).
package struct RobotsRules: Sendable {
    /// The most bytes of a file that are read (RFC 9309 section 2.5).
    package static let longestFile = 500 * 1024
    /// The longest Crawl-delay that is obeyed.
    package static let longestDelay = Duration.seconds(60)

    private struct Rule {
        let allows: Bool
        let pattern: [UInt8]
    }

    private struct Group {
        var agents: [String] = []
        var rules: [Rule] = []
        var delay: Duration?
    }

    private var groups: [Group] = []

    /// Reads a file; what is no rule is passed over.
    package init(_ bytes: [UInt8]) {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        var group = Group()
        var isReadingAgents = false
        for line in body.prefix(Self.longestFile).split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            guard let (key, value) = Self.field(line) else { continue }
            if key == "user-agent" {
                if !isReadingAgents, !group.agents.isEmpty {
                    groups.append(group)
                    group = Group()
                }
                isReadingAgents = true
                group.agents.append(String(decoding: value, as: UTF8.self).lowercased())
                continue
            }
            if ["allow", "disallow", "crawl-delay"].contains(key) { isReadingAgents = false }
            Self.read(key, value, into: &group)
        }
        if !group.agents.isEmpty { groups.append(group) }
    }

    /// Whether a path with its query may be fetched by the robot of this product token.
    ///
    /// Every group that names the token applies, else every group for `*`; the longest matching rule wins, and Allow
    /// wins a tie (section 2.2.2). robots.txt itself is always allowed.
    package func allows(path: String, productToken: String) -> Bool {
        let target = Self.normalised(Array(path.utf8))
        if target == Array("/robots.txt".utf8) { return true }
        var best: (length: Int, allows: Bool) = (-1, true)
        for rule in applicable(to: productToken).flatMap(\.rules) where Self.matches(rule.pattern, target) {
            let length = rule.pattern.count
            if length > best.length || (length == best.length && rule.allows) { best = (length, rule.allows) }
        }
        return best.allows
    }

    /// The Crawl-delay for the robot of this product token, which RFC 9309 does not know but many sites state.
    package func crawlDelay(productToken: String) -> Duration? {
        applicable(to: productToken).compactMap(\.delay).max()
    }

    // MARK: Reading

    private func applicable(to productToken: String) -> [Group] {
        let token = productToken.lowercased()
        let named = groups.filter { group in group.agents.contains { Self.token(of: $0) == token } }
        return named.isEmpty ? groups.filter { $0.agents.contains("*") } : named
    }

    /// `RetractD/1.0 something` names the token `retractd`.
    private static func token(of agent: String) -> String {
        String(agent.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") })
    }

    private static func field(_ line: ArraySlice<UInt8>) -> (String, [UInt8])? {
        let text = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let key = trimmed(text[..<colon])
        return (String(decoding: key, as: UTF8.self).lowercased(), Array(trimmed(text[(colon + 1)...])))
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first == 32 || first == 9 { bytes.removeFirst() }
        while let last = bytes.last, last == 32 || last == 9 { bytes.removeLast() }
        return bytes
    }

    private static func read(_ key: String, _ value: [UInt8], into group: inout Group) {
        switch key {
        case "allow", "disallow":
            // An empty value matches nothing: an empty Disallow allows all.
            guard !value.isEmpty else { return }
            group.rules.append(Rule(allows: key == "allow", pattern: normalised(value)))
        case "crawl-delay":
            guard let seconds = Double(String(decoding: value, as: UTF8.self)), seconds > 0 else { return }
            group.delay = min(.milliseconds(Int64(min(seconds, 86_400) * 1000)), longestDelay)
        default:
            break
        }
    }

    // MARK: Matching

    /// Percent escapes in upper case, bytes outside ASCII escaped, escapes of unreserved characters undone, so that two
    /// spellings of a path compare equal (section 2.2.2).
    private static func normalised(_ path: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < path.count {
            let byte = path[index]
            if byte == UInt8(ascii: "%"), index + 2 < path.count, let high = hex(path[index + 1]),
                let low = hex(path[index + 2])
            {
                append(high << 4 | low, to: &result, wasEscaped: true)
                index += 3
            } else {
                append(byte, to: &result, wasEscaped: false)
                index += 1
            }
        }
        return result
    }

    private static func append(_ byte: UInt8, to result: inout [UInt8], wasEscaped: Bool) {
        let isUnreserved =
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "-._~".utf8.contains(byte)
        if byte < 0x80, !wasEscaped || isUnreserved {
            result.append(byte)
            return
        }
        let digits = Array("0123456789ABCDEF".utf8)
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// Matches from the start; `*` is any run, a final `$` the end.
    ///
    /// Linear but for a restart at the last star.
    private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isAnchored = pattern.last == UInt8(ascii: "$")
        let body = isAnchored ? pattern.dropLast() : pattern[...]
        var (p, s) = (0, 0)
        var star: (p: Int, s: Int)?
        while true {
            if p == body.count, !isAnchored || s == path.count { return true }
            if p < body.count, body[p] == UInt8(ascii: "*") {
                star = (p + 1, s)
                p += 1
            } else if p < body.count, s < path.count, body[p] == path[s] {
                p += 1
                s += 1
            } else if let last = star, last.s < path.count {
                star = (last.p, last.s + 1)
                (p, s) = (last.p, last.s + 1)
            } else {
                return false
            }
        }
    }
}
