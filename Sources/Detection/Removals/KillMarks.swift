import InternationalText

/// Words that wires put before or after the headline of what they withdraw, set off by a colon, a dash or brackets.
enum KillMarks {
    static let byLanguage: [(language: String, marks: [String])] = [
        (
            "en",
            [
                "story withdrawn", "withdrawn", "story removed", "story killed", "kill", "mandatory kill",
                "bulletin kill",
                "retracted", "retraction", "story retracted", "withdrawal", "advisory kill", "kill advisory",
                "story retraction", "takedown",
            ]
        ),
        ("fr", ["annulation", "annule", "annulé", "depeche annulee", "retrait"]),
        ("es", ["anulada", "anulado", "anulacion", "se anula", "nota anulada", "retirada"]),
        ("pt", ["anulada", "anulado", "cancelada", "materia cancelada", "retirada"]),
        ("it", ["annullamento", "annullata", "annullato", "notizia annullata", "ritirata"]),
        ("de", ["zurückgezogen", "meldung zurückgezogen", "eilmeldung widerrufen", "widerruf", "stornierung"]),
        ("nl", ["ingetrokken", "bericht ingetrokken"]),
        ("ru", ["аннулируется", "аннулировано", "аннулирована", "отозвано", "отзыв сообщения", "снято с ленты"]),
        ("uk", ["анулюється", "анульовано", "відкликано", "знято зі стрічки"]),
        ("fa", ["حذف خبر", "لغو خبر", "ابطال خبر", "پس گرفتن خبر", "این خبر ملغی است"]),
        ("ar", ["إلغاء خبر", "سحب خبر", "إلغاء", "سحب الخبر", "إلغاء الخبر"]),
        ("he", ["ביטול ידיעה", "הידיעה בוטלה", "ידיעה מבוטלת"]),
        ("tr", ["haber iptali", "iptal", "geri çekildi", "haber geri çekildi"]),
        ("ur", ["خبر منسوخ", "خبر واپس"]),
        ("hi", ["खबर रद्द", "खबर वापस", "रद्द"]),
        ("zh", ["撤稿", "撤稿通知", "此稿作废", "作废", "撤回", "撤銷"]),
        ("ja", ["記事取り消し", "配信取り消し", "取り消し", "記事削除", "全文取り消し"]),
        ("ko", ["기사취소", "기사 취소", "전문취소", "기사 삭제", "보도 취소"]),
        ("id", ["berita dicabut", "dicabut", "ditarik", "ralat: berita dicabut"]),
    ]

    static let folded: [String] = byLanguage.flatMap(\.marks).map { foldedForComparison($0) }
}
