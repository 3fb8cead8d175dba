/// The rules of one robots.txt (RFC 9309).
package struct RobotsRules: Sendable {
    /// The most bytes of a file that are read (RFC 9309 section 2.5).
    package static let longestFile = 500 * 1024
    /// The longest Crawl-delay that is obeyed.
    package static let longestDelay = Duration.seconds(30)

    private struct Rule {
        let allows: Bool
        let pattern: RobotsPattern
    }

    private struct Group {
        var agents: [String] = []
        var rules: [Rule] = []
        var delay: Duration?

        mutating func read(_ key: String, _ value: [UInt8]) {
            if key == "crawl-delay" {
                guard let seconds = Double(String(decoding: value, as: UTF8.self)), seconds > 0 else { return }
                delay = min(.milliseconds(Int64(min(seconds, 86_400) * 1000)), longestDelay)
            } else if !value.isEmpty {
                // An empty value matches nothing: an empty Disallow allows all.
                rules.append(Rule(allows: key == "allow", pattern: RobotsPattern(value)))
            }
        }
    }

    private var groups: [Group] = []

    /// Reads a file; what is no rule is passed over.
    package init(_ bytes: [UInt8]) {
        var group: Group?
        var isReadingAgents = false
        for line in Self.body(of: bytes).split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            guard let (key, value) = Self.field(line) else { continue }
            if key == "user-agent" {
                if !isReadingAgents {
                    if let group { groups.append(group) }
                    group = Group()
                }
                isReadingAgents = true
                group?.agents.append(String(decoding: value, as: UTF8.self).lowercased())
            } else if ["allow", "disallow", "crawl-delay"].contains(key) {
                // A rule above every user-agent line is nobody's.
                isReadingAgents = false
                group?.read(key, value)
            }
        }
        if let group { groups.append(group) }
    }

    /// Whether a path with its query may be fetched by the robot of this product token.
    ///
    /// Every group that names the token applies, else every group for `*`; the longest matching rule wins, and Allow
    /// wins a tie (section 2.2.2). robots.txt itself is always allowed.
    package func allows(path: String, productToken: String) -> Bool {
        let target = RobotsTarget(path)
        if target.isRobotsFile { return true }
        var best: (length: Int, allows: Bool) = (-1, true)
        for rule in applicable(to: productToken).flatMap(\.rules) where rule.pattern.matches(target) {
            let length = rule.pattern.length
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
        return named.isEmpty ? groups.filter { $0.agents.contains { Self.isEverybody($0) } } : named
    }

    /// `RetractD/1.0 something` names the token `retractd`.
    private static func token(of agent: String) -> String {
        String(agent.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") })
    }

    private static func isEverybody(_ agent: String) -> Bool {
        agent == "*" || agent.hasPrefix("* ") || agent.hasPrefix("*\t")
    }

    /// What is read of a file: without a byte order mark, and without the line that the limit cuts through, since half
    /// of `Disallow: /private` forbids everything.
    private static func body(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        let kept = bytes.prefix(longestFile)
        let body = kept.starts(with: [0xEF, 0xBB, 0xBF]) ? kept.dropFirst(3) : kept
        guard bytes.count >= longestFile, let end = body.lastIndex(where: { $0 == 10 || $0 == 13 }) else { return body }
        return body[..<end]
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
}
