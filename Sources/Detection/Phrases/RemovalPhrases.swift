/// What publishers write where an article was: that it was removed, or that there is no such page.
///
/// Phrases are evidence, never proof: whoever asks must also see that the article's text went.
package enum RemovalPhrases {
    /// A phrase of removal, retraction or withdrawal that was not in the last good copy.
    package static func notice(in text: String, known previous: String) -> PhraseHit? {
        notices.first(in: text, known: previous)
    }

    /// A phrase that says "not found".
    package static func notFound(in text: String) -> PhraseHit? {
        missing.first(in: text)
    }

    /// Retracted, withdrawn, removed, by language.
    static let notices = PhraseList(
        [
            // English
            "this (story|article|report|post|page|item) has been (removed|retracted|unpublished|withdrawn|taken down|deleted)",
            "(story|article|report) (has been|was|is) (retracted|withdrawn|unpublished)",
            "(has been|was) removed from our website", "was published in error", "was transmitted in error",
            "published in error", "did not meet our editorial standards", "we have retracted", "story withdrawn",
            "please kill the story", "a kill is mandatory", "story removed", "has been removed pending",
            // Persian
            "این (خبر|مطلب|گزارش|صفحه) (حذف شد|حذف شده|حذف شده است|حذف گردید)",
            "این خبر از خروجی (خبرگزاری|سایت) حذف شد", "خبر از خروجی سایت حذف شد", "این خبر تکذیب می‌شود",
            "انتشار این خبر صحت ندارد", "این خبر پس گرفته شد",
            // Pashto
            "دا خبر (لرې شوی|حذف شوی)", "خبر بېرته اخیستل شوی",
            // Urdu
            "یہ خبر (ہٹا دی گئی|حذف کر دی گئی)", "خبر واپس لے لی گئی",
            // Arabic
            "تم حذف (الخبر|هذا الخبر|المقال|هذا المقال)", "حذف هذا الخبر", "تم سحب (الخبر|المقال)", "سحبت الوكالة الخبر",
            "نعتذر عن نشر", "إلغاء الخبر",
            // Hebrew
            "(הכתבה|הידיעה) (הוסרה|נמחקה)", "הפרסום הוסר",
            // Turkish
            "haber yayından (kaldırıldı|kaldırılmıştır|kaldırılmış olabilir)", "bu haber silinmiştir",
            "erişim engellenmiştir", "mahkeme kararıyla (kaldırılmıştır|engellenmiştir)",
            // Russian
            "материал (удален|был удален|удалён|был удалён|снят с публикации)", "новость удалена",
            "(материал|новость|сообщение) (удален|удалена|удалено|снят|снята|снято) по (просьбе|требованию)",
            "(аннулируется|аннулирована|аннулирован|аннулировано) как (выпущенная|выпущенное) ошибочно",
            "выпущенная ошибочно", "выпущенное ошибочно", "(снят|снята|снято) с публикации", "новость отозвана",
            // Ukrainian
            "(матеріал|новину) видалено", "знято з публікації", "новину (анульовано|відкликано)",
            // Chinese
            "(文章|新闻|内容|页面|该文章|该新闻|该内容|该页面|本文)已被删除", "(文章|新闻|本文|该文|该稿)已(撤回|下线|撤稿)", "因违规无法查看",
            "(文章|新聞|內容|頁面|本文)已被刪除", "(文章|新聞|本文)已(下架|撤稿|移除|撤回)",
            // Japanese
            "この記事は削除されました", "(記事|配信)を取り消し", "記事を削除しました", "おわびして取り消し",
            // Korean
            "삭제된 기사입니다", "언론사 요청에 의해 삭제", "노출 중단 된 기사입니다", "기사가 삭제되었습니다", "보도를 취소",
            // Hindi
            "यह (खबर हटा दी गई|लेख हटा दिया गया)", "खबर वापस ली गई",
            // Spanish
            "esta (noticia|nota|información) (ha sido|fue) (eliminada|retirada|anulada)",
            // French
            "cet article a été (supprimé|retiré|dépublié)", "dépêche annulée", "contenu retiré",
            // German
            "(dieser artikel|der artikel|dieser beitrag|der beitrag|die meldung|diese meldung) wurde (gelöscht|entfernt|zurückgezogen|depubliziert)",
            "meldung zurückgezogen", "eilmeldung widerrufen",
            // Portuguese
            "(matéria|notícia|reportagem) (foi |)(removida|retirada|apagada|excluída)",
            "(esta|a) (matéria|notícia|reportagem) (foi|) (removida|retirada|apagada|excluída)",
            // Italian
            "(articolo|notizia) è (stato|stata) (rimosso|rimossa|cancellato|cancellata|ritirato|ritirata|annullato|annullata)",
            // Indonesian
            "berita (ini telah|telah|ini) (dihapus|dicabut|ditarik)", "redaksi mencabut", "artikel (ini|telah|) dihapus",
        ],
        excluding: [
            "הכתבה הוסרה מהמועדפים", "haber yayından kaldırılmadı", "removed from your (saved|favourites|favorites|list)",
            "تم حذف الخبر من المفضلة", "has not been removed",
        ])

    /// No such page, by language.
    static let missing = PhraseList([
        "page not found", "this page does not exist", "page does not exist", "(page|article|story) is no longer available",
        "this page (isn't|is not) available", "content not found", "article not found",
        "the page you (requested|are looking for|were looking for)", "sorry, (the|this|that) page", "404 not found", "error 404",
        "404 error",
        "صفحه مورد نظر (یافت نشد|پیدا نشد)", "خبر (مورد نظر |)یافت نشد", "صفحه پیدا نشد", "صفحه یافت نشد", "مطلب مورد نظر موجود نیست",
        "ممکن است این خبر حذف شده", "پاڼه ونه موندل شوه", "مخ ونه موندل شو",
        "صفحہ نہیں ملا", "مطلوبہ صفحہ موجود نہیں", "یہ خبر دستیاب نہیں",
        "الصفحة (المطلوبة |)غير موجودة", "لم يتم العثور على الصفحة", "الخبر غير موجود",
        "(הדף|העמוד) לא נמצא", "הכתבה לא נמצאה",
        "sayfa bulunamadı", "aradığınız sayfa", "haber bulunamadı",
        "страница не найдена", "материал не найден", "новость не найдена",
        "сторінку не знайдено", "матеріал не знайдено",
        "页面(未找到|不存在)", "您访问的页面不存在", "(该新闻|文章|该文章)不存在", "頁面(未找到|不存在)", "找不到網頁", "(新聞|文章)不存在",
        "ページが見つかりません", "お探しのページは", "記事が見つかりません", "掲載期間が終了", "公開を終了しました",
        "(페이지를|기사를) 찾을 수 없습니다", "존재하지 않는 기사",
        "पृष्ठ नहीं मिला", "पेज नहीं मिला",
        "página no encontrada", "la página solicitada no existe", "página não encontrada", "conteúdo não encontrado",
        "page introuvable", "page non trouvée", "cette page n'existe pas", "seite nicht gefunden", "inhalt nicht verfügbar",
        "pagina non trovata", "contenuto non disponibile", "(halaman|berita) tidak ditemukan", "pagina niet gevonden",
        "strona nie została znaleziona", "không tìm thấy trang", "η σελίδα δεν βρέθηκε", "ไม่พบหน้าเว็บ", "পৃষ্ঠা খুঁজে পাওয়া যায়নি",
        "sidan hittades inte", "pagina nu a fost găsită", "stránka nebyla nalezena", "az oldal nem található",
    ])
}
