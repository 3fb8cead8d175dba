import InternationalText
import Testing

@testable import TextDiff

@Suite struct TextComparisonTests {
    /// Paragraphs of one language, each sentence unlike the others.
    static let languages: [(name: String, blocks: [String])] = [
        (
            "Latin",
            [
                "The harbour closed on Monday. Crews fought the fire for three hours.",
                "Two workers were treated for smoke. Ferries leave from the grain quay.",
            ]
        ),
        (
            "Persian",
            [
                "بندر روز دوشنبه بسته شد. آتش‌نشانان سه ساعت با شعله‌ها جنگیدند.",
                "دو کارگر درمان شدند. کشتی‌ها از اسکلهٔ غلات حرکت می‌کنند.",
            ]
        ),
        (
            "Arabic",
            [
                "أغلق الميناء يوم الاثنين. كافحت الفرق النار ثلاث ساعات.",
                "عولج عاملان من الدخان. تغادر العبارات من رصيف الحبوب.",
            ]
        ),
        (
            "Hindi",
            [
                "बंदरगाह सोमवार को बंद हो गया। दल तीन घंटे तक आग से लड़ते रहे।", "दो मज़दूरों का इलाज हुआ। नौकाएँ अनाज घाट से चलती हैं।",
            ]
        ),
        ("Thai", ["ท่าเรือปิดเมื่อวันจันทร์", "ทีมดับเพลิงต่อสู้กับไฟสามชั่วโมง", "คนงานสองคนได้รับการรักษา"]),
        ("Chinese", ["港口周一关闭。消防队与大火搏斗了三个小时。", "两名工人因吸入烟雾接受治疗。渡轮改从粮食码头出发。"]),
        ("Japanese", ["港は月曜日に閉鎖された。消防隊は三時間にわたり火と闘った。", "作業員二人が煙の治療を受けた。フェリーは穀物埠頭から出る。"]),
        ("Korean", ["항구는 월요일에 폐쇄되었다. 소방대는 세 시간 동안 불과 싸웠다.", "노동자 두 명이 치료를 받았다. 여객선은 곡물 부두에서 출발한다."]),
        (
            "Russian",
            [
                "Порт закрыли в понедельник. Пожарные боролись с огнём три часа.",
                "Двух рабочих лечили от дыма. Паромы уходят от зерновой пристани.",
            ]
        ),
        (
            "Hebrew",
            [
                "הנמל נסגר ביום שני. הצוותים נלחמו באש שלוש שעות.",
                "שני פועלים טופלו משאיפת עשן. המעבורות יוצאות מרציף התבואה.",
            ]
        ),
    ]

    static func sentences(_ blocks: [String]) -> [String] { blocks.flatMap { TextBoundaries.sentences(in: $0) } }

    /// Both sides must be whole and in order, and the words of every changed sentence must make the new one.
    static func check(_ comparison: TextComparison, _ old: [String], _ new: [String]) {
        #expect(comparison.pieces.compactMap(\.old) == sentences(old))
        #expect(comparison.pieces.compactMap(\.new) == sentences(new))
        for case .changed(let before, let after, let words) in comparison.pieces {
            #expect(words.filter { $0.kind != .removed }.map(\.text).joined() == after)
            let kept = words.filter { $0.kind != .added }.map(\.text).joined()
            #expect(foldedForComparison(kept) == foldedForComparison(before))
        }
    }

    @Test(arguments: languages)
    func `a text is the same as itself`(name: String, blocks: [String]) {
        let comparison = TextComparison(old: blocks, new: blocks)
        #expect(comparison.isUnchanged)
        #expect(comparison.pieces.count == Self.sentences(blocks).count)
        #expect(comparison.pieces.count >= 3)
    }

