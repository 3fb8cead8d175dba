import Markup

/// What a `link` element with an `href` is worth as the address of an entry's page.
struct LinkRank {
    /// nil for links to something else: the feed itself, enclosures, replies.
    let rank: Int?

    init(_ tag: XMLStartTag) {
        let relation = tag.attribute("rel")?.lowercased() ?? "alternate"
        let type = tag.attribute("type")?.lowercased() ?? "text/html"
        let isPage = type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
        guard relation == "alternate" || relation.hasSuffix("/alternate") else {
            rank = nil
            return
        }
        rank = isPage ? 4 : 1
    }
}
