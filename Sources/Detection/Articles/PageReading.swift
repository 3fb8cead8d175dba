package import RetractdCore

/// What one capture of a page holds once its bytes are read: all that detection needs to know of it.
package struct PageReading: Sendable {
    package let capture: Capture
    /// The article read from the payload; nil where there is none to read.
    package let extract: Extract?
    /// Why the payload could not be read as a page.
    package let fault: String?

    /// SHA-256 of all that was read of the page; nil where more of it counts.
    package let surface: Digest?

    package init(capture: Capture, extract: Extract?, fault: String?, surface: Digest? = nil) {
        self.capture = capture
        self.extract = extract
        self.fault = fault
        self.surface = surface
    }

    /// The words that the page shows: the article's, or else everything visible.
    package var words: String {
        guard let extract else { return "" }
        return extract.text.isEmpty ? extract.signs.visibleText : extract.text
    }

    /// The moment up to which this answer speaks for the origin: a cache's `Age` is taken off.
    package var freshAsOf: Timestamp {
        guard let age = capture.outcome.response?.headers.first("age").flatMap({ Int($0) }),
            (1...31_536_000).contains(age)
        else { return capture.startedAt }
        return capture.startedAt.advanced(by: .seconds(-age))
    }
}

extension PageReading {
    /// A small sketch of the words that the page shows.
    package var fingerprint: [UInt64] { TextSimilarity.fingerprint(of: words) }
}
