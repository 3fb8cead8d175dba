import Testing

@testable import TextDiff

/// What a sentence claims, in the languages that retractd reads first.
@Suite struct LanguageTests {
    typealias Case = (kind: EditKind, old: String, new: String)

    private static let cases: [Case] = [
        (.factNumber, "The repair will cost 2 million dollars.", "The repair will cost 2 billion dollars."),
        (.factNumber, "هزینه تعمیر ۲ میلیون تومان است.", "هزینه تعمیر ۲ میلیارد تومان است."),
        (.factNumber, "تبلغ كلفة الإصلاح 2 مليون دولار.", "تبلغ كلفة الإصلاح 2 مليار دولار."),
        (.reversed, "اعتقل المشتبه به مساء الاثنين.", "أفرج عن المشتبه به مساء الاثنين."),
        (.reversed, "وزیر به د راپور له امله استعفا ورکړي.", "وزیر به د راپور له امله استعفا ونه کړي."),
        (.reversed, "شکمن د دوشنبې په شپه ونیول شو.", "شکمن د دوشنبې په شپه خوشې شو."),
        (.reversed, "درې سرتېري ووژل شول.", "درې سرتېري ټپیان شول."),
        (.factNumber, "התיקון יעלה 2 מיליון שקלים.", "התיקון יעלה 2 מיליארד שקלים."),
        (.factDate, "השיחות יתחילו ביום חמישי בבירה.", "השיחות יתחילו ביום שישי בבירה."),
        (.factNumber, "Ремонт обойдётся в 2 млн рублей.", "Ремонт обойдётся в 2 млрд рублей."),
        (.reversed, "Подозреваемого задержали в понедельник ночью.", "Подозреваемого отпустили в понедельник ночью."),
        (.reversed, "Підозрюваного затримали в понеділок уночі.", "Підозрюваного звільнили в понеділок уночі."),
        (.factDate, "Переговори почнуться у четвер у столиці.", "Переговори почнуться у п'ятницю у столиці."),
        (.reversed, "Bakan rapor nedeniyle istifa edecek.", "Bakan rapor nedeniyle istifa etmeyecek."),
        (.reversed, "部长将因该报告辞职。", "部长不会因该报告辞职。"),
        (.factNumber, "袭击造成至少42人死亡。", "袭击造成至少17人死亡。"),
        (.factNumber, "维修费用为200万元。", "维修费用为200亿元。"),
        (.reversed, "该部星期五证实了这一报道。", "该部星期五否认了这一报道。"),
        (.factDate, "会谈星期四在首都开始。", "会谈星期五在首都开始。"),
        (.attribution, "据警方消息，大桥不安全。", "大桥不安全。"),
        (.reversed, "大臣は報告書を受けて辞任する。", "大臣は報告書を受けて辞任しない。"),
        (.factNumber, "修理費は200万円に上る。", "修理費は200億円に上る。"),
        (.reversed, "同省は金曜日、報道を認めた。", "同省は金曜日、報道を否定した。"),
        (.reversed, "장관은 보고서 때문에 사임할 것이다.", "장관은 보고서 때문에 사임하지 않을 것이다."),
        (.factNumber, "수리비는 200만 원이다.", "수리비는 200억 원이다."),
        (.factNumber, "मरम्मत पर 2 लाख रुपये खर्च होंगे।", "मरम्मत पर 2 करोड़ रुपये खर्च होंगे।"),
        (.factNumber, "La reparación costará 2 millones de euros.", "La reparación costará 2 mil millones de euros."),
        (.reversed, "Tres soldados murieron en el choque.", "Tres soldados resultaron heridos en el choque."),
        (.factNumber, "La réparation coûtera 2 millions d'euros.", "La réparation coûtera 2 milliards d'euros."),
        (.factNumber, "Die Reparatur kostet 2 Millionen Euro.", "Die Reparatur kostet 2 Milliarden Euro."),
        (
            .reversed, "Das Ministerium bestätigte den Bericht am Freitag.",
            "Das Ministerium dementierte den Bericht am Freitag."
        ),
        (.factNumber, "A reparação custará 2 milhões de euros.", "A reparação custará 2 bilhões de euros."),
        (
            .factDate, "As conversações começam na quinta-feira na capital.",
            "As conversações começam na sexta-feira na capital."
        ),
        (.factNumber, "La riparazione costerà 2 milioni di euro.", "La riparazione costerà 2 miliardi di euro."),
        (.factNumber, "Perbaikan itu menelan biaya 2 juta rupiah.", "Perbaikan itu menelan biaya 2 miliar rupiah."),
        (.factEntity, "رئیس جمهور ایران پنجشنبه به پایتخت رسید.", "رئیس جمهور عراق پنجشنبه به پایتخت رسید."),
        (.factEntity, "Die Delegation aus Polen kam am Abend an.", "Die Delegation aus Ungarn kam am Abend an."),
        (.factNumber, "Three soldiers were killed in the valley.", "Five soldiers were killed in the valley."),
        (.factNumber, "Трое солдат погибли в долине.", "Пятеро солдат погибли в долине."),
        (.factNumber, "Drei Soldaten starben im Tal.", "Fünf Soldaten starben im Tal."),
    ]

    @Test(arguments: cases.indices)
    func `a sentence that claims something else is told for what it claims`(index: Int) {
        let (kind, old, new) = Self.cases[index]
        #expect(EditAssessmentTests.assess(old, new)?.kind == kind, "\(old) → \(new)")
        #expect(EditAssessmentTests.assess(new, old) != nil)
    }

    @Test func `a number in words that is now in figures is no other number`() {
        let assessment = EditAssessmentTests.assess(
            "Three soldiers were killed in the valley.", "3 soldiers were killed in the valley.")
        #expect(assessment?.findings.contains { $0.kind == .factNumber } != true)
    }

    @Test(arguments: [
        ("They recieved the letter in March.", "They received the letter in March."),
        ("It has occured before in the valley.", "It has occurred before in the valley."),
        ("Die Sitzung begnan am Morgen im Rathaus.", "Die Sitzung begann am Morgen im Rathaus."),
    ])
    func `a word that is spelled right now is a cosmetic copyedit`(old: String, new: String) {
        let assessment = EditAssessmentTests.assess(old, new)
        #expect(assessment?.kind == .copyedit)
        #expect(assessment?.score == 0.5)
    }

    @Test(arguments: [
        ("He came form the valley.", "He came from the valley."),
        ("The army struck a military depot.", "The army struck a civilian depot."),
        ("The ferry was late on that day.", "The ferry was later on that day."),
    ])
    func `another word is more than a slip`(old: String, new: String) {
        #expect(EditAssessmentTests.assess(old, new)?.score == 1)
    }
}
