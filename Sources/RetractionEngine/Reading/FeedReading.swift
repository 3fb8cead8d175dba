package import RetractdCore

/// A capture of a feed with what could be read from it.
package struct FeedReading: Sendable {
    package var fetched: FetchedCapture
    package let parsed: ParsedFeed?
    /// Why the payload could not be read as a feed.
    package let fault: String?

    package init(fetched: FetchedCapture, parsed: ParsedFeed?, fault: String?) {
        self.fetched = fetched
        self.parsed = parsed
        self.fault = fault
    }
}
