/// One capture of a suspect that did not show the article.
package struct GoneObservation: Hashable, Codable, Sendable {
    package let at: Timestamp
    package let capture: CaptureID
    package let signal: RemovalSignal
    /// What was seen, in a few words: `HTTP 404`, `redirects to https://…/`, the notice quoted.
    package let detail: String
    /// A sketch of the words that the page showed, to be compared with the site's "not found" page; empty where it
    /// showed none.
    package let fingerprint: [UInt64]
    /// Share of the last good text still found on the page, 0 to 1.
    package let remainingShare: Double
    /// Whether a cache or a shield answered and not the site itself; nil where nothing tells.
    package let isMadeAtEdge: Bool?

    package init(
        at: Timestamp, capture: CaptureID, signal: RemovalSignal, detail: String, fingerprint: [UInt64] = [],
        remainingShare: Double = 0, isMadeAtEdge: Bool? = nil
    ) {
        self.at = at
        self.capture = capture
        self.signal = signal
        self.detail = detail
        self.fingerprint = fingerprint
        self.remainingShare = remainingShare
        self.isMadeAtEdge = isMadeAtEdge
    }
}
