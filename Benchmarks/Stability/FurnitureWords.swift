/// What the furniture of news pages says, in one language.
///
/// Written as publishers write it, and not from the lists by which retractd knows furniture: some of it stands in none of
/// them, as on real pages.
struct FurnitureWords: Sendable {
    let language: String
    var related: [String]
    var readMore: [String]
    var advertising: [String]
    var sponsored: [String]
    var mostRead: [String]
    var views: [String]
    var comments: [String]
    var shares: [String]
    var ago: [String]
    var newsletter: [(head: String, text: String, button: String)]
    var cookies: [(text: String, button: String)]
    var remarks: [String]
    var follow: [String]
    var offers: [String]
    var breaking: [String]
    var player: [String]
    var subscribeToRead: [String]
    var headlines: [String]

    static let all = [english, spanish, french, german, russian, persian, arabic, chinese, turkish, portuguese]

    static let english = FurnitureWords(
        language: "en",
        related: ["Related", "More on this story", "You might also like", "From our archive", "Keep reading"],
        readMore: ["Read more:", "READ MORE", "See also:", "Related:", "Also read |", "Don’t miss:", "MORE:"],
        advertising: ["Advertisement", "AD", "Article continues below", "Story continues after this message"],
        sponsored: ["Sponsored", "Paid partnership", "Promoted", "Partner content"],
        mostRead: ["Most read", "Trending now", "Popular today", "Top five"],
        views: ["views", "reads", "people are reading this"], comments: ["comments", "replies"],
        shares: ["shares", "Shares", "likes"],
        ago: ["# minutes ago", "Updated # minutes ago", "# hours ago", "Posted #h ago", "# min read"],
        newsletter: [
            (
                "Sign up for The Morning Brief", "The stories you need to start the day, in your inbox by seven.",
                "Sign up"
            ),
            (
                "Get our newsletter", "Join 40,000 readers who get the best of our work every Friday. No spam, ever.",
                "Subscribe"
            ),
            (
                "Stay in the loop", "Enter your email address below and we will send you our weekly roundup.",
                "Count me in"
            ),
        ],
        cookies: [
            (
                "We use cookies and similar technologies to improve your experience and to show you relevant ads.",
                "Accept all"
            ),
            ("We value your privacy. Our partners and we store information on your device.", "Manage options"),
        ],
        remarks: [
            "This is exactly what I have been saying for years.", "Great piece, thanks for sharing!",
            "Not sure I agree with the second point, but it is a fair summary.",
            "My cousin tried that. It did not work.",
        ],
        follow: [
            "Follow us on Telegram for the latest.", "Download our app for live updates.",
            "Have a tip? Write to our newsroom.", "Support independent journalism: become a member today.",
        ],
        offers: [
            "Save 40% on your first order with free delivery this week.", "The mattress everyone is talking about.",
            "Compare quotes from ten insurers in two minutes.", "Seven shoes that podiatrists recommend this season.",
        ],
        breaking: ["Breaking", "Live", "Just in"],
        player: ["Listen to this article", "Now playing", "Watch the video"],
        subscribeToRead: ["Subscribe to continue reading. Already a subscriber? Log in."],
        headlines: [
            "Council votes to close the old harbour bridge", "Storm delays ferries for a third day",
            "Teachers call off strike after late talks", "Museum finds letters of a forgotten painter",
            "Why copper prices are rising again", "Five questions about the new bus lanes",
        ])

