import InternationalText

/// Names of months in the languages that date lines are written in.
enum MonthNames {
    private static let persian = [
        "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
    ]

    private static let gregorian: [[String]] = [
        [
            "january", "jan", "janvier", "enero", "januar", "janeiro", "gennaio", "января", "січня", "ocak", "januari",
            "يناير", "ژانویه", "जनवरी", "جنوری", "ינואר",
        ],
        [
            "february", "feb", "février", "febrero", "februar", "fevereiro", "febbraio", "февраля", "лютого", "şubat",
            "februari", "فبراير", "فوریه", "फरवरी", "فروری", "פברואר",
        ],
        [
            "march", "mar", "mars", "marzo", "märz", "março", "марта", "березня", "mart", "maret", "مارس", "मार्च", "مارچ",
            "מרץ",
        ],
        [
            "april", "apr", "avril", "abril", "aprile", "апреля", "квітня", "nisan", "أبريل", "آوریل", "अप्रैल", "اپریل",
            "אפריל",
        ],
        ["may", "mai", "mayo", "maio", "maggio", "мая", "травня", "mayıs", "mei", "مايو", "مه", "मई", "مئی", "מאי"],
        [
            "june", "jun", "juin", "junio", "juni", "junho", "giugno", "июня", "червня", "haziran", "يونيو", "ژوئن",
            "जून", "جون", "יוני",
        ],
        [
            "july", "jul", "juillet", "julio", "juli", "julho", "luglio", "июля", "липня", "temmuz", "يوليو", "ژوئیه",
            "जुलाई", "جولائی", "יולי",
        ],
        [
            "august", "aug", "août", "agosto", "августа", "серпня", "ağustos", "agustus", "أغسطس", "اوت", "अगस्त", "اگست",
            "אוגוסט",
        ],
        [
            "september", "sep", "sept", "septembre", "septiembre", "setembro", "settembre", "сентября", "вересня",
            "eylül", "سبتمبر", "سپتامبر", "सितंबर", "ستمبر", "ספטמבר",
        ],
        [
            "october", "oct", "octobre", "octubre", "oktober", "outubro", "ottobre", "октября", "жовтня", "ekim",
            "أكتوبر", "اکتبر", "अक्टूबर", "اکتوبر", "אוקטובר",
        ],
        [
            "november", "nov", "novembre", "noviembre", "novembro", "ноября", "листопада", "kasım", "نوفمبر", "نوامبر",
            "नवंबर", "نومبر", "נובמבר",
        ],
        [
            "december", "dec", "décembre", "diciembre", "dezember", "dezembro", "dicembre", "декабря", "грудня",
            "aralık", "desember", "ديسمبر", "دسامبر", "दिसंबर", "دسمبر", "דצמבר",
        ],
    ]

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, names) in gregorian.enumerated() {
            for name in names { numbers[foldedForComparison(name)] = index + 1 }
        }
        return numbers
    }()

    private static let persianNumbers: [String: Int] = Dictionary(
        uniqueKeysWithValues: persian.enumerated().map { (foldedForComparison($0.element), $0.offset + 1) })

    /// 1 to 12; nil for a word that is no month.
    static func number(of word: String) -> Int? {
        let key = foldedForComparison(word)
        return persianNumbers[key] ?? numbers[key]
    }

    static func isPersian(_ word: String) -> Bool {
        persianNumbers[foldedForComparison(word)] != nil
    }
}
