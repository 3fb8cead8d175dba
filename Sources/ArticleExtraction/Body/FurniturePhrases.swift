import InternationalText

/// What the words of furniture say, where no mark tells it from the article.
package enum FurniturePhrases {
    /// Whether a heading opens a section of furniture, which ends at the next heading of its level.
    static func isSectionOpening(_ key: String) -> Bool {
        key.utf8.count <= 60 && headings.contains(trimmed(key))
    }

    /// Whether such a heading stands over text rather than over links to other stories.
    static func isTextSectionOpening(_ key: String) -> Bool {
        textHeadings.open(trimmed(key))
    }

    /// Whether a line calls to read something else.
    package static func isCall(_ key: String) -> Bool {
        let key = key.hasPrefix("[") ? trimmed(String(key.dropFirst())) : key
        if calls.open(key) { return true }
        return key.utf8.prefix(60).firstIndex(of: UInt8(ascii: ":")).map { isSectionOpening(String(key[..<$0])) }
            ?? false
    }

    /// Whether a line of links invites to go on elsewhere.
    static func isInvitation(_ key: String) -> Bool {
        isCall(key) || invitations.open(key)
    }

    /// Whether a whole line is a label of furniture: an advertisement's, a button's.
    package static func isLabel(_ key: String) -> Bool {
        key.utf8.count <= 60 && labels.contains(trimmed(key))
    }

    /// Whether what stands above an article speaks of the site: who pays for it, who checks what it says.
    static func isAboutSite(_ key: String) -> Bool { ofSite.occurs(in: Array(key.utf8)) }

    private static let ofSite = PhraseDetector(
        [
            "affiliate", "earn a commission", "earn commission", "reviewed by", "independently", "written by",
            "our team", "our editors", "our experts", "our journalists", "fact check", "fact-check", "newsletter",
            "subscri", "your support", "support our", "donat", "committed to providing", "unsere redaktion",
            "notre rédaction", "cookie",
        ].map { Array(foldedForComparison($0).utf8) })

    private static func trimmed(_ key: String) -> String {
        var bytes = key.utf8[...]
        while let last = bytes.last, " :.!?…>»-#*".utf8.contains(last) { bytes.removeLast() }
        while let first = bytes.first, " #*>-".utf8.contains(first) { bytes.removeFirst() }
        return String(decoding: Array(bytes), as: UTF8.self)
    }

    private static let headings = Set(
        [
            "related", "related articles", "related stories", "related posts", "related news", "related content",
            "related reading", "related topics", "related links", "related resources", "read more", "read next",
            "read also", "see also", "more stories", "more news", "more articles", "more from", "more on this story",
            "more on this topic", "more to read", "you may also like", "you might also like", "you may like",
            "recommended", "recommended for you", "recommended reading", "recommended articles", "recommended stories",
            "recent posts", "recent articles", "recent news", "latest news", "latest posts", "latest articles",
            "latest stories",
            "trending", "trending now", "most read", "most popular", "popular posts", "popular articles",
            "top stories", "editor's picks", "don't miss", "up next", "keep reading", "continue reading",
            "what to read next", "further reading", "share", "share this", "share this article", "share this post",
            "share this story", "share this page", "follow us", "stay connected", "stay in touch", "connect with us",
            "about the author", "about the authors", "about author", "author bio", "meet the author",
            "written by", "comments", "leave a comment", "leave a reply", "post a comment", "add a comment",
            "join the conversation", "join the discussion", "newsletter", "subscribe",
            "subscribe to our newsletter", "sign up for our newsletter", "join our newsletter", "get the newsletter",
            "sponsored", "sponsored content", "advertisement", "tags", "topics", "categories", "archives", "contact us",
            "explore more", "explore", "table of contents", "contents", "in this article", "on this page",
            "post navigation", "like this", "share your thoughts", "get in touch", "navigation", "search", "menu",
            "related video", "related videos", "watch", "more like this", "similar posts", "similar articles",
            "you may also be interested in", "other articles", "other posts", "next article", "previous article",
            "اخبار مرتبط", "مطالب مرتبط", "خبرهای مرتبط", "مطالب پیشنهادی", "بیشتر بخوانید", "پربازدیدترین ها",
            "پربازدیدترین اخبار", "آخرین اخبار", "نظرات", "نظر شما", "دیدگاه ها", "ارسال نظر", "برچسب ها",
            "اقرأ أيضا", "مواضيع ذات صلة", "أخبار ذات صلة", "مقالات ذات صلة", "الأكثر قراءة", "التعليقات", "شارك",
            "متعلقہ خبریں", "مزید پڑھیں", "تبصرے", "כתבות נוספות", "תגובות", "עוד בנושא",
            "читайте также", "материалы по теме", "похожие материалы", "новости по теме", "комментарии", "поделиться",
            "читайте ще", "читайте також", "коментарі", "ilgili haberler", "benzer haberler", "yorumlar",
            "a lire aussi", "à lire aussi", "sur le même sujet", "articles liés", "commentaires", "partager",
            "lea también", "te puede interesar", "noticias relacionadas", "artículos relacionados", "comentarios",
            "leia também", "veja também", "notícias relacionadas", "comentários", "leggi anche", "articoli correlati",
            "commenti", "lesen sie auch", "mehr zum thema", "das könnte sie auch interessieren", "kommentare",
            "lees ook", "gerelateerd", "reacties", "czytaj także", "zobacz także", "komentarze", "läs mer", "läs också",
            "baca juga", "berita terkait", "artikel terkait", "komentar", "xem thêm", "tin liên quan", "bình luận",
            "相关新闻", "相关阅读", "相关文章", "推荐阅读", "延伸閱讀", "相關新聞", "热门文章", "评论", "分享", "関連記事", "関連リンク", "おすすめ記事",
            "コメント", "あわせて読みたい", "관련기사", "관련 기사", "많이 본 뉴스", "댓글", "यह भी पढ़ें", "संबंधित खबरें", "और पढ़ें",
            "আরও পড়ুন", "আরো পড়ুন", "সম্পর্কিত খবর", "ข่าวที่เกี่ยวข้อง", "อ่านเพิ่มเติม",
            "διαβάστε επίσης", "διαβάστε ακόμη", "διαβάστε ακόμα", "σχετικά άρθρα", "σχετικές ειδήσεις",
            "прочетете още",
            "още по темата", "прочитајте још", "pročitajte još", "pročitajte i", "povezane vijesti",
            "související články",
            "čtěte také", "čítajte tiež", "súvisiace články", "kapcsolódó cikkek", "citește și", "citiți și",
            "articole similare", "știri similare", "lue myös", "læs også", "les også", "llegiu també", "loe ka",
            "lasiet arī", "taip pat skaitykite", "həmçinin oxuyun", "தொடர்புடைய செய்திகள்", "हेही वाचा", "આ પણ વાંચો",
        ].map { foldedForComparison($0) })

    private static let textHeadings = PhraseOpenings(
        folding: [
            "about the author", "about author", "author bio", "meet the author", "written by", "comment", "leave a ",
            "post a comment", "add a comment", "join ", "newsletter", "subscribe", "sign up",
            "get the news",
            "contact us", "get in touch", "connect with", "stay ", "follow us", "share your", "advertisement",
            "sponsored",
            "نظر", "دیدگاه", "ارسال نظر", "التعليقات", "تبصرے", "תגובות", "комментарии", "коментарі", "yorumlar",
            "commentaires", "comentarios", "comentários", "commenti", "kommentare", "reacties", "komentar", "bình luận",
            "评论", "コメント", "댓글",
        ])

    private static let calls = PhraseOpenings(
        folding: [
            "read more", "read also", "also read", "see also", "related:", "related story", "related article",
            "more on this",
            "more:", "recommended:", "advertisement", "sign up", "subscribe", "follow us", "share this",
            "click here to",
            "read next", "must read", "related reading", "don't miss", "watch:", "read:", "listen:", "join our",
            "download the app",
            "بیشتر بخوانید", "مطالب مرتبط", "اخبار مرتبط", "اقرأ أيضا", "إقرأ أيضا", "اقرأ المزيد", "مزید پڑھیں",
            "קראו גם",
            "читайте также", "читати також", "читайте також", "devamını oku", "ayrıca oku", "lire aussi",
            "à lire aussi",
            "lea también", "lee también", "te puede interesar", "leia também", "leia mais", "leggi anche",
            "lesen sie auch",
            "mehr zum thema", "lees ook", "czytaj także", "läs mer", "läs också", "baca juga", "xem thêm", "关联阅读",
            "相关新闻",
            "相关阅读", "延伸閱讀", "関連記事", "관련기사", "यह भी पढ़ें", "আরও পড়ুন", "อ่านเพิ่มเติม",
            "διαβάστε επίσης", "διαβάστε ακόμη", "διαβάστε ακόμα", "δείτε επίσης", "δείτε ακόμα", "ilgili haber",
            "прочетете още", "вижте още", "прочитајте још", "pročitajte još", "pročitajte i:", "čtěte také",
            "čtěte též",
            "čítajte tiež", "prečítajte si", "olvassa el", "kapcsolódó cikk", "citește și", "citiți și", "lue myös",
            "læs også", "les også", "llegiu també", "lexoni edhe", "loe ka", "lasiet arī", "taip pat skaitykite",
            "həmçinin oxu", "тағы оқыңыз", "மேலும் படிக்க", "ఇవి కూడా చదవండి", "हेही वाचा", "આ પણ વાંચો", "ಇದನ್ನೂ ಓದಿ",
            "ഇതും വായിക്കുക", "soma pia", "baca lagi", "basahin:", "推荐阅读", "あわせて読みたい", "ادامه مطلب", "نیز بخوانید",
            "همچنین بخوانید", "קראו עוד",
            "listen to this", "puedes seguir a", "suscríbete", "apúntate a", "únete a", "sigue toda la información",
            "participe do canal", "siga o canal", "inscreva-se", "clique aqui", "acompanhe o", "folgen sie uns",
            "abonnieren sie", "suivez-nous", "abonnez-vous", "seguici su", "iscriviti", "подписывайтесь", "подпишитесь",
            "читайте нас", "читайте наш", "підписуйтесь", "підписуйтеся", "obserwuj nas", "تابعونا", "اشترك في قناة",
            "اشترك في قناتنا",
            "اشترك في النشرة", "اشترك في نشرتنا", "ما را در تلگرام", "ما را در اینستاگرام", "ما را در توییتر",
            "ما را در ایکس", "ما را در واتساپ", "ما را در ایتا", "ما را در بله", "ما را در روبیکا", "ما را در سروش",
            "ما را در آپارات", "ما را در گوگل", "ما را در شبکه های", "ما را در کانال", "به کانال ما", "به کانال تلگرام",
            "به کانال واتساپ", "به کانال ایتا", "به کانال بله",
            "עקבו אחרינו", "ikuti kami", "bizi takip edin", "扫码", "フォローする", "구독하기",
        ])

    private static let invitations = PhraseOpenings(
        folding: [
            "learn more", "find out more", "click here", "click to", "check out", "discover more", "explore", "shop ",
            "buy ",
            "get the", "get your", "get started", "view ", "watch ", "see more", "see all", "more from", "more about",
            "try ",
            "download", "sign up", "read our", "read full", "read the full", "read this", "follow ", "compare ",
            "add to ",
            "join ", "book ", "contact us", "go to ", "back to", "next:", "previous:", "also:", "→", "➡",
            "ادامه", "المزيد", "подробнее", "еще:", "mehr", "plus d", "más ", "mais ", "altro", "devamı",
            "selengkapnya",
            "查看", "更多", "点击", "続き", "もっと", "더보기",
        ])

    private static let labels = Set(
        [
            "advertisement", "advertisements", "ad", "sponsored", "share", "tweet", "print", "email", "save",
            "copy link", "share this", "share on facebook", "share on twitter", "pin it", "listen", "play", "close",
            "loading", "loading comments", "read more", "continue reading", "skip to content", "back to top",
            "menu", "search", "subscribe", "sign up", "log in", "login", "previous", "next", "prev", "home",
            "facebook", "twitter", "linkedin", "whatsapp", "telegram", "pinterest", "reddit", "instagram", "youtube",
            "tiktok", "threads", "bluesky", "messenger", "viber", "vk", "ok", "line", "flipboard", "pocket", "rss",
            "show caption", "hide caption", "enlarge this image", "toggle caption", "show comments", "view comments",
            "show more", "see more", "view more", "load more", "learn more", "story continues below advertisement",
            "topic", "last updated", "last modified", "date published", "publication date", "posted on", "posted by",
            "reviewed by", "article reviewed by", "fact checked by", "written by",
            "article continues below", "continue reading below", "scroll to continue", "reply", "like", "follow",
            "story continues below", "story continues after this message", "story continues below this ad",
            "article continues after this message", "article continues after this advertisement",
            "article continues below this ad", "continues after advertisement", "continues below advertisement",
            "article continues after advertisement", "post continues after advertisement",
            "la suite après la publicité", "la suite après cette publicité", "suite de l'article après la publicité",
            "continúa después de la publicidad", "continúa debajo de la publicidad", "sigue después de la publicidad",
            "continua após a publicidade", "continua depois da publicidade", "continua dopo la pubblicità",
            "artikel wird nach dieser anzeige fortgesetzt", "artikel geht nach der anzeige weiter",
            "tekst loopt door onder de advertentie", "lees verder onder de advertentie",
            "artikeln fortsätter under annonsen", "artikkelen fortsetter under annonsen",
            "artiklen fortsætter efter annoncen", "dalsza część artykułu pod materiałem wideo",
            "dalsza część tekstu pod wideo", "продолжение после рекламы", "haberin devamı reklamdan sonra",
            "artikel berlanjut setelah iklan ini", "scroll to continue with content", "広告の後に続きます",
            "این خبر بروز رسانی می شود", "این خبر به روز رسانی می شود",
            "این خبر در حال تکمیل است", "تبلیغات", "آگهی",
            "إعلان", "اعلان", "اشتهار", "פרסומת", "реклама", "reklam", "publicité", "publicidad",
            "publicidade", "pubblicità", "anzeige", "werbung", "advertentie", "reklama", "annons", "iklan",
            "anuncio", "anuncios", "annonce", "annuncio", "annonse", "hirdetés", "mainos", "διαφήμιση", "reclamă",
            "oglas",
            "inzerce", "quảng cáo", "广告", "廣告", "広告", "광고", "विज्ञापन", "বিজ্ঞাপন", "โฆษณา",
            "riproduzione riservata", "© riproduzione riservata", "all rights reserved", "alle rechte vorbehalten",
            "tous droits réservés", "todos los derechos reservados", "todos os direitos reservados",
        ].map { foldedForComparison($0) })
}
