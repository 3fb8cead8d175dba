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

    private static let publications = PhraseOpenings(
        [
            "published", "first published", "posted", "date published", "publication date", "publié", "publicado",
            "pubblicato", "veröffentlicht", "gepubliceerd", "publicerad", "publisert", "opublikowano", "опубликовано",
            "опубліковано", "yayınlanma", "diterbitkan", "ngày đăng", "تاریخ انتشار", "زمان انتشار", "تاريخ النشر",
            "نشر في", "تم النشر", "شائع", "פורסם", "प्रकाशित", "প্রকাশ", "প্রকাশিত", "เผยแพร่", "发布时间", "发布于", "發布",
            "公開日", "投稿日", "입력", "승인", "등록", "δημοσιεύθηκε",
        ].map { foldedForComparison($0) })

    private static let updates = PhraseOpenings(
        [
            "last updated", "updated", "last modified", "last reviewed", "mis à jour", "mise à jour", "actualizado",
            "atualizado", "aggiornato", "aktualisiert", "stand:", "bijgewerkt", "uppdaterad", "oppdatert",
            "zaktualizowano", "обновлено", "оновлено", "güncelleme", "son güncelleme", "diperbarui", "cập nhật",
            "آخرین به روز رسانی", "به روز شده", "آخر تحديث", "تم التحديث", "اپ ڈیٹ", "עודכן", "अपडेटेड", "अद्यतन", "আপডেট",
            "อัปเดต", "更新时间", "更新于", "更新日", "수정", "ενημερώθηκε",
        ].map { foldedForComparison($0) })
}
