/// What moves on a page while its article holds still.
enum FurnitureKind: String, CaseIterable, Sendable {
    case relatedBox = "related stories in the container"
    case readMore = "read-more paragraphs"
    case advertising = "ads between paragraphs"
    case sponsored = "sponsored boxes"
    case mostRead = "most-read lists"
    case shuffledLinks = "shuffled links"
    case counters = "view, comment, share counters"
    case relativeTime = "relative times"
    case nonces
    case hashedClasses = "hashed class names"
    case opaqueClasses = "opaque class names"
    case newsletter = "newsletter boxes"
    case cookieBanner = "cookie banners"
    case comments
    case ticker = "tickers"
    case player = "players"
    case follow = "follow-us lines"
    case whiteSpace = "white space"
    case entities
    case serialisation
    case charset
    case lazyImages = "lazy images"
    case layoutWrapper = "A/B layout wrappers"
    case inlineMarkup = "links and bold in a paragraph"

    /// Those that place something a reader sees.
    static let boxes: [FurnitureKind] = [
        .relatedBox, .readMore, .advertising, .sponsored, .mostRead, .shuffledLinks, .counters, .relativeTime,
        .newsletter, .cookieBanner, .comments, .ticker, .player, .follow,
    ]

    var isBox: Bool { Self.boxes.contains(self) }
}
