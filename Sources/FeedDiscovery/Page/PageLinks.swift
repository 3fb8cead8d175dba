import InternationalText
import Markup
import RetractdCore

/// The feeds that a web page names.
struct PageLinks {
    /// The most candidates taken from one page.
    static let most = 50

    /// Named in the head as the page's feeds.
    private(set) var declared: [FeedCandidate] = []
    /// Linked in the page by an address that looks like a feed's.
    private(set) var linked: [FeedCandidate] = []

    init(_ bytes: [UInt8], base: WebAddress) {
        let text = CharsetDecoder.decode(bytes, transport: nil, document: HTMLDocument.declaredCharset(in: bytes))
        guard let document = try? HTMLDocument(utf8: text.utf8), let root = document.root else { return }
        let base = root.firstElement(named: "base")?.attribute("href").flatMap { base.resolving($0) } ?? base
        for link in root.elements(named: "link")
        where FeedTypes.isFeed(relation: link.attribute("rel"), type: link.attribute("type")) {
            Self.add(link, link.attribute("title"), base, to: &declared)
        }
        for anchor in root.elements(named: "a") {
            guard let target = anchor.attribute("href"), let address = base.resolving(target),
                FeedTypes.isFeedLike(address.path)
            else { continue }
            Self.add(anchor, nil, base, to: &linked)
        }
    }

    private static func add(_ node: HTMLNode, _ title: String?, _ base: WebAddress, to list: inout [FeedCandidate]) {
        guard list.count < most, let target = node.attribute("href"), let address = base.resolving(target),
            !list.contains(where: { $0.url == address.text })
        else { return }
        list.append(FeedCandidate(url: address.text, title: title))
    }
}
