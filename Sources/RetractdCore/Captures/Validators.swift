/// The validators of the last good response, to be sent back byte for byte (RFC 9110 section 8.8).
package struct Validators: Hashable, Codable, Sendable {
    package static let none = Validators(entityTag: nil, lastModified: nil)

    /// The `ETag` value verbatim, quotes and `W/` included.
    package var entityTag: String?
    /// The `Last-Modified` value verbatim; never a date of our own making.
    package var lastModified: String?

    package init(entityTag: String?, lastModified: String?) {
        self.entityTag = entityTag
        self.lastModified = lastModified
    }

    /// The validators that a response carries.
    package init(headers: HeaderFields) {
        self.init(entityTag: headers.first("etag"), lastModified: headers.first("last-modified"))
    }

    package var isEmpty: Bool { entityTag == nil && lastModified == nil }
}
