/// Durations as people write them: `90s`, `5m`, `1h30m`, `30d`.
package enum DurationText {
    /// The longest duration taken: ten years.
    package static let longest = Duration.days(3_650)

    /// nil for anything but numbers each with a unit of s, m, h, d or w, and for what is too long; `0s` is zero.
    package static func parse(_ text: String) -> Duration? {
        var seconds = 0
        var digits = ""
        var parts = 0
        for character in text {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400, "w": 604_800]
            guard let unit = units[character], let count = Int(digits), count <= 400_000_000 else { return nil }
            seconds += count * unit
            guard .seconds(seconds) <= longest else { return nil }
            digits = ""
            parts += 1
        }
        guard parts > 0, digits.isEmpty else { return nil }
        return .seconds(seconds)
    }

    /// The shortest way to write a duration of whole seconds.
    package static func text(_ duration: Duration) -> String {
        let seconds = Int(duration.inWholeSeconds)
        let units = [(86_400, "d"), (3_600, "h"), (60, "m")]
        for (unit, name) in units where seconds >= unit && seconds % unit == 0 { return "\(seconds / unit)\(name)" }
        return "\(seconds)s"
    }
}

extension Duration {
    fileprivate var inWholeSeconds: Int64 { components.seconds }
    fileprivate static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}
