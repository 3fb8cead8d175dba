import InternationalText

extension Lexicon {
    /// Words that say of something told that it is not so.
    static let contradictions = WordList(
        // en
        "denied, denies, deny, denying, denial, disputed, disputes, refut*, rebutted, debunked, false, untrue, incorrect, inaccurate, "
            + "baseless, unfounded, fabricated, disproved, contradicted, contradicts, "
            // fa, ps, ur
            + "تکذیب, نادرست, انکار, کذب, بی‌اساس, دروغ, صحت ندارد, واقعیت ندارد, رد کرد, رد کردند, رد شد, "
            + "رد کړ, رد کړې, ناسم, بې بنسټه, تردید, مسترد, غلط, جھوٹ, جھوٹا, جھوٹی, بے بنیاد, "
            // ar, he
            + "نفى, نفت, ينفي, تنفي, نفوا, أنكر, أنكرت, كاذب, كاذبة, خاطئ, خاطئة, غير صحيح, غير صحيحة, لا أساس, لا صحة, "
            + "הכחיש*, מכחיש*, שקר, שקרי, כוזב, מופרך, הופרך, לא נכון, לא נכונה, חסר בסיס, "
            // tr
            + "yalanla*, reddetti, reddedildi, asılsız, gerçek dışı, doğru değil, "
            // ru, uk
            + "опроверг*, отрица*, отверг*, ложн*, неверн*, недостоверн*, не соответствует действительности, "
            + "спростув*, запереч*, неправдив*, хибн*, недостовірн*, не відповідає дійсності, "
            // zh, ja, ko
            + "否认, 否認, 驳斥, 反駁, 不实, 不實, 虚假, 虛假, 失实, 失實, 辟谣, 闢謠, 谣言, 謠言, 有误, 有誤, "
            + "否定, 誤り, 虚偽, 事実無根, 打ち消し, 打ち消した, 反論, 부인*, 반박*, 허위*, 거짓*, 사실무근*, 사실이 아니*, "
            // hi
            + "खंडन, इनकार, झूठ*, गलत, ग़लत, निराधार, बेबुनियाद, "
            // es, pt, fr, it
            + "niega, negó, niegan, negaron, desmiente*, desmint*, falso, falsa, falsos, falsas, infundad*, incorrect*, "
            + "nega, negou, negam, negaram, desment*, incorret*, "
            + "dément, démenti, démentent, démentie, a nié, nient, faux, fausse, fausses, infondé*, inexact*, réfut*, "
            + "ha negato, hanno negato, smentisc*, smentit*, falsi, infondat*, "
            // de, id
            + "dementier*, bestreitet, bestreiten, bestritt*, zurückgewiesen, wies zurück, falsch*, unwahr*, unzutreffend*, haltlos*, "
            + "widerleg*, widersprach, widerspricht, membantah, dibantah, bantahan, menampik, tidak benar, palsu, "
            // nl, pl, sv
            + "ontken*, onjuist*, zaprzecz*, zdementow*, nieprawd*, fałszyw*, förnek*, felaktig*")

    /// Words that lay something to somebody's charge.
    static let allegations = WordList(
        // en
        "alleged, allegedly, alleges, accused, accuses, accusation, accusations, allegation, allegations, suspected, indicted, "
            // fa, ps, ur
            + "متهم, اتهام, اتهامات, تورن, تور, الزام, الزامات, ملزم, "
            // ar, he
            + "اتهم, اتهمت, متهم, متهمة, مزاعم, يزعم, נאשם, הואשם, האשמות, חשוד, חשד, "
            // tr
            + "suçla*, itham*, sanık, şüpheli, "
            // ru, uk
            + "обвин*, подозрева*, звинувач*, обвинувач*, підозрю*, "
            // zh, ja, ko
            + "指控, 被控, 涉嫌, 嫌疑, 指责, 指責, 疑い, 容疑, 告発, 起訴, 혐의*, 고발*, 기소*, "
            // hi
            + "आरोप*, "
            // es, pt, fr, it
            + "acusa*, acusó, presunt*, supuest*, imputad*, suspeit*, alegad*, accusé*, accusa*, accuse, présumé*, soupçonn*, sospettat*, "
            // de, id
            + "mutmaßlich*, beschuldig*, vorgeworfen, vorwurf, vorwürfe, verdächtig*, angeklagt*, diduga, dituduh, tuduhan, tersangka, "
            // nl, pl, sv
            + "verdacht*, oskarż*, podejrz*, anklag*, misstänk*")

    /// Words that speak of a figure as such: one that stands in the text, mostly.
    static let figureWords = WordList(
        "figure, figures, number, toll, total, tally, count, amount, sum, رقم, شمار, تعداد, آمار, مجموع, شمېر, ټولټال, عدد, مجموعی, "
            + "العدد, عدد, الرقم, حصيلة, الحصيلة, المجموع, המספר, מספר, סך, sayı*, toplam*, rakam*, число, числа, количеств*, цифр*, "
            + "итог*, кількіст*, 人数, 人數, 数字, 數字, 总数, 總數, 数量, 數量, 数目, 合計, 総数, 숫자*, 수는, 인원*, 총, संख्या, आंकड़ा, कुल, "
            + "cifra, cifras, número, números, total, balance, chiffre, chiffres, nombre, bilan, zahl, zahlen, anzahl, summe, "
            + "gesamtzahl, bilanz, balanço, numero, cifre, totale, bilancio, jumlah, angka, aantal, cijfer, liczba, liczby, antal*, "
            + "siffra*")

