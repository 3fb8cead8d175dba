/// What one site, and everything together, may be asked at once.
package struct HostLimits: Hashable, Sendable {
    package var connectionsPerHost: Int
    /// The least time between the starts of two requests to one site.
    package var delayPerHost: Duration
    /// Requests under way in all.
    package var inFlight: Int

    package init(connectionsPerHost: Int = 1, delayPerHost: Duration = .seconds(2), inFlight: Int = 64) {
        self.connectionsPerHost = connectionsPerHost
        self.delayPerHost = delayPerHost
        self.inFlight = inFlight
    }
}
