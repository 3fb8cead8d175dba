import RetractdTestSupport

/// A page of 140 KB in the shape of a newspaper's: 9 KB of article in a heap of scripts, styles, menus and cards.
struct BenchmarkPage {
    let site: Int
    let article: Int
    var look = Look()

    /// What of a page is changed between passes.
    struct Look {
        /// Grows to rewrite one paragraph of the article, and nothing else.
        var edition = 0
        /// Grows to change keys in programs and style sheets: other bytes, and nothing else to be read.
        var keys = 0
        /// Grows to change the cards beside the article.
        var cards = 0
    }

    var path: String { "/world/2026/story-\(article)" }
    var headline: String { MadeText.headline(seed, language: language) }

    private var seed: String { "\(site)/\(article)" }
    private var language: String { ["en", "fa", "ru", "zh"][site % 4] }

    var html: String {
        """
        <!DOCTYPE html><html lang="\(language)"><head><meta charset="utf-8"><title>\(headline) | Site \(site)</title>
        \(metas)<style>\(styles)</style><script>\(scripts)</script>
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
        "headline":"\(headline)","datePublished":"2026-11-23T11:00:00Z"}</script></head><body>
        <header><nav><ul>\(menu)</ul></nav></header><main><article><h1>\(headline)</h1>
        <time datetime="2026-11-23T11:00:00Z">23 November 2026</time>\(text)</article>
        <aside><h2>More</h2>\(cards)</aside></main><footer><ul>\(menu)</ul></footer></body></html>
        """
    }

    private var metas: String {
        (0..<40).map { "<meta property=\"og:made-\($0)\" content=\"value \($0) of \(seed)\">\n" }.joined()
    }

    private var styles: String {
        (0..<350).map { ".c\($0)-\(look.keys){margin:\($0 % 9)px;color:#\($0 % 900 + 100)}\n" }.joined()
    }

    private var scripts: String {
        (0..<700).map { "window.made\($0)={id:\($0 * 7919 % 100_003),slot:'\(seed)',key:\(look.keys)};\n" }.joined()
    }

    private var menu: String {
        (0..<120).map { "<li class=\"menu-item\"><a href=\"/section/\($0)\">Section \($0)</a></li>\n" }.joined()
    }

    private var text: String {
        var paragraphs = MadeText.paragraphs(seed, count: 40, language: language)
        if look.edition > 0 {
            paragraphs[20] = MadeText.paragraphs("\(seed)/\(look.edition)", count: 1, language: language)[0]
        }
        return paragraphs.map { "<p>\($0)</p>\n" }.joined()
    }

    private var cards: String {
        (0..<110).map { index in
            let title = MadeText.headline("card/\(index + look.cards)", language: language)
            return
                "<div class=\"card\"><div class=\"card-inner\"><a href=\"/world/2026/card-\(index)\"><h3>\(title)</h3>"
                + "<span class=\"label\">\(index + look.cards) min</span></a><p class=\"teaser\">\(title)</p></div></div>\n"
        }.joined()
    }
}