    /// Words by which somebody says nothing: "did not respond to a request for comment" denies nothing.
    static let silences = WordList(
        "comment, comments, commented, respond, responded, response, reply, replied, reached, اظهارنظر, اظهار نظر, پاسخ, پاسخی, "
            + "تبصره, ځواب, تبصرہ, جواب, تعليق, التعليق, يعلق, تعلق, رد, يرد, ترد, להגיב, הגיב, הגיבה, תגובה, yorum*, yanıt*, cevap*, "
            + "комментар*, прокомментир*, ответ*, откомментир*, комент*, прокоментув*, відпові*, 置评, 置評, 评论, 評論, 回应, 回應, "
            + "回复, 答复, コメント, 回答, 応じ*, 언급*, 논평*, 답변*, 응답*, टिप्पणी, जवाब, प्रतिक्रिया, coment*, respond*, respuesta*, "
            + "commentaire*, commenté, répond*, réponse, réagi*, réaction, kommentar*, kommentier*, äußer*, antwort*, stellungnahme, "
            + "reagier*, erreich*, respost*, comment*, rispond*, rispost*, komentar*, tanggapan, menanggapi, berkomentar, menjawab, "
            + "reageer*, reactie, commentaar, skomentow*, odpowied*, svar*")

    /// Words by which a sentence speaks to its reader or of its writer, or supposes something.
    static let addresses = WordList(
        "you, your, yours, you're, you'll, don't, i'm, my, we, our, let's, if, unless, wenn, ich, wir, uns, unser*, dein*, euch, vous, votre, "
            + "vos, nous, notre, je, j'ai, usted, ustedes, tú, nosotros, nuestr*, você, vocês, nós, nosso, nossa, voi, vostr*, noi, "
            + "nostr*, если, вы, вам, вас, ваш*, мы, нам, нас, наш*, якщо, ви, ми, eğer, siz, sizin, biz, bizim, اگر, شما, أنت, أنتم, نحن, "
            + "إذا, אם, אתה, אתם, אנחנו, 如果, 您, 你, 我们, 我們, もし, あなた, 私たち, 만약, 당신, 우리, यदि, अगर, आप, हम, آپ, ہم, "
            + "که چېرې, تاسو, موږ, jika, kalau, anda, kami, kita, jij, jullie, wij, jeśli")

    /// Beside a denial they make it "not only".
    private static let only = WordList(
        "only, just, merely, simply, solely, solo, sólo, solamente, únicamente, seulement, uniquement, nur, bloß, só, apenas, somente, "
            + "soltanto, hanya, saja, только, лишь, тільки, лише, تنها, فقط, صرف, רק, sadece, yalnızca, केवल, सिर्फ, alleen, slechts, "
            + "bara, endast, tylko, 仅, 僅, 只")

    /// Words that say what is lacking rather than what is not so: "left without power".
    private static let lacks = WordList(
        "without, بدون, بغیر, دون, בלי, sans, ohne, sem, senza, tanpa, sin, बिना, zonder, utan, uden, uten, bez, без, χωρίς, nélkül"
    )

    /// Denials that some languages spell as others spell a common word.
    private static let englishWords = Set(["the", "of", "and", "to", "in", "was"])

    /// Endings by which Japanese sentences deny, which a dictionary parts from their verbs in one way or another, and the words in
    /// which they deny nothing: "few", "not only".
    private static let unspacedDenials = WordList(
        "なかった, ていない, ではない, じゃない, はない, もない, ません, されず, できない")
    private static let unspacedOthers = WordList("少なかった, だけではない, すぎません, かもしれません")

    /// The words of a sentence by which it says of itself, and not beside another wording, that something is not so.
    static func plainDenials(in sentence: SentenceWords) -> [String] {
        let keys = sentence.keys
        let words = keys.indices.filter { index in
            let word = keys[index]
            guard denials(in: [word], among: keys) > 0, !lacks.holds(word) else { return false }
            if word == "non", !englishWords.isDisjoint(with: keys) { return false }
            // "No. 5" counts.
            if word == "no", index + 1 < keys.count,
                keys[index + 1].utf8.first.map({ (0x30...0x39).contains($0) }) == true
            {
                return false
            }
            return !keys[max(0, index - 2)..<min(keys.count, index + 3)].contains(where: only.holds)
        }.map { keys[$0] }
        guard words.isEmpty, unspacedOthers.found(in: sentence).isEmpty else { return words }
        return unspacedDenials.found(in: sentence)
    }
}

extension Lexicon {
    /// The states of ``statuses`` that undo others where they come later: who is freed was held before.
    static let undoes: [String: [String]] = [
        "admit": ["deny"], "release": ["arrest"], "kill": ["injure", "survive"],
    ]

    /// States that make another story of the one told.
    static let decisive: Set<String> = ["kill", "arrest", "release", "withdraw"]

    /// The classes of ``statuses`` that a sentence speaks of by itself, beside no other wording.
    static func states(of sentence: SentenceWords) -> [String] {
        var names = statuses.filter { status in
            status.name != "deny" && status.words.found(in: sentence).contains { !ambiguous.contains($0) }
        }.map(\.name)
        if !contradictions.found(in: sentence).isEmpty { names.append("deny") }
        if !names.contains("release"), !releases.found(in: sentence).isEmpty { names.append("release") }
        return names
    }

    /// Words of state that as often mean something else where no other wording stands beside: statements are released
    /// too, and Persian's word for it is also "freedom".
    private static let ambiguous = Set(
        ["released", "آزاد", "آزادی", "strike", "selamat"].map { foldedForComparison($0) })
    private static let releases = WordList(
        "released without, released on bail, released from, released after, آزاد شد, آزاد شدند, آزاد کرد, آزاد کردند")
}
