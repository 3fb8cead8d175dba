/// Invented news prose in several scripts, the same for the same seed.
package enum MadeText {
    private static let words: [String: [String]] = [
        "en": [
            "council", "harbour", "minister", "report", "storm", "bridge", "village", "strike", "court", "school",
            "market",
            "border", "crews", "evening", "talks", "river", "season", "doctor", "engine", "letter", "winter", "valley",
            "paper", "captain", "garden", "signal", "copper", "journey", "station", "museum", "engineer", "festival",
            "announced", "opened", "closed", "delayed", "visited", "promised", "counted", "repaired", "crossed",
            "warned",
        ],
        "fa": [
            "شهر", "وزیر", "گزارش", "مرز", "پل", "روستا", "دادگاه", "مدرسه", "بازار", "رودخانه", "باران", "پزشک", "راه",
            "نامه", "زمستان", "دره", "باغ", "ایستگاه", "موزه", "مهندس", "جشنواره", "اعلام", "افتتاح", "تعطیل", "بازدید",
            "هشدار", "کشتی", "بندر", "کارگر", "کشاورز", "استاندار", "مسافر", "قطار", "خبرنگار", "همایش", "پروژه",
        ],
        "ru": [
            "город", "министр", "доклад", "граница", "мост", "деревня", "суд", "школа", "рынок", "река", "дождь",
            "врач",
            "дорога", "письмо", "зима", "долина", "сад", "станция", "музей", "инженер", "фестиваль", "сообщил",
            "открыли",
            "закрыли", "задержан", "обещал", "порт", "корабль", "рабочие", "поезд", "пассажиры", "проект", "вечером",
        ],
        "zh": [
            "城市", "部长", "报告", "边境", "大桥", "村庄", "法院", "学校", "市场", "河流", "降雨", "医生", "公路", "信件",
            "冬季", "山谷", "花园", "车站", "博物馆", "工程师", "节日", "宣布", "开放", "关闭", "推迟", "港口", "船只", "工人",
            "列车", "乘客", "项目", "晚间", "居民", "水库", "电力", "会议",
        ],
        "ar": [
            "المدينة", "الوزير", "التقرير", "الحدود", "الجسر", "القرية", "المحكمة", "المدرسة", "السوق",
            "النهر", "المطر", "الطبيب", "الطريق", "الرسالة", "الشتاء", "الوادي", "الحديقة", "المحطة", "المتحف",
            "المهندس", "المهرجان", "أعلن", "افتتح", "أغلق", "تأخر", "زار", "وعد", "الميناء", "السفينة",
            "العمال", "القطار", "الركاب", "المشروع", "المساء", "السكان", "الخزان", "الكهرباء", "الاجتماع",
        ],
        "he": [
            "העיר", "השר", "הדוח", "הגבול", "הגשר", "הכפר", "הנמל", "המפעל", "השוק", "הנהר", "הגשם", "הרופא",
            "הכביש", "המכתב", "החורף", "העמק", "הגן", "התחנה", "המוזיאון", "המהנדס", "הפסטיבל", "הודיע", "פתח",
            "סגר", "עיכב", "ביקר", "הבטיח", "הספינה", "הפועלים", "הרכבת", "הנוסעים", "התוכנית", "הערב",
            "התושבים", "המאגר", "החשמל", "הישיבה",
        ],
        "tr": [
            "şehir", "bakan", "rapor", "sınır", "köprü", "köy", "mahkeme", "okul", "pazar", "nehir", "yağmur",
            "doktor", "yol", "mektup", "kış", "vadi", "bahçe", "istasyon", "müze", "mühendis", "festival",
            "açıkladı", "açtı", "kapattı", "gecikti", "ziyaret", "söz", "liman", "gemi", "işçiler", "tren",
            "yolcular", "proje", "akşam", "sakinler", "baraj", "elektrik", "toplantı",
        ],
        "uk": [
            "місто", "міністр", "звіт", "кордон", "міст", "село", "суд", "школа", "ринок", "річка", "дощ",
            "лікар", "дорога", "лист", "зима", "долина", "сад", "станція", "музей", "інженер", "фестиваль",
            "повідомив", "відкрили", "закрили", "затримано", "обіцяв", "порт", "корабель", "робітники",
            "потяг", "пасажири", "проєкт", "увечері", "мешканці", "водосховище", "світло", "засідання",
        ],
        "es": [
            "ciudad", "ministro", "informe", "frontera", "puente", "aldea", "tribunal", "escuela", "mercado",
            "lluvia", "doctor", "camino", "carta", "invierno", "valle", "jardín", "museo", "ingeniero",
            "festival", "anunció", "abrió", "cerró", "retrasó", "visitó", "prometió", "puerto", "barco",
            "obreros", "tren", "pasajeros", "proyecto", "tarde", "vecinos", "embalse", "luz", "reunión",
            "motor", "cobre", "viaje", "capitán",
        ],
        "fr": [
            "ville", "ministre", "rapport", "frontière", "pont", "village", "tribunal", "école", "marché",
            "rivière", "pluie", "médecin", "route", "lettre", "hiver", "vallée", "jardin", "gare", "musée",
            "ingénieur", "festival", "annonça", "ouvrit", "ferma", "retarda", "visita", "promit", "port",
            "navire", "ouvriers", "train", "passagers", "projet", "soir", "habitants", "barrage", "courant",
            "réunion", "moteur", "cuivre",
        ],
        "de": [
            "Stadt", "Minister", "Bericht", "Grenze", "Brücke", "Dorf", "Gericht", "Schule", "Markt", "Fluss",
            "Regen", "Arzt", "Straße", "Brief", "Winter", "Tal", "Garten", "Bahnhof", "Museum", "Ingenieur",
            "Fest", "meldete", "öffnete", "schloss", "verschob", "besuchte", "versprach", "Hafen", "Schiff",
            "Arbeiter", "Zug", "Fahrgäste", "Vorhaben", "Abend", "Bewohner", "Stausee", "Strom", "Sitzung",
            "Motor", "Kupfer",
        ],
        "pt": [
            "cidade", "ministro", "relatório", "fronteira", "ponte", "aldeia", "tribunal", "escola", "mercado",
            "rio", "chuva", "médico", "estrada", "carta", "inverno", "vale", "jardim", "estação", "museu",
            "engenheiro", "festival", "anunciou", "abriu", "fechou", "atrasou", "visitou", "prometeu", "porto",
            "navio", "operários", "comboio", "passageiros", "projeto", "tarde", "moradores", "barragem",
            "energia", "reunião",
        ],
        "ja": [
            "都市", "大臣", "報告", "国境", "大橋", "村落", "裁判所", "学校", "市場", "河川", "降雨", "医師", "道路", "手紙", "冬季", "渓谷",
            "庭園", "駅前", "博物館", "技師", "祭典", "発表", "開通", "閉鎖", "延期", "訪問", "約束", "港湾", "船舶", "作業員", "列車", "乗客",
            "計画", "夕方", "住民", "貯水池", "電力", "会議",
        ],
        "ko": [
            "도시", "장관", "보고서", "국경", "다리", "마을", "법원", "학교", "시장", "강물", "비가", "의사", "도로", "편지", "겨울", "계곡",
            "정원", "역사", "박물관", "기술자", "축제", "발표했다", "열었다", "닫았다", "늦췄다", "방문했다", "약속했다", "항구", "선박", "노동자",
            "열차", "승객", "계획", "저녁", "주민", "저수지", "전력", "회의",
        ],
        "hi": [
            "शहर", "मंत्री", "रिपोर्ट", "सीमा", "पुल", "गाँव", "अदालत", "विद्यालय", "बाज़ार", "नदी", "बारिश",
            "डॉक्टर", "सड़क", "चिट्ठी", "सर्दी", "घाटी", "बगीचा", "स्टेशन", "संग्रहालय", "अभियंता", "उत्सव",
            "घोषित", "खोला", "बंद", "टाला", "दौरा", "वादा", "बंदरगाह", "जहाज़", "मज़दूर", "रेल", "यात्री",
            "परियोजना", "शाम", "निवासी", "जलाशय", "बिजली", "बैठक",
        ],
    ]

    /// A headline of seven words.
    package static func headline(_ seed: String, language: String) -> String {
        joined(picks(seed + "/headline", 7, language), language)
    }

    /// So many paragraphs of two sentences.
    package static func paragraphs(_ seed: String, count: Int, language: String) -> [String] {
        (0..<count).map { index in
            let first = joined(picks("\(seed)/\(index)/a", 14, language), language)
            let second = joined(picks("\(seed)/\(index)/b", 11, language), language)
            let stop = spaceless.contains(language) ? "。" : ". "
            return first + stop + second + (spaceless.contains(language) ? "。" : ".")
        }
    }

    /// The same things said in other sentences: the words stay in pairs, and no more of their order.
    package static func anew(_ paragraph: String, language: String) -> String {
        let (words, length) =
            isSpaceless(language)
            ? (paragraph.map(String.init), 4) : (paragraph.split(separator: " ").map(String.init), 2)
        let said = words.map { $0.trimmingPrefix { $0 == "." || $0 == "。" } }.map { word in
            String(word.reversed().drop { $0 == "." || $0 == "。" }.reversed())
        }.filter { !$0.isEmpty }
        let groups = stride(from: 0, to: said.count, by: length).map {
            joined(Array(said[$0..<min($0 + length, said.count)]), language)
        }
        return joined(groups.reversed(), language) + (isSpaceless(language) ? "。" : ".")
    }

    private static func isSpaceless(_ language: String) -> Bool { spaceless.contains(language) }

    private static let spaceless: Set<String> = ["zh", "ja"]

    /// A sentence that says nothing of any story.
    static func other(_ language: String) -> String {
        joined(picks("another/\(language)", 12, language), language) + (spaceless.contains(language) ? "。" : ".")
    }

    /// What the page of an unknown URL says.
    static func missing(_ language: String) -> String { missingWords[language] ?? "Page not found" }

    /// A notice in an article's place.
    static func notice(_ language: String) -> String { noticeWords[language] ?? "This article has been removed." }

    /// A sentence that takes back what a story says.
    static func denial(_ language: String) -> String {
        denials[language] ?? "The figure was 417, not 12, and no approval had been given."
    }

    private static let denials = [
        "fa": "این رقم ۴۱۷ بود، نه ۱۲، و هیچ مجوزی داده نشده بود.",
        "ru": "Число составило 417, а не 12, и разрешение дано не было.",
        "ar": "كان العدد 417 وليس 12، ولم تمنح أي موافقة.", "zh": "数字是417，而不是12，当时没有得到任何批准。",
    ]

    /// The headline of a notice that withdraws a story.
    static func kill(_ headline: String, _ language: String) -> String {
        "\(killMarks[language] ?? "STORY WITHDRAWN"): \(headline)"
    }

    private static let missingWords = [
        "fa": "صفحه مورد نظر یافت نشد", "ru": "Страница не найдена", "zh": "页面不存在", "ar": "الصفحة غير موجودة",
        "he": "הדף לא נמצא", "tr": "Sayfa bulunamadı", "uk": "Сторінку не знайдено", "es": "Página no encontrada",
        "fr": "Page introuvable", "de": "Seite nicht gefunden", "pt": "Página não encontrada",
        "ja": "ページが見つかりません", "ko": "페이지를 찾을 수 없습니다", "hi": "पृष्ठ नहीं मिला",
    ]

    private static let noticeWords = [
        "fa": "این خبر حذف شد.", "ru": "Материал удалён по требованию.", "zh": "文章已被删除。",
        "ar": "تم حذف هذا الخبر.", "he": "הכתבה הוסרה.", "tr": "Bu haber yayından kaldırılmıştır.",
        "uk": "Матеріал видалено.", "es": "Esta noticia ha sido retirada.", "fr": "Cet article a été retiré.",
        "de": "Dieser Artikel wurde zurückgezogen.", "pt": "Esta matéria foi removida.",
        "ja": "この記事は削除されました。", "ko": "기사가 삭제되었습니다.", "hi": "यह लेख हटा दिया गया है।",
    ]

    private static let killMarks = [
        "fa": "حذف خبر", "ru": "АННУЛИРУЕТСЯ", "zh": "撤稿", "ar": "سحب خبر", "he": "ביטול ידיעה", "tr": "HABER İPTALİ",
        "uk": "АНУЛЮЄТЬСЯ", "es": "ANULADA", "fr": "ANNULATION", "de": "ZURÜCKGEZOGEN", "pt": "CANCELADA",
        "ja": "記事取り消し", "ko": "기사취소", "hi": "रद्द",
    ]

    private static func joined(_ words: [String], _ language: String) -> String {
        words.joined(separator: spaceless.contains(language) ? "" : " ")
    }

    private static func picks(_ seed: String, _ count: Int, _ language: String) -> [String] {
        let list = words[language] ?? []
        guard !list.isEmpty else { return [] }
        var state: UInt64 = 14_695_981_039_346_656_037
        for byte in seed.utf8 { state = (state ^ UInt64(byte)) &* 1_099_511_628_211 }
        return (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return list[Int(state % UInt64(list.count))]
        }
    }
}
