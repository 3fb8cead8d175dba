import RetractdCore

/// Limits on what is taken from a recording, and how far apart two captures may be that belong together.
package struct ReplayLimits: Sendable {
    /// The most captures that are replayed.
    package var visits = 20_000_000
    /// The most bytes of a body after decoding: as many as a live fetch takes.
    package var bodyBytes = 16 << 20
    /// A capture this near to a suspect's, before or after, may serve as its control.
    package var controlSpan = Duration.minutes(10)
    /// The most captures of a kind and a site that are at hand to serve as controls.
    package var controlsKept = 24
    /// A control that was not recorded within this time of being asked for counts as not done.
    package var controlPatience = Duration.minutes(4)
    /// The target of a redirect is one that was recorded this near to it.
    package var redirectSpan = Duration.minutes(10)
    package var redirects = 10
    /// A page recorded this long before its feed first listed it shows it as it was.
    package var earlierSpan = Duration.hours(24)

    package init() {}
}
