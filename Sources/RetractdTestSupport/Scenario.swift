import RetractdCore

/// A golden timeline: what a site does, and which alerts must come of it, no more and no fewer.
///
/// One line each; `#` begins a comment. Times are `0m`, `90s`, `2h30m`, `1d` from the start; the site is polled every
/// `step`.
/// ```
/// site https://news.example [pretends] [window 20] [home 20] [sitemap | bare-sitemap]
/// interval 5m     step 1m     until 1h
/// stories 8 en                     # s1 … s8, s8 the newest; published an hour apart, the newest 10 minutes ago
/// at 20m remove s5 404             # 404 410 451 403 soft home section emptied notice story
/// at 25m off s5                    # leaves the feed; `on` puts it back; `remove` does both unless `keeping-entry`
/// at 30m edit s4 text              # text headline number note typo
/// at 40m trouble 503               # 503 timeout wall all-404 none
/// at 50m feed empty                # empty html truncated 404 fine
/// ```
/// Docs/CONTRIBUTING.md has every word.
/// ```
/// expect retraction.confirmed s5 not-found after 20m within 35m
/// ```
package struct Scenario: Sendable {
    package struct Action: Hashable, Sendable {
        package let at: Duration
        package let words: [String]
    }

    package struct Expectation: Hashable, Sendable, CustomStringConvertible {
        package let kind: String
        /// The story's name, or `site`, `feed`.
        package let subject: String
        package let how: String?
        package let after: Duration
        package let within: Duration?
        package let line: String

        package var description: String { line }
    }

    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    package var origin = "https://news.example"
    package var pretends = false
    package var sitemap: ScriptedSite.SitemapStyle?
    /// Where unknown URLs are redirected to.
    package var unknownTarget: String?
    package var windowLength = 20
    /// nil where the home page shows as many as the feed lists.
    package var homeLength: Int?
    package var format = ScriptedFeed.Format.rss
    /// From one story to the next.
    package var spacing = Duration.hours(1)
    package var newestAge = Duration.minutes(10)
    package var interval = Duration.minutes(5)
    package var step = Duration.minutes(1)
    package var until = Duration.hours(1)
    package var storyCount = 8
    package var language = "en"
    package var actions: [Action] = []
    package var expectations: [Expectation] = []

    package init(_ text: String) throws {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
            guard let first = words.first else { continue }
            do {
                try read(first, Array(words.dropFirst()), String(line))
            } catch let fault as Fault {
                throw Fault(description: "line \(number + 1): \(fault.description)")
            }
        }
    }

    private static func number(behind word: String, in rest: [String]) -> Int? {
        guard let index = rest.firstIndex(of: word), index + 1 < rest.count else { return nil }
        return Int(rest[index + 1])
    }

    private mutating func read(_ first: String, _ rest: [String], _ line: String) throws {
        switch first {
        case "site":
            origin = rest.first ?? origin
            pretends = rest.contains("pretends")
            sitemap = rest.lazy.compactMap(ScriptedSite.SitemapStyle.init).first
            if let index = rest.firstIndex(of: "unknown"), index + 1 < rest.count { unknownTarget = rest[index + 1] }
            windowLength = Self.number(behind: "window", in: rest) ?? windowLength
            homeLength = Self.number(behind: "home", in: rest)
        case "interval", "step", "until":
            try readTimes([first] + rest)
        case "stories":
            storyCount = rest.first.flatMap { Int($0) } ?? storyCount
            language = rest.count > 1 ? rest[1] : language
            if let index = rest.firstIndex(of: "every"), index + 1 < rest.count {
                spacing = try Self.duration(rest[index + 1])
            }
            if let index = rest.firstIndex(of: "aged"), index + 1 < rest.count {
                newestAge = try Self.duration(rest[index + 1])
            }
        case "format":
            guard let named = rest.first.flatMap({ ScriptedFeed.Format(rawValue: $0) }) else {
                throw Fault(description: "format rss, undated, atom, rdf, json or sitemap")
            }
            format = named
        case "at":
            guard rest.count >= 2 else { throw Fault(description: "at TIME ACTION …") }
            actions.append(Action(at: try Self.duration(rest[0]), words: Array(rest.dropFirst())))
        case "expect":
            if rest != ["nothing"] { try readExpectation(rest, line) }
        default:
            throw Fault(description: "unknown word \(first)")
        }
    }

    private mutating func readTimes(_ words: [String]) throws {
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            let duration = try Self.duration(words[index + 1])
            switch words[index] {
            case "interval": interval = duration
            case "step": step = duration
            case "until": until = duration
            default: throw Fault(description: "unknown word \(words[index])")
            }
        }
    }

    private mutating func readExpectation(_ words: [String], _ line: String) throws {
        guard words.count >= 2 else { throw Fault(description: "expect KIND SUBJECT …") }
        var how: String?
        var after = Duration.zero
        var within: Duration?
        var index = 2
        while index < words.count {
            switch words[index] {
            case "after" where index + 1 < words.count:
                after = try Self.duration(words[index + 1])
                index += 2
            case "within" where index + 1 < words.count:
                within = try Self.duration(words[index + 1])
                index += 2
            default:
                how = words[index]
                index += 1
            }
        }
        expectations.append(
            Expectation(
                kind: words[0], subject: words[1], how: how, after: after, within: within,
                line: line.split(separator: " ").joined(separator: " ")))
    }

    static func duration(_ text: String) throws -> Duration {
        var total = 0
        var number = ""
        for character in text {
            if character.isNumber {
                number.append(character)
                continue
            }
            let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
            guard let unit = units[character], let count = Int(number) else {
                throw Fault(description: "not a time: \(text)")
            }
            total += count * unit
            number = ""
        }
        guard number.isEmpty else { throw Fault(description: "a time needs a unit: \(text)") }
        return .seconds(total)
    }
}
