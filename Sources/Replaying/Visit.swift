package import RetractdCore
package import WebArchive

/// One recorded capture, as much of it as is needed to put it in its place; its bytes stay in the file.
package struct Visit: Sendable {
    package enum Kind: Hashable, Sendable {
        case answer(status: Int, location: String?)
        /// A record without a payload of its own.
        case revisit(RevisitProfile?)
        /// A document without an HTTP head.
        case resource
        case failure(TransportFailure)
    }

    /// Where its record stands.
    struct Place: Sendable {
        let path: String
        let location: WARCLocation
    }

    package let url: String
    package let at: Timestamp
    package let kind: Kind
    let place: Place?
    let recordID: String?
    let address: String?
    var validators = Validators.none
    /// For a revisit: where the payload is.
    var original: Original?

    struct Original: Sendable {
        let recordID: String?
        let url: String?
        let at: Timestamp?
        let digest: RecordDigest?
    }

    /// Where it redirects to, absolute; nil where it does not.
    var redirectTarget: String? {
        guard case .answer(let status, let location) = kind else { return nil }
        return target(status, location)
    }

    /// Where an answer with these leads; nil where it leads nowhere else.
    func target(_ status: Int, _ location: String?) -> String? {
        guard let location, [301, 302, 303, 307, 308].contains(status) else { return nil }
        return WebAddress(url)?.resolving(location)?.text
    }

    /// Whether it holds a page itself.
    var isWhole: Bool {
        switch kind {
        case .answer(let status, _): (200...299).contains(status)
        case .resource: true
        case .revisit, .failure: false
        }
    }
}