    static let spanish = FurnitureWords(
        language: "es", related: ["Noticias relacionadas", "Te puede interesar", "Más sobre este tema"],
        readMore: ["Lea también:", "Lee más:", "Le puede interesar:", "Más información:"],
        advertising: ["Publicidad", "Anuncio"], sponsored: ["Patrocinado", "Contenido promocionado"],
        mostRead: ["Lo más leído", "Tendencias"], views: ["visitas", "lecturas"], comments: ["comentarios"],
        shares: ["compartidos", "veces compartido"], ago: ["hace # minutos", "Actualizado hace # horas"],
        newsletter: [
            (
                "Suscríbete a nuestro boletín", "Recibe cada mañana las noticias más importantes en tu correo.",
                "Suscribirme"
            )
        ],
        cookies: [("Usamos cookies propias y de terceros para mejorar nuestros servicios.", "Aceptar")],
        remarks: ["Ya era hora de que alguien lo dijera.", "Muy buen artículo, gracias."],
        follow: ["Síguenos en WhatsApp para estar al día.", "Descarga nuestra aplicación gratis."],
        offers: ["Ahorra hasta un 30% en tu próximo viaje.", "El colchón del que todos hablan."],
        breaking: ["Última hora"], player: ["Escucha este artículo"],
        subscribeToRead: ["Suscríbete para seguir leyendo."],
        headlines: [
            "El ayuntamiento cierra el viejo puente del puerto", "La tormenta retrasa los transbordadores",
            "Los maestros suspenden la huelga", "Por qué sube el precio del cobre",
        ])

    static let french = FurnitureWords(
        language: "fr", related: ["Sur le même sujet", "À lire aussi", "Nos derniers articles"],
        readMore: ["À lire aussi :", "Lire aussi :", "Lire aussi |", "Pour aller plus loin :"],
        advertising: ["Publicité", "La suite après cette publicité"], sponsored: ["Sponsorisé", "Contenu partenaire"],
        mostRead: ["Les plus lus", "Tendances"], views: ["vues", "lectures"], comments: ["commentaires"],
        shares: ["partages"], ago: ["il y a # minutes", "Mis à jour il y a # heures", "Lecture # min"],
        newsletter: [
            (
                "Recevez notre lettre du matin", "L’essentiel de l’actualité chaque jour dans votre boîte mail.",
                "S’inscrire"
            )
        ],
        cookies: [("Nous utilisons des cookies pour mesurer l’audience de ce site.", "Tout accepter")],
        remarks: ["Enfin un article clair sur la question.", "Je ne suis pas d’accord avec la fin."],
        follow: ["Suivez-nous sur Telegram.", "Téléchargez notre application."],
        offers: ["Jusqu’à 30 % de remise sur votre prochain séjour.", "Comparez dix assurances en deux minutes."],
        breaking: ["Alerte"], player: ["Écouter l’article"], subscribeToRead: ["Abonnez-vous pour lire la suite."],
        headlines: [
            "Le conseil ferme le vieux pont du port", "La tempête retarde les ferries",
            "Les enseignants suspendent la grève", "Pourquoi le prix du cuivre remonte",
        ])

    static let german = FurnitureWords(
        language: "de", related: ["Mehr zum Thema", "Das könnte Sie auch interessieren", "Weitere Artikel"],
        readMore: ["Lesen Sie auch:", "Mehr dazu:", "Auch interessant:"], advertising: ["Anzeige", "Werbung"],
        sponsored: ["Gesponsert", "Bezahlte Partnerschaft"], mostRead: ["Meistgelesen", "Beliebt"],
        views: ["Aufrufe"], comments: ["Kommentare"], shares: ["mal geteilt"],
        ago: ["vor # Minuten", "Aktualisiert vor # Stunden", "Lesezeit: # Minuten"],
        newsletter: [
            ("Unser Newsletter", "Die wichtigsten Nachrichten des Tages, jeden Morgen per E-Mail.", "Anmelden")
        ],
        cookies: [("Wir verwenden Cookies, um unser Angebot zu verbessern.", "Zustimmen")],
        remarks: ["Endlich sagt es mal jemand.", "Danke für den Artikel!"],
        follow: ["Folgen Sie uns auf WhatsApp.", "Laden Sie unsere App herunter."],
        offers: ["Bis zu 30 % Rabatt auf Ihre nächste Reise.", "Zehn Versicherungen in zwei Minuten vergleichen."],
        breaking: ["Eilmeldung"], player: ["Artikel anhören"],
        subscribeToRead: ["Jetzt abonnieren und weiterlesen."],
        headlines: [
            "Stadtrat sperrt die alte Hafenbrücke", "Sturm bremst die Fähren aus", "Lehrer sagen den Streik ab",
            "Warum Kupfer wieder teurer wird",
        ])