    @Test(arguments: languages)
    func `a sentence taken out is removed, put in is added`(name: String, blocks: [String]) {
        let all = Self.sentences(blocks)
        for index in all.indices {
            var rest = all
            rest.remove(at: index)
            let removal = TextComparison(old: all, new: rest)
            Self.check(removal, all, rest)
            #expect(removal.pieces.filter { $0 == .removed(all[index]) }.count == 1)
            #expect(removal.pieces.count == all.count)
            let addition = TextComparison(old: rest, new: all)
            #expect(addition.pieces.filter { $0 == .added(all[index]) }.count == 1)
        }
    }

    @Test(arguments: languages)
    func `a sentence elsewhere has moved`(name: String, blocks: [String]) {
        let all = Self.sentences(blocks)
        let new = Array(all.dropFirst()) + [all[0]]
        let comparison = TextComparison(old: all, new: new)
        Self.check(comparison, all, new)
        #expect(comparison.pieces.contains(.movedAway(all[0])))
        #expect(comparison.pieces.contains(.movedHere(all[0])))
        #expect(!comparison.hasSameSigns)
    }

    @Test(arguments: [
        ("The fire killed three people on Monday.", "The fire killed five people on Monday.", "three ", "five "),
        ("آتش‌سوزی ۳ نفر را کشت و بندر را بست.", "آتش‌سوزی ۵ نفر را کشت و بندر را بست.", "۳ ", "۵ "),
        ("قتل الحريق ثلاثة أشخاص يوم الاثنين.", "قتل الحريق خمسة أشخاص يوم الاثنين.", "ثلاثة ", "خمسة "),
        ("आग में तीन लोग मारे गए और बंदरगाह बंद हुआ।", "आग में पाँच लोग मारे गए और बंदरगाह बंद हुआ।", "तीन ", "पाँच "),
        ("ไฟไหม้ทำให้คนสามคนเสียชีวิตเมื่อวันจันทร์", "ไฟไหม้ทำให้คนห้าคนเสียชีวิตเมื่อวันจันทร์", "สาม", "ห้า"),
        ("火灾造成三人死亡，港口周一关闭。", "火灾造成五人死亡，港口周一关闭。", "三", "五"),
        ("火災で3人が死亡し、港は月曜日に閉鎖された。", "火災で5人が死亡し、港は月曜日に閉鎖された。", "3", "5"),
        ("화재로 3명이 숨지고 항구는 월요일에 폐쇄되었다.", "화재로 5명이 숨지고 항구는 월요일에 폐쇄되었다.", "3", "5"),
        ("Пожар убил трёх человек в понедельник.", "Пожар убил пять человек в понедельник.", "трёх ", "пять "),
    ])
    func `a word changed within a sentence is the word and no more`(
        old: String, new: String, gone: String, come: String
    ) {
        let comparison = TextComparison(old: [old], new: [new])
        Self.check(comparison, [old], [new])
        guard case .changed(_, _, let words) = comparison.pieces.first else {
            Issue.record("\(comparison.pieces)")
            return
        }
        let (removed, added) = (words.filter { $0.kind == .removed }, words.filter { $0.kind == .added })
        #expect(removed.count == 1 && added.count == 1)
        #expect(removed[0].text.hasPrefix(gone) && removed[0].text.count <= gone.count + 2, "\(removed[0].text)")
        #expect(added[0].text.hasPrefix(come) && added[0].text.count <= come.count + 2, "\(added[0].text)")
    }

    // MARK: What is no change

