import InternationalText

/// Lines that say something about the article rather than in it: when it changed, how long it takes to read, how many
/// read it, whose the picture is.
///
/// Each is judged by its own words alone.
enum LabelLine {
    /// A longer line, in characters, is text.
    static let longest = 80

    /// - Parameters:
    ///   - key: The run's words, folded.
    ///   - isOpening: Whether no text came before it: there a bare date is the article's, elsewhere it may be a heading.
    static func isLabel(_ run: TextRun, key: String, isOpening: Bool) -> Bool {
        guard run.length <= longest, run.stops < 4, run.kind == .paragraph || isOpening && !run.kind.isHeading else {
            return false
        }
        if credits.open(key) || tags.open(key) { return true }
        guard hasDigit(run.text) else { return false }
        let words = key.split { !$0.isLetter }
        if stamps.open(key) {
            return words.count <= 9 && PageDate.find(in: run.text) != nil
        }
        if isOpening, isDateOfItsOwn(run.text) { return true }
        guard run.length <= 40, words.count <= 5 else { return false }
        return isAgo(key) || isCounter(key, words)
    }

    /// Whether a line is a date with hardly a word beside it, counters and all.
    static func isDateOfItsOwn(_ line: String) -> Bool {
        guard line.utf8.count <= 80, hasDigit(line), line.split(whereSeparator: { !$0.isLetter }).count <= 4 else {
            return false
        }
        return PageDate.find(in: line) != nil
    }

    /// "3 hours ago", "il y a 3 heures".
    private static func isAgo(_ key: String) -> Bool {
        agoAtEnd.contains { key.hasSuffix($0) } || agoAtBeginning.open(key)
    }

    /// "6 min read", "1,693 views".
    private static func isCounter(_ key: String, _ words: [Substring]) -> Bool {
        readingTimes.occurs(in: Array(key.utf8)) || words.last.map { counted.contains(String($0)) } ?? false
    }

    private static func hasDigit(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.numericType == .decimal }
    }

    private static func folded(_ words: [String]) -> [String] { words.map { foldedForComparison($0) } }

    private static let stamps = PhraseOpenings(
        folded([
            "last updated", "updated", "last modified", "published", "first published", "posted", "last reviewed",
            "date published", "publication date", "publié", "mis à jour", "mise à jour", "actualizado", "publicado",
            "atualizado", "aggiornato", "pubblicato", "aktualisiert", "veröffentlicht", "stand:", "bijgewerkt",
            "gepubliceerd", "publicerad", "uppdaterad", "publisert", "oppdatert", "zaktualizowano", "opublikowano",
            "обновлено", "опубликовано", "оновлено", "опубліковано", "güncelleme", "yayınlanma", "son güncelleme",
            "diperbarui", "diterbitkan", "cập nhật", "ngày đăng", "تاریخ انتشار", "آخرین به روز رسانی", "به روز شده",
            "زمان انتشار", "تاريخ النشر", "نشر في", "آخر تحديث", "تم النشر", "تم التحديث", "شائع", "اپ ڈیٹ", "עודכן",
            "פורסם", "प्रकाशित", "अपडेटेड", "अद्यतन", "প্রকাশ", "প্রকাশিত", "আপডেট", "เผยแพร่", "อัปเดต", "发布时间", "发布于",
            "更新时间", "更新于", "發布", "公開日", "更新日", "投稿日", "입력", "수정", "승인", "등록", "δημοσιεύθηκε", "ενημερώθηκε",
        ]))

    private static let agoAtEnd = folded([
        " ago", " geleden", " sedan", " siden", " temu", " назад", " тому", " önce", " yang lalu", " trước", " پیش",
        " قبل", " پہلے", " पहले", " আগে", "ที่แล้ว", "前", " 전", " πριν", " fa", " atrás",
    ])

    private static let agoAtBeginning = PhraseOpenings(
        folded(["il y a ", "hace ", "há ", "vor ", "منذ ", "לפני ", "πριν "]))

    private static let readingTimes = PhraseMatcher(
        folded([
            "min read", "minute read", "minutes read", "mins read", "min. read", "reading time", "read time",
            "lesezeit",
            "min de lectura", "min de lecture", "min di lettura", "мин чтения", "минут чтения", "دقیقه مطالعه",
            "زمان مطالعه",
        ]).map { Array($0.utf8) })

    private static let counted = Set(
        folded([
            "views", "comments", "shares", "likes", "reads", "просмотров", "комментариев", "بازدید", "دیدگاه", "مشاهدة",
            "تعليق", "görüntülenme", "閲覧", "阅读", "조회",
        ]))

    private static let credits = PhraseOpenings(
        folded([
            "photo by", "photos by", "photo:", "photo credit", "photo courtesy", "photograph by", "image by", "image:",
            "image credit", "image source", "image courtesy", "images:", "image via", "picture:", "credit:", "video by",
            "image used under", "featured image", "foto:", "fotos:", "crédit photo", "crédito", "bild:", "фото:",
            "عکس:",
            "صورة:", "תצלום:", "图片来源", "写真：", "사진=",
        ]))

    private static let tags = PhraseOpenings(
        folded([
            "tags:", "tag:", "tagged ", "tagged:", "filed under", "categories:", "category:", "keywords:", "posted in ",
            "برچسب", "کلیدواژه", "الكلمات المفتاحية", "теги:", "метки:", "etiketler:", "标签：", "标签:", "關鍵字", "タグ：",
            "태그:",
        ]))
}
