import RetractdCore

/// What an operator may set about the loop.
package struct MonitorSettings: Sendable {
    /// The most fetches under way at once.
    package var fetchesAtOnce: Int
    /// The most requests to one site at once.
    package var connectionsPerHost: Int
    /// The least time between two requests to one site.
    package var delayPerHost: Duration
    package var respectsRobots: Bool
    /// How long articles are followed whose feed is no longer known.
    package var watchFor: Duration

    package init(
        fetchesAtOnce: Int = 64, connectionsPerHost: Int = 1, delayPerHost: Duration = .seconds(2),
        respectsRobots: Bool = true, watchFor: Duration = .days(30)
    ) {
        self.fetchesAtOnce = fetchesAtOnce
        self.connectionsPerHost = connectionsPerHost
        self.delayPerHost = delayPerHost
        self.respectsRobots = respectsRobots
        self.watchFor = watchFor
    }
}
