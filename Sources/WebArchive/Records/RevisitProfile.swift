/// Why a revisit record holds no payload.
package enum RevisitProfile: Hashable, Sendable {
    /// The payload has the same digest as that of an earlier record.
    case identicalPayload
    /// The server said that nothing changed.
    case notModified

    package var uri: String {
        switch self {
        case .identicalPayload: "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
        case .notModified: "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
        }
    }

    /// Reads the URI of WARC 1.0 or 1.1; nil for any other.
    package init?(uri: String) {
        if uri.hasSuffix("/revisit/identical-payload-digest") {
            self = .identicalPayload
        } else if uri.hasSuffix("/revisit/server-not-modified") {
            self = .notModified
        } else {
            return nil
        }
    }
}
