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

    /// Requests begun within one ``startInterval`` in all: after a start or a long sleep everything may be due at once, and
    /// what comes back at once is held in memory until its turn.
    package var startsAtOnce: Int

    package init(
        connectionsPerHost: Int = 1, delayPerHost: Duration = .seconds(2), inFlight: Int = 64,
        urgentShare: Double = 0.2, startsAtOnce: Int = 20
    ) {
        self.connectionsPerHost = connectionsPerHost
        self.delayPerHost = delayPerHost
        self.inFlight = inFlight
        self.urgentShare = urgentShare
        self.startsAtOnce = startsAtOnce
    }

    /// See ``startsAtOnce``.
    package static let startInterval = Duration.milliseconds(100)

    /// Requests under way of which none is urgent, at most; always one at least.
    var ordinaryInFlight: Int { max(1, inFlight - Int(Double(inFlight) * urgentShare)) }
}
