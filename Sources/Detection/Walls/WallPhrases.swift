/// What walls and empty stages say of themselves, by language.
enum WallPhrases {
    static let botWalls: [PhraseTable] = [
        PhraseTable(
            "en",
            [
                "checking your browser", "(verify|verifying) (that |)you are (a |)human", "are you (a |)(human|robot)",
                "pardon our interruption", "request unsuccessful. incapsula", "why have i been blocked",
                "enable javascript and cookies to continue", "unusual traffic from your", "press & hold to confirm",
                "you are using automation tools", "you have been blocked", "ddos protection by",
                "you don't have permission to access \"", "reference #18.", "used cloudflare to restrict access",
                "sucuri website firewall", "errors.edgesuite.net",
            ]),
        PhraseTable("fa", ["در حال انتقال به سایت", "در حال بررسی مرورگر"]),
        PhraseTable("fr", ["(nous verifions|verification de) votre navigateur", "verifiez que vous etes humain"]),
        PhraseTable(
            "es",
            ["(estamos comprobando|comprobando|verificando) (su|tu) navegador", "verifique que (usted |)es humano"]),
        PhraseTable(
            "de",
            [
                "wir prufen (ihren|deinen) browser", "uberprufung (ihres|deines) browsers",
                "bestatigen sie, dass sie ein mensch sind",
            ]),
        PhraseTable("pt", ["(estamos verificando|verificando) (o |)seu navegador"]),
        PhraseTable("it", ["(stiamo verificando|verifica) (il tuo|del) browser"]),
        PhraseTable("tr", ["tarayıcınız (denetleniyor|kontrol ediliyor|doğrulanıyor)"]),
        PhraseTable("uk", ["перевірка (вашого |)браузера", "перевіряємо ваш браузер"]),
        PhraseTable("ar", ["(نتحقق|جار التحقق|جاري التحقق) من متصفحك"]),
        PhraseTable("he", ["(אנחנו בודקים|בודקים) את הדפדפן"]),
        PhraseTable("hi", ["आपके ब्राउज़र की जाँच"]),
        PhraseTable("ja", ["ブラウザを確認しています"]),
        PhraseTable("ko", ["브라우저를 확인(하고 있습니다| 중)"]),
        PhraseTable("ru", ["проверка браузера", "проверяем ваш браузер"]),
        PhraseTable("zh-Hans", ["正在检查您的浏览器", "请完成安全验证"]),
    ]

    static let consentWalls: [PhraseTable] = [
        PhraseTable(
            "en",
            [
                "before you continue to", "we value your privacy. we and our", "we and our partners store",
                "accept all cookies to continue",
            ]),
        PhraseTable("de", ["wir und unsere partner (verarbeiten|speichern)", "mit werbung weiterlesen"]),
        PhraseTable("fr", ["nous et nos partenaires (stockons|utilisons|traitons)", "continuer sans accepter"]),
        PhraseTable("es", ["nosotros y nuestros socios (almacenamos|usamos|utilizamos)"]),
        PhraseTable("it", ["noi e i nostri partner (archiviamo|utilizziamo)"]),
        PhraseTable("nl", ["wij en onze partners (slaan|gebruiken)"]),
        PhraseTable("pl", ["my i nasi partnerzy (przechowujemy|uzyskujemy)"]),
    ]

    static let geoBlocks: [PhraseTable] = [
        PhraseTable(
            "en",
            [
                "not available in your (country|region|location|territory|area)",
                "unavailable in your (country|region|location)", "(blocked|restricted) in your (country|region)",
                "unavailable (to|for) (visitors|readers|users) (from|in) (most|your|the european)",
                "recognize you are attempting to access this website from a country",
            ]),
        PhraseTable("de", ["in (ihrem|deinem) land nicht verfugbar"]),
        PhraseTable("fr", ["(pas|plus|n'est pas) disponible dans votre (pays|region)"]),
        PhraseTable("es", ["no (esta|se encuentra) disponible en (su|tu) (pais|region)"]),
        PhraseTable(
            "ru",
            ["(недоступен|недоступна|недоступно|заблокирован) (в|для) (вашей стране|вашего региона|вашем регионе)"]),
        PhraseTable("fa", ["در (کشور|منطقه) شما (در دسترس نیست|مسدود است)"]),
        PhraseTable("ar", ["غير متاح في (بلدك|منطقتك)"]),
        PhraseTable("tr", ["(ülkenizde|bölgenizde) (kullanılamıyor|erişilemiyor)"]),
        PhraseTable("zh-Hans", ["您所在的(国家|地区)(无法|不能)(访问|查看)"]),
    ]

