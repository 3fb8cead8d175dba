import RetractdCore

/// How long after something happened it was seen, in hours.
struct Delays {
    private var hours: [Double] = []

    var mean: Double { hours.reduce(0, +) / Double(max(1, hours.count)) }
    var median: Double { quantile(0.5) }
    var high: Double { quantile(0.95) }

    /// Adds what became of one happening for each article that counts.
    ///
    /// - Parameter isFeedWatched: Whether a poll of the feed every five minutes shows four in five deletions of articles
    ///   younger than twelve hours, whose pages are then looked at at once.
    mutating func add(
        _ happening: Happening, in articles: [Simulation.Article], isFeedWatched: Bool, seed: UInt64
    ) {
        var chance = Chance(seed: seed ^ 0xFEED)
        let counted = Simulation.counted
        for article in articles where article.published >= counted.from && article.published < counted.to {
            let age = happening.hours(&chance)
            let isShown = chance.share() < 0.8 && age < 12 && happening.isDeletion
            let pollWait = chance.share() * 5 / 60
            let moment = article.published.advanced(by: .hours(age))
            var delay = article.looks.first { $0 >= moment }?.since(moment).inHours
            if isFeedWatched, isShown { delay = min(delay ?? pollWait, pollWait) }
            if let delay { hours.append(delay) }
        }
    }

    private func quantile(_ share: Double) -> Double {
        guard !hours.isEmpty else { return 0 }
        return hours.sorted()[min(hours.count - 1, Int(share * Double(hours.count)))]
    }
}
