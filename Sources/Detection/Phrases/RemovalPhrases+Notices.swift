extension RemovalPhrases {
    /// Retracted, withdrawn, removed.
    ///
    /// Each phrase needs the noun of a published text beside the verb, so that a removed comment, video or bill says
    /// nothing; and a finished tense, so that a question before deleting says nothing.
    ///
    /// Gathered from publishers' pages and public code; those of the smaller languages from the language alone.
    static let noticeTables: [PhraseTable] = [
        PhraseTable(
            "en",
            [
                "this (story|article|report|column|dispatch|news item) (has been|was) (removed|retracted|withdrawn|unpublished|taken down|deleted|killed)",
                "(the|our) (story|article) has been (retracted|withdrawn|unpublished|taken down)",
                "(story|article) has been removed (from our website|from our site|pending)",
                "(story|item|alert) is withdrawn",
                "(story|article|report) was (published|transmitted|posted|issued|sent) in error",
                "(did|does) not meet our (editorial|journalistic|publication|publishing) standards",
                "we have (retracted|withdrawn|unpublished|removed|taken down) (this|the) (story|article|report)",
                "please kill the story", "kill is mandatory",
                "story (withdrawn|removed|killed|retracted)", "article (withdrawn|retracted|unpublished)",
                "(removed|taken down|unavailable) for legal reasons",
                "(removed|taken down) (following|after) a (complaint|legal complaint|court order)",
            ],
            except: [
                "(removed|deleted) from (your|my)", "(if|whether|why) this (story|article|report)",
                "(removed|deleted|withdrawn|taken down|unpublished) or (moved|renamed|is|does|no|never|has|may)",
            ]),
        PhraseTable(
            "fa",
            [
                "این (خبر|مطلب|گزارش|مقاله|یادداشت) (حذف شد|حذف شده|حذف شده است|حذف گردید|حذف گردیده است|برداشته شد|لغو شد)",
                "خبر از (خروجی|خروجی سایت|خروجی خبرگزاری|خروجی پایگاه) (حذف|خارج) (شد|شده|شده است|گردید)",
                "این خبر تکذیب (می‌شود|می شود|شد|شده است)", "انتشار این (خبر|مطلب|گزارش) صحت ندارد",
                "این خبر (پس گرفته شد|ملغی است|باطل است|فاقد اعتبار است)",
                "این (خبر|مطلب|گزارش) به اشتباه منتشر (شد|شده|شده است|شده بود)",
            ],
            except: [
                "(ممکن است|شاید|احتمالا|آیا|اگر) این (خبر|مطلب|گزارش|مقاله|یادداشت)",
                "حذف (شد|شده|شده است) (یا|و یا|باشد)",
            ]),
        PhraseTable(
            "ps",
            [
                "دا (خبر|راپور|مطلب|لیکنه) (لرې شوی|لرې شو|حذف شوی|حذف شو|ړنګ شوی)",
                "خبر بېرته اخیستل شوی",
            ],
            except: ["ښايي دا (خبر|راپور|مطلب|لیکنه)", "(حذف|لرې) شوی وي"]),
        PhraseTable(
            "ur",
            [
                "یہ (خبر|رپورٹ) (ہٹا دی گئی|حذف کر دی گئی|واپس لے لی گئی)",
                "یہ (مضمون|کالم) (ہٹا دیا گیا|حذف کر دیا گیا|واپس لے لیا گیا)", "خبر واپس لے لی گئی",
            ],
            except: ["(شاید|ممکن ہے) یہ (خبر|رپورٹ|مضمون|کالم)", "(گئی|گیا) (ہو|ہے یا)"]),
        PhraseTable(
            "ar",
            [
                "(تم|جرى) (حذف|سحب|إلغاء) هذا (الخبر|المقال|التقرير)", "(تم|جرى) (حذف|سحب|إلغاء) (الخبر|المقال)",
                "حذف هذا الخبر", "سحبت (الوكالة|الصحيفة) (الخبر|التقرير|المقال)", "نعتذر عن نشر",
                "نشر هذا (الخبر|المقال) (بالخطأ|عن طريق الخطأ)", "إلغاء الخبر",
            ],
            except: [
                "(الخبر|المقال|التقرير) (بنجاح|من المفضلة|من قائمتك|أو نقله|أو غير موجود)",
                "(تريد|تود|ترغب في|تأكيد|قد يكون تم|ربما تم) (حذف|سحب|إلغاء)", "قد تم حذف",
            ]),
        PhraseTable(
            "he",
            [
                "(הכתבה|הידיעה|כתבה זו|ידיעה זו) (הוסרה|נמחקה|נגנזה|בוטלה)", "(המאמר|מאמר זה) (הוסר|נמחק|נגנז)",
                "הפרסום (הוסר|בוטל)",
            ],
            except: [
                "(הוסרה|נמחקה|הוסר|נמחק) (מהמועדפים|מהרשימה|מרשימת|בהצלחה|או)",
                "(ייתכן|יתכן) (שהכתבה|שהידיעה|והכתבה|שהמאמר)",
            ]),
        PhraseTable(
            "tr",
            [
                "(haber|yazı|içerik) yayından (kaldırıldı|kaldırılmıştır|çekildi|çekilmiştir)",
                "bu (haber|yazı|içerik) (silinmiştir|silindi|kaldırıldı|kaldırılmıştır)",
                "(bu habere|bu içeriğe) erişim engellenmiştir",
                "mahkeme kararıyla (kaldırılmıştır|kaldırıldı|erişime engellenmiştir|yayından kaldırılmıştır)",
                "haber (geri çekildi|geri çekilmiştir)",
            ],
            except: [
                "(favorilerden|listenizden|kaydedilenlerden) (silindi|kaldırıldı)", "(silinmiştir|kaldırılmıştır) veya",
            ]
        ),
        PhraseTable(
            "ru",
            [
                "(материал|новость|публикация|статья|заметка) (был|была|) (удален|удалена|снят|снята|отозван|отозвана|аннулирован|аннулирована)",
                "(новость|сообщение|информация) (аннулируется|аннулирована|аннулировано|отозвано)",
                "(аннулируется|аннулирована|аннулировано) как", "(выпущенная|выпущенное|выпущенный) ошибочно",
                "(снят|снята|снято) с публикации",
            ],
            except: [
                "(удален|удалена) (из избранного|из закладок|или)", "если (материал|новость|статья|публикация)",
                "(возможно|вероятно), (материал|новость|статья|публикация)",
            ]),
        PhraseTable(
            "uk",
            [
                "(матеріал|новину|публікацію|статтю) (видалено|знято|відкликано|анульовано)",
                "(новина|стаття|публікація) (видалена|відкликана|анульована)", "знято з публікації",
                "(анулюється|анульовано) як", "матеріал (був|) (видалений|знятий|відкликаний)",
            ],
            except: [
                "(видалено|видалена|видалений) (з обраного|із закладок|з закладок|або)",
                "(можливо|ймовірно), (матеріал|новину|новина|статтю|стаття)",
            ]),
        PhraseTable(
            "zh-Hans",
            [
                "(文章|新闻|稿件|本文|该文|该稿|此文|该内容|此内容)已(被|)(删除|撤回|撤稿|下线|下架)", "因违规无法查看",
                "(此稿|该稿|本稿|原稿)(作废|撤销|请勿采用)", "撤稿(通知|声明)",
            ],
            except: ["已(被|)(删除|撤回|下线|下架)(或|、)", "(可能|也许|如果)(文章|新闻|本文|该内容|此内容)"]),
        PhraseTable(
            "zh-Hant",
            [
                "(文章|新聞|稿件|本文|該文|此文|該內容|此內容)已(被|)(刪除|撤回|撤稿|下架|移除|撤下)", "已撤稿",
                "撤稿(通知|聲明)",
            ],
            except: ["已(被|)(刪除|下架|移除|撤下)或", "(可能|也許|如果)(文章|新聞|本文|該內容|此內容)"]),
        PhraseTable(
            "ja",
            [
                "この記事は(削除されました|削除されています|取り消されました|取り消しました|非公開になりました)",
                "(記事|配信|報道|記事全文)を取り消し", "記事を(削除|撤回)しました", "おわびして(取り消し|削除し)", "配信を取りやめ",
            ],
            except: ["(お気に入り|ブックマーク)から(この|)記事を削除しました", "取り消しますか"]),
        PhraseTable(
            "ko",
            [
                "삭제된 기사(입니다|로)", "(언론사|기자|취재원) 요청(에 의해|으로|에 따라) 삭제", "노출 (중단|중지) 된 기사",
                "노출 (중단|중지)된 기사", "기사가 (삭제되었습니다|삭제됐습니다|취소되었습니다)",
                "(보도|기사)를 (취소합니다|취소했습니다|철회합니다|철회했습니다)", "기사 전문 취소",
            ],
            except: ["(스크랩한|스크랩|저장한) 기사가", "(스크랩|보관함)에서 기사가"]),
        PhraseTable(
            "hi",
            [
                "यह (खबर|ख़बर|रिपोर्ट) (हटा दी गई|हटा ली गई|वापस ले ली गई)",
                "यह (लेख|समाचार) (हटा दिया गया|हटा लिया गया|वापस ले लिया गया)", "(खबर|ख़बर) वापस (ली|ले ली) गई",
            ],
            except: ["(गई|गया) (हो|है या)"]),
        PhraseTable(
            "es",
            [
                "esta (noticia|nota|información|publicación|crónica) (ha sido|fue|queda) (eliminada|retirada|anulada|despublicada)",
                "este (artículo|texto|despacho|contenido) (ha sido|fue|queda) (eliminado|retirado|anulado|despublicado)",
                "se anula (esta|la) (noticia|información|nota|crónica)", "(noticia|información) (anulada|retirada)",
                "hemos (retirado|eliminado|despublicado) (esta|la|este|el) (noticia|nota|información|artículo|texto)",
                "(noticia|nota|artículo|información) (publicada|publicado|difundida) por error",
            ],
            except: [
                "(eliminada|retirada|eliminado|retirado) (de favoritos|de tus|de tu|de sus|de su|o movido|o movida|o no existe)",
                "(si|quizá|tal vez) (esta|este) (noticia|nota|información|artículo|contenido)",
            ]),
        PhraseTable(
            "fr",
            [
                "(cet article|ce texte|ce contenu) (a été|est) (supprimé|retiré|dépublié|annulé)",
                "cette (dépêche|information|publication) (a été|est) (supprimée|retirée|dépubliée|annulée)",
                "dépêche (annulée|retirée)", "contenu retiré",
                "(nous avons|la rédaction a) (retiré|supprimé|dépublié) (cet article|l'article|ce texte)",
                "(article|contenu|dépêche) (publié|publiée|diffusé|diffusée) par erreur",
            ],
            except: [
                "(supprimé|retiré|supprimée|retirée) (de vos|de votre|de tes|ou déplacé|ou n'existe|ou déplacée)",
                "si (cet article|ce texte|ce contenu|cette dépêche)",
            ]),
        PhraseTable(
            "de",
            [
                "(dieser|der) (artikel|beitrag|text) (wurde|ist) (gelöscht|zurückgezogen|depubliziert|offline genommen)",
                "dieser (artikel|beitrag|text) (wurde|ist) (entfernt|entfernt worden)",
                "(diese|die) meldung (wurde|ist) (gelöscht|entfernt|zurückgezogen|hinfällig)",
                "meldung (zurückgezogen|hinfällig)", "eilmeldung (widerrufen|zurückgezogen)",
                "wir haben (den|diesen) (artikel|beitrag|text) (gelöscht|entfernt|zurückgezogen|offline genommen|depubliziert)",
                "(wir ziehen|die redaktion zieht) (die|diese) meldung zurück",
            ],
            except: [
                "(gelöscht|entfernt) (oder|aus dem warenkorb|aus ihrem warenkorb|von der merkliste|von ihrer merkliste)",
                "(falls|wenn|ob) (dieser|der) (artikel|beitrag|text)",
            ]),
        PhraseTable(
            "pt",
            [
                "esta (matéria|notícia|reportagem|publicação) foi (removida|retirada|apagada|excluída|despublicada)",
                "este (artigo|texto|conteúdo) foi (removido|retirado|apagado|excluído|despublicado)",
                "(matéria|notícia|reportagem) (removida|excluída|retirada do ar)",
                "(matéria|notícia|reportagem) foi (retirada do ar|despublicada)",
                "(matéria|notícia|reportagem) publicada por (engano|erro)", "nota de retratação",
            ],
            except: [
                "(removida|retirada|excluída|removido|excluído|retirado) (dos seus|das suas|dos favoritos|de pauta|da pauta|ou movida|ou movido|ou não existe)",
                "(se|talvez) (esta|este) (matéria|notícia|reportagem|artigo|conteúdo)",
            ]),
        PhraseTable(
            "it",
            [
                "(questo articolo|l'articolo|questo contenuto) è stato (rimosso|cancellato|ritirato|annullato)",
                "(questa notizia|la notizia) è stata (rimossa|cancellata|ritirata|annullata)",
                "(notizia|dispaccio) (annullata|ritirata|annullato|ritirato)", "articolo (rimosso|ritirato|annullato)",
                "si annulla la notizia", "(notizia|articolo) (pubblicata|pubblicato|trasmessa) per errore",
            ],
            except: [
                "(rimosso|rimossa|cancellato) (dai preferiti|dai tuoi|dalla tua|o spostato|o spostata|o non esiste)",
                "se (questo articolo|l'articolo|questa notizia|questo contenuto)",
            ]),
        PhraseTable(
            "id",
            [
                "(berita|artikel) ini (telah|sudah|) (dihapus|dicabut|ditarik|diturunkan)",
                "redaksi (telah|) (mencabut|menarik|menurunkan|menghapus) (berita|artikel)",
            ],
            except: ["(dihapus|dicabut) (atau|dari favorit|dari daftar)", "(apakah|jika|mungkin) (berita|artikel) ini"]),
        PhraseTable(
            "nl", ["dit (artikel|bericht) is (verwijderd|ingetrokken|offline gehaald)"],
            except: ["is verwijderd (of|uit uw|uit je)"]),
        PhraseTable("pl", ["artykuł został (usunięty|wycofany)"], except: ["usunięty (lub|z ulubionych|z twoich)"]),
        PhraseTable(
            "vi", ["bài (viết|báo) (này|) đã bị (gỡ|gỡ bỏ|xóa|xoá)"],
            except: ["đã bị (gỡ|gỡ bỏ|xóa|xoá) (hoặc|khỏi danh sách)"]),
        PhraseTable(
            "el", ["το άρθρο (αποσύρθηκε|διαγράφηκε|αφαιρέθηκε)"],
            except: ["(διαγράφηκε|αφαιρέθηκε) (ή|από τα αγαπημένα)"]),
        PhraseTable("th", ["(บทความนี้|ข่าวนี้)ถูก(ลบ|ถอด|ถอน)"], except: ["ถูก(ลบ|ถอด)(ออกจากรายการ|หรือ)"]),
        PhraseTable("bn", ["(খবরটি|প্রতিবেদনটি) (সরিয়ে নেওয়া|প্রত্যাহার করা|মুছে ফেলা) হয়েছে"], except: ["হয়েছে (বা|কি)"]),
        PhraseTable(
            "sv", ["artikeln har (avpublicerats|tagits bort|raderats|dragits tillbaka)"],
            except: ["(tagits bort|raderats) (eller|från dina|från din)"]),
        PhraseTable(
            "ro", ["(acest articol|articolul) a fost (șters|retras|eliminat)"],
            except: ["(șters|eliminat) (sau|din favorite)"]),
        PhraseTable("cs", ["článek byl (smazán|stažen|odstraněn)"], except: ["(smazán|odstraněn) (nebo|z oblíbených)"]),
        PhraseTable(
            "hu", ["(ezt a cikket|a cikket) (töröltük|visszavontuk|eltávolítottuk)"],
            except: ["eltávolítottuk a (kedvencek|kedvencei)"]),
    ]
}
