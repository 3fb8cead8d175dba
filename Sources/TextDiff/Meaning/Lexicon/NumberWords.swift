import InternationalText

/// Numbers as words: those under twenty, and what multiplies a figure.
enum NumberWords {
    /// The figures of a spelled number; nil for another word.
    ///
    /// Words that mean something common in another language are left out: English "one", French "neuf" and "sept", Spanish
    /// "once", Turkish "on".
    static func value(_ word: String) -> String? { values[word] }

    /// What the words of a sentence multiply its figures by, in order: "million", 万.
    static func magnitudes(in sentence: SentenceWords) -> [String] {
        var named: [String] = []
        var isCounted = false
        for key in sentence.keys {
            let name = isCounted ? magnitudes.first { $0.words.holds(key) }?.name : nil
            if let name { named.append(name) }
            isCounted = name != nil || counts(key)
        }
        return named + signs(in: sentence.words.joined(separator: " "))
    }

    /// Whether a word may stand before what multiplies it.
    private static func counts(_ key: String) -> Bool {
        key.utf8.contains { (0x30...0x39).contains($0) } || values[key] != nil || articles.contains(key)
    }

    private static let articles = Set(
        ["a", "one", "un", "une", "um", "uma", "eine", "einer", "einen", "یک", "ایک", "एक", "bir", "se"].map {
            foldedForComparison($0)
        })

    /// Those that stand right behind a figure as one sign.
    private static func signs(in text: String) -> [String] {
        var found: [String] = []
        var isBehindFigure = false
        for scalar in text.unicodeScalars {
            if isBehindFigure, let name = bySign[scalar] { found.append(name) }
            let isFigure = scalar.properties.numericType == .decimal
            isBehindFigure = isFigure || isBehindFigure && (scalar == " " || bySign[scalar] != nil)
        }
        return found
    }

    private static let bySign: [Unicode.Scalar: String] = [
        "万": "ten thousand", "萬": "ten thousand", "만": "ten thousand", "亿": "hundred million", "億": "hundred million",
        "억": "hundred million", "兆": "trillion", "조": "trillion",
    ]

    private static let magnitudes: [(name: String, words: WordList)] = [
        (
            "thousand",
            WordList(
                "thousand, thousands, هزار, ہزار, ألف, آلاف, אלף, אלפים, тысяч*, тыс, тисяч*, тис, bin, mil, mille, milles, tausend, "
                    + "mila, ribu, हजार, हज़ार, duizend, tysięcy, tysiące, tusen, χιλιάδες, nghìn")
        ),
        ("lakh", WordList("lakh, lakhs, लाख, لاکھ, লাখ")),
        (
            "million",
            WordList(
                "million, millions, mln, میلیون, ملین, مليون, ملايين, מיליון, миллион*, млн, мільйон*, milyon, millón, millones, "
                    + "millionen, milhão, milhões, milione, milioni, juta, मिलियन, miljoen, milion*, miljon*, εκατ*, triệu"
            )
        ),
        ("crore", WordList("crore, crores, करोड़, کروڑ, কোটি")),
        (
            "billion",
            WordList(
                "billion, billions, bn, میلیارد, ارب, अरब, مليار, مليارات, מיליארד, миллиард*, млрд, мільярд*, milyar, milliard, "
                    + "milliards, milliarde, milliarden, bilhão, bilhões, miliardo, miliardi, miliar, miljard*, miliard*, "
                    + "δισ*, tỷ")
        ),
        (
            "trillion",
            WordList(
                "trillion, trillions, تریلیون, تريليون, טריליון, триллион*, трлн, трильйон*, trilyon, billón, billones, trilhão, "
                    + "trilhões, triliun, खरब")
        ),
    ]

    private static let values: [String: String] = {
        var values: [String: String] = [:]
        for (index, words) in spelled.enumerated() {
            for word in words.split(separator: " ") { values[foldedForComparison(String(word))] = "\(index + 2)" }
        }
        return values
    }()

    /// From two on, in the order en · fa, ur · ar · he · ru, uk · tr · hi · es, fr, de, pt, it, id.
    private static let spelled = [
        "two دو اثنان اثنين שני שניים שתי два две двое дві двоє iki दो deux zwei dois duas dua",
        "three سه تین ثلاثة ثلاث שלושה שלוש три трое троє трьох трёх üç तीन tres trois drei três tre tiga",
        "four چهار چار أربعة أربع ארבעה ארבע четыре четверо чотири четверо dört चार cuatro quatre vier quatro quattro empat",
        "five پنج پانچ خمسة خمس חמישה חמש пять пятеро п'ять beş पांच पाँच cinco cinq fünf cinque",
        "six شش چھ ستة שישה שש шесть шестеро шість altı छह seis sechs enam",
        "seven هفت سات سبعة سبع שבעה שבע семь семеро сім yedi सात siete sieben sete sette tujuh",
        "eight هشت آٹھ ثمانية ثماني שמונה восемь вісім sekiz आठ ocho huit acht oito otto delapan",
        "nine تسعة تسع תשעה תשע девять дев'ять dokuz नौ nueve neun nove sembilan",
        "ten ده دس عشرة عشر עשרה עשר десять десятеро दस diez dix zehn dez dieci sepuluh",
        "eleven یازده گیارہ одиннадцать одинадцять ग्यारह onze elf undici sebelas",
        "twelve دوازده بارہ двенадцать дванадцять बारह doce douze zwölf doze dodici",
        "thirteen سیزده тринадцать тринадцять तेरह trece treize dreizehn treze tredici",
        "fourteen چهارده четырнадцать чотирнадцять चौदह catorce quatorze vierzehn quattordici",
        "fifteen پانزده пятнадцать п'ятнадцять पंद्रह quince quinze fünfzehn quindici",
    ]
}
