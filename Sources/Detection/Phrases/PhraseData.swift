/// The phrases that come with the program, as JSON: what publishers write where an article was.
///
/// One object a language and class. `class` is `R` for what says that a text was removed, retracted or withdrawn, `N` for
/// what says that there is no such page, `E` for what says that the time for which it was licensed is over. A pattern is
/// written as words; `(a|b)` stands for one of its alternatives, `(a|)` for one that may be missing. Where a phrase of
/// `exclude` overlaps a pattern, it takes its meaning away. A user's own file has the same form.
///
/// Patterns of class R need the noun of a published text beside the verb, so that a removed comment, video or bill says
/// nothing, and a finished tense, so that a question before deleting says nothing. Gathered from publishers' pages and
/// public code; those of the smaller languages from the language alone.
enum PhraseData {
    static let json = #"""
        [
          { "class": "R", "lang": "en",
            "patterns": [
              "this (story|article|report|column|dispatch|news item) (has been|was) (removed|retracted|withdrawn|unpublished|taken down|deleted|killed)",
              "(the|our) (story|article) has been (retracted|withdrawn|unpublished|taken down)",
              "(story|article|item|alert) (headlined|titled|entitled|headed|slugged) (is|was|has been) (withdrawn|retracted|killed)",
              "we (withdraw|are withdrawing|retract|are retracting) (this|the|our) (story|article|report)",
              "no longer (stand|stands) by (this|the) (story|article|report)",
              "(story|article) has been removed (from our website|from our site|pending)",
              "(story|item|alert) is withdrawn",
              "(story|article|report) was (published|transmitted|posted|issued|sent) in error",
              "(did|does) not meet our (editorial|journalistic|publication|publishing) standards",
              "we have (retracted|withdrawn|unpublished|removed|taken down) (this|the) (story|article|report)",
              "please kill the story",
              "kill is mandatory",
              "story (withdrawn|removed|killed|retracted)",
              "article (withdrawn|retracted|unpublished)",
              "(removed|taken down|unavailable) for (legal|editorial) reasons",
              "(removed|taken down|withdrawn|unpublished) pending (a review|review|an investigation|investigation)",
              "(removed|taken down) (following|after) a (complaint|legal complaint|court order)",
              "article (removed|taken down)",
              "this (content|post|blog post|item) (has been|was) (removed|withdrawn|retracted|unpublished|taken down)",
              "(removed|taken down|withdrawn|deleted|unpublished) at the request of",
              "we've (retracted|withdrawn|unpublished|removed|taken down) (this|the) (story|article|report)",
              "(has|have) (retracted|withdrawn) (this|our) (story|article|report)",
              "(article|story|report) is no longer available (at the request|due to a|for legal|for editorial|following|because)"
            ],
            "exclude": [
              "(removed|deleted) from (your|my)",
              "(if|whether|why) this (story|article|report)",
              "(removed|deleted|withdrawn|taken down|unpublished) or (moved|renamed|is|does|no|never|has|may)"
            ] },
          { "class": "R", "lang": "fa",
            "patterns": [
              "این (خبر|مطلب|گزارش|مقاله|یادداشت) (حذف شد|حذف شده|حذف شده است|حذف گردید|حذف گردیده است|برداشته شد|لغو شد)",
              "خبر از (خروجی|خروجی سایت|خروجی خبرگزاری|خروجی پایگاه) (حذف|خارج) (شد|شده|شده است|گردید)",
              "از خروجی (سایت|خبرگزاری|پایگاه|پایگاه خبری|پایگاه خبررسانی) (حذف|خارج) (شد|شده|شده است|گردید)",
              "این خبر تکذیب (می‌شود|می شود|شد|شده است)",
              "انتشار این (خبر|مطلب|گزارش) صحت ندارد",
              "این خبر (پس گرفته شد|ملغی است|باطل است|فاقد اعتبار است)",
              "این (خبر|مطلب|گزارش) به اشتباه منتشر (شد|شده|شده است|شده بود)",
              "این (خبر|مطلب|گزارش) به درخواست",
              "از خروجی (حذف|خارج) (شد|شده است|گردید)"
            ],
            "exclude": [
              "(ممکن است|شاید|احتمالا|آیا|اگر) این (خبر|مطلب|گزارش|مقاله|یادداشت)",
              "حذف (شد|شده|شده است) (یا|و یا|باشد)"
            ] },
          { "class": "R", "lang": "ps",
            "patterns": [
              "دا (خبر|راپور|مطلب|لیکنه) (لرې شوی|لرې شو|حذف شوی|حذف شو|ړنګ شوی)",
              "خبر بېرته اخیستل شوی"
            ],
            "exclude": [
              "ښايي دا (خبر|راپور|مطلب|لیکنه)",
              "(حذف|لرې) شوی وي"
            ] },
          { "class": "R", "lang": "ur",
            "patterns": [
              "یہ (خبر|رپورٹ) (ہٹا دی گئی|حذف کر دی گئی|واپس لے لی گئی)",
              "یہ (مضمون|کالم) (ہٹا دیا گیا|حذف کر دیا گیا|واپس لے لیا گیا)",
              "خبر واپس لے لی گئی"
            ],
            "exclude": [
              "(شاید|ممکن ہے) یہ (خبر|رپورٹ|مضمون|کالم)",
              "(گئی|گیا) (ہو|ہے یا)"
            ] },
          { "class": "R", "lang": "ar",
            "patterns": [
              "(تم|جرى) (حذف|سحب|إلغاء) هذا (الخبر|المقال|التقرير)",
              "(تم|جرى) (حذف|سحب|إلغاء) (الخبر|المقال)",
              "حذف هذا الخبر",
              "سحبت (الوكالة|الصحيفة) (الخبر|التقرير|المقال)",
              "نعتذر عن نشر",
              "نشر هذا (الخبر|المقال) (بالخطأ|عن طريق الخطأ)",
              "إلغاء الخبر"
            ],
            "exclude": [
              "(الخبر|المقال|التقرير) (بنجاح|من المفضلة|من قائمتك|أو نقله|أو غير موجود)",
              "(تريد|تود|ترغب في|تأكيد|قد يكون تم|ربما تم) (حذف|سحب|إلغاء)",
              "قد تم حذف"
            ] },
          { "class": "R", "lang": "he",
            "patterns": [
              "(הכתבה|הידיעה|כתבה זו|ידיעה זו) (הוסרה|נמחקה|נגנזה|בוטלה)",
              "(המאמר|מאמר זה) (הוסר|נמחק|נגנז)",
              "(כתבה|ידיעה) זו פורסמה בטעות",
              "(הכתבה|הידיעה) פורסמה בטעות",
              "הפרסום (הוסר|בוטל)"
            ],
            "exclude": [
              "(הוסרה|נמחקה|הוסר|נמחק) (מהמועדפים|מהרשימה|מרשימת|בהצלחה|או)",
              "(ייתכן|יתכן) (שהכתבה|שהידיעה|והכתבה|שהמאמר)"
            ] },
          { "class": "R", "lang": "tr",
            "patterns": [
              "(haber|yazı|içerik) yayından (kaldırıldı|kaldırılmıştır|çekildi|çekilmiştir)",
              "bu (haber|yazı|içerik) (silinmiştir|silindi|kaldırıldı|kaldırılmıştır)",
              "(bu habere|bu içeriğe) erişim engellenmiştir",
              "mahkeme kararıyla (kaldırılmıştır|kaldırıldı|erişime engellenmiştir|yayından kaldırılmıştır)",
              "haber (geri çekildi|geri çekilmiştir)"
            ],
            "exclude": [
              "(favorilerden|listenizden|kaydedilenlerden) (silindi|kaldırıldı)",
              "(silinmiştir|kaldırılmıştır) veya"
            ] },
          { "class": "R", "lang": "ru",
            "patterns": [
              "(материал|новость|публикация|статья|заметка) (был|была|) (удален|удалена|снят|снята|отозван|отозвана|аннулирован|аннулирована)",
              "(новость|сообщение|информация) (аннулируется|аннулирована|аннулировано|отозвано)",
              "(материал|новость|публикация|статья|заметка) (был|была|) (удален|удалена|снят|снята) редакцией",
              "(редакция отзывает|редакция аннулирует) (материал|новость|сообщение|статью)",
              "(аннулируется|аннулирована|аннулировано) как",
              "(выпущенная|выпущенное|выпущенный) ошибочно",
              "(снят|снята|снято) с публикации",
              "(материал|новость|публикация|статья) (удален|удалена|снят|снята) (с сайта|с публикации)",
              "мы (удалили|сняли|отозвали) (этот|эту|) (материал|новость|публикацию|статью)"
            ],
            "exclude": [
              "(удален|удалена) (из избранного|из закладок|или)",
              "если (материал|новость|статья|публикация)",
              "(возможно|вероятно), (материал|новость|статья|публикация)"
            ] },
          { "class": "R", "lang": "uk",
            "patterns": [
              "(матеріал|новину|публікацію|статтю) (видалено|знято|відкликано|анульовано)",
              "(новина|стаття|публікація) (видалена|відкликана|анульована)",
              "знято з публікації",
              "(анулюється|анульовано) як",
              "матеріал (був|) (видалений|знятий|відкликаний)"
            ],
            "exclude": [
              "(видалено|видалена|видалений) (з обраного|із закладок|з закладок|або)",
              "(можливо|ймовірно), (матеріал|новину|новина|статтю|стаття)"
            ] },
          { "class": "R", "lang": "zh-Hans",
            "patterns": [
              "(文章|新闻|稿件|报道|本文|该文|本稿|该稿|此稿|此文|该内容|此内容)已(被|)(删除|撤回|撤稿|下线|下架)",
              "因违规无法查看",
              "(此稿|该稿|本稿|原稿)(作废|撤销|请勿采用)",
              "撤稿(通知|声明)",
              "已被(发布者|作者|发布方)删除",
              "应(发布方|发布者)要求"
            ],
            "exclude": [
              "已(被|)(删除|撤回|下线|下架)(或|、不|、移|、转|、已|、删|、下|、改|、更)",
              "(可能|也许|如果)(文章|新闻|本文|该内容|此内容)"
            ] },
          { "class": "R", "lang": "zh-Hant",
            "patterns": [
              "(文章|新聞|稿件|本文|該文|此文|該內容|此內容)已(被|)(刪除|撤回|撤稿|下架|移除|撤下)",
              "已撤稿",
              "撤稿(通知|聲明)"
            ],
            "exclude": [
              "已(被|)(刪除|下架|移除|撤下)或",
              "(可能|也許|如果)(文章|新聞|本文|該內容|此內容)"
            ] },
          { "class": "R", "lang": "ja",
            "patterns": [
              "この記事は(削除されました|削除されています|取り消されました|取り消しました|非公開になりました)",
              "(記事|配信|報道|記事全文)を取り消し",
              "記事を(削除|撤回)しました",
              "おわびして(取り消し|削除し)",
              "配信を取りやめ",
              "この記事は(取り下げられました|撤回されました|取り下げました|公開を取りやめました)"
            ],
            "exclude": [
              "(お気に入り|ブックマーク)から(この|)記事を削除しました",
              "取り消しますか"
            ] },
          { "class": "R", "lang": "ko",
            "patterns": [
              "삭제된 기사(입니다|로)",
              "(언론사|기자|취재원) 요청(에 의해|으로|에 따라) 삭제",
              "노출 (중단|중지) 된 기사",
              "노출 (중단|중지)된 기사",
              "기사가 (삭제되었습니다|삭제됐습니다|취소되었습니다)",
              "(보도|기사)를 (취소합니다|취소했습니다|철회합니다|철회했습니다)",
              "기사 전문 취소",
              "(해당|이) 기사는 (삭제되었습니다|삭제됐습니다|취소되었습니다)"
            ],
            "exclude": [
              "(스크랩한|스크랩|저장한) 기사가",
              "(스크랩|보관함)에서 기사가"
            ] },
          { "class": "R", "lang": "hi",
            "patterns": [
              "यह (खबर|ख़बर|रिपोर्ट) (हटा दी गई|हटा ली गई|वापस ले ली गई)",
              "यह (लेख|समाचार) (हटा दिया गया|हटा लिया गया|वापस ले लिया गया)",
              "(खबर|ख़बर) वापस (ली|ले ली) गई"
            ],
            "exclude": [
              "(गई|गया) (हो|है या)"
            ] },
          { "class": "R", "lang": "es",
            "patterns": [
              "esta (noticia|nota|información|publicación|crónica) (ha sido|fue|queda) (eliminada|retirada|anulada|despublicada)",
              "este (artículo|texto|despacho|contenido) (ha sido|fue|queda) (eliminado|retirado|anulado|despublicado)",
              "se anula (esta|la) (noticia|información|nota|crónica)",
              "(queda|quedan|ha quedado) (anulada|sin efecto) (esta|la) (noticia|información|nota|crónica)",
              "(noticia|información|nota|crónica) (titulada|) (queda|ha quedado|ha sido|fue) (anulada|sin efecto)",
              "(anulamos|retiramos) (esta|la) (noticia|información|nota|crónica)",
              "(noticia|información) (anulada|retirada)",
              "hemos (retirado|eliminado|despublicado) (esta|la|este|el) (noticia|nota|información|artículo|texto)",
              "(noticia|nota|artículo|información) (publicada|publicado|difundida) por error",
              "artículo despublicado",
              "la redacción ha (retirado|eliminado|despublicado)"
            ],
            "exclude": [
              "(eliminada|retirada|eliminado|retirado) (de favoritos|de tus|de tu|de sus|de su|o movido|o movida|o no existe)",
              "(si|quizá|tal vez) (esta|este) (noticia|nota|información|artículo|contenido)"
            ] },
          { "class": "R", "lang": "fr",
            "patterns": [
              "(cet article|ce texte|ce contenu) (a été|est) (supprimé|retiré|dépublié|annulé)",
              "cette (dépêche|information|publication) (a été|est) (supprimée|retirée|dépubliée|annulée)",
              "dépêche (intitulée|) (est|a été|) (annulée|retirée)",
              "contenu retiré",
              "(nous avons|la rédaction a) (retiré|supprimé|dépublié) (cet article|l'article|ce texte)",
              "(article|contenu|dépêche) (publié|publiée|diffusé|diffusée) par erreur",
              "l'article (a été|est) (supprimé|retiré|dépublié|annulé)",
              "(nous avons|la rédaction a) dépublié",
              "article dépublié"
            ],
            "exclude": [
              "(supprimé|retiré|supprimée|retirée) (de vos|de votre|de tes|ou déplacé|ou n'existe|ou déplacée)",
              "si (cet article|ce texte|ce contenu|cette dépêche)"
            ] },
          { "class": "R", "lang": "de",
            "patterns": [
              "(dieser|der) (artikel|beitrag|text) (wurde|ist) (gelöscht|zurückgezogen|depubliziert|offline genommen)",
              "dieser (artikel|beitrag|text) (wurde|ist) (entfernt|entfernt worden|vom netz genommen)",
              "(artikel|beitrag|text) (wurde|ist) aus (redaktionellen|rechtlichen|juristischen) gründen (gelöscht|entfernt|zurückgezogen|depubliziert|offline genommen|nicht mehr verfügbar)",
              "(artikel|beitrag|text) (wurde|ist) (von der redaktion|nachträglich) (gelöscht|entfernt|zurückgezogen|depubliziert|offline genommen)",
              "(diese|die) meldung (wurde|ist|wird) (gelöscht|entfernt|zurückgezogen|hinfällig)",
              "(meldung|nachricht) (wird|ist|wurde) (zurückgezogen|annulliert|storniert|widerrufen)",
              "meldung (zurückgezogen|hinfällig)",
              "eilmeldung (widerrufen|zurückgezogen)",
              "wir haben (den|diesen) (artikel|beitrag|text) (gelöscht|entfernt|zurückgezogen|offline genommen|depubliziert)",
              "(wir ziehen|die redaktion zieht) (die|diese) meldung zurück",
              "(hat|haben) (diesen|den) (artikel|beitrag|text|bericht) (zurückgezogen|gelöscht|entfernt|offline genommen|depubliziert)",
              "(artikel|beitrag|text|bericht) wurde (auf wunsch|auf antrag|auf bitten|auf anordnung|nach einer beschwerde)",
              "(artikel|beitrag) (zurückgezogen|depubliziert)",
              "dieser bericht (wurde|ist) (entfernt|gelöscht|zurückgezogen)"
            ],
            "exclude": [
              "(gelöscht|entfernt) (oder|aus dem warenkorb|aus ihrem warenkorb|von der merkliste|von ihrer merkliste)",
              "(falls|wenn|ob) (dieser|der) (artikel|beitrag|text)"
            ] },
          { "class": "R", "lang": "pt",
            "patterns": [
              "esta (matéria|notícia|reportagem|publicação) foi (removida|retirada|apagada|excluída|despublicada)",
              "este (artigo|texto|conteúdo) foi (removido|retirado|apagado|excluído|despublicado)",
              "(matéria|notícia|reportagem) (removida|excluída|retirada do ar)",
              "(matéria|notícia|reportagem) foi (retirada do ar|despublicada)",
              "(matéria|notícia|reportagem) publicada por (engano|erro)",
              "nota de retratação",
              "artigo despublicado",
              "(removemos|retiramos|despublicamos) (esta|este|a|o) (matéria|notícia|reportagem|artigo|texto)"
            ],
            "exclude": [
              "(removida|retirada|excluída|removido|excluído|retirado) (dos seus|das suas|dos favoritos|de pauta|da pauta|ou movida|ou movido|ou não existe)",
              "(se|talvez) (esta|este) (matéria|notícia|reportagem|artigo|conteúdo)"
            ] },
          { "class": "R", "lang": "it",
            "patterns": [
              "(questo articolo|l'articolo|questo contenuto) è stato (rimosso|cancellato|ritirato|annullato)",
              "(questa notizia|la notizia) è stata (rimossa|cancellata|ritirata|annullata)",
              "(notizia|dispaccio) (è|è stata|è stato|) (annullata|ritirata|annullato|ritirato)",
              "articolo (rimosso|ritirato|annullato)",
              "si annulla la notizia",
              "(notizia|articolo) (pubblicata|pubblicato|trasmessa) per errore",
              "(la redazione ha|abbiamo) (rimosso|ritirato|cancellato) (questo articolo|l'articolo|la notizia|questa notizia)"
            ],
            "exclude": [
              "(rimosso|rimossa|cancellato) (dai preferiti|dai tuoi|dalla tua|o spostato|o spostata|o non esiste)",
              "se (questo articolo|l'articolo|questa notizia|questo contenuto)"
            ] },
          { "class": "R", "lang": "id",
            "patterns": [
              "(berita|artikel) ini (telah|sudah|) (dihapus|dicabut|ditarik|diturunkan)",
              "redaksi (telah|) (mencabut|menarik|menurunkan|menghapus) (berita|artikel)"
            ],
            "exclude": [
              "(dihapus|dicabut) (atau|dari favorit|dari daftar)",
              "(apakah|jika|mungkin) (berita|artikel) ini"
            ] },
          { "class": "R", "lang": "nl",
            "patterns": [
              "dit (artikel|bericht) is (verwijderd|ingetrokken|offline gehaald)",
              "dit (artikel|bericht) is (op verzoek|na een klacht|door de redactie)",
              "(de redactie heeft|wij hebben|we hebben) dit (artikel|bericht) (verwijderd|ingetrokken|offline gehaald)"
            ],
            "exclude": [
              "is verwijderd (of|uit uw|uit je)"
            ] },
          { "class": "R", "lang": "pl",
            "patterns": [
              "artykuł został (usunięty|wycofany)",
              "(tekst|materiał) został (usunięty|wycofany)",
              "redakcja (usunęła|wycofała) (artykuł|tekst|materiał)"
            ],
            "exclude": [
              "usunięty (lub|z ulubionych|z twoich)"
            ] },
          { "class": "R", "lang": "vi",
            "patterns": [
              "bài (viết|báo) (này|) đã bị (gỡ|gỡ bỏ|xóa|xoá)"
            ],
            "exclude": [
              "đã bị (gỡ|gỡ bỏ|xóa|xoá) (hoặc|khỏi danh sách)"
            ] },
          { "class": "R", "lang": "el",
            "patterns": [
              "το άρθρο (αποσύρθηκε|διαγράφηκε|αφαιρέθηκε)"
            ],
            "exclude": [
              "(διαγράφηκε|αφαιρέθηκε) (ή|από τα αγαπημένα)"
            ] },
          { "class": "R", "lang": "th",
            "patterns": [
              "(บทความนี้|ข่าวนี้)ถูก(ลบ|ถอด|ถอน)"
            ],
            "exclude": [
              "ถูก(ลบ|ถอด)(ออกจากรายการ|หรือ)"
            ] },
          { "class": "R", "lang": "bn",
            "patterns": [
              "(খবরটি|প্রতিবেদনটি) (সরিয়ে নেওয়া|প্রত্যাহার করা|মুছে ফেলা) হয়েছে"
            ],
            "exclude": [
              "হয়েছে (বা|কি)"
            ] },
          { "class": "R", "lang": "sv",
            "patterns": [
              "artikeln har (avpublicerats|tagits bort|raderats|dragits tillbaka)"
            ],
            "exclude": [
              "(tagits bort|raderats) (eller|från dina|från din)"
            ] },
          { "class": "R", "lang": "ro",
            "patterns": [
              "(acest articol|articolul) a fost (șters|retras|eliminat)"
            ],
            "exclude": [
              "(șters|eliminat) (sau|din favorite)"
            ] },
          { "class": "R", "lang": "cs",
            "patterns": [
              "článek byl (smazán|stažen|odstraněn)"
            ],
            "exclude": [
              "(smazán|odstraněn) (nebo|z oblíbených)"
            ] },
          { "class": "R", "lang": "hu",
            "patterns": [
              "(ezt a cikket|a cikket) (töröltük|visszavontuk|eltávolítottuk)"
            ],
            "exclude": [
              "eltávolítottuk a (kedvencek|kedvencei)"
            ] },
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
