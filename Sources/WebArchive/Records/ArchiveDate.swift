import RetractdCore

/// `WARC-Date`: RFC 3339 in UTC, as WARC 1.1 allows it with less precision or with a fraction.
enum ArchiveDate {
    static func parse(_ text: String) -> Timestamp? {
        let text = text.filter { $0 != " " }
        if let moment = Timestamp(rfc3339: text) { return moment }
        switch text.utf8.count {
        case 4: return Timestamp(rfc3339: text + "-01-01T00:00:00Z")
        case 7: return Timestamp(rfc3339: text + "-01T00:00:00Z")
        case 10: return Timestamp(rfc3339: text + "T00:00:00Z")
        case 17: return Timestamp(rfc3339: text.dropLast() + ":00Z")
        default: return Timestamp(rfc3339: text + "Z")
        }
    }

    /// With six digits of a second, whatever they are: files sort by it as text.
    static func text(_ moment: Timestamp) -> String {
        let fraction = String(1_000_000 + moment.microseconds - moment.seconds * 1_000_000).dropFirst()
        return moment.truncatedToSecond.description.dropLast() + ".\(fraction)Z"
    }
}
