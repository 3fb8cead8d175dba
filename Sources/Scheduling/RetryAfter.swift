package import RetractdCore

/// How long a server asks to be left alone (RFC 9110 section 10.2.3).
package enum RetryAfter {
    /// The longest wait that is obeyed in one go: servers have asked for years.
    package static let longest = Duration.days(2)

    /// The wait from `now`: seconds, or any of the three date forms.
    ///
    /// Garbage and the past give nil; what is too long is shortened to ``longest``.
    package static func parse(_ value: String, at now: Timestamp) -> Duration? {
        let trimmed = value.split { " \t".contains($0) }.joined(separator: " ")
        if !trimmed.isEmpty, trimmed.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            // What does not fit is more than anything that is obeyed.
            return Int64(trimmed).map { min(.seconds($0), longest) } ?? longest
        }
        guard let moment = HTTPDate.parse(trimmed), moment > now else { return nil }
        return min(moment.since(now), longest)
    }
}
