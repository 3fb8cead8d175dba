import InternationalText

/// The words by which such lines are known.
extension LabelLine {
    private static func folded(_ words: [String]) -> [String] { words.map { foldedForComparison($0) } }

    static let agoAtEnd = [
        " ago", " geleden", " sedan", " siden", " temu", " назад", " тому", " önce", " yang lalu", " trước", " پیش",
        " قبل", " پہلے", " पहले", " আগে", "ที่แล้ว", "前", " 전", " πριν", " fa", " atrás",
    ].map { ($0.hasPrefix(" ") ? " " : "") + foldedForComparison($0) }

    static let agoAtBeginning = PhraseOpenings(
        folding: ["il y a ", "hace ", "há ", "vor ", "منذ ", "לפני ", "πριν "])

    /// In the languages that say so at the beginning.
    static let unitsOfTime = Set(
        folded([
            "s", "seg", "segundo", "segundos", "min", "minuto", "minutos", "h", "hora", "horas", "día", "días", "dia",
            "dias", "semana", "semanas", "mes", "meses", "mês", "año", "años", "ano", "anos", "seconde", "secondes",
            "minute", "minutes", "mn", "heure", "heures", "jour", "jours", "j", "semaine", "semaines", "mois", "an",
            "ans", "sekunde", "sekunden", "minuten", "stunde", "stunden", "std", "tag", "tagen", "woche", "wochen",
            "monat", "monaten", "jahr", "jahren", "ثانية", "ثوان", "ثواني", "دقيقة", "دقائق", "ساعة", "ساعات", "يوم",
            "أيام",
            "يومين", "أسبوع", "أسابيع", "شهر", "أشهر", "سنة", "سنوات", "שנייה", "שניות", "דקה", "דקות", "שעה", "שעות",
            "יום", "ימים", "שבוע", "שבועות", "חודש", "חודשים", "שנה", "שנים", "δευτερόλεπτα", "λεπτό", "λεπτά", "ώρα",
            "ώρες", "ημέρα", "ημέρες", "μέρα", "μέρες", "εβδομάδα", "εβδομάδες", "μήνα", "μήνες", "χρόνια",
        ]))

    static let readingTimes = PhraseDetector(
        folded([
            "min read", "minute read", "minutes read", "mins read", "min. read", "reading time", "read time",
            "lesezeit",
            "min de lectura", "min de lecture", "min di lettura", "мин чтения", "минут чтения", "دقیقه مطالعه",
            "زمان مطالعه",
        ]).map { Array($0.utf8) })

    static let counted = Set(
        folded([
            "views", "comments", "shares", "likes", "reads", "просмотров", "комментариев", "بازدید", "دیدگاه", "مشاهدة",
            "تعليق", "görüntülenme", "閲覧", "阅读", "조회",
        ]))

    static let credits = PhraseOpenings(
        folding: [
            "photo by", "photos by", "photo:", "photo credit", "photo courtesy", "photograph by", "image by", "image:",
            "image credit", "image source", "image courtesy", "images:", "image via", "picture:", "credit:", "video by",
            "image used under", "featured image", "illustration by", "illustration:", "photo illustration",
            "photograph:", "getty images", "foto:", "fotos:", "crédit photo", "crédito", "bild:", "фото:",
            "عکس:",
            "صورة:", "תצלום:", "图片来源", "写真：", "사진=",
            "责任编辑", "责编", "責任編輯", "編輯：", "编辑：", "编辑:",
            "role,", "شغل,", "должность,", "cargo,", "unvan,",
        ])

    static let disclosures = PhraseDetector(
        folded([
            "contains affiliate links", "contain affiliate links", "through affiliate links", "affiliate disclosure",
            "affiliate disclaimer", "we may earn a commission", "we may earn a small commission", "may earn commission",
            "i may earn a commission", "i may earn a small commission", "earn an affiliate commission",
            "we may receive a commission", "as an amazon associate", "earn from qualifying purchases",
        ]).map { Array($0.utf8) })

    static let rights = PhraseDetector(
        folded([
            "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
            "todos os direitos reservados", "riproduzione riservata", "무단전재", "무단 전재", "재배포 금지", "未经授权", "禁止转载", "未經授權",
            "無断転載",
            "無断複製", "все права защищены", "kutipan dilarang",
        ]).map { Array($0.utf8) })

    static let tags = PhraseOpenings(
        folding: [
            "tags:", "tag:", "topic:", "topics:", "tagged ", "tagged:", "filed under", "categories:", "category:",
            "keywords:", "posted in ",
            "برچسب", "کلیدواژه", "الكلمات المفتاحية", "теги:", "метки:", "etiketler:", "标签：", "标签:", "關鍵字", "タグ：",
            "태그:",
        ])
}
