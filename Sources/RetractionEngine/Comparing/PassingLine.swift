import InternationalText
import TextDiff

/// Lines that say a number and what it counts, or how long ago: they move by themselves.
enum PassingLine {
    /// A longer line, in words, says more than that.
    static let mostWords = 14

    /// Whether a folded line holds numbers and words of counting and passing time, and no other word.
    static func isOne(_ key: String) -> Bool {
        guard key.utf8.count <= 120, hasFigure(key) else { return false }
        let words = TextBoundaries.words(in: key)
        guard words.count <= mostWords else { return false }
        return words.allSatisfy { word in
            hasFigure(word) ? isNumber(word) : known.contains(word)
        }
    }

    /// What is left of a line that speaks of passing things when its figures are taken out; nil for a line without
    /// figures, for a sentence, and for one that speaks of nothing passing, or of the dead as well: "Updated toll: 12 killed".
    ///
    /// Two readings that share one may differ in its figures alone: `By A. B. | 3 May | 1,204 views`.
    ///
    /// - Parameter key: The text, folded.
    static func skeleton(_ text: String, _ key: String) -> String? {
        guard text.utf8.count <= 200, !SentenceEnd.isAt(text) else { return nil }
        guard hasFigure(key) else { return nil }
        let words = TextBoundaries.words(in: key)
        guard words.contains(where: { units.contains($0) }), !words.contains(where: weighs) else { return nil }
        return key.filter { !$0.isNumber && $0 != "," && $0 != "." && $0 != " " }
    }

    /// Whether a figure stands in folded words.
    static func hasFigure(_ words: String) -> Bool { words.utf8.contains { (0x30...0x39).contains($0) } }

    /// Whether a number beside a word is one that an article gives: not so of people who are reading it.
    static func weighs(_ word: String) -> Bool { Lexicon.weighs(word) && !known.contains(word) }

    /// `1,234`, `12`, `3h`, `1.2k`.
    private static func isNumber(_ word: String) -> Bool {
        let letters = word.utf8.filter { !(0x30...0x39).contains($0) && $0 != 0x2C && $0 != 0x2E && $0 != 0x3A }
        return letters.isEmpty || known.contains(String(decoding: Array(letters), as: UTF8.self))
    }

    /// Words that stand beside passing figures, and hardly elsewhere in a line that is no sentence.
    private static let units = Set(
        ("views view reads comments comment shares likes replies ago updated minutes min read visitas comentarios compartidos "
            + "hace vues commentaires partages il aufrufe kommentare vor lesezeit aktualisiert visualizações "
            + "compartilhamentos há atualizado просмотров просмотра комментариев назад обновлено переглядів оновлено "
            + "بازدید دقیقه پیش به‌روزرسانی مشاهدة منذ تحديث görüntülenme yorum önce güncelleme 浏览 阅读 评论 分享 前 更新 閲覧 "
            + "コメント 조회 댓글 전 dilihat komentar lalu diperbarui")
            .split(separator: " ").map { foldedForComparison(String($0)) })

    private static let known = Set(
        ("view views read reads reading readers people are this now comment comments reply replies share shares like likes "
            + "reaction reactions vote votes click clicks visit visits download downloads follower followers subscriber "
            + "subscribers k m h d w min mins minute minutes hour hours hr hrs day days week weeks month months year years "
            + "sec secs second seconds ago updated update posted published last modified just a an at on of by time about "
            + "am pm today yesterday "
            + "visitas visita lecturas lectura vistas comentarios comentario compartidos compartido veces hace minutos minuto "
            + "horas hora dias dia semanas actualizado publicado hoy ayer tiempo de "
            + "vues vue lectures lecture commentaires commentaire partages partage fois il y a heures heure jours jour mis "
            + "jour publie temps aujourd'hui hier le "
            + "aufrufe aufruf leser kommentare kommentar mal geteilt vor minuten stunden stunde tagen tage aktualisiert "
            + "lesezeit veroffentlicht heute gestern uhr am "
            + "visualizacoes visualizacao leituras comentarios compartilhamentos ha atualizado ha horas dias hoje ontem "
            + "visualizzazioni letture commenti condivisioni fa ore ora giorni aggiornato oggi ieri "
            + "просмотров просмотра просмотр просмотры комментариев комментария комментарий репостов репоста репост минут "
            + "минуты минуту часов часа час дней дня день назад обновлено опубликовано сегодня вчера чтение мин "
            + "переглядів перегляди коментарів коментарі хвилин годин годину тому оновлено сьогодні вчора "
            + "بازدید نظر دیدگاه اشتراک دقیقه ساعت روز پیش قبل به‌روزرسانی بروزرسانی به روزرسانی امروز دیروز خواندن "
            + "مشاهدة مشاهدات تعليق تعليقات مشاركة مشاركات منذ دقيقة دقائق ساعة ساعات يوم أيام آخر تحديث اليوم أمس قراءة "
            + "مناظر تبصرے تبصرہ منٹ گھنٹے پہلے "
            + "צפיות תגובות שיתופים לפני דקות שעות שעה ימים עודכן "
            + "görüntülenme okunma yorum paylaşım dakika saat gün önce güncelleme güncellendi bugün dün okuma süresi "
            + "次 浏览 阅读 阅读量 评论 条 分享 分钟 小时 天 前 更新 点击 人 浏览量 次浏览 条评论 次分享 观看 "
            + "閲覧 件 コメント 分 時間 日 前 更新 シェア 回 再生 "
            + "조회 조회수 댓글 공유 분 시간 일 전 업데이트 개 회 "
            + "टिप्पणियां मिनट घंटे पहले शेयर बार देखा गया "
            + "dilihat komentar dibagikan menit jam hari lalu yang diperbarui "
            + "lượt xem bình luận chia sẻ phút giờ trước "
            + "weergaven reacties gedeeld minuten geleden uur "
            + "wyswietlen komentarzy udostepnien minut temu godzin ")
            .split(separator: " ").map { foldedForComparison(String($0)) })
}
