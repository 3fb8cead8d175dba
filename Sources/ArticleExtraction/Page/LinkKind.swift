import Markup

/// Where the words of a run lead to.
enum LinkKind: Hashable {
    case none
    case own
    /// To another site.
    case foreign
}

/// The host of a page, by which links to its own site are told from others.
struct LinkHost {
    /// Lower case, without `www.`; empty where it is not known, so that every link is the page's own.
    private let host: [UInt8]

    init(_ host: String?) {
        self.host = Self.bare(Array((host ?? "").lowercased().utf8)[...]).map { $0 }
    }

    /// What the link of an `a` element is.
    func kind(of anchor: HTMLNode) -> LinkKind {
        guard !host.isEmpty else { return .own }
        return anchor.withAttribute("href") { isForeign($0) } == true ? .foreign : .own
    }

    private func isForeign(_ target: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let slashes = Self.slashes(target) else { return false }
        let other = target[slashes...].prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: ":")
        }
        let name = Self.bare(Array(other)[...])
        return !Self.isWithin(name, host[...]) && !Self.isWithin(host[...], name)
    }

    /// Behind `//`, `http://` or `https://`; nil for a reference without a host.
    private static func slashes(_ target: UnsafeBufferPointer<UInt8>) -> Int? {
        for opening in ["https://", "http://", "//"] where target.count > opening.utf8.count {
            if target.starts(with: opening.utf8) { return opening.utf8.count }
        }
        return nil
    }

    private static func bare(_ host: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        host.starts(with: "www.".utf8) ? host.dropFirst(4) : host
    }

    private static func isWithin(_ name: ArraySlice<UInt8>, _ site: ArraySlice<UInt8>) -> Bool {
        guard name.count >= site.count, name.suffix(site.count).elementsEqual(site) else { return false }
        return name.count == site.count || name[name.endIndex - site.count - 1] == UInt8(ascii: ".")
    }
}