    static let seizures: [PhraseTable] = [
        PhraseTable(
            "en",
            [
                "(this|the) (domain|website|site|domain name) (has been|was|is) seized",
                "domain has been seized", "seized by the (federal bureau|united states|department of justice|fbi)",
                "seized (pursuant to|in accordance with) a (seizure|court) (warrant|order)",
            ]),
        PhraseTable("de", ["(diese|die) (domain|webseite|website) wurde beschlagnahmt"]),
        PhraseTable("fr", ["ce (site|domaine) a ete saisi"]),
        PhraseTable("es", ["este (sitio|dominio) ha sido (incautado|intervenido)"]),
        PhraseTable("ru", ["(сайт|домен) (изъят|арестован|конфискован)"]),
        PhraseTable("fa", ["این (سایت|وب سایت|دامنه) (به دستور|با دستور) (مقام قضایی|دادستانی)"]),
        PhraseTable("uk", ["(сайт|домен) (вилучено|арештовано)"]),
    ]

    static let parkings: [PhraseTable] = [
        PhraseTable(
            "en",
            [
                "(this|the) domain (name|) (is|may be) for sale", "buy this domain", "domain (is|has) (expired|parked)",
                "this domain name (has|is) expired", "make an offer on this domain",
                "this web page is parked", "account has been suspended",
            ]),
        PhraseTable("de", ["diese domain (steht zum verkauf|ist zu verkaufen|kaufen)"]),
        PhraseTable("fr", ["ce (nom de domaine|domaine) est a vendre"]),
        PhraseTable("es", ["este dominio esta (en venta|a la venta)"]),
        PhraseTable("ru", ["домен (продается|выставлен на продажу|не продлен)"]),
        PhraseTable("fa", ["این دامنه (برای فروش|به فروش)"]),
        PhraseTable("zh-Hans", ["(此|该|本)域名(正在出售|出售|待售|已过期)"]),
        PhraseTable("tr", ["bu alan adı satılıktır"]),
    ]

    static let maintenance: [PhraseTable] = [
        PhraseTable(
            "en",
            [
                "(site|website|page) is (currently |)(under|down for) maintenance",
                "(undergoing|performing|down for|unavailable for) (scheduled|planned|routine|) maintenance",
                "be back (soon|shortly)",
            ]),
        PhraseTable("fa", ["سایت در حال (بروزرسانی|به روز رسانی|بروز رسانی|تعمیر) است"]),
        PhraseTable("ar", ["الموقع تحت الصيانة", "قيد الصيانة"]),
        PhraseTable("ru", ["технические работы", "ведутся технические"]),
        PhraseTable("uk", ["технічні роботи"]),
        PhraseTable("he", ["האתר בתחזוקה", "האתר נמצא בתחזוקה"]),
        PhraseTable("zh-Hans", ["网站维护中", "系统维护"]),
        PhraseTable("zh-Hant", ["網站維護中", "系統維護"]),
        PhraseTable("ja", ["メンテナンス中"]),
        PhraseTable("ko", ["점검 중입니다", "시스템 점검"]),
        PhraseTable("tr", ["bakım çalışması"]),
        PhraseTable("de", ["(wegen wartungsarbeiten|wartungsarbeiten durchgefuhrt)", "wird gerade gewartet"]),
        PhraseTable("fr", ["(en cours de|en) maintenance"]),
        PhraseTable("es", ["en mantenimiento"]),
        PhraseTable("pt", ["em manutencao"]),
        PhraseTable("it", ["in manutenzione"]),
        PhraseTable("id", ["dalam (pemeliharaan|perbaikan)"]),
    ]

    static let outages: [PhraseTable] = [
        PhraseTable(
            "en",
            [
                "temporarily unavailable", "database connection error", "error establishing a database connection",
            ],
            except: ["had its name changed, or is temporarily unavailable"])
    ]
}
