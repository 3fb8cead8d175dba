import InternationalText

/// Words by which a publisher asks its readers for something: to follow, to subscribe, to pay.
enum PromotionPhrases {
    /// A longer text, in cells, is not a mere promotion.
    static let longest = 220

    /// Whether a folded block promotes the publisher's own channels.
    ///
    /// - Parameters:
    ///   - isAmongProse: It stands as the article's paragraphs do, so that more is asked of its words.
    static func isPromotion(_ key: String, width: Int, isAmongProse: Bool) -> Bool {
        guard width <= longest else { return false }
        if strong.open(key) { return true }
        let bytes = spaced(key)
        let isOwn = own.occurs(in: bytes)
        guard isOwn || weak.open(key) || anywhere.occurs(in: bytes) else { return false }
        return isOwn || !isAmongProse || channels.occurs(in: bytes)
    }

    private static let strong = openings([
        "follow us", "sign up for", "sign up to", "subscribe to our", "subscribe to continue", "subscribe now",
        "download our app", "get our app", "join our newsletter", "join our telegram", "join our whatsapp",
        "like us on",
        "become a member", "become a subscriber", "support our journalism", "support independent journalism",
        "have a tip",
        "got a tip", "get the latest", "get our daily", "already a subscriber", "log in to continue",
        "register to continue", "enter your email", "we use cookies", "this site uses cookies",
        "listen to this article",
        "watch the video", "share this article", "thank you for reading", "to continue reading",
        "síguenos", "síganos", "suscríbete", "suscríbase", "únete a nuestro", "descarga nuestra",
        "escucha este artículo",
        "suivez-nous", "suivez nous", "abonnez-vous", "inscrivez-vous à notre", "téléchargez notre",
        "écouter l'article",
        "recevez notre", "folgen sie uns", "folgt uns", "abonnieren sie", "jetzt abonnieren", "laden sie unsere",
        "artikel anhören", "подписывайтесь", "подпишитесь", "скачайте наше", "следите за нами", "читайте нас",
        "слушать статью",
        "оформите подписку", "підписуйтесь", "підпишіться", "ما را در", "به ما بپیوندید", "اپلیکیشن ما", "مشترک شوید",
        "عضو کانال",
        "برای خواندن ادامه", "تابعونا", "تابعنا", "اشترك في نشرت", "اشترك الآن", "حمل تطبيق", "حمّل تطبيق", "انضم إلى",
        "اشترك لمتابعة", "ہمیں فالو", "עקבו אחרינו", "הצטרפו ל", "הירשמו ל", "bizi takip", "bize katılın",
        "bültenimize",
        "uygulamamızı", "haberi dinle", "关注我们", "订阅我们", "下载我们", "扫码关注", "關注我們", "訂閱我們", "收听本文", "订阅后继续",
        "フォローして", "メルマガ", "会員登録", "アプリをダウンロード", "구독하기", "팔로우", "हमें फॉलो", "siga-nos", "siga nosso", "siga o nosso",
        "assine nossa", "assine para", "inscreva-se", "baixe o nosso", "baixe nosso", "seguici su", "iscriviti a",
        "iscriviti alla", "abbonati", "scarica la nostra", "volg ons", "abonneer je", "ikuti kami", "unduh aplikasi",
        "berlangganan", "theo dõi chúng tôi", "obserwuj nas", "zapisz się", "følg oss", "följ oss",
    ])

    /// Openings that articles use too.
    private static let weak = openings([
        "follow ", "sign up", "subscribe", "download", "join ", "get ", "watch ", "listen", "share ", "support ",
        "donate", "register ", "save up", "compare ", "descarga", "únete", "ahorra", "escucha", "suivez", "téléchargez",
        "folgen",
        "laden", "скачайте", "вступайте", "слушайте", "смотрите", "دانلود", "ثبت نام", "عضویت", "به این گزارش", "حمّل",
        "شاركونا",
        "استمع", "شاهد", "indir", "takip", "关注", "下载", "订阅", "ouça", "baixe", "assine", "iscriviti", "ascolta", "unduh",
    ])

    private static let anywhere = matcher([
        "takip edin", "abone ol", "دنبال کنید", "دانلود کنید", "گوش دهید", "mag-subscribe", "फॉलो करें", "सब्सक्राइब",
        "فالو کریں", "登録してください", "구독해",
    ])

    /// The publisher's own channels, as whole words: "your approach" says nothing of "our app".
    private static let own = PhraseDetector([" our newsletter ", " our app ", " our channel "].map { Array($0.utf8) })

    /// Where readers are sent, without any of which a sentence among the prose is no promotion.
    private static let channels = matcher([
        "telegram", "whatsapp", "facebook", "instagram", "twitter", "youtube", "tiktok", "linkedin", "viber",
        "newsletter",
        "podcast", "inbox", "google news", "apple news", "تلگرام", "واتساپ", "اینستاگرام",
        "تويتر",
        "تلغرام", "تليجرام", "واتس", "فيسبوك", "телеграм", "вконтакте", "微信", "微博", "客户端", "公众号", "line@", "app",
        "aplicación",
        "application", "aplicativo", "boletín", "bülten", "uygulama", "рассылк", "нашу", "خبرنامه", "اپلیکیشن", "تطبيق",
        "نشرتنا",
    ])

    /// A key with a space for every sign that ends a word, and at its ends.
    private static func spaced(_ key: String) -> [UInt8] {
        [0x20] + key.utf8.map { ".,;:!?()\"'".utf8.contains($0) ? 0x20 : $0 } + [0x20]
    }

    private static func openings(_ phrases: [String]) -> PhraseOpenings {
        PhraseOpenings(folding: phrases)
    }

    private static func matcher(_ phrases: [String]) -> PhraseDetector {
        PhraseDetector(phrases.map { FoldedText.utf8(of: $0) })
    }
}
