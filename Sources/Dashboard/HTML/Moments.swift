import Reporting
import RetractdCore

/// Times and spans as readers meet them.
struct Moments {
    let now: Timestamp
    /// The clock of whoever serves the pages: without scripts, nobody knows the reader's.
    let clock: WallClock

    /// How long ago, the exact time beside it.
    func ago(_ moment: Timestamp) -> HTML {
        let past = now.since(moment)
        let words = past < .seconds(1) ? "now" : "\(SpanText.text(past)) ago"
        return "<time datetime=\"\(moment.description)\" title=\"\(self.words(moment))\">\(words)</time>"
    }

    /// The exact time.
    func exact(_ moment: Timestamp) -> HTML {
        "<time datetime=\"\(moment.description)\">\(words(moment))</time>"
    }

    /// `23 Nov 2026, 20:15:02 +03:30`.
    func words(_ moment: Timestamp) -> String {
        let date = clock.date(moment)
        let time = "\(Self.two(date.hour)):\(Self.two(date.minute)):\(Self.two(date.second))"
        return "\(Self.day(date)), \(time) \(clock.zone(moment))"
    }

    /// `23 Nov 2026`.
    func day(_ moment: Timestamp) -> String { Self.day(clock.date(moment)) }

    /// `23 Nov`.
    func shortDay(_ moment: Timestamp) -> String {
        let date = clock.date(moment)
        return "\(date.day) \(Self.months[date.month - 1])"
    }

    /// The days at the beginning, in the middle and at the end of a period up to now.
    func axis(from start: Timestamp) -> HTML {
        let middle = start.advanced(by: now.since(start) / 2)
        return "<span>\(shortDay(start))</span><span>\(shortDay(middle))</span><span>today</span>"
    }

    private static func day(_ date: CivilDate) -> String { "\(date.day) \(months[date.month - 1]) \(date.year)" }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
