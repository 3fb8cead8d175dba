/// One key by which an article is found as a possible echo of another.
package struct EchoKey: Hashable, Codable, Sendable {
    /// What the key was made of.
    package enum Kind: Int, Codable, Sendable, CaseIterable {
        /// An address that it links to.
        case link
        /// A piece of its text.
        case text
        /// The name of an outlet in its text.
        case outlet
    }

    package let kind: Kind
    package let hash: Int64

    package init(kind: Kind, hash: Int64) {
        self.kind = kind
        self.hash = hash
    }
}
