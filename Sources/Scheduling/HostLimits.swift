/// What one site, and everything together, may be asked at once.
package struct HostLimits: Hashable, Sendable {
    /// Requests under way to one site.
    package var connectionsPerHost: Int
    /// The least time between the starts of two requests to one site.
    package var delayPerHost: Duration
    /// Requests under way in all.
    package var inFlight: Int

    /// The share of ``inFlight``, from 0 to 1, that is kept free for the urgent: controls and rechecks of suspects.
    ///
    /// Slow sites that fill everything else must not hold up a verdict.
    package var urgentShare: Double

    package init(
        connectionsPerHost: Int = 1, delayPerHost: Duration = .seconds(2), inFlight: Int = 64,
        urgentShare: Double = 0.2
    ) {
        self.connectionsPerHost = connectionsPerHost
        self.delayPerHost = delayPerHost
        self.inFlight = inFlight
        self.urgentShare = urgentShare
    }

    /// Requests under way of which none is urgent, at most; always one at least.
    var ordinaryInFlight: Int { max(1, inFlight - Int(Double(inFlight) * urgentShare)) }
}
