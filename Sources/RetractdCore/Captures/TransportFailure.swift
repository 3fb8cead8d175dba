/// Why a fetch brought no HTTP response that can be read.
///
/// Never by itself a sign of a removal.
package struct TransportFailure: Error, Hashable, Codable, Sendable {
    /// The kinds that the rest of the program tells apart.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case nameNotResolved
        case connectionRefused
        case connectionFailed
        case tlsFailed
        case timedOut
        case connectionReset
        /// Fewer body bytes than announced, or a broken transfer coding.
        case bodyTruncated
        /// More decoded body bytes than the limit.
        case bodyTooLarge
        /// More header bytes than the limit.
        case headersTooLarge
        /// Not HTTP, or a content coding that does not decode.
        case malformedResponse
        case tooManyRedirects
        /// A redirect to something that is not http or https, or from https down to http.
        case redirectRefused
        /// The URL is not one we fetch.
        case urlRefused
        /// The address dialled lies in a private or loopback range that the configuration does not allow.
        case addressRefused
        /// A recording holds the redirect, and not where it leads.
        case targetNotRecorded
        /// robots.txt forbids it.
        case disallowedByRobots
        /// No site answers: it is our own network, not the site.
        case noNetwork
        /// Our own side failed: no sockets, no memory, shutting down.
        case local
    }

    package let kind: Kind
    /// One line for a person: libcurl's message or ours.
    package let message: String
    /// libcurl's result code; nil where the failure is not libcurl's.
    package let curlCode: Int?
    /// The redirects followed before it failed.
    package let hops: [RedirectHop]
    /// The hop that failed, as far as it went over the wire; nil where nothing was sent.
    package let exchange: Exchange?

    package init(
        kind: Kind, message: String, curlCode: Int? = nil, hops: [RedirectHop] = [], exchange: Exchange? = nil
    ) {
        self.kind = kind
        self.message = message
        self.curlCode = curlCode
        self.hops = hops
        self.exchange = exchange
    }
}
