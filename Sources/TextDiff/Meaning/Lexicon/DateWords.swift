import InternationalText

/// Names of days and months in the languages that retractd reads first, as ICU knows them.
enum DateWords {
    private static let locales = [
        "en", "fa", "ps", "ur", "ar", "he", "tr", "ru", "uk", "zh", "ja", "ko", "hi", "es", "fr", "de", "pt", "it",
        "id", "nl",
        "pl", "sv", "el", "fa@calendar=persian", "ar@calendar=islamic-umalqura",
    ]

    private static let names: Set<String> = Set(
        locales.flatMap { CalendarNames.daysAndMonths(locale: $0) }.map { foldedForComparison($0) }
            .filter { $0.count > 1 && !$0.contains(" ") && $0 != "may" })

    /// Days relative to the telling, and forms of names that ICU does not list.
    private static let relative = WordList(
        "ראשון, שני, שלישי, רביעי, חמישי, שישי, שבת, segunda, terça, quarta, quinta, sexta, п'ятниця, п’ятницю, среду, среды, пятницу, пятницы, субботу, субботы, понедельника, вторника, четверга, воскресенья, середу, п'ятницу, "
            + "суботу, неділю, today, yesterday, tomorrow, tonight, امروز, دیروز, فردا, نن, پرون, آج, کل, اليوم, أمس, غدا, היום, אתמול, מחר, bugün, dün, "
            + "yarın, сегодня, вчера, завтра, сьогодні, вчора, 今天, 昨天, 明天, 今日, 昨日, 明日, 오늘, 어제, 내일, आज, कल, hoy, ayer, "
            + "mañana, aujourd'hui, hier, demain, heute, gestern, morgen, hoje, ontem, amanhã, oggi, ieri, domani, kemarin, besok"
    )

    static func holds(_ word: String) -> Bool {
        word == Lexicon.month || names.contains(word) || relative.holds(word)
    }
}
