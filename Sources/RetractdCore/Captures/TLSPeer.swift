/// Who answered over TLS.
package struct TLSPeer: Hashable, Codable, Sendable {
    /// `TLSv1.3`.
    package let version: String
    /// SHA-256 of each certificate sent (DER), the site's own first.
    package let certificates: [Digest]

    package init(version: String, certificates: [Digest]) {
        self.version = version
        self.certificates = certificates
    }
}
