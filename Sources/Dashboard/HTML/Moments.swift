import RetractdCore

/// Times and spans as readers meet them.
struct Moments {
    let now: Timestamp

    /// How long ago, the exact time beside it.
    func ago(_ moment: Timestamp) -> HTML {
        let past = now.since(moment)
        let words = past < .seconds(1) ? "now" : "\(SpanText.text(past)) ago"
        return "<time datetime=\"\(moment.description)\" title=\"\(Self.words(moment))\">\(words)</time>"
    }

    /// The exact time.
    static func exact(_ moment: Timestamp) -> HTML {
        "<time datetime=\"\(moment.description)\">\(words(moment))</time>"
    }

    /// `23 Nov 2026, 16:45:02`.
    static func words(_ moment: Timestamp) -> String {
        let date = CivilDate(moment)
        return "\(day(date)), \(two(date.hour)):\(two(date.minute)):\(two(date.second))"
    }

    /// `23 Nov 2026`.
    static func day(_ moment: Timestamp) -> String { day(CivilDate(moment)) }

    /// `23 Nov`.
    static func shortDay(_ moment: Timestamp) -> String {
        let date = CivilDate(moment)
        return "\(date.day) \(months[date.month - 1])"
    }

    private static func day(_ date: CivilDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
