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
            let stop = language == "zh" ? "。" : ". "
            return first + stop + second + (language == "zh" ? "。" : ".")
        }
    }

    private static func joined(_ words: [String], _ language: String) -> String {
        words.joined(separator: language == "zh" ? "" : " ")
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
