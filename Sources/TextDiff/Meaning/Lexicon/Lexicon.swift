import InternationalText

/// Words whose coming and going changes what a sentence claims, folded, in the languages that retractd reads first.
package enum Lexicon {
    /// What stands for the month of May among a sentence's words, so that it is not taken for the verb.
    static let month = "may (month)"

    /// Whether a folded word denies: one of ``negations``, an English verb with its "not" (`didn't`), a Persian verb with its
    /// prefix, or one that denies in its ending.
    static func denies(_ word: String) -> Bool {
        if negations.contains(word) || word.hasSuffix("n't") { return true }
        if word.hasPrefix("نمی") || word.hasPrefix("نخواه") { return word.unicodeScalars.count > 5 }
        return deniesByEnding(word)
    }

    /// Turkish and Japanese verbs deny in their endings, Korean ones by a verb whose own endings change.
    private static func deniesByEnding(_ word: String) -> Bool {
        guard let last = word.utf8.last else { return false }
        if last < 0x80 { return word.utf8.count > 7 && turkishEndings.contains { word.hasSuffix($0) } }
        return japaneseEndings.contains { word.hasSuffix($0) } && !affirmations.contains { word.hasSuffix($0) }
            || koreanStems.contains { word.hasPrefix($0) } || turkishEndings.contains { word.hasSuffix($0) }
    }

    private static let turkishEndings = [
        "meyecek", "mayacak", "miyor", "mıyor", "muyor", "meyeceği", "mayacağı", "madı",
    ]
    .map { foldedForComparison($0) }
    private static let japaneseEndings = ["ない", "ません", "なかった", "せず"].map { foldedForComparison($0) }
    private static let affirmations = ["少ない", "危ない", "すくない", "あぶない"].map { foldedForComparison($0) }
    private static let koreanStems = ["않", "못하", "못했", "없"].map { foldedForComparison($0) }

    /// Words that deny.
    ///
    /// Words that only stand beside another denial in their language are left out (French `ne`, Russian `никто`): two
    /// would look like none. So are words that mean something common elsewhere (Arabic `ما` is Persian for "we", Italian
    /// `mai` a month in French).
    static let negations = folded(
        "not no never none nobody neither nor without cannot denies "  // en
            + "نه نیست نبود نشد نکرد نخواهد هیچ بدون هرگز نمی نشده نکرده ندارد نیستند "  // fa
            + "نہیں نہ بغیر کبھی "  // ur
            + "نه نشته هېڅ ونه ونکړ ونشو "  // ps
            + "لا لم لن ليس ليست غير دون بدون نفى نفت "  // ar
            + "לא אין אינו אינה בלי מעולם "  // he
            + "не нет без нельзя "  // ru
            + "не немає без "  // uk
            + "değil yok hiç olmadı etmedi asla "  // tr
            + "不 没 没有 未 无 非 否 沒 沒有 無 不会 不會 不能 不是 不再 不得 不可 不予 未能 未曾 尚未 从未 從未 并非 並非 并未 並未 无法 無法 "  // zh
            + "ない なく ず ません なかった "  // ja
            + "않 아니 없 안 못 않았다 없다 아니다 "  // ko
            + "no nunca sin ningún ninguno tampoco "  // es
            + "pas jamais aucun aucune sans non "  // fr
            + "nicht kein keine keinen nie ohne "  // de
            + "não nunca sem nenhum nenhuma "  // pt
            + "non senza nessuno nessuna "  // it
            + "tidak bukan belum tanpa tak "  // id
            + "नहीं न बिना "  // hi
            + "niet geen nooit zonder "  // nl
            + "inte ingen inget aldrig utan ikke ingen aldri uden uten "  // sv, da, no
            + "bez brak "  // pl
            + "δεν μην όχι χωρίς ποτέ "  // el
            + "không chưa chẳng "  // vi
            + "ไม่ มิได้ "  // th
            + "না নয় নেই "  // bn
            + "nem nincs nélkül soha")  // hu

    /// Denials of one language that mean something common in another, with words by which the other is known.
    ///
    /// Portuguese `no` is "in the", Dutch `pas` "only", Polish and Danish `tak` "yes" and "thanks".
    private static let strangers: [String: Set<String>] = [
        "no": folded("não uma em ao aos foi são pela nas num numa"),
        "pas": folded("het een voor zijn wordt naar van werd niet yang dan untuk"),
        "tak": folded("się jest nie to na jak det og til er že je se"),
    ]

    /// How many of a sentence's words deny, `others` helping to tell its language.
    static func denials(in words: [String], among others: [String]) -> Int {
        words.count { word in
            guard denies(word) else { return false }
            return strangers[word].map { $0.isDisjoint(with: others) } ?? true
        }
    }

    /// Words beside which a number weighs more: people, money, shares.
    static let weighty = folded(
        "killed dead injured wounded people percent million billion dollars euros "
            + "کشته زخمی نفر درصد میلیون میلیارد تومان دلار قتلى جرحى شخص بالمئة مليون مليار "
            + "человек погибли ранены процентов миллионов миллиардов рублей людей "
            + "人 死 伤 万 亿 元 名 людина осіб kişi yüzde milyon personas muertos millones por ciento "
            + "morts personnes tuées tués blessés millions pour cent menschen tote getötet verletzt prozent millionen "
            + "قتل قتلت أشخاص أصيب بجروح ہلاک زخمی افراد فیصد کسان ووژل ټپیان سلنه בני נהרגו נפצעו הרוגים פצועים אחוז "
            + "명 숨졌다 사망 부상 퍼센트 लोगों मौत घायल मारे प्रतिशत रुपये pessoas mortos feridos morreram reais por cento "
            + "persone morte morti feriti uccise orang tewas terluka persen rupiah загинули поранені осіб відсотків "
            + "öldü yaralandı lira")

    /// Whether a number beside a folded word weighs more: of people, money, shares.
    package static func weighs(_ word: String) -> Bool { weighty.contains(word) }

    private static func folded(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map { foldedForComparison(String($0)) })
    }
}
