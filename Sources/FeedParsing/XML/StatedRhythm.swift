import RetractdCore

/// What a channel says of when to ask for it: RSS 2.0's `ttl`, `skipHours` and `skipDays`, RSS 1.0's syndication module.
struct StatedRhythm {
    private static let days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
    private static let periods: [String: Duration] = [
        "hourly": .hours(1), "daily": .days(1), "weekly": .days(7), "monthly": .days(30), "yearly": .days(365),
    ]
    /// A higher frequency is not believed.
    private static let mostUpdates = 10_000

    private var timeToLive: Duration?
    private var period: Duration?
    private var frequency = 1
    private var hours: Set<Int> = []
    private var daysSkipped: Set<Int> = []

    var value: FeedRhythm {
        let updates = period.map { $0 / frequency }
        return FeedRhythm(
            leastInterval: [timeToLive, updates].compactMap { $0 }.max(), skippedHours: hours.sorted(),
            skippedDays: daysSkipped.sorted())
    }

    /// What makes no sense (a frequency of nothing, an hour 25, `always`) says nothing.
    mutating func note(_ element: FeedElement, _ text: String) {
        switch element {
        case .timeToLive: timeToLive = Int(text).flatMap(Self.timeToLive) ?? timeToLive
        case .updatePeriod: period = Self.periods[text.lowercased()]
        case .updateFrequency: if let times = Int(text), (1...Self.mostUpdates).contains(times) { frequency = times }
        // Midnight was 24 in older specifications.
        case .skippedHour: if let hour = Int(text), (0...24).contains(hour) { hours.insert(hour % 24) }
        case .skippedDay: if let day = Self.days.firstIndex(of: text.lowercased()) { daysSkipped.insert(day) }
        default: break
        }
    }

    /// Minutes, more than none and at most a month.
    static func timeToLive(_ minutes: Int) -> Duration? {
        minutes > 0 ? .minutes(min(minutes, 43_200)) : nil
    }
}