    static let russian = FurnitureWords(
        language: "ru", related: ["Материалы по теме", "Читайте также", "Ещё по теме"],
        readMore: ["Читайте также:", "Подробнее:", "По теме:"], advertising: ["Реклама"],
        sponsored: ["Партнёрский материал", "На правах рекламы"], mostRead: ["Самое читаемое", "Популярное"],
        views: ["просмотров", "просмотра"], comments: ["комментариев"], shares: ["репостов"],
        ago: ["# минут назад", "Обновлено # часа назад"],
        newsletter: [("Подпишитесь на рассылку", "Главные новости дня каждое утро в вашей почте.", "Подписаться")],
        cookies: [("Мы используем файлы cookie, чтобы сайт работал лучше.", "Принять")],
        remarks: ["Давно пора было об этом написать.", "Спасибо за статью."],
        follow: ["Подписывайтесь на наш телеграм-канал.", "Скачайте наше приложение."],
        offers: ["Скидка до 30% на первый заказ.", "Сравните десять страховок за две минуты."],
        breaking: ["Срочно"], player: ["Слушать статью"], subscribeToRead: ["Оформите подписку, чтобы читать дальше."],
        headlines: [
            "Совет закрывает старый мост в порту", "Шторм задержал паромы на третий день",
            "Учителя отменили забастовку",
            "Почему снова дорожает медь",
        ])

    static let persian = FurnitureWords(
        language: "fa", related: ["اخبار مرتبط", "مطالب پیشنهادی", "در همین زمینه"],
        readMore: ["بیشتر بخوانید:", "بخوانید:", "همچنین بخوانید:"], advertising: ["تبلیغات", "آگهی"],
        sponsored: ["رپورتاژ آگهی", "محتوای تبلیغاتی"], mostRead: ["پربازدیدترین‌ها", "داغ‌ترین‌ها"],
        views: ["بازدید"], comments: ["نظر", "دیدگاه"], shares: ["اشتراک"],
        ago: ["# دقیقه پیش", "به‌روزرسانی: # ساعت پیش"],
        newsletter: [("عضویت در خبرنامه", "مهم‌ترین خبرهای روز را هر صبح در ایمیل خود دریافت کنید.", "عضویت")],
        cookies: [("این وب‌سایت برای بهبود خدمات از کوکی استفاده می‌کند.", "می‌پذیرم")],
        remarks: ["خیلی خوب بود، ممنون.", "بالاخره یکی این را گفت."],
        follow: ["ما را در تلگرام دنبال کنید.", "اپلیکیشن ما را دانلود کنید."],
        offers: ["تا ۳۰ درصد تخفیف برای اولین خرید شما.", "ارزان‌ترین بلیت را همین امروز بخرید."],
        breaking: ["فوری"], player: ["به این گزارش گوش دهید"], subscribeToRead: ["برای خواندن ادامه مطلب مشترک شوید."],
        headlines: [
            "پل قدیمی بندر بسته می‌شود", "توفان شناورها را زمین‌گیر کرد", "معلمان اعتصاب را پایان دادند",
            "چرا مس دوباره گران شد",
        ])

    static let arabic = FurnitureWords(
        language: "ar", related: ["مواضيع ذات صلة", "أخبار ذات صلة", "قد يهمك أيضا"],
        readMore: ["اقرأ أيضا:", "اقرأ المزيد:", "شاهد أيضا:"], advertising: ["إعلان", "إعلانات"],
        sponsored: ["محتوى ممول", "برعاية"], mostRead: ["الأكثر قراءة", "الأكثر تداولا"], views: ["مشاهدة"],
        comments: ["تعليقات"], shares: ["مشاركة"], ago: ["منذ # دقيقة", "آخر تحديث منذ # ساعات"],
        newsletter: [("اشترك في نشرتنا البريدية", "أهم أخبار اليوم في بريدك كل صباح.", "اشترك")],
        cookies: [("نستخدم ملفات تعريف الارتباط لتحسين تجربتك.", "موافق")],
        remarks: ["شكرا على هذا المقال.", "كلام صحيح تماما."],
        follow: ["تابعونا على تلغرام.", "حمّل تطبيقنا الآن."],
        offers: ["خصم يصل إلى ٣٠٪ على طلبك الأول.", "قارن بين عشر شركات تأمين في دقيقتين."], breaking: ["عاجل"],
        player: ["استمع إلى المقال"], subscribeToRead: ["اشترك لمتابعة القراءة."],
        headlines: [
            "المجلس يغلق جسر الميناء القديم", "العاصفة تؤخر العبارات", "المعلمون يعلقون الإضراب",
            "لماذا يرتفع سعر النحاس",
        ])

