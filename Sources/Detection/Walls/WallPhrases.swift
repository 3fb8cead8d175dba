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
            ]),
        PhraseTable("fa", ["در حال انتقال به سایت", "در حال بررسی مرورگر"]),
        PhraseTable("ru", ["проверка браузера", "проверяем ваш браузер"]),
        PhraseTable("zh-Hans", ["正在检查您的浏览器", "请完成安全验证"]),
    ]

    static let consentWalls: [PhraseTable] = [
        PhraseTable(
            "en",
            [
                "before you continue to", "we value your privacy. we and our", "we and our partners store",
                "accept all cookies to continue",
            ])
    ]

    static let outages: [PhraseTable] = [
        PhraseTable(
            "en",
            [
                "(site|website|page) is (currently |)(under|down for) maintenance",
                "(undergoing|performing|down for|unavailable for) (scheduled|planned|routine|) maintenance",
                "temporarily unavailable",
                "be back (soon|shortly)", "database connection error", "error establishing a database connection",
                "this domain is for sale", "buy this domain", "domain has been seized",
                "this website has been seized", "account has been suspended",
            ],
            except: ["had its name changed, or is temporarily unavailable"]),
        PhraseTable("fa", ["سایت در حال (بروزرسانی|به روز رسانی|بروز رسانی|تعمیر) است"]),
        PhraseTable("ar", ["الموقع تحت الصيانة", "قيد الصيانة"]),
        PhraseTable("ru", ["технические работы", "ведутся технические"]),
        PhraseTable("zh-Hans", ["网站维护中", "系统维护"]),
        PhraseTable("ja", ["メンテナンス中"]),
        PhraseTable("tr", ["bakım çalışması"]),
    ]
}
