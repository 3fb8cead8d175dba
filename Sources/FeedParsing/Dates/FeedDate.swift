package import RetractdCore

/// Reads the dates that feeds carry, in any of the forms publishers use.
///
/// RFC 822 and its relatives, ISO 8601 with its week and ordinal dates, asctime, seconds and milliseconds since 1970,
/// dates with month names of many languages, digits of any script, Persian calendar years. A date without a zone is read
/// as UTC. What cannot be a publication date (year 1, 0000-00-00, a bare zero) is missing, never now.
package enum FeedDate {
    /// The longest text looked at, in bytes.
    static let longestDate = 200
    /// The earliest year believed: zero dates of programming languages lie before it.
    static let earliestYear = 1583
    static let latestYear = 9999

    /// The moment that a text names; nil where it names none.
    package static func parse(_ text: String) -> Timestamp? {
        guard text.utf8.count <= longestDate else { return nil }
        if let moment = UsualDate.moment(text) { return plausible(moment) }
        return general(text)
    }

    /// The moment by way of tokens, whatever the form.
    static func general(_ text: String) -> Timestamp? {
        let tokens = DateToken.tokens(of: text)
        guard !tokens.isEmpty else { return nil }
        if let moment = CountedDate.moment(tokens) ?? BasicDate.moment(tokens) { return plausible(moment) }
        var reader = DateReader(tokens)
        return reader.moment().flatMap(plausible)
    }

    private static func plausible(_ moment: Timestamp) -> Timestamp? {
        moment.seconds == 0 || CivilDate(moment).year < earliestYear - 1 ? nil : moment
    }
}
