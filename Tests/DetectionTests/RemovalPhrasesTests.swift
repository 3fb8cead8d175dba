import Testing

@testable import Detection

@Suite struct RemovalPhrasesTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let language: String
        /// What a publisher writes in an article's place.
        let notices: [String]
        /// What sounds like it and says nothing of this article.
        let nearMisses: [String]
        /// What the page of an unknown URL says.
        let missing: String

        var testDescription: String { language }
    }

    static let rows: [Row] = [
        Row(
            language: "en",
            notices: [
                "This article has been removed following a review of our sourcing.",
                "STORY WITHDRAWN: the editors stand by nothing in it.", "Please kill the story slugged HARBOUR.",
                "Editor’s note: this story was transmitted in error.", "We have retracted this story.",
                "We no longer stand by this story.", "Unpublished pending an investigation.",
                "This  article\u{00A0}was\nunpublished.",
            ],
            nearMisses: [
                "If this article has been removed, search our archive.", "The statue was removed from the square.",
                "This article has been deleted from your reading list.", "The bill has been withdrawn by its authors.",
                "This article has been deleted or moved.", "Why this story was removed: a reader asks",
                "This storyteller was removed from office.", "The history article withdrawnness says nothing",
            ],
            missing: "Sorry, this page does not exist."),
        Row(
            language: "fa",
            notices: [
                "این خبر حذف شده است.", "این خبر حذف شده‌است.", "این خـــبر حذف شد", "اين خبر حذف گرديد",
                "خبر از خروجی خبرگزاری حذف شد.", "انتشار این خبر صحت ندارد",
                "خبر «تعطیلی بندر قدیمی» از خروجی سایت حذف شد",
            ],
            nearMisses: [
                "آیا این خبر حذف شود؟", "ممکن است این خبر حذف شده باشد.", "مجسمه از میدان حذف شد.",
                "کالا از خروجی بندر حذف شد",
                "این خبرنگار حذف شد",
            ],
            missing: "خبر مورد نظر یافت نشد"),
        Row(
            language: "ps", notices: ["دا خبر لرې شوی دی."],
            nearMisses: ["ښايي دا خبر لرې شوی وي.", "مجسمه له میدان څخه لرې شوه."], missing: "پاڼه ونه موندل شوه"),
        Row(
            language: "ur", notices: ["یہ خبر ہٹا دی گئی ہے۔", "یہ مضمون واپس لے لیا گیا"],
            nearMisses: ["شاید یہ خبر ہٹا دی گئی ہو۔", "مجسمہ ہٹا دیا گیا ہے۔"], missing: "مطلوبہ صفحہ موجود نہیں"),
        Row(
            language: "ar",
            notices: ["تم حذف هذا الخبر من الموقع.", "سحبت الوكالة الخبر", "وتمّ حَذْفُ هذا الخبر", "نعتذر عن نشر الخبر"],
            nearMisses: ["هل تريد حذف هذا الخبر؟", "تم حذف الخبر من المفضلة", "تم سحب القوات من المدينة."],
            missing: "الصفحة المطلوبة غير موجودة"),
        Row(
            language: "he", notices: ["הכתבה הוסרה לאחר בדיקה.", "הַכַּתָּבָה הוּסְרָה", "כתבה זו פורסמה בטעות והוסרה."],
            nearMisses: ["הכתבה הוסרה מהמועדפים", "הפסל הוסר מהכיכר.", "ייתכן שהכתבה הוסרה", "התמונה פורסמה בטעות"],
            missing: "העמוד המבוקש לא נמצא"),
        Row(
            language: "tr",
            notices: ["Bu haber yayından kaldırılmıştır.", "BU HABER YAYINDAN KALDIRILMIŞTIR", "Haber geri çekildi."],
            nearMisses: [
                "Haber yayından kaldırılmadı.", "Heykel meydandan kaldırıldı.",
                "Bu haber silinmiştir veya taşınmıştır.",
            ],
            missing: "Aradığınız sayfa bulunamadı"),
        Row(
            language: "ru",
            notices: [
                "Материал был удалён по просьбе редакции.", "НОВОСТЬ АННУЛИРУЕТСЯ",
                "аннулируется как выпущенная ошибочно",
            ],
            nearMisses: [
                "Материал удалён из избранного.", "Возможно, материал был удалён.", "Памятник удалён с площади.",
            ],
            missing: "Страница не найдена"),
        Row(
            language: "uk", notices: ["Матеріал видалено редакцією.", "Новину знято з публікації"],
            nearMisses: ["Матеріал видалено з обраного.", "Можливо, новину видалено.", "Пам’ятник видалено з площі."],
            missing: "Сторінку не знайдено"),
        Row(
            language: "zh-Hans", notices: ["本文已被删除。", "本稿已撤回，请勿采用。", "该报道已下线", "撤稿通知：请勿采用", "该稿作废"],
            nearMisses: ["文章已删除或不存在", "文章已删除、不存在", "雕像已被拆除。", "如果文章已被删除，请联系我们"],
            missing: "您访问的页面不存在"),
        Row(
            language: "zh-Hant", notices: ["本文已被刪除。", "新聞已下架"],
            nearMisses: ["文章已刪除或移除", "雕像已被拆除。"], missing: "找不到網頁"),
        Row(
            language: "ja", notices: ["この記事は削除されました。", "おわびして取り消します", "記事を撤回しました"],
            nearMisses: ["お気に入りからこの記事を削除しました", "銅像は撤去されました。", "配信を取り消しますか"],
            missing: "お探しのページは見つかりません"),
        Row(
            language: "ko", notices: ["삭제된 기사입니다.", "언론사 요청에 의해 삭제된 기사입니다", "보도를 철회합니다"],
            nearMisses: ["스크랩한 기사가 삭제되었습니다.", "동상이 철거되었습니다."], missing: "존재하지 않는 기사입니다"),
        Row(
            language: "hi", notices: ["यह खबर हटा दी गई है।", "यह ख़बर वापस ले ली गई"],
            nearMisses: ["शायद यह खबर हटा दी गई हो।", "मूर्ति हटा दी गई है।"], missing: "पृष्ठ नहीं मिला"),
        Row(
            language: "es", notices: ["Esta noticia ha sido retirada por la redacción.", "SE ANULA LA NOTICIA"],
            nearMisses: [
                "Esta noticia ha sido eliminada de favoritos.", "Si esta noticia ha sido eliminada, busque otra.",
                "La estatua fue retirada.",
            ],
            missing: "Página no encontrada"),
        Row(
            language: "fr",
            notices: [
                "Cet article a été dépublié.", "DÉPÊCHE ANNULÉE", "Contenu retiré", "La dépêche est annulée.",
            ],
            nearMisses: ["Si cet article a été supprimé, écrivez-nous.", "La statue a été retirée."],
            missing: "Cette page n’existe plus"),
        Row(
            language: "de",
            notices: [
                "Dieser Artikel wurde zurückgezogen.", "MELDUNG ZURÜCKGEZOGEN",
                "Der Beitrag wurde aus redaktionellen Gründen entfernt.", "Die Meldung wird zurückgezogen.",
            ],
            nearMisses: [
                "Der Artikel wurde gelöscht oder verschoben.", "Die Statue wurde entfernt.",
                "Die Skulptur wurde aus rechtlichen Gründen entfernt.",
                "Ob dieser Artikel entfernt wurde",
            ],
            missing: "Seite nicht gefunden"),
        Row(
            language: "pt", notices: ["Esta matéria foi removida a pedido da redação."],
            nearMisses: [
                "Se esta matéria foi removida, avise.", "A estátua foi removida.",
                "Esta matéria foi retirada de pauta.",
            ],
            missing: "Página não encontrada"),
        Row(
            language: "it", notices: ["Questo articolo è stato rimosso.", "NOTIZIA ANNULLATA"],
            nearMisses: ["Questo articolo è stato rimosso dai preferiti.", "La statua è stata rimossa."],
            missing: "Pagina non trovata"),
        Row(
            language: "id", notices: ["Berita ini telah dicabut oleh redaksi.", "Redaksi mencabut berita tersebut."],
            nearMisses: ["Apakah berita ini telah dihapus?", "Patung itu telah dicabut."],
            missing: "Halaman tidak ditemukan"),
        Row(
            language: "nl", notices: ["Dit artikel is ingetrokken."],
            nearMisses: ["Dit artikel is verwijderd uit uw lijst.", "Het standbeeld is verwijderd."],
            missing: "Deze pagina bestaat niet"),
        Row(
            language: "pl", notices: ["Artykuł został wycofany."],
            nearMisses: ["Artykuł został usunięty z ulubionych.", "Pomnik został usunięty."],
            missing: "Strona nie została znaleziona"),
        Row(
            language: "vi", notices: ["Bài viết này đã bị gỡ."],
            nearMisses: ["Bài viết đã bị xóa hoặc không tồn tại.", "Bức tượng đã bị gỡ."],
            missing: "Không tìm thấy trang"),
        Row(
            language: "el", notices: ["Το άρθρο αποσύρθηκε.", "ΤΟ ΑΡΘΡΟ ΔΙΑΓΡΑΦΗΚΕ"],
            nearMisses: ["Το άρθρο διαγράφηκε από τα αγαπημένα.", "Το άγαλμα αφαιρέθηκε."],
            missing: "Η σελίδα δεν βρέθηκε"),
        Row(
            language: "th", notices: ["ข่าวนี้ถูกถอนแล้ว"],
            nearMisses: ["ข่าวนี้ถูกลบออกจากรายการโปรด", "รูปปั้นถูกถอดออกแล้ว"], missing: "ไม่พบหน้าเว็บ"),
        Row(
            language: "bn", notices: ["প্রতিবেদনটি প্রত্যাহার করা হয়েছে।"],
            nearMisses: ["প্রতিবেদনটি মুছে ফেলা হয়েছে কি?", "মূর্তিটি সরিয়ে নেওয়া হয়েছে।"],
            missing: "পৃষ্ঠা খুঁজে পাওয়া যায়নি"),
        Row(
            language: "sv", notices: ["Artikeln har avpublicerats."],
            nearMisses: ["Artikeln har tagits bort från dina favoriter.", "Statyn har tagits bort."],
            missing: "Sidan hittades inte"),
        Row(
            language: "ro", notices: ["Acest articol a fost retras."],
            nearMisses: ["Articolul a fost șters din favorite.", "Statuia a fost eliminată."],
            missing: "Pagina nu a fost găsită"),
        Row(
            language: "cs", notices: ["Článek byl stažen."],
            nearMisses: ["Článek byl smazán z oblíbených.", "Pomník byl odstraněn."], missing: "Stránka nebyla nalezena"
        ),
        Row(
            language: "hu", notices: ["A cikket visszavontuk."],
            nearMisses: ["A cikket eltávolítottuk a kedvencek közül.", "A szobrot eltávolították."],
            missing: "Az oldal nem található"),
    ]

    struct Words: CustomTestStringConvertible, Sendable {
        let language: String
        let notices: [String]
        let missing: [String]

        var testDescription: String { language }
    }

    /// How publishers and publishing systems say the same in other words.
    static let otherWords: [Words] = [
        Words(
            language: "en",
            notices: [
                "This article has been taken down at the request of the publisher.",
                "Removed at the request of the family.", "We've retracted this report.",
                "The Gazette has retracted this article.", "Article removed",
                "This story is no longer available following a complaint.",
            ],
            missing: [
                "We can’t seem to find the page you’re looking for.", "The content you requested could not be found.",
                "Article unavailable", "The article you are trying to read is no longer available.",
                "We couldn't find what you were looking for.",
            ]),
        Words(
            language: "de",
            notices: [
                "Dieser Artikel wurde auf Wunsch des Verlags entfernt.",
                "Die Redaktion hat diesen Beitrag zurückgezogen.", "Artikel depubliziert",
            ],
            missing: [
                "Der gewünschte Artikel ist nicht mehr verfügbar.", "Artikel nicht gefunden",
                "Leider konnten wir diesen Artikel nicht finden.", "Die Seite konnte nicht gefunden werden.",
            ]),
        Words(
            language: "fr", notices: ["L’article a été retiré.", "La rédaction a dépublié ce texte."],
            missing: ["Cet article n’est plus disponible.", "Article introuvable"]),
        Words(
            language: "es", notices: ["La redacción ha retirado este texto."],
            missing: ["La noticia que busca ya no está disponible.", "No hemos encontrado la página."]),
        Words(
            language: "it", notices: ["La redazione ha ritirato l’articolo."],
            missing: ["L'articolo richiesto non è più disponibile.", "La pagina che stai cercando non c'è."]),
        Words(
            language: "pt", notices: ["Retiramos esta reportagem do ar."],
            missing: ["Esta notícia não está mais disponível.", "A página que você procura foi removida."]),
        Words(
            language: "ru", notices: ["Новость снята с сайта.", "Мы удалили эту статью."],
            missing: ["Запрашиваемый материал не найден.", "Страница была удалена."]),
        Words(language: "uk", notices: [], missing: ["Матеріал видалено або не існує."]),
        Words(
            language: "pl", notices: ["Redakcja wycofała artykuł.", "Materiał został usunięty."],
            missing: ["Strona, której szukasz, zniknęła.", "Ten artykuł nie jest już dostępny."]),
        Words(
            language: "nl",
            notices: [
                "Dit artikel is op verzoek van de redactie verwijderd.", "De redactie heeft dit artikel ingetrokken.",
            ],
            missing: ["Dit artikel is niet meer beschikbaar.", "De pagina die je zoekt is er niet."]),
        Words(
            language: "fa", notices: ["این خبر به درخواست منبع حذف شد.", "خبر مذکور از خروجی حذف شد."], missing: []),
        Words(language: "ar", notices: [], missing: ["المقال المطلوب غير موجود.", "هذا المقال لم يعد متاحاً."]),
        Words(language: "tr", notices: [], missing: ["Bu haber artık yayında değil."]),
        Words(language: "he", notices: [], missing: ["מצטערים, הדף שחיפשת איננו.", "הכתבה אינה זמינה עוד."]),
        Words(language: "hi", notices: [], missing: ["यह खबर अब उपलब्ध नहीं है।"]),
        Words(
            language: "zh-Hans", notices: ["应发布方要求，本文不再提供。", "该内容已被发布者删除。"],
            missing: ["您浏览的文章不存在。"]),
        Words(language: "ja", notices: ["この記事は取り下げられました。"], missing: []),
        Words(language: "ko", notices: ["해당 기사는 삭제되었습니다."], missing: ["요청하신 페이지가 없습니다."]),
    ]

    @Test(arguments: otherWords)
    func `other words for the same are known`(words: Words) {
        for notice in words.notices {
            #expect(PhraseBook.standard.notice(in: notice, known: "")?.language == words.language, "\(notice)")
        }
        for missing in words.missing {
            #expect(PhraseBook.standard.notFound(in: missing)?.language == words.language, "\(missing)")
            #expect(PhraseBook.standard.notice(in: missing, known: "") == nil, "\(missing)")
        }
    }

    @Test(arguments: [
        "The ministry has withdrawn the report after protests.", "L'article supprimé de la loi revient au Sénat.",
        "El artículo retirado de la ley preocupa a los jueces.", "Artikel 5 wurde aus dem Gesetz gestrichen.",
    ])
    func `news of withdrawn reports and articles of a law are no notices`(text: String) {
        #expect(PhraseBook.standard.notice(in: text, known: "") == nil)
    }

    private func tables(_ meaning: PhraseRecord.Meaning) -> [PhraseTable] {
        PhraseBook.standardRecords.filter { $0.meaning == meaning }.map {
            PhraseTable($0.language, $0.patterns, except: $0.exclude)
        }
    }

    @Test func `every language of the tables has its row here`() {
        #expect(Set(tables(.removed).map(\.language)) == Set(Self.rows.map(\.language)))
        #expect(Set(tables(.missing).map(\.language)) == Set(Self.rows.map(\.language)))
    }

    @Test(arguments: rows)
    func `a notice is known in its language`(row: Row) {
        for notice in row.notices {
            let hit = PhraseBook.standard.notice(in: notice, known: "")
            #expect(hit?.language == row.language, "\(notice)")
            let amid = PhraseBook.standard.notice(in: "نشرت 新闻 News.\n\n\(notice)\n\n© 2026", known: "")
            #expect(amid?.phrase == hit?.phrase, "\(notice)")
        }
    }

    @Test(arguments: rows)
    func `what sounds like a notice is none`(row: Row) {
        for text in row.nearMisses { #expect(PhraseBook.standard.notice(in: text, known: "") == nil, "\(text)") }
        #expect(PhraseBook.standard.notice(in: row.missing, known: "") == nil)
    }

    @Test(arguments: rows)
    func `not found is known in its language, and no near miss is taken for it`(row: Row) {
        #expect(PhraseBook.standard.notFound(in: row.missing)?.language == row.language)
        #expect(PhraseBook.standard.notFound(in: "\(row.missing) — made-up.example")?.language == row.language)
    }

    @Test func `a phrase that stood in the last good copy is no news`() throws {
        let before = "This article has been removed from other sites."
        #expect(PhraseBook.standard.notice(in: before + " More.", known: before) == nil)
        let both = before + " We have retracted this story."
        let hit = try #require(PhraseBook.standard.notice(in: both, known: before))
        #expect(hit.quote == "We have retracted this story.")
        #expect(hit.offset > 0.5)
    }

    @Test func `the quote is the sentence, cut to what a line can hold`() throws {
        let filler = String(repeating: "words upon words ", count: 100)
        let hit = try #require(
            PhraseBook.standard.notice(in: "Hello. \(filler)this story has been withdrawn \(filler). Bye.", known: ""))
        #expect(hit.quote.count <= 162)
        #expect(hit.quote.contains("this story has been withdrawn"))
        #expect(hit.quote.hasPrefix("…"))
        #expect(hit.quote.hasSuffix("…"))
    }

    @Test func `every phrase folds to something, and none is another's exception whole`() {
        for table in tables(.removed) + tables(.missing) {
            for phrase in table.phrases {
                for literal in table.literals(of: phrase) {
                    #expect(
                        literal.count >= 3 && !literal.contains { "()|".contains($0) }, "\(table.language): \(phrase)")
                }
            }
        }
        for table in tables(.removed) {
            for phrase in table.phrases {
                let literals = table.literals(of: phrase)
                #expect(
                    literals.contains { PhraseBook.standard.notice(in: $0, known: "") != nil },
                    "\(table.language): nothing can ever match \(phrase)")
            }
        }
    }

    @Test func `every phrase is found within a text, and every exclusion takes it away`() {
        for table in tables(.removed) + tables(.missing) + tables(.expired) {
            for phrase in table.phrases where table.exceptions.isEmpty {
                for literal in table.literals(of: phrase) {
                    let text = "2026. \(literal). 2027."
                    let book = PhraseBook.standard
                    #expect(
                        book.notice(in: text, known: "") != nil || book.notFound(in: text) != nil
                            || book.expiry(in: text) != nil, "\(table.language): \(literal)")
                }
            }
            for exclusion in table.exceptions.flatMap({ table.literals(of: $0) }) {
                #expect(
                    PhraseBook.standard.notice(in: "2026. \(exclusion). 2027.", known: "") == nil,
                    "\(table.language): \(exclusion)")
            }
        }
    }

    // MARK: A user's own

    @Test func `a user's phrases are known beside the program's`() throws {
        let json = """
            [{"class":"R","lang":"en","patterns":["this (piece|note) was spiked"],"exclude":["was spiked with"]}]
            """
        let book = try PhraseBook.standard(with: Array(json.utf8))
        #expect(book.notice(in: "This piece was spiked.", known: "")?.language == "en")
        #expect(book.notice(in: "This piece was spiked with nails.", known: "") == nil)
        #expect(book.notice(in: "We have retracted this story.", known: "") != nil)
        #expect(PhraseBook.standard.notice(in: "This piece was spiked.", known: "") == nil)
    }

    @Test(arguments: [
        ("{}", "not a list of phrases"), ("[{\"lang\":\"en\",\"patterns\":[]}]", "“class” is missing"),
        ("[{\"class\":\"X\",\"lang\":\"en\",\"patterns\":[]}]", "class"),
        ("[{\"class\":\"R\",\"lang\":\"en\",\"patterns\":[\"the (a|b)\",\"ab\"]}]", "too short"),
    ])
    func `a file that cannot be used is refused in words`(json: String, words: String) {
        let fault = #expect(throws: PhraseBook.Fault.self) { try PhraseBook.standard(with: Array(json.utf8)) }
        #expect(fault?.description.contains(words) == true, "\(fault?.description ?? "")")
    }
}
