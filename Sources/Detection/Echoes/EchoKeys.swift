import InternationalText
package import RetractdCore

/// The keys by which an article is found when a story that it may repeat is pulled.
package enum EchoKeys {
    /// Pieces of its text: with half the text in common, sixteen texts of seventeen share one.
    static let textPieces = 4
    static let mostOutlets = 8
    static let mostLinks = 24

    /// The keys of an article: what it links to, says, and names, of what is watched.
    package static func keys(
        headline: String?, blocks: [TextBlock], page: [UInt8], site: SiteKey, outlets: OutletBook
    ) -> [EchoKey] {
        let links = OutboundLinks.keys(in: page) { $0 != site && outlets.isWatched($0) }
        let text = FoldedText.scalars(of: blocks.map(\.text).joined(separator: "\n"))
        let heading = FoldedText.scalars(of: headline ?? "")
        let named = outlets.mentioned(in: heading).union(outlets.mentioned(in: Array(text.prefix(EchoText.longest))))
            .subtracting(outlets.names(of: site)).sorted()
        return links.prefix(mostLinks).map { EchoKey(kind: .link, hash: hash($0)) }
            + ShingleSketch.least(textPieces, ofFolded: text).map { EchoKey(kind: .text, hash: Int64(bitPattern: $0)) }
            + named.prefix(mostOutlets).map { EchoKey(kind: .outlet, hash: hash($0)) }
    }

    /// The keys under which the echoes of a story are found.
    package static func keys(echoing story: EchoStory, outlets: OutletBook) -> [EchoKey] {
        let links = Set(story.urls.map { URLIdentity.key(of: $0) }).sorted()
        return links.map { EchoKey(kind: .link, hash: hash($0)) }
            + story.text.sketch.prefix(textPieces).map { EchoKey(kind: .text, hash: Int64(bitPattern: $0)) }
            + outlets.names(of: story.site).sorted().map { EchoKey(kind: .outlet, hash: hash($0)) }
    }

    static func hash(_ text: String) -> Int64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return Int64(bitPattern: hash)
    }
}
