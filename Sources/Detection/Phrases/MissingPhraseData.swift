/// What error pages write, as JSON in the form of ``RemovalPhraseData``: class `N` says that there is no such page, `E` that the
/// time for which a text was licensed is over.
enum MissingPhraseData {
    static let json = #"""
        [
          { "class": "N", "lang": "en",
            "patterns": [
              "page not found",
              "(content|article|story) not found",
              "(this|the|that) page (does not exist|doesn't exist|no longer exists|cannot be found|can't be found|could not be found|has been removed|has been deleted)",
              "(page|article|story) (is|may be) no longer available",
              "(this|the) (page|article|story|content) (isn't|is not) available",
              "(page|article|story) you (requested|are looking for|were looking for|are trying to reach)",
              "sorry, (the|this|that) page",
              "(404 not found|error 404|404 error|http 404|404 page)",
              "may have been (moved|removed|deleted|renamed)",
              "we (can't|cannot|couldn't|could not) find (the|that|this) page",
              "(removed|deleted) or (moved|renamed|no longer exists|does not exist|is no longer available)",
              "nothing was found at this location",
              "has been removed, had its name changed, or is temporarily unavailable",
              "(can't|cannot|couldn't|can not) seem to find",
              "(page|article|story) you're looking for",
              "(content|page|article|story) you (requested|asked for|wanted)",
              "(content|page|article|story) (could not|couldn't|cannot|can't) be found",
              "(page|article|story) (is |)unavailable",
              "trying to (read|reach|access|view) (is no longer|is not|isn't|could not|does not)",
              "(can't|couldn't|could not) find what you (are|were) looking for"
            ] },
          { "class": "N", "lang": "fa",
            "patterns": [
              "(صفحه|خبر|مطلب) مورد نظر (شما|) (یافت نشد|پیدا نشد|موجود نیست|وجود ندارد)",
              "(خبر|صفحه|مطلب) (یافت نشد|پیدا نشد)",
              "(ممکن است|شاید) این (خبر|مطلب|صفحه) حذف شده"
            ] },
          { "class": "N", "lang": "ps",
            "patterns": [
              "(پاڼه|مخ|خبر) ونه (موندل شوه|موندل شو)"
            ] },
          { "class": "N", "lang": "ur",
            "patterns": [
              "صفحہ نہیں ملا",
              "مطلوبہ صفحہ موجود نہیں",
              "یہ (خبر|صفحہ) دستیاب نہیں",
              "خبر نہیں ملی"
            ] },
          { "class": "N", "lang": "ar",
            "patterns": [
              "الصفحة (المطلوبة|التي تبحث عنها|) غير موجودة",
              "لم يتم العثور على (الصفحة|الخبر|المقال)",
              "(الخبر|المقال) غير موجود",
              "عذرا، الصفحة",
              "(المقال|الخبر) (المطلوب|الذي تبحث عنه) (غير|لم)",
              "(لم يعد|لم تعد) (متاحا|متاحة|متوفرا|متوفرة)"
            ] },
          { "class": "N", "lang": "he",
            "patterns": [
              "(הדף|העמוד) (המבוקש|) (לא נמצא|אינו קיים|לא קיים)",
              "(הכתבה|הידיעה) (לא נמצאה|אינה קיימת)",
              "(הדף|העמוד|הכתבה) שחיפשת",
              "הכתבה אינה (זמינה|קיימת)"
            ] },
          { "class": "N", "lang": "tr",
            "patterns": [
              "sayfa bulunamadı",
              "aradığınız (sayfa|haber|içerik)",
              "haber bulunamadı",
              "yayından kaldırılmış olabilir",
              "(silinmiş|kaldırılmış) olabilir",
              "(haber|sayfa|içerik) artık (yayında|mevcut) değil",
              "(haber|sayfa|içerik) mevcut değil"
            ] },
          { "class": "N", "lang": "ru",
            "patterns": [
              "(страница|новость|статья) не найдена",
              "материал не найден",
              "(страница|новость) не существует",
              "(такой|запрашиваемой|запрошенной) страницы (не существует|нет)",
              "(удалена|удален) или (перемещена|перемещен|не существует)",
              "(запрашиваемый|запрошенный) (материал|документ) не",
              "(материал|документ|публикация) не (существует|найдена)",
              "(страница|новость|статья) (удалена|была удалена|больше не)"
            ] },
          { "class": "N", "lang": "uk",
            "patterns": [
              "(сторінку|новину|матеріал) не знайдено",
              "(сторінки|такої сторінки) не існує",
              "(матеріал|сторінка) (не існує|видалено|більше не)",
              "(не знайдено|знайдено) або видалено"
            ] },
          { "class": "N", "lang": "zh-Hans",
            "patterns": [
              "页面(未找到|不存在|没有找到)",
              "您访问的(页面|文章|内容)(不存在|已删除|已被删除)",
              "(新闻|文章|内容)不存在",
              "找不到(页面|网页|该页面)",
              "(访问|查看|浏览|请求)的(页面|文章|内容|网页)(不存在|已删除|已被删除|已下线|找不到|未找到)"
            ] },
          { "class": "N", "lang": "zh-Hant",
            "patterns": [
              "頁面(未找到|不存在)",
              "找不到(網頁|頁面|您要的頁面)",
              "(新聞|文章|內容)不存在"
            ] },
          { "class": "N", "lang": "ja",
            "patterns": [
              "(ページ|記事)が見つかりません",
              "(ページ|記事)は見つかりません",
              "お探しの(ページ|記事)は",
              "掲載期間が終了",
              "公開を終了しました",
              "(ページ|記事)は存在しません"
            ] },
          { "class": "N", "lang": "ko",
            "patterns": [
              "(페이지를|기사를) 찾을 수 없습니다",
              "존재하지 않는 (기사|페이지)",
              "삭제되었거나",
              "요청하신 (페이지|기사)",
              "(페이지|기사)가 존재하지"
            ] },
          { "class": "N", "lang": "hi",
            "patterns": [
              "(पृष्ठ|पेज|खबर|ख़बर) नहीं (मिला|मिली)",
              "(पृष्ठ|पेज) उपलब्ध नहीं",
              "(खबर|ख़बर|लेख|पेज|पृष्ठ) (अब |)(उपलब्ध|मौजूद) नहीं",
              "(पेज|पृष्ठ) ढूंढ रहे"
            ] },
          { "class": "N", "lang": "es",
            "patterns": [
              "página no encontrada",
              "no se encontró la (página|noticia|nota)",
              "la página (solicitada|que buscas|que busca) no (existe|está)",
              "(página|noticia|nota) ya no está disponible",
              "(noticia|página|nota|artículo|contenido) que (busca|buscas|solicita|intenta)",
              "(artículo|contenido) ya no está disponible",
              "no hemos (encontrado|podido encontrar) (la|el|lo que)",
              "(artículo|contenido|noticia) no (encontrado|encontrada|disponible)"
            ] },
          { "class": "N", "lang": "fr",
            "patterns": [
              "page (introuvable|non trouvée|inexistante)",
              "cette page n'existe (pas|plus)",
              "(page|article|contenu) n'est plus disponible",
              "la page (demandée|que vous cherchez|que vous recherchez)",
              "(page|article|contenu) (que vous cherchez|que vous recherchez|que vous avez demandé|que vous souhaitez)",
              "(cet article|ce contenu|cette page) (n'est|n'existe) (plus|pas)",
              "article (introuvable|non trouvé|indisponible)",
              "page n'a pas été trouvée"
            ] },
          { "class": "N", "lang": "de",
            "patterns": [
              "seite (nicht gefunden|existiert nicht)",
              "inhalt nicht (verfügbar|gefunden)",
              "diese seite (existiert nicht|ist nicht mehr verfügbar|gibt es nicht)",
              "(beitrag|inhalt) (ist|) nicht mehr verfügbar",
              "(gesuchte|gewünschte|angeforderte|aufgerufene) (seite|artikel|inhalt|beitrag)",
              "(artikel|meldung|seite) (ist|) nicht mehr (verfügbar|vorhanden|abrufbar)",
              "(artikel|beitrag|meldung) nicht gefunden",
              "(den|diesen) (artikel|beitrag) nicht (mehr |)finden",
              "seite (wurde|konnte|ist) nicht (gefunden|verfügbar|vorhanden)"
            ] },
          { "class": "N", "lang": "pt",
            "patterns": [
              "(página|notícia|matéria) não encontrada",
              "conteúdo não encontrado",
              "(página|notícia) não existe",
              "(página|notícia|matéria|reportagem|artigo) que (você procura|procura|você tentou)",
              "(página|notícia|matéria|reportagem) não está mais disponível",
              "não encontramos (a página|esta página|o que)",
              "(artigo|reportagem) não (encontrado|encontrada|existe)"
            ] },
          { "class": "N", "lang": "it",
            "patterns": [
              "pagina non (trovata|disponibile)",
              "contenuto non (disponibile|trovato)",
              "la pagina (richiesta|che cerchi) non",
              "(pagina|articolo) che (stai cercando|hai richiesto|cercavi)",
              "(articolo|notizia|pagina) (non è|richiesto non è|richiesta non è) più disponibile",
              "articolo non (trovato|disponibile)"
            ] },
          { "class": "N", "lang": "id",
            "patterns": [
              "(halaman|berita|artikel) tidak (ditemukan|tersedia)",
              "halaman yang (anda|kamu) (cari|tuju)"
            ] },
          { "class": "N", "lang": "nl",
            "patterns": [
              "pagina (niet gevonden|bestaat niet)",
              "(deze|de) pagina bestaat niet",
              "(artikel|bericht|pagina) is niet (meer|langer) beschikbaar",
              "pagina die (je|u) (zoekt|zocht)",
              "artikel niet gevonden"
            ] },
          { "class": "N", "lang": "pl",
            "patterns": [
              "strona nie (została znaleziona|istnieje)",
              "nie znaleziono strony",
              "strona, której szukasz",
              "(artykuł|materiał) nie (jest już dostępny|istnieje)",
              "nie (znaleziono|znaleźliśmy) (artykułu|strony|tej strony)",
              "nie jest już (dostępny|dostępna)"
            ] },
          { "class": "N", "lang": "vi",
            "patterns": [
              "không tìm thấy (trang|bài viết)",
              "trang (này|) không tồn tại"
            ] },
          { "class": "N", "lang": "el",
            "patterns": [
              "η σελίδα (δεν βρέθηκε|δεν υπάρχει)"
            ] },
          { "class": "N", "lang": "th",
            "patterns": [
              "ไม่พบ(หน้าเว็บ|หน้าที่|ข่าวที่)"
            ] },
          { "class": "N", "lang": "bn",
            "patterns": [
              "(পৃষ্ঠা|পাতাটি|খবরটি) খুঁজে পাওয়া যায়নি"
            ] },
          { "class": "N", "lang": "sv",
            "patterns": [
              "sidan (hittades inte|kunde inte hittas|finns inte)"
            ] },
          { "class": "N", "lang": "ro",
            "patterns": [
              "pagina (nu a fost găsită|nu există)"
            ] },
          { "class": "N", "lang": "cs",
            "patterns": [
              "stránka (nebyla nalezena|neexistuje)",
              "(stránka|článek) nenalezena"
            ] },
          { "class": "N", "lang": "hu",
            "patterns": [
              "az oldal nem (található|létezik)"
            ] },
          { "class": "E", "lang": "ja",
            "patterns": [
              "掲載期間(が終了|を終了|は終了)",
              "公開(を終了しました|期間が終了)",
              "掲載を終了"
            ] },
          { "class": "E", "lang": "en",
            "patterns": [
              "publication period (has ended|is over)",
              "(this|the) (article|story|content) has expired",
              "no longer available due to (licensing|copyright|contract)",
              "licen(c|s)e (for|to) this (article|content|story) has (expired|ended)"
            ] },
          { "class": "E", "lang": "ko",
            "patterns": [
              "(서비스|게재) (기간이|기간) (만료|종료)"
            ] },
          { "class": "E", "lang": "de",
            "patterns": [
              "(aus|aufgrund) (rechtlichen|lizenzrechtlichen) grunden nicht mehr (verfugbar|abrufbar)",
              "depublikationsfrist"
            ] },
          { "class": "E", "lang": "fr",
            "patterns": [
              "(article|contenu|depeche) (expire|n'est plus diffuse)"
            ] }
        ]
        """#
}
