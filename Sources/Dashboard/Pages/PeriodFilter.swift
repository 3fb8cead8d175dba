import RetractdCore

/// How far back a list goes.
enum PeriodFilter {
    static let field = Filters.Field.choice(
        name: "since", label: "Period",
        options: [("1d", "24 hours"), ("7d", "7 days"), ("30d", "30 days"), ("365d", "a year"), ("all", "all time")],
        fallback: "30d")

    /// The moment that a query names: `7d`, `24h`, a date, an RFC 3339 time; 30 days ago without one.
    ///
    /// - Returns: nil for a text that is none of them.
    static func moment(_ text: String?, now: Timestamp) -> Timestamp? {
        guard let text else { return now.advanced(by: .days(-30)) }
        if text == "all" { return .earliest }
        if let moment = Timestamp(rfc3339: text) ?? Timestamp(rfc3339: text + "T00:00:00Z") { return moment }
        guard let count = Int(text.dropLast()), (1...100_000).contains(count) else { return nil }
        switch text.last {
        case "h": return now.advanced(by: .hours(-count))
        case "d": return now.advanced(by: .days(-count))
        default: return nil
        }
    }
}
