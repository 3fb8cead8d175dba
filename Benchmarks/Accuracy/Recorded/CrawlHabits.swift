import RetractdCore

/// How a crawler goes about one site, and how it writes down what it gets: no two are alike.
struct CrawlHabits: Sendable {
    enum Coding: CaseIterable {
        case plain
        case chunked
    }

    /// Between two rounds.
    let cadence: Duration
    let hasHome: Bool
    let hasUnknown: Bool
    /// Of the stories a feed has listed, one in so many is captured.
    let everyStory: Int
    /// How long a story is captured after it came out.
    let follows: Duration
    let coding: Coding
    let writesRevisits: Bool
    let namesErrors: [TransportFailure.Kind: String]

    init(world: Int, site: Int) {
        var dice = Dice("world/\(world)/crawl/\(site)")
        cadence = dice.one(of: [.minutes(5), .minutes(10), .minutes(10), .minutes(15), .minutes(30)])
        hasHome = dice.falls(0.7)
        hasUnknown = dice.falls(0.6)
        everyStory = dice.one(of: [1, 1, 1, 2])
        follows = dice.one(of: [.hours(36), .hours(72)])
        coding = dice.one(of: Coding.allCases)
        writesRevisits = dice.falls(0.6)
        let words: [[TransportFailure.Kind: String]] = [
            [.nameNotResolved: "dns", .timedOut: "timeout", .connectionReset: "connection reset"],
            [.nameNotResolved: "-1", .timedOut: "-4", .connectionReset: "-3"],
            [
                .nameNotResolved: "net::ERR_NAME_NOT_RESOLVED", .timedOut: "net::ERR_TIMED_OUT",
                .connectionReset: "net::ERR_CONNECTION_RESET",
            ],
        ]
        namesErrors = dice.one(of: words)
    }
}
