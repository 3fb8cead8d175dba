package import Detection
package import RetractdCore

/// The pure step from a capture to its effect: reads, judges, and says what is to be kept, told and done next.
///
/// Reading is a function of the capture alone and may run anywhere; ingesting is a function of the reading and of the
/// state before it, and runs in the order in which captures are committed. The same captures in the same order give
/// the same events, byte for byte.
package struct RetractionEngine: Sendable {
    package let settings: EngineSettings
    package let policy: Policy

    package init(settings: EngineSettings, policy: Policy = .standard) {
        self.settings = settings
        self.policy = policy
    }
}

/// What an operator may set about detection.
package struct EngineSettings: Hashable, Sendable {
    /// Edits below this are kept and listed, but not told.
    package var minimumEditSeverity: Severity

    /// Whether a suspect can be asked for from elsewhere too, through a proxy.
    package var hasSecondVantage: Bool

    package init(minimumEditSeverity: Severity = .minor, hasSecondVantage: Bool = false) {
        self.minimumEditSeverity = minimumEditSeverity
        self.hasSecondVantage = hasSecondVantage
    }
}
