/// The body of a POST.
package struct PostedBody: Hashable, Codable, Sendable {
    package let contentType: String
    package let bytes: [UInt8]
    /// Header fields that go with it, such as a signature.
    package let headers: HeaderFields

    package init(contentType: String, bytes: [UInt8], headers: HeaderFields = HeaderFields()) {
        self.contentType = contentType
        self.bytes = bytes
        self.headers = headers
    }
}
