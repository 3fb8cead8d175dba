/// What publishers write where an article was, as JSON: phrases of class `R`, for what says that a text was removed, retracted
/// or withdrawn.
///
/// One object a language and class. A pattern is written as words; `(a|b)` stands for one of its alternatives, `(a|)` for one
/// that may be missing. Where a phrase of `exclude` overlaps a pattern, it takes its meaning away. A user's own file has the
/// same form.
///
/// Patterns of this class need the noun of a published text beside the verb, so that a removed comment, video or bill says
/// nothing, and a finished tense, so that a question before deleting says nothing. Gathered from publishers' pages and
/// public code; those of the smaller languages from the language alone.
enum RemovalPhraseData {
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
            ] }
        ]
        """#
}