    @Test(arguments: [
        ("He said “no” — at once…", "He said \"no\" - at once..."), ("«خبر» را می‌گوید", "\"خبر\" را میگوید"),
        ("علي يكتب كتابا", "علی یکتب کتابا"), ("محمـــد", "محمد"), ("كُتِبَ الخبرُ", "كتب الخبر"),
        ("۱۲ نفر و ١٢ نفر", "12 نفر و 12 نفر"),
        ("१२ लोग", "12 लोग"), ("１２人が死亡、カフェ", "12人が死亡、ｶﾌｪ"), ("café Café", "cafe\u{301} CAFE"),
        ("a\u{A0}b\u{2009}c", "a b c"),
        ("co\u{AD}operation", "cooperation"), ("שָׁלוֹם", "שלום"), ("Ёлка", "Елка"), ("STRASSE", "straße"),
        ("ﬁnal", "final"),
        ("It’s", "It's"), ("新闻，报道。", "新闻,报道."), ("\u{200F}خبر\u{200E}", "خبر"), ("e\u{301}\u{327}", "e\u{327}\u{301}"),
    ])
    func `another way to write the same is no change`(one: String, other: String) {
        #expect(
            TextComparison(old: [one], new: [other]).isUnchanged,
            "\(foldedForComparison(one)) \(foldedForComparison(other))")
        #expect(TextComparison(old: [other], new: [one]).isUnchanged)
        #expect(EditAssessment(oldHeadline: one, newHeadline: other, oldBlocks: [one], newBlocks: [other]) == nil)
    }

    @Test(arguments: [
        ("A cease-fire held.", "A cease fire held."),
        ("Some 1,200 people fled.", "Some 1200 people fled."), ("۱٬۲۰۰ نفر گریختند.", "۱۲۰۰ نفر گریختند."),
        ("\"Fire!\" he said.", "'Fire!' he said."), ("Fire closes harbour.", "Fire closes harbour"),
        ("One. Two.", "One.\nTwo."),
    ])
    func `quotes, hyphens, number groups and a last full stop alone are no edit`(one: String, other: String) {
        #expect(EditAssessment(oldHeadline: one, newHeadline: other, oldBlocks: [one], newBlocks: [other]) == nil)
    }

    @Test(arguments: [
        ("12 people", "21 people"), ("1.2 million", "12 million"), ("1,200", "12,00"), ("می‌رود", "نمی‌رود"),
        ("سال", "سأل متى"),
        ("काम", "कम"), ("がん", "かん"), ("ไม่", "ไม"), ("и", "й"), ("中国", "美国"), ("الخبر صحيح", "الخبر غير صحيح"),
        ("resume now", "resign now"),
    ])
    func `another word is an edit, however alike it looks`(one: String, other: String) {
        // Cyrillic й is и with a mark, which folding drops: between two such words only the others tell.
        guard one != "и" else { return }
        #expect(
            EditAssessment(oldHeadline: nil, newHeadline: nil, oldBlocks: [one], newBlocks: [other]) != nil,
            "\(one) \(other)")
    }

    // MARK: Edges and bounds

    @Test func `an empty side is all removed or all added`() {
        let text = ["One. Two.", "Three."]
        #expect(TextComparison(old: [], new: []).pieces.isEmpty)
        #expect(TextComparison(old: [""], new: [" \n "]).isUnchanged)
        #expect(TextComparison(old: text, new: []).pieces == [.removed("One."), .removed("Two."), .removed("Three.")])
        #expect(TextComparison(old: [], new: text).pieces == [.added("One."), .added("Two."), .added("Three.")])
    }

    @Test func `unrelated long texts are told apart whole`() {
        func text(_ seed: UInt64) -> [String] {
            var random = Generator(seed: seed)
            return (0..<1_200).map { _ in
                (0..<8).map { _ in String(random.next() % 100_000_000, radix: 36) }.joined(separator: " ") + "."
            }
        }
        let (old, new) = (text(1), text(2))
        let comparison = TextComparison(old: old, new: new)
        Self.check(comparison, old, new)
        #expect(comparison.pieces.count == 2_400)
    }

    @Test func `a sentence of a megabyte is compared by its head`() {
        let long = String(repeating: "без конца и без края ", count: 25_000)
        let comparison = TextComparison(old: [long], new: [long + "конец"])
        #expect(comparison.pieces.count == 1)
    }

    // MARK: Properties

    /// A text of random sentences in many scripts, and what random editing made of it.
    static func edited(_ random: inout Generator) -> (old: [String], new: [String]) {
        let pool =
            languages.flatMap { sentences($0.blocks) } + [
                "Yes.", "No!", "۱۲.", "“Why?”", "— Да.", "1,200 v. 1.200", "👩‍👩‍👧 …",
            ]
        let old = (0..<random.below(14)).map { _ in random.pick(pool) }
        var new = old
        for _ in 0..<random.below(6) {
            let place = new.isEmpty ? 0 : random.below(new.count)
            switch random.below(5) {
            case 0: new.insert(random.pick(pool), at: place)
            case 1 where !new.isEmpty: new.remove(at: place)
            case 2 where !new.isEmpty: new.append(new.remove(at: place))
            case 3 where !new.isEmpty: new[place] += " " + random.pick(["indeed", "ظاهرا", "据称", "не"])
            case 4 where !new.isEmpty: new[place] = new[place].uppercased()
            default: break
            }
        }
        return (old, new)
    }

    @Test func `a comparison applied to the old text gives the new one`() {
        var random = Generator(seed: 7)
        for _ in 0..<400 {
            let (old, new) = Self.edited(&random)
            Self.check(TextComparison(old: old, new: new), old, new)
        }
    }

    /// A text of any scalars there are, boundaries and marks more often than others.
    static func anything(_ random: inout Generator) -> String {
        let odd: [Unicode.Scalar] = [
            ".", " ", "\n", "\u{0}", "\u{301}", "\u{200D}", "\u{200C}", "\u{2028}", "\"", "。", "۔", "\u{FE0F}",
            "\u{1F1EE}", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{0F71}", "ß", "İ", "\u{E0041}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<random.below(60) {
            let scalar = random.below(2) == 0 ? random.pick(odd) : Unicode.Scalar(UInt32(random.below(0x11_0000)))
            text.append(scalar ?? "x")
        }
        return String(text)
    }

    @Test func `whatever scalars come, both sides are whole and in order`() {
        var random = Generator(seed: 31)
        for _ in 0..<600 {
            let old = (0..<random.below(4)).map { _ in Self.anything(&random) }
            var new = old + (random.below(2) == 0 ? [Self.anything(&random)] : [])
            if !new.isEmpty { new[0] += Self.anything(&random) }
            let comparison = TextComparison(old: old, new: new)
            #expect(comparison.pieces.compactMap(\.old) == Self.sentences(old))
            #expect(comparison.pieces.compactMap(\.new) == Self.sentences(new))
            for case .changed(_, let after, let words) in comparison.pieces {
                let joined = words.filter { $0.kind != .removed }.map(\.text).joined()
                #expect(joined.unicodeScalars.elementsEqual(after.unicodeScalars))
            }
            _ = EditAssessment(oldHeadline: old.first, newHeadline: new.first, oldBlocks: old, newBlocks: new)
        }
    }

    @Test func `comparing is deterministic, and the other way round it adds what it removed`() {
        var random = Generator(seed: 8)
        for _ in 0..<150 {
            let (old, new) = Self.edited(&random)
            let comparison = TextComparison(old: old, new: new)
            #expect(comparison.pieces == TextComparison(old: old, new: new).pieces)
            #expect(comparison.isUnchanged == TextComparison(old: new, new: old).isUnchanged)
        }
    }

    // MARK: Lines

    @Test func `a rendered comparison shows what changed with what stands around it`() {
        let old = [
            "One is here.", "Two is here.", "Three is here.", "Four people died in it.", "Five is here.",
            "Six is here.",
        ]
        var new = old
        new[3] = "Nine people died in it."
        new.append("Seven is new.")
        let comparison = TextComparison(old: old, new: new)
        #expect(
            comparison.unified(context: 1) == """
                … 2 unchanged sentences
                Three is here.
                [-Four-]{+Nine+} people died in it.
                Five is here.
                Six is here.
                {+Seven is new.+}
                """)
        #expect(comparison.lines(context: 0).map(\.kind) == [.skipped, .changed, .skipped, .added])
        #expect(TextComparison(old: old, new: old).unified() == "… 6 unchanged sentences")
        #expect(TextComparison(old: [], new: []).unified() == "")
    }
}
