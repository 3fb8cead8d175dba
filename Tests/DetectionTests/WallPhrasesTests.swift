import RetractdCore
import Testing

@testable import Detection

/// Every list of what stands before an article has a page that says so, and news that sounds like it.
@Suite struct WallPhrasesTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let kind: PhraseRecord.Meaning
        let language: String
        let says: String
        let nearMiss: String

        init(_ kind: PhraseRecord.Meaning, _ language: String, _ says: String, not nearMiss: String) {
            self.kind = kind
            self.language = language
            self.says = says
            self.nearMiss = nearMiss
        }

        var testDescription: String { "\(kind.rawValue) \(language)" }
    }

    static let rows: [Row] = [
        Row(.botWall, "en", "Verifying you are human. One moment.", not: "Checking your luggage before boarding"),
        Row(.botWall, "fa", "در حال بررسی مرورگر شما", not: "مجلس در حال بررسی بودجه است"),
        Row(.botWall, "fr", "Nous vérifions votre navigateur.", not: "Le navigateur solitaire est arrivé à Brest"),
        Row(.botWall, "es", "Estamos comprobando su navegador.", not: "Están comprobando su coartada"),
        Row(.botWall, "de", "Wir prüfen Ihren Browser.", not: "Wir prüfen Ihren Antrag, sagte die Ministerin"),
        Row(.botWall, "pt", "Verificando seu navegador", not: "Verificando o nível do rio"),
        Row(.botWall, "it", "Stiamo verificando il tuo browser", not: "Stiamo verificando il ponte, dice il sindaco"),
        Row(.botWall, "tr", "Tarayıcınız denetleniyor, bekleyin.", not: "Marketler denetleniyor"),
        Row(.botWall, "uk", "Перевірка браузера. Зачекайте.", not: "Перевірка документів на кордоні"),
        Row(.botWall, "ar", "جاري التحقق من متصفحك", not: "جاري التحقق من أسباب الحريق"),
        Row(.botWall, "he", "אנחנו בודקים את הדפדפן שלך", not: "אנחנו בודקים את הטענות, נמסר"),
        Row(.botWall, "hi", "आपके ब्राउज़र की जाँच हो रही है", not: "पुल की जाँच हो रही है"),
        Row(.botWall, "ja", "ブラウザを確認しています。", not: "警察が現場を確認しています。"),
        Row(.botWall, "ko", "브라우저를 확인하고 있습니다", not: "경찰이 현장을 확인하고 있습니다"),
        Row(.botWall, "ru", "Проверка браузера…", not: "Проверка школы показала нарушения"),
        Row(.botWall, "zh-Hans", "请完成安全验证后继续", not: "工厂完成安全检查"),
        Row(.consentWall, "en", "Before you continue to Made News", not: "Read this before you continue your studies"),
        Row(
            .consentWall, "de", "Wir und unsere Partner speichern Informationen",
            not: "Wir und unsere Nachbarn halten zusammen"),
        Row(.consentWall, "fr", "Continuer sans accepter", not: "La grève va continuer sans la direction"),
        Row(
            .consentWall, "es", "Nosotros y nuestros socios usamos cookies",
            not: "Nosotros y nuestros vecinos usamos el agua"),
        Row(
            .consentWall, "it", "Noi e i nostri partner archiviamo informazioni",
            not: "Noi e i nostri figli restiamo qui"),
        Row(.consentWall, "nl", "Wij en onze partners slaan gegevens op", not: "Wij en onze kinderen blijven hier"),
        Row(
            .consentWall, "pl", "My i nasi partnerzy przechowujemy informacje", not: "My i nasi sąsiedzi zostajemy"),
        Row(.consentWall, "pt", "Nós e os nossos 842 parceiros armazenamos e/ou acedemos", not: "Armazenamos o trigo"),
        Row(.geoBlock, "en", "This video is not available in your country.", not: "The vaccine is not available yet"),
        Row(.geoBlock, "de", "Dieser Inhalt ist in Ihrem Land nicht verfügbar.", not: "Das Mittel ist nicht verfügbar"),
        Row(.geoBlock, "fr", "Ce contenu n'est pas disponible dans votre pays.", not: "Le vaccin n'est pas disponible"),
        Row(.geoBlock, "es", "Este contenido no está disponible en su país.", not: "La vacuna no está disponible"),
        Row(.geoBlock, "ru", "Материал недоступен в вашей стране.", not: "Перевал недоступен до весны"),
        Row(.geoBlock, "fa", "این محتوا در کشور شما در دسترس نیست", not: "این دارو در بازار نیست"),
        Row(.geoBlock, "ar", "هذا المحتوى غير متاح في بلدك", not: "اللقاح غير متاح في المدن"),
        Row(.geoBlock, "tr", "Bu içerik ülkenizde kullanılamıyor", not: "Yol bir hafta kullanılamıyor"),
        Row(.geoBlock, "zh-Hans", "您所在的地区无法访问此内容", not: "该地区无法耕种"),
        Row(.seized, "en", "This domain has been seized.", not: "Two boats have been seized in the harbour"),
        Row(.seized, "de", "Diese Domain wurde beschlagnahmt.", not: "Das Boot wurde beschlagnahmt"),
        Row(.seized, "fr", "Ce site a été saisi.", not: "Le tribunal a été saisi"),
        Row(.seized, "es", "Este dominio ha sido incautado.", not: "El barco ha sido incautado"),
        Row(.seized, "ru", "Домен изъят.", not: "Катер изъят у владельца"),
        Row(.seized, "fa", "این سایت به دستور مقام قضایی بسته شد", not: "به دستور مقام قضایی آزاد شد"),
        Row(.seized, "uk", "Домен арештовано.", not: "Судно арештовано в порту"),
        Row(.parked, "en", "This domain is for sale!", not: "The old mill is for sale"),
        Row(.parked, "de", "Diese Domain steht zum Verkauf.", not: "Die Mühle steht zum Verkauf"),
        Row(.parked, "fr", "Ce nom de domaine est à vendre.", not: "Le domaine viticole est à vendre"),
        Row(.parked, "es", "Este dominio está en venta.", not: "El molino está en venta"),
        Row(.parked, "ru", "Домен продается.", not: "Дом продается"),
        Row(.parked, "fa", "این دامنه برای فروش است", not: "این خانه برای فروش است"),
        Row(.parked, "zh-Hans", "该域名正在出售", not: "该房屋正在出售"),
        Row(.parked, "tr", "Bu alan adı satılıktır.", not: "Bu ev satılıktır."),
        Row(.maintenance, "en", "The site is currently under maintenance.", not: "The lift is out of service"),
        Row(.maintenance, "fa", "سایت در حال به روز رسانی است", not: "پل در حال تعمیر است"),
        Row(.maintenance, "ar", "الموقع تحت الصيانة", not: "الجسر تحت المراقبة"),
        Row(.maintenance, "ru", "Ведутся технические работы.", not: "Ведутся ремонтные работы на мосту"),
        Row(.maintenance, "uk", "Технічні роботи на сайті", not: "Ремонтні роботи на мосту"),
        Row(.maintenance, "he", "האתר נמצא בתחזוקה", not: "הגשר נמצא בשיפוץ"),
        Row(.maintenance, "zh-Hans", "网站维护中，请稍后", not: "桥梁维护费用上涨"),
        Row(.maintenance, "zh-Hant", "網站維護中", not: "橋樑維護費用上漲"),
        Row(.maintenance, "ja", "ただいまメンテナンス中です", not: "橋の点検が始まった"),
        Row(.maintenance, "ko", "시스템 점검 중입니다", not: "다리 점검이 시작됐다"),
        Row(.maintenance, "tr", "Bakım çalışması yapılıyor", not: "Hasta bakımı zorlaşıyor"),
        Row(
            .maintenance, "de", "Die Seite wird gerade gewartet.", not: "Auf den Zug wird lange gewartet"),
        Row(.maintenance, "fr", "Site en maintenance", not: "La maintenance du pont coûte cher"),
        Row(.maintenance, "es", "Sitio en mantenimiento", not: "El mantenimiento del puente"),
        Row(.maintenance, "pt", "Site em manutenção", not: "A manutenção da ponte"),
        Row(.maintenance, "it", "Sito in manutenzione", not: "La manutenzione del ponte"),
        Row(.maintenance, "id", "Situs dalam perbaikan", not: "Perbaikan jembatan dimulai"),
        Row(
            .outage, "en", "The service is temporarily unavailable.",
            not: "The page was removed, had its name changed, or is temporarily unavailable."),
        Row(.paywall, "en", "Subscribe now to continue reading", not: "The bill would continue subsidies"),
        Row(.paywall, "de", "Jetzt abonnieren und weiterlesen", not: "Wer weiterliest, erfährt mehr"),
        Row(.paywall, "fr", "Article réservé aux abonnés", not: "Une plage réservée aux nageurs"),
        Row(.paywall, "es", "Suscríbase para seguir leyendo", not: "Un club para seguir leyendo"),
        Row(.paywall, "it", "Riservato agli abbonati", not: "Parcheggio riservato ai residenti"),
        Row(.paywall, "pt", "Assine para continuar lendo", not: "Um clube para continuar lendo"),
        Row(.paywall, "ru", "Доступно только подписчикам", not: "Жильё доступно только богатым"),
        Row(.paywall, "fa", "برای خواندن ادامه مشترک شوید", not: "برای ادامه تحصیل رفت"),
        Row(.paywall, "ar", "اشترك لمتابعة القراءة", not: "اشترك في السباق"),
        Row(.paywall, "he", "הירשמו כדי להמשיך לקרוא", not: "הם הצטרפו כדי לעזור"),
        Row(.paywall, "uk", "Оформіть передплату", not: "Передплата на газети зросла"),
        Row(.paywall, "hi", "आगे पढ़ने के लिए सदस्यता लें", not: "आगे पढ़ने के लिए शहर गई"),
        Row(.paywall, "tr", "Okumaya devam etmek için abone olun", not: "Okula devam etmek için geldi"),
        Row(.paywall, "ja", "続きを読むには会員登録が必要です", not: "会員登録が百万人を超えた"),
        Row(.paywall, "ko", "구독자 전용 기사입니다", not: "구독자가 백만 명을 넘었다"),
        Row(.paywall, "zh-Hans", "订阅后继续阅读", not: "他每天坚持阅读"),
    ]

    static let records = PhraseBook.standardRecords.filter { $0.meaning.trouble != nil || $0.meaning == .paywall }

    /// The same in other words.
    static let otherWords: [Row] = [
        Row(
            .consentWall, "en", "Before you continue. We use cookies and data. Accept all or reject all.",
            not: "The bakery will continue to use flour from abroad"),
        Row(
            .consentWall, "en", "We and our 842 partners store and/or access information on a device",
            not: "The thieves store and sell information on a market"),
        Row(
            .consentWall, "de", "Wir und unsere 842 Partner speichern und/oder greifen auf Informationen zu",
            not: "Seine Partner speichern den Strom"),
        Row(
            .consentWall, "fr", "Nous et nos 842 partenaires stockons et/ou accédons à des informations",
            not: "Nous stockons le grain"),
        Row(
            .consentWall, "es", "Nosotros y nuestros 842 socios almacenamos y/o accedemos", not: "Almacenamos el grano"),
        Row(.consentWall, "it", "Noi e i nostri 842 partner archiviamo e/o accediamo", not: "Archiviamo il caso"),
        Row(
            .consentWall, "nl", "Wij en onze 842 partners slaan informatie op een apparaat op",
            not: "Zij slaan informatie over"),
        Row(
            .consentWall, "pl", "My i nasi partnerzy (842) przechowujemy i/lub uzyskujemy dostęp",
            not: "Przechowujemy zboże"),
        Row(
            .geoBlock, "en", "We recognise you are attempting to access this website from a country in the EEA",
            not: "We recognise the country’s new government, the minister said"),
        Row(.maintenance, "en", "Our website is undergoing an upgrade.", not: "The bridge is undergoing an upgrade"),
        Row(
            .parked, "en", "news.example is for sale. Make an offer.", not: "The old mill is for sale, the council said"
        ),
    ]

    @Test(arguments: otherWords)
    func `other words for the same are known`(row: Row) {
        #expect(PhraseBook.standard.first(row.kind, in: row.says)?.language == row.language)
        #expect(PhraseBook.standard.first(row.kind, in: row.nearMiss) == nil)
    }

    @Test func `every list has an example, and no example is of a list that is not there`() {
        let named = Set(Self.rows.map(\.testDescription))
        #expect(named == Set(Self.records.map { "\($0.meaning.rawValue) \($0.language)" }))
        #expect(Self.records.count == Self.rows.count)
    }

    @Test(arguments: rows)
    func `a page that says so is known, and news that sounds like it is not`(row: Row) {
        let book = PhraseBook.standard
        #expect(book.first(row.kind, in: "Made News. \(row.says)")?.language == row.language)
        #expect(book.first(row.kind, in: "Made News. \(row.nearMiss)") == nil)
    }

    @Test func `every phrase is found within a text, and every title begins one`() {
        for record in Self.records {
            let table = PhraseTable(record.language, record.patterns)
            for literal in record.patterns.flatMap({ table.literals(of: $0) }) {
                #expect(PhraseBook.standard.first(record.meaning, in: "2026. \(literal). 2027.") != nil, "\(literal)")
            }
            for title in record.titles {
                #expect(PhraseBook.standard.title(record.meaning, beginning: "\(title) - made news") != nil, "\(title)")
            }
        }
    }

    @Test func `a user's own words for a wall and a paywall are known`() throws {
        let json = """
            [{"class":"bot-wall","lang":"en","patterns":["prove your mettle"],"titles":["halt, reader"]},
             {"class":"paywall","lang":"en","patterns":["the rest is for members"]}]
            """
        let book = try PhraseBook.standard(with: Array(json.utf8))
        let answer = WallSignatureTests.response(200)
        #expect(
            WallSignature.find(
                response: answer, title: "News", visibleText: "Prove your mettle first.", phrases: book)?.kind
                == .botWall)
        #expect(
            WallSignature.find(response: answer, title: "Halt, reader!", visibleText: "", phrases: book)?.kind
                == .botWall)
        #expect(WallSignature.find(response: answer, title: "Halt, reader!", visibleText: "") == nil)
        var extract = Extract(title: "A", blocks: [], extractorVersion: 1)
        extract.signs.visibleText = "First lines. The rest is for members."
        #expect(Paywall.stands(before: extract, phrases: book))
        #expect(!Paywall.stands(before: extract))
    }
}
