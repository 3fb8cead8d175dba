import Markup

/// The names by which pages mark their parts.
enum Vocabulary {
    /// Elements that hold no words for a reader.
    static let silent: Set<String> = [
        "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "video", "audio", "select",
        "button",
        "textarea", "input", "head", "map", "math", "dialog",
    ]

    /// Elements that do not part a run of words.
    static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img",
        "ins", "kbd", "label", "mark", "q", "ruby", "rt", "rp", "s", "samp", "small", "span", "strike", "strong", "sub",
        "sup", "time", "tt", "u", "var", "wbr", "picture", "source",
    ]

    private static let furnitureElements: Set<String> = ["nav", "footer", "aside", "form", "menu", "fieldset"]
    private static let furnitureRoles: Set<String> = [
        "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar",
        "toolbar",
    ]

    /// Class and id words of furniture, each a whole word between hyphens, underscores or a change of case.
    private static let furnitureWords: Set<String> = [
        "related", "share", "sharing", "social", "newsletter", "subscribe", "subscription", "promo", "promotion",
        "cookie",
        "cookies", "consent", "gdpr", "comment", "comments", "disqus", "sidebar", "breadcrumb", "breadcrumbs", "tags",
        "tag",
        "taglist", "recommend", "recommended", "recommendation", "recommendations", "mostread", "popular", "trending",
        "ad", "ads", "advert", "advertisement", "advertising", "banner", "sponsor", "sponsored", "outbrain", "taboola",
        "widget", "widgets", "menu", "navbar", "nav", "navigation", "pagination", "pager", "toolbar", "byline",
        "author",
        "authors", "dateline", "timestamp", "datetime", "published", "pubdate", "postmeta", "meta", "metadata",
        "signup",
        "login", "paywall", "popup", "modal", "overlay", "hidden", "print", "player", "ticker", "poll", "rating",
        "footer",
        "copyright", "masthead", "teaser", "teasers", "readmore", "seealso", "moreon", "inlinelink", "morenews",
        "latest",
        "topstories", "follow", "counter", "views", "visually", "sr", "skip", "feedback", "donate", "donation",
        "kicker",
        "eyebrow", "rubric", "bio", "jwplayer", "hidetag", "itemdate", "itemnav", "shortlink", "reporter", "carousel",
    ]

    /// Class, id and microdata words of an article's text, without their separators.
    private static let bodyWords: Set<String> = [
        "articlebody", "articlecontent", "articletext", "articlebodytext", "storybody", "storycontent", "storytext",
        "postcontent", "postbody", "posttext", "entrycontent", "entrybody", "contentbody", "newsbody", "newscontent",
        "newstext", "itemtext", "itembody", "echodetail", "ntbody", "singlenews", "bodytext", "mainarticle",
        "articlemain",
        "textcontent", "fulltext", "newsdetail", "articledetail", "richtext", "paragraphs", "contentarticle",
    ]

    /// What an element's own marks say.
    struct Marks {
        private(set) var isFurniture = false
        private(set) var isBodyHint = false
        private(set) var isHeadline = false
        private(set) var isByline = false
        private(set) var isDateLine = false
        private(set) var isCaption = false

        init(_ node: HTMLNode, _ name: String) {
            if name == "html" || name == "body" { return }
            isFurniture = Vocabulary.furnitureElements.contains(name) || isHidden(node)
            if let role = node.attribute("role")?.lowercased(), Vocabulary.furnitureRoles.contains(role) {
                isFurniture = true
            }
            readMicrodata(node)
            let labels = [node.attribute("class"), node.attribute("id")].compactMap { $0 }
            guard !labels.isEmpty else { return }
            for label in labels.flatMap({ $0.split(whereSeparator: \.isWhitespace) }).prefix(24) { read(label, name) }
        }

        private func isHidden(_ node: HTMLNode) -> Bool {
            if node.attribute("hidden") != nil || node.attribute("aria-hidden")?.lowercased() == "true" { return true }
            guard let style = node.attribute("style")?.lowercased() else { return false }
            return style.filter { $0 != " " }.contains("display:none")
        }

        private mutating func readMicrodata(_ node: HTMLNode) {
            switch node.attribute("itemprop")?.lowercased() {
            case "articlebody": isBodyHint = true
            case "headline": isHeadline = true
            case "author": isByline = true
            case "datepublished": isDateLine = true
            default: break
            }
            if node.attribute("rel")?.lowercased() == "author" { isByline = true }
        }

        private mutating func read(_ label: Substring, _ name: String) {
            let words = Vocabulary.words(label)
            let joined = words.joined()
            if Vocabulary.bodyWords.contains(joined) {
                isBodyHint = true
                return
            }
            if words.contains("byline") || words.contains("author") { isByline = true }
            if words.contains("date") || words.contains("time") || words.contains("pubdate")
                || words.contains("timestamp")
            {
                isDateLine = true
            }
            if words.contains("caption") { isCaption = true }
            if name != "p",
                words.contains("headline") || joined == "title" || joined == "articletitle" || joined == "firsttitle"
            {
                isHeadline = true
            }
            // A section of the page that holds the article may bear a word of furniture too: only small names count.
            if words.count <= 4, words.contains(where: { Vocabulary.furnitureWords.contains($0) }),
                !words.contains("article"), !words.contains("content"), name != "article", name != "main"
            {
                isFurniture = true
            }
        }
    }

    /// `relatedArticles-box_2` as related, articles, box, 2: lower case, parted at signs and changes of case.
    static func words(_ label: Substring) -> [String] {
        var words: [String] = []
        var current: [UInt8] = []
        var wasLower = false
        for byte in label.utf8.prefix(80) {
            let isUpper = (0x41...0x5A).contains(byte)
            let isLetter = isUpper || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            if !isLetter || (isUpper && wasLower) {
                if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
                current = []
            }
            if isLetter { current.append(isUpper ? byte + 32 : byte) }
            wasLower = isLetter && !isUpper
        }
        if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
        return words
    }
}
