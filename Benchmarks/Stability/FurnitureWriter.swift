/// Writes furniture as one site does: the same look on every page, other words each time.
struct FurnitureWriter {
    /// Fixed for a site: class names, tags, labels, language.
    private var look: Chance
    /// Changes from page to page and from minute to minute.
    private var content: Chance
    private let words: FurnitureWords
    private let headlines: [String]
    private let isOpaque: Bool

    init(site: String, visit: String, words: FurnitureWords, headlines: [String], kind: FurnitureKind) {
        look = Chance("\(site)/\(kind.rawValue)/look")
        content = Chance("\(site)/\(kind.rawValue)/\(visit)")
        self.words = words
        self.headlines = headlines
        isOpaque = look.happens(0.5)
    }

    mutating func html(_ kind: FurnitureKind) -> String {
        switch kind {
        case .relatedBox: list(words.related, label: "related-stories", isOrdered: false)
        case .readMore: readMore()
        case .advertising: advertising()
        case .sponsored: sponsored()
        case .mostRead: list(words.mostRead, label: "most-read", isOrdered: true)
        case .shuffledLinks: list(words.related, label: "recirc-links", isOrdered: false)
        case .counters: counters()
        case .relativeTime: relativeTime()
        case .newsletter: newsletter()
        case .cookieBanner: cookies()
        case .comments: comments()
        case .ticker: ticker()
        case .player: player()
        case .follow: follow()
        default: ""
        }
    }

    private mutating func label(_ name: String) -> String { isOpaque ? look.hash() : name }

    private mutating func headline() -> String { SourceText.escaped(content.pick(headlines, or: "")) }

    private mutating func link() -> String { "<a href=\"/\(content.hash(8))\">\(headline())</a>" }

    private mutating func list(_ heads: [String], label name: String, isOrdered: Bool) -> String {
        let head = look.pick(heads, or: "")
        let (box, item, tag) = (label(name), label("item"), look.pick(["h3", "h4", "div", "strong"], or: "h3"))
        let hasTeasers = look.happens(0.3)
        let items = (0..<(3 + content.below(3))).map { _ in
            let teaser = hasTeasers ? "<p>\(SourceText.escaped(content.pick(words.remarks, or: "")))</p>" : ""
            return "<li class=\"\(item)\">\(link())\(teaser)</li>"
        }
        let name = isOrdered ? "ol" : "ul"
        return "<div class=\"\(box)\"><\(tag)>\(head)</\(tag)><\(name)>\(items.joined())</\(name)></div>"
    }

    private mutating func readMore() -> String {
        let lead = look.pick(words.readMore, or: "")
        switch look.below(4) {
        case 0: return "<p>\(lead) \(link())</p>"
        case 1: return "<p><strong>\(lead)</strong> \(link())</p>"
        case 2: return "<p>\(link())</p>"
        default: return "<div class=\"\(label("read-more"))\"><p><em>\(lead) \(link())</em></p></div>"
        }
    }

    private mutating func advertising() -> String {
        let label = label("ad-slot")
        let head = look.pick(words.advertising, or: "")
        let offer = SourceText.escaped(content.pick(words.offers, or: ""))
        switch look.below(4) {
        case 0: return "<div class=\"\(label)\"><p>\(head)</p></div>"
        case 1:
            return "<div class=\"\(label)\"><span>\(head)</span><a href=\"/out/\(content.hash())\">\(offer)</a></div>"
        case 2: return "<div class=\"\(label)\" id=\"\(content.hash())\"><p>\(head)</p><p>\(offer)</p></div>"
        default:
            return "<p>\(head)</p><div id=\"\(content.hash())\"><iframe src=\"/ad/\(content.hash())\"></iframe></div>"
        }
    }

    private mutating func sponsored() -> String {
        let (box, inner) = (label("sponsored-box"), label("title"))
        let head = look.pick(words.sponsored, or: "")
        let offer = SourceText.escaped(content.pick(words.offers, or: ""))
        let tag = look.pick(["span", "div", "p"], or: "p")
        return
            "<div class=\"\(box)\"><\(tag)>\(head)</\(tag)><h4 class=\"\(inner)\">\(link())</h4><p>\(offer)</p></div>"
    }

    private mutating func counters() -> String {
        let units = [
            look.pick(words.views, or: ""), look.pick(words.comments, or: ""), look.pick(words.shares, or: ""),
        ]
        let label = label("post-stats")
        let shown = units.prefix(1 + look.below(3)).map { unit in "\(grouped(content.below(90_000))) \(unit)" }
        switch look.below(3) {
        case 0: return "<p class=\"\(label)\">\(shown.joined(separator: " · "))</p>"
        case 1: return "<div class=\"\(label)\">\(shown.map { "<span>\($0)</span>" }.joined(separator: " "))</div>"
        default: return "<p>\(shown.joined(separator: " | "))</p>"
        }
    }

    private func grouped(_ number: Int) -> String {
        number < 1_000 ? "\(number)" : "\(number / 1_000),\(String("\(1_000 + number % 1_000)".dropFirst()))"
    }

    private mutating func relativeTime() -> String {
        let template = look.pick(words.ago, or: "")
        let text = SourceText.replacing(template, "#", "\(2 + content.below(50))")
        switch look.below(3) {
        case 0: return "<p>\(text)</p>"
        case 1: return "<div class=\"\(label("timestamp"))\"><span>\(text)</span></div>"
        default: return "<p class=\"\(label("when"))\"><time>\(text)</time></p>"
        }
    }

    private mutating func newsletter() -> String {
        guard let said = words.newsletter.randomElement(using: &look) else { return "" }
        let box = label("newsletter-signup")
        let tag = look.pick(["h3", "h4", "p"], or: "h3")
        let form = look.happens(0.7) ? "<form><input type=\"email\"><button>\(said.button)</button></form>" : ""
        return "<div class=\"\(box)\"><\(tag)>\(said.head)</\(tag)><p>\(said.text)</p>\(form)</div>"
    }

    private mutating func cookies() -> String {
        guard let said = words.cookies.randomElement(using: &look) else { return "" }
        return "<div class=\"\(label("cookie-banner"))\"><p>\(said.text)</p><button>\(said.button)</button></div>"
    }

    private mutating func comments() -> String {
        let (box, one) = (label("comments"), label("comment"))
        let count = 1 + content.below(4)
        let said = (0..<count).map { _ in
            "<div class=\"\(one)\"><b>\(content.hash(5))</b><p>\(content.pick(words.remarks, or: ""))</p></div>"
        }
        let unit = look.pick(words.comments, or: "")
        return "<section class=\"\(box)\"><h3>\(count) \(unit)</h3>\(said.joined())</section>"
    }

    private mutating func ticker() -> String {
        let lead = look.pick(words.breaking, or: "")
        return "<div class=\"\(label("ticker"))\"><strong>\(lead)</strong> \(link()) • \(link())</div>"
    }

    private mutating func player() -> String {
        let label = label("player")
        let clock = "0\(content.below(9)):\(10 + content.below(49))"
        let title = look.happens(0.5) ? headline() : ""
        return
            "<div class=\"\(label)\"><p>\(look.pick(words.player, or: ""))</p><video></video><span>\(title) \(clock)</span></div>"
    }

    private mutating func follow() -> String {
        let text = content.pick(words.follow, or: "")
        switch look.below(3) {
        case 0: return "<p><em>\(text)</em></p>"
        case 1: return "<p><a href=\"/follow\">\(text)</a></p>"
        default: return "<div class=\"\(label("follow"))\"><p>\(text)</p></div>"
        }
    }
}
