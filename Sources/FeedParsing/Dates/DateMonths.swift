/// The names of months in the languages of the feeds we know, with their common abbreviations.
enum DateMonths {
    /// The Gregorian month, 1 to 12, that a lower-case word names; nil for any other word.
    static func month(_ word: String) -> Int? {
        table[word]
    }

    /// The month of the Persian calendar, 1 to 12, that a word names.
    static func persianMonth(_ word: String) -> Int? {
        persian.firstIndex { $0.contains(word) }.map { $0 + 1 }
    }

    private static let persian: [[String]] = [
        ["فروردین", "فروردين", "farvardin"], ["اردیبهشت", "ارديبهشت", "ordibehesht"], ["خرداد", "khordad"],
        ["تیر", "تير", "tir"], ["مرداد", "امرداد", "mordad"], ["شهریور", "شهريور", "shahrivar"], ["مهر", "mehr"],
        ["آبان", "aban"], ["آذر", "azar"], ["دی", "دي", "dey"], ["بهمن", "bahman"], ["اسفند", "esfand"],
    ]

    private static let table: [String: Int] = {
        var result: [String: Int] = [:]
        for row in rows {
            for (index, names) in row.split(separator: "|").enumerated() {
                for name in names.split(separator: " ") where result[String(name)] == nil {
                    result[String(name)] = index + 1
                }
            }
        }
        return result
    }()

    /// One language a row, months set apart by bars, spellings by spaces; the first row that has a word wins.
    private static let rows = [
        // English
        "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september"
            + "|oct october|nov november|dec december",
        // German
        "januar jän jänner|februar feber|märz mär maerz mrz|april|mai|juni|juli|august|september|oktober okt|november"
            + "|dezember dez",
        // French
        "janvier janv|février févr fév fevrier|mars|avril avr|mai|juin|juillet juil|août aoû aout|septembre|octobre"
            + "|novembre|décembre déc decembre",
        // Spanish
        "enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre set|octubre|noviembre"
            + "|diciembre dic",
        // Portuguese
        "janeiro|fevereiro fev|março marco|abril|maio mai|junho|julho|agosto|setembro|outubro out|novembro|dezembro",
        // Italian
        "gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre|ottobre ott|novembre|dicembre",
        // Turkish
        "ocak oca|şubat şub|mart|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas"
            + "|aralık ara",
        // Dutch
        "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december",
        // Polish
        "stycznia styczeń sty|lutego luty lut|marca marzec|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze"
            + "|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź"
            + "|listopada listopad lis|grudnia grudzień gru",
        // Scandinavian, Finnish
        "januari januar tammikuuta|februari februar helmikuuta|mars maaliskuuta|huhtikuuta|maj toukokuuta|kesäkuuta"
            + "|heinäkuuta|augusti elokuuta|syyskuuta|oktober lokakuuta|marraskuuta|desember des joulukuuta",
        // Hungarian, Romanian, Indonesian
        "január ianuarie|február februarie|március martie maret|április aprilie|május mai mei|június iunie"
            + "|július iulie|augusztus agustus agt|szeptember septembrie|október octombrie|noiembrie|december decembrie",
        // Russian, Ukrainian, Bulgarian
        "января январь янв січня|февраля февраль фев лютого|марта март мар березня|апреля апрель апр квітня"
            + "|мая май травня|июня июнь июн червня юни|июля июль июл липня юли|августа август авг серпня"
            + "|сентября сентябрь сен сент вересня септември|октября октябрь окт жовтня октомври"
            + "|ноября ноябрь ноя листопада ноември|декабря декабрь дек грудня декември",
        // Greek
        "ιαν ιανουαρίου|φεβ φεβρουαρίου|μάρ μαρ μαρτίου|απρ απριλίου|μάι μαϊ μαι μαΐου|ιούν ιον ιουν ιουνίου"
            + "|ιούλ ιολ ιουλ ιουλίου|αύγ αυγ αυγούστου|σεπ σεπτεμβρίου|οκτ οκτωβρίου|νοέ νοε νοεμβρίου|δεκ δεκεμβρίου",
        // Arabic: Gregorian names of the west, then of the Levant
        "يناير جانفي|فبراير فيفري|مارس|أبريل ابريل إبريل أفريل|مايو ماي|يونيو يونيه جوان|يوليو يوليه جويلية"
            + "|أغسطس اغسطس أوت|سبتمبر|أكتوبر اكتوبر|نوفمبر|ديسمبر",
        "كانونالثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرينالأول|تشرينالثاني|كانونالأول",
        // Persian and Urdu names of Gregorian months
        "ژانویه جنوری|فوریه فروری|مارس مارچ|آوریل اپریل|مه می مئی|ژوئن جون|ژوئیه جولای جولائی|اوت آگوست اگست"
            + "|سپتامبر ستمبر|اکتبر اکتوبر|نوامبر نومبر|دسامبر دسمبر",
        // Hebrew
        "ינואר בינואר|פברואר בפברואר|מרץ במרץ|אפריל באפריל|מאי במאי|יוני ביוני|יולי ביולי|אוגוסט באוגוסט"
            + "|ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|דצמבר בדצמבר",
        // Hindi
        "जनवरी|फ़रवरी फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर",
    ]
}
