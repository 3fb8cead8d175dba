/// One redirect that was followed on the way to the final response.
package struct RedirectHop: Hashable, Codable, Sendable {
    /// The URL that answered with the redirect.
    package let url: String
    package let status: Int
    /// The `Location` value verbatim.
    package let location: String
    package let headers: HeaderFields
    /// The address that answered, as text; nil where libcurl could not tell.
    package let remoteAddress: String?
    /// The hop as it went over the wire; nil where it was not recorded.
    package let exchange: Exchange?

    package init(
        url: String, status: Int, location: String, headers: HeaderFields, remoteAddress: String?,
        exchange: Exchange? = nil
    ) {
        self.url = url
        self.status = status
        self.location = location
        self.headers = headers
        self.remoteAddress = remoteAddress
        self.exchange = exchange
    }
}
