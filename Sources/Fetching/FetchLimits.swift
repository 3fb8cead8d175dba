/// What a fetch may cost.
///
/// Everything from outside has an end.
package struct FetchLimits: Hashable, Sendable {
    /// Decoded body bytes.
    package var bodyBytes: Int
    /// Bytes of all header blocks of one hop.
    package var headerBytes: Int
    /// From the first name lookup to the last byte, every redirect included.
    package var total: Duration
    package var connect: Duration
    /// Below this many bytes a second for ``lowSpeedFor``, it is called off.
    package var lowSpeedBytes: Int
    package var lowSpeedFor: Duration
    package var redirects: Int

    package init(
        bodyBytes: Int = 16 << 20, headerBytes: Int = 256 << 10, total: Duration = .seconds(60),
        connect: Duration = .seconds(15), lowSpeedBytes: Int = 64, lowSpeedFor: Duration = .seconds(20),
        redirects: Int = 5
    ) {
        self.bodyBytes = bodyBytes
        self.headerBytes = headerBytes
        self.total = total
        self.connect = connect
        self.lowSpeedBytes = lowSpeedBytes
        self.lowSpeedFor = lowSpeedFor
        self.redirects = redirects
    }
}
