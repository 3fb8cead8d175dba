extension RemovalPhrases {
    /// No such page, by language.
    ///
    /// What may have been removed counts here, not as a notice.
    static let missingTables: [PhraseTable] = [
        PhraseTable(
            "en",
            [
                "page not found", "(content|article|story) not found",
                "(this|the|that) page (does not exist|doesn't exist|no longer exists|cannot be found|can't be found|could not be found|has been removed|has been deleted)",
                "(page|article|story) (is|may be) no longer available",
                "(this|the) (page|article|story|content) (isn't|is not) available",
                "(page|article|story) you (requested|are looking for|were looking for|are trying to reach)",
                "sorry, (the|this|that) page", "(404 not found|error 404|404 error|http 404|404 page)",
                "may have been (moved|removed|deleted|renamed)",
                "we (can't|cannot|couldn't|could not) find (the|that|this) page",
                "(removed|deleted) or (moved|renamed|no longer exists|does not exist|is no longer available)",
                "nothing was found at this location",
                "has been removed, had its name changed, or is temporarily unavailable",
            ]),
        PhraseTable(
            "fa",
            [
                "(صفحه|خبر|مطلب) مورد نظر (شما|) (یافت نشد|پیدا نشد|موجود نیست|وجود ندارد)",
                "(خبر|صفحه|مطلب) (یافت نشد|پیدا نشد)",
                "(ممکن است|شاید) این (خبر|مطلب|صفحه) حذف شده",
            ]),
        PhraseTable("ps", ["(پاڼه|مخ|خبر) ونه (موندل شوه|موندل شو)"]),
        PhraseTable("ur", ["صفحہ نہیں ملا", "مطلوبہ صفحہ موجود نہیں", "یہ (خبر|صفحہ) دستیاب نہیں", "خبر نہیں ملی"]),
        PhraseTable(
            "ar",
            [
                "الصفحة (المطلوبة|التي تبحث عنها|) غير موجودة", "لم يتم العثور على (الصفحة|الخبر|المقال)",
                "(الخبر|المقال) غير موجود", "عذرا، الصفحة",
            ]),
        PhraseTable(
            "he", ["(הדף|העמוד) (המבוקש|) (לא נמצא|אינו קיים|לא קיים)", "(הכתבה|הידיעה) (לא נמצאה|אינה קיימת)"]),
        PhraseTable(
            "tr",
            [
                "sayfa bulunamadı", "aradığınız (sayfa|haber|içerik)", "haber bulunamadı",
                "yayından kaldırılmış olabilir", "(silinmiş|kaldırılmış) olabilir",
            ]),
        PhraseTable(
            "ru",
            [
                "(страница|новость|статья) не найдена", "материал не найден", "(страница|новость) не существует",
                "(такой|запрашиваемой|запрошенной) страницы (не существует|нет)",
                "(удалена|удален) или (перемещена|перемещен|не существует)",
            ]),
        PhraseTable("uk", ["(сторінку|новину|матеріал) не знайдено", "(сторінки|такої сторінки) не існує"]),
        PhraseTable(
            "zh-Hans",
            ["页面(未找到|不存在|没有找到)", "您访问的(页面|文章|内容)(不存在|已删除|已被删除)", "(新闻|文章|内容)不存在", "找不到(页面|网页|该页面)"]),
        PhraseTable("zh-Hant", ["頁面(未找到|不存在)", "找不到(網頁|頁面|您要的頁面)", "(新聞|文章|內容)不存在"]),
        PhraseTable(
            "ja",
            [
                "(ページ|記事)が見つかりません", "(ページ|記事)は見つかりません", "お探しの(ページ|記事)は", "掲載期間が終了", "公開を終了しました",
                "(ページ|記事)は存在しません",
            ]),
        PhraseTable("ko", ["(페이지를|기사를) 찾을 수 없습니다", "존재하지 않는 (기사|페이지)", "삭제되었거나"]),
        PhraseTable("hi", ["(पृष्ठ|पेज|खबर|ख़बर) नहीं (मिला|मिली)", "(पृष्ठ|पेज) उपलब्ध नहीं"]),
        PhraseTable(
            "es",
            [
                "página no encontrada", "no se encontró la (página|noticia|nota)",
                "la página (solicitada|que buscas|que busca) no (existe|está)",
                "(página|noticia|nota) ya no está disponible",
            ]),
        PhraseTable(
            "fr",
            [
                "page (introuvable|non trouvée|inexistante)", "cette page n'existe (pas|plus)",
                "(page|article|contenu) n'est plus disponible",
                "la page (demandée|que vous cherchez|que vous recherchez)",
            ]),
        PhraseTable(
            "de",
            [
                "seite (nicht gefunden|existiert nicht)", "inhalt nicht (verfügbar|gefunden)",
                "diese seite (existiert nicht|ist nicht mehr verfügbar|gibt es nicht)",
                "(beitrag|inhalt) (ist|) nicht mehr verfügbar",
            ]),
        PhraseTable(
            "pt", ["(página|notícia|matéria) não encontrada", "conteúdo não encontrado", "(página|notícia) não existe"]),
        PhraseTable(
            "it",
            [
                "pagina non (trovata|disponibile)", "contenuto non (disponibile|trovato)",
                "la pagina (richiesta|che cerchi) non",
            ]),
        PhraseTable(
            "id", ["(halaman|berita|artikel) tidak (ditemukan|tersedia)", "halaman yang (anda|kamu) (cari|tuju)"]),
        PhraseTable("nl", ["pagina (niet gevonden|bestaat niet)", "(deze|de) pagina bestaat niet"]),
        PhraseTable("pl", ["strona nie (została znaleziona|istnieje)", "nie znaleziono strony"]),
        PhraseTable("vi", ["không tìm thấy (trang|bài viết)", "trang (này|) không tồn tại"]),
        PhraseTable("el", ["η σελίδα (δεν βρέθηκε|δεν υπάρχει)"]),
        PhraseTable("th", ["ไม่พบ(หน้าเว็บ|หน้าที่|ข่าวที่)"]),
        PhraseTable("bn", ["(পৃষ্ঠা|পাতাটি|খবরটি) খুঁজে পাওয়া যায়নি"]),
        PhraseTable("sv", ["sidan (hittades inte|kunde inte hittas|finns inte)"]),
        PhraseTable("ro", ["pagina (nu a fost găsită|nu există)"]),
        PhraseTable("cs", ["stránka (nebyla nalezena|neexistuje)", "(stránka|článek) nenalezena"]),
        PhraseTable("hu", ["az oldal nem (található|létezik)"]),
    ]
}
