/// The words by which publishers name the parts of their pages, in classes and ids.
enum MarkWords {
    /// By a whole word between hyphens, underscores or a change of case: `post-share_Box` has post, share, box.
    static let byWord = WordTable<Marks>(
        list(furniture, .furniture) + list(soft, .softFurniture)
            + list(heavy, [.furniture, .heavyFurniture])
            + list(["byline", "bylines", "author", "authors", "reporter", "writer", "writers"], [.furniture, .byline])
            + list(
                ["date", "dates", "datetime", "timestamp", "pubdate", "dateline"],
                [.furniture, .date])
            + list(["time", "published", "posted"], .date)
            + list(["caption", "captions", "figcaption", "imgcaption"], .caption)
            + list(["standfirst", "dek", "chapo", "sapo", "subheadline"], .lead)
            + list(["headline"], .headline)
            + list(["accordion", "collapse", "collapsible", "faq", "answer", "collapsed"], .panel)
            + list(["correction", "corrections", "corrigendum", "erratum", "errata", "clarification"], .note)
            + list(["counter", "tooltip", "tooltips", "tooltiptext", "editsection"], [.furniture, .noise])
            + list(["sr", "visually", "screenreader"], [.furniture, .noise])
    )

    /// By a whole label without its separators: `post-content` is postcontent.
    static let byLabel = WordTable<Marks>(
        list(body, .body)
            + list(
                ["article", "articlecontainer", "singlepost", "singlenews", "hentry", "story", "newsarticle"], .article)
            + list(["title", "articletitle", "firsttitle", "entrytitle", "posttitle", "storytitle"], .headline)
            + list(["itemdate"], [.furniture, .date])
            + list(
                [
                    "hidetag", "itemnav", "itemcode", "newscode", "newstags", "alsoread", "readalso", "seealso",
                    "readmore", "displaycard", "displaycardcontent", "wdisplaycardcontent", "twittertweet",
                    "tiktokembed",
                    "blueskyembed",
                ],
                .furniture)
            + list(
                [
                    "lead", "lede", "leadtext", "leadparagraph", "newslead", "articlelead", "storylead", "summary",
                    "articlesummary", "itemsummary", "introtext", "articleintro", "storysummary", "articledek",
                    "subtitle", "articlesubtitle", "deck", "excerpt", "spot", "perex", "ingress", "manchet", "vorspann",
                    "entradilla", "bajada", "copete", "sumario", "sommario", "catenaccio", "description",
                ], .lead)
            + list(["footnoteanchor", "footnoteref", "footnotereference", "fnref", "noteref"], [.furniture, .noise])
            + list(["editorsnote", "editornote", "articleupdate", "updatenote"], .note)
            + list(
                ["screenreadertext", "visuallyhidden", "sronly", "offscreen", "hiddenvisually"], [.furniture, .noise])
    )

    /// By the part of a label behind `__` or `--`: `news-header__lead`.
    static let byPart = WordTable<Marks>(list(["lead", "lede", "standfirst", "summary", "dek"], .lead))

    /// By an element's role.
    static let byRole = WordTable<Marks>(
        list(["navigation", "contentinfo", "search", "menu", "menubar"], [.furniture, .heavyFurniture])
            + list(
                [
                    "complementary", "banner", "dialog", "alertdialog", "toolbar", "tablist", "status", "alert",
                    "button", "tooltip",
                ], .furniture) + list(["article"], .article)
    )

    /// A label that begins so speaks of the page's layout, not of the element: `has-sidebar`, `no-comments`.
    static let layoutOpenings = WordTable<Bool>(
        ["has", "no", "with", "without", "category", "tag"].map { ($0, true) })

    private static func list(_ words: [String], _ marks: Marks) -> [(word: String, value: Marks)] {
        words.map { ($0, marks) }
    }

    private static let heavy = [
        "footer", "subfooter", "comments", "comment", "commentlist", "commentform", "disqus", "wpdiscuz", "respond",
        "megamenu", "mobilenav", "offcanvas", "cookie", "cookies", "consent",
        "gdpr",
    ]

    private static let furniture = [
        "related", "share", "sharing", "shares", "social", "socials", "sharedaddy", "addthis", "newsletter",
        "newsletters",
        "subscribe", "subscription", "subscriptions", "subscriber", "signup", "optin", "enews", "promo", "promos",
        "promotion",
        "breadcrumb", "breadcrumbs", "tags", "taglist", "recommend", "recommended",
        "recommendation", "recommendations", "recirc", "mostread", "popular", "trending", "topstories",
        "ad", "ads", "adv", "advert", "advertisement", "advertising", "sponsor", "sponsored", "affiliate",
        "outbrain", "taboola", "mgid", "widgets", "submenu", "postmeta", "signin",
        "jwplayer", "ticker", "copyright", "colophon", "teaser", "teasers",
        "readmore", "seealso", "moreon", "morenews", "inlinelink", "donate", "donation",
        "kicker", "eyebrow", "tagline", "bio", "biography", "avatar",
        "shortlink", "gform", "gfield", "wpcf7",
        "cart", "sharebar", "sharethis", "backtotop", "skiplink", "printfriendly",
        "eventlisting", "quicklinks", "ilgili", "relacionadas", "relacionados", "correlati", "terkait", "linksisip",
        "leiatambem", "vejamais", "saibamais", "bacajuga", "lihatjuga", "pullquote", "instagram", "sabox",
        "saboxplugin", "authorbox", "aboutauthor", "contributor", "contributors",
    ]

    private static let soft = [
        "nav", "navbar", "navigation", "subnav", "sidebar", "rail", "aside", "menu", "menus", "menubar", "dropdown",
        "pagination", "pager", "prev", "previous", "toolbar", "meta", "metadata", "login", "register", "modal",
        "overlay", "popup", "popover", "flyout", "lightbox", "print", "player", "legal", "disclaimer", "privacy",
        "masthead", "follow", "views", "feedback", "rubric", "vcard", "carousel", "cta", "ctas", "button", "buttons",
        "btn", "search", "validation", "reply", "archives", "notification", "announcement", "recent", "latest", "poll",
        "rating", "ratings", "banner", "hamburger", "paywall", "regwall", "restricted", "disclosure",
    ]

    private static let body = [
        "articlebody", "articlecontent", "articletext", "articlebodytext", "articlebodycontent", "storybody",
        "storycontent", "storytext", "postcontent", "postbody", "posttext", "entrycontent", "entrybody", "contentbody",
        "newsbody", "newscontent", "newstext", "itemtext", "itembody", "echodetail", "ntbody", "bodytext",
        "textcontent",
        "fulltext", "newsdetail", "articledetail", "richtext", "wrichtext", "prose", "contentarticle", "blogcontent",
        "blogpostbody", "blogpostcontent", "singlepostcontent", "wpblockpostcontent", "etpbpostcontent", "blogbody",
        "elementorwidgetthemepostcontent", "bodycontent", "postarticle", "bodycopy", "articlecopy", "availablecontent",
        "bodymarkup", "fieldnamebody", "wysiwyg", "rte", "pagecontentbody", "storybodytext", "articlecontentbody",
        "articlebodywrapper", "postbodycontent", "contenttext",
    ]
}