    static let chinese = FurnitureWords(
        language: "zh", related: ["相关新闻", "延伸阅读", "猜你喜欢"], readMore: ["相关阅读：", "更多：", "延伸阅读："],
        advertising: ["广告"], sponsored: ["赞助内容", "推广"], mostRead: ["热门文章", "点击排行"], views: ["次浏览", "阅读"],
        comments: ["条评论"], shares: ["次分享"], ago: ["#分钟前", "#小时前更新"],
        newsletter: [("订阅我们的邮件", "每天早晨把最重要的新闻送到您的邮箱。", "订阅")],
        cookies: [("我们使用Cookie来改善您的浏览体验。", "接受")], remarks: ["写得很好，谢谢分享。", "早就该有人说了。"],
        follow: ["关注我们的微信公众号。", "下载我们的客户端。"], offers: ["首单立减三成，包邮到家。", "两分钟比较十家保险公司。"],
        breaking: ["快讯"], player: ["收听本文"], subscribeToRead: ["订阅后继续阅读全文。"],
        headlines: ["市议会关闭港口旧桥", "风暴使渡轮连续三天延误", "教师取消罢工", "铜价为何再次上涨"])

    static let turkish = FurnitureWords(
        language: "tr", related: ["İlgili haberler", "Bunlar da ilginizi çekebilir"],
        readMore: ["Ayrıca okuyun:", "Devamı:", "Bunu da oku:"], advertising: ["Reklam"],
        sponsored: ["Sponsorlu içerik"], mostRead: ["En çok okunanlar"], views: ["görüntülenme"], comments: ["yorum"],
        shares: ["paylaşım"], ago: ["# dakika önce", "Güncelleme: # saat önce"],
        newsletter: [("Bültenimize abone olun", "Günün en önemli haberleri her sabah e-postanızda.", "Abone ol")],
        cookies: [("Sitemizde deneyiminizi iyileştirmek için çerezler kullanıyoruz.", "Kabul et")],
        remarks: ["Çok güzel bir yazı, teşekkürler.", "Sonuna katılmıyorum."],
        follow: ["Bizi Telegram’da takip edin.", "Uygulamamızı indirin."],
        offers: ["İlk siparişinizde yüzde 30 indirim.", "On sigortayı iki dakikada karşılaştırın."],
        breaking: ["Son dakika"], player: ["Haberi dinle"], subscribeToRead: ["Okumaya devam etmek için abone olun."],
        headlines: ["Eski liman köprüsü kapanıyor", "Fırtına feribotları geciktirdi", "Öğretmenler grevi erteledi"])

    static let portuguese = FurnitureWords(
        language: "pt", related: ["Veja também", "Notícias relacionadas"],
        readMore: ["Leia mais:", "Leia também:", "Veja mais:"],
        advertising: ["Publicidade"], sponsored: ["Conteúdo patrocinado"], mostRead: ["Mais lidas"],
        views: ["visualizações"], comments: ["comentários"], shares: ["compartilhamentos"],
        ago: ["há # minutos", "Atualizado há # horas"],
        newsletter: [("Assine nossa newsletter", "As principais notícias do dia no seu e-mail toda manhã.", "Assinar")],
        cookies: [("Usamos cookies para melhorar a sua experiência.", "Aceitar")],
        remarks: ["Ótima matéria, parabéns.", "Discordo do final."],
        follow: ["Siga nosso canal no WhatsApp.", "Baixe o nosso aplicativo."],
        offers: ["Até 30% de desconto na primeira compra.", "Compare dez seguros em dois minutos."],
        breaking: ["Urgente"], player: ["Ouça esta matéria"], subscribeToRead: ["Assine para continuar lendo."],
        headlines: [
            "Câmara fecha a velha ponte do porto", "Tempestade atrasa as balsas", "Professores suspendem a greve",
        ])
}
