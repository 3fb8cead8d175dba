import InternationalText

/// What a line says before it names the day on which an article came out or was changed.
enum DateStamp {
    /// Whether a folded line opens with either.
    static func isOne(_ key: String) -> Bool {
        publications.open(key) || updates.open(key)
    }

    /// Whether it tells when the article was changed.
    static func isUpdate(_ key: String) -> Bool {
        updates.open(key)
    }

    /// Whether it tells when the article came out.
    static func isPublication(_ key: String) -> Bool {
        publications.open(key)
    }

    /// What follows the words that tell when an article first came out; nil where a line holds none.
    static func afterOriginal(_ line: String) -> String? {
        guard LabelLine.hasDigit(line) else { return nil }
        let key = foldedForComparison(line)
        guard holdsOriginal.occurs(in: Array(key.utf8)) else { return nil }
        return originals.lazy.compactMap { key.firstRange(of: $0) }.first.map {
            String(key[$0.upperBound...].prefix(40))
        }
    }

    private static let holdsOriginal = PhraseDetector(originals.map { Array($0.utf8) })

    /// Each ends where the day follows.
    private static let originals = [
        "originally published on ", "originally published ", "first published on ", "first appeared on ",
        "originally posted on ", "originally appeared on ", "erstmals veröffentlicht am ",
        "ursprünglich veröffentlicht am ",
        "publicado originalmente el ", "publicado originalmente em ", "publié à l'origine le ",
        "publié initialement le ",
        "pubblicato originariamente il ", "впервые опубликовано ",
    ].map { foldedForComparison($0) }

    private static let publications = PhraseOpenings(folding: publicationPhrases)
    private static let updates = PhraseOpenings(folding: updatePhrases)

    /// Whether a folded text is such words and nothing else.
    static func isBare(_ key: String) -> Bool { bare.contains(key) }

    private static let bare = Set(publicationPhrases + updatePhrases)

    private static let publicationPhrases =
        [
            "published", "first published", "publish date", "posted", "post time", "date published", "publication date",
            "publié",
            "publicado",
            "pubblicato", "veröffentlicht", "gepubliceerd", "publicerad", "publisert", "opublikowano", "опубликовано",
            "опубліковано", "yayınlanma", "diterbitkan", "ngày đăng", "تاریخ انتشار", "زمان انتشار", "تاريخ النشر",
            "نشر في", "تم النشر", "شائع", "פורסם", "प्रकाशित", "প্রকাশ", "প্রকাশিত", "เผยแพร่", "发布时间", "发布于", "發布",
            "公開日", "投稿日", "입력", "승인", "등록", "δημοσιεύθηκε",
        ].map { foldedForComparison($0) }

    private static let updatePhrases =
        [
            "last updated", "updated", "updated date", "update date", "last modified", "last reviewed", "mis à jour",
            "mise à jour", "actualizado",
            "atualizado", "aggiornato", "aktualisiert", "stand:", "bijgewerkt", "uppdaterad", "oppdatert",
            "zaktualizowano", "обновлено", "оновлено", "güncelleme", "son güncelleme", "diperbarui", "cập nhật",
            "آخرین به روز رسانی", "به روز شده", "آخر تحديث", "تم التحديث", "اپ ڈیٹ", "עודכן", "अपडेटेड", "अद्यतन", "আপডেট",
            "อัปเดต", "更新时间", "更新于", "更新日", "수정", "ενημερώθηκε",
        ].map { foldedForComparison($0) }
}
