/// What stands where an article breaks off for those who do not pay.
enum PaywallPhrases {
    static let list = PhraseList([
        PhraseTable(
            "en",
            [
                "subscribe (now |)to (continue|keep) reading",
                "(to|for) continue reading, (please |)(subscribe|log in|sign in)",
                "subscribers only", "this (article|story) is (for|available to) subscribers",
                "you have reached your (limit of|monthly limit)", "already a subscriber?",
            ]),
        PhraseTable("de", ["weiterlesen mit", "nur fur abonnenten", "jetzt abonnieren und weiterlesen"]),
        PhraseTable(
            "fr",
            [
                "(article|contenu) reserve (aux|a nos) abonnes", "la suite est reservee aux abonnes",
                "abonnez-vous pour (lire la suite|continuer|poursuivre)",
            ]),
        PhraseTable(
            "es",
            [
                "(contenido|articulo) (exclusivo|solo) para suscriptores",
                "(suscribete|suscribase) para (seguir|continuar) leyendo",
            ]),
        PhraseTable("it", ["riservato agli abbonati", "abbonati per (continuare|leggere)"]),
        PhraseTable("pt", ["(conteudo|materia) exclusivo para assinantes", "assine para continuar lendo"]),
        PhraseTable("ru", ["(доступно|доступен|доступна) (только |)(по подписке|подписчикам)", "оформите подписку"]),
        PhraseTable(
            "fa",
            ["برای (ادامه|خواندن ادامه) (مطلب|خبر) (مشترک|عضو) شوید", "برای (ادامه|خواندن ادامه) (مشترک|عضو) شوید"]),
        PhraseTable("ar", ["اشترك (لمتابعة|لمواصلة) القراءة", "للمشتركين فقط"]),
        PhraseTable("he", ["(הירשמו|הרשמו|הצטרפו) כדי להמשיך לקרוא", "למנויים בלבד"]),
        PhraseTable("uk", ["(оформіть|оформити) передплату", "(лише|тільки) для передплатників"]),
        PhraseTable("hi", ["आगे पढ़ने के लिए (सदस्यता|सब्सक्राइब)"]),
        PhraseTable("tr", ["(haberin|yazının) devamı aboneler", "okumaya devam etmek için abone"]),
        PhraseTable("ja", ["この記事は(有料|会員限定|有料会員限定)", "続きを読むには(会員登録|ログイン|有料会員)"]),
        PhraseTable("ko", ["유료회원 전용", "구독자 전용"]),
        PhraseTable("zh-Hans", ["(订阅|付费)后(可|)(继续|)阅读"]),
    ])
}
