import Testing

@testable import TextDiff

@Suite struct EditAssessmentTests {
    static let filler = [
        "The port authority met in the morning to hear the reports.",
        "Ferries will leave from the grain quay until further notice.",
        "Insurers have begun to count the boats along the wall.",
    ]

    /// The assessment of one sentence that changed amid others.
    static func assess(_ old: String, _ new: String, place: Int = 3) -> EditAssessment? {
        var (before, after) = (filler, filler)
        before.insert(old, at: place)
        after.insert(new, at: place)
        return EditAssessment(oldHeadline: "H", newHeadline: "H", oldBlocks: before, newBlocks: after)
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let kind: EditKind
        let points: Double
        let old: String
        let new: String

        init(_ kind: EditKind, _ points: Double, _ old: String, _ new: String) {
            self.kind = kind
            self.points = points
            self.old = old
            self.new = new
        }

        var testDescription: String { "\(kind.rawValue): \(new)" }
    }

    @Test(arguments: [
        // Numbers: people and money weigh more, coming or going alone weighs less.
        Case(.factNumber, 6, "The fire killed 3 people.", "The fire killed 5 people."),
        Case(.factNumber, 6, "آتش‌سوزی ۳ کشته داشت.", "آتش‌سوزی ۵ کشته داشت."),
        Case(.factNumber, 6, "خلف الحريق ٣ قتلى في الميناء.", "خلف الحريق ٥ قتلى في الميناء."),
        Case(.factNumber, 6, "Пожар унёс жизни 3 человек.", "Пожар унёс жизни 5 человек."),
        Case(.factNumber, 4, "The ship left pier 3 early.", "The ship left pier 5 early."),
        Case(.factNumber, 2, "The ship left pier 3 early.", "The ship left the pier early."),
        // Denials.
        Case(.reversed, 5, "The minister will resign today.", "The minister will not resign today."),
        Case(.reversed, 5, "The minister did resign today.", "The minister didn’t resign today."),
        Case(.reversed, 5, "وزیر امروز استعفا می‌دهد و می‌رود.", "وزیر امروز استعفا نمی‌دهد و می‌رود."),
        Case(.reversed, 5, "الخبر صحيح كما قال الوزير.", "الخبر غير صحيح كما قال الوزير."),
        Case(.reversed, 5, "Le ministre démissionne aujourd’hui.", "Le ministre ne démissionne pas aujourd’hui."),
        Case(.reversed, 5, "Министр уходит в отставку сегодня.", "Министр не уходит в отставку сегодня."),
        Case(.reversed, 5, "Міністр іде у відставку сьогодні.", "Міністр не йде у відставку сьогодні."),
        Case(.reversed, 5, "Der Minister tritt heute zurück.", "Der Minister tritt heute nicht zurück."),
        Case(.reversed, 5, "El ministro dimite hoy por la tarde.", "El ministro no dimite hoy por la tarde."),
        Case(.reversed, 5, "Menteri itu mundur hari ini juga.", "Menteri itu tidak mundur hari ini juga."),
        Case(.reversed, 5, "部长今天辞职并离开首都。", "部长今天没有辞职并离开首都。"),
        Case(.reversed, 5, "मंत्री आज इस्तीफा देंगे और जाएंगे।", "मंत्री आज इस्तीफा नहीं देंगे और जाएंगे।"),
        Case(.reversed, 5, "De minister treedt vandaag af.", "De minister treedt vandaag niet af."),
        Case(.reversed, 5, "Ministern avgår i dag på kvällen.", "Ministern avgår inte i dag på kvällen."),
        Case(.reversed, 5, "Ο υπουργός παραιτείται σήμερα.", "Ο υπουργός δεν παραιτείται σήμερα."),
        Case(.reversed, 5, "Bộ trưởng từ chức hôm nay.", "Bộ trưởng không từ chức hôm nay."),
        Case(.reversed, 5, "รัฐมนตรีลาออกวันนี้", "รัฐมนตรีไม่ลาออกวันนี้"),
        Case(.reversed, 5, "মন্ত্রী আজ পদত্যাগ করবেন বলে জানান।", "মন্ত্রী আজ পদত্যাগ করবেন না বলে জানান।"),
        Case(.reversed, 5, "Minister odchodzi dziś ze stanowiska.", "Minister nie odchodzi dziś ze stanowiska."),
        // States.
        Case(.reversed, 4, "The army confirmed the report.", "The army denied the report."),
        Case(.reversed, 4, "Two sailors were killed there.", "Two sailors were injured there."),
        Case(.reversed, 4, "ارتش گزارش را تأیید کرد و رفت.", "ارتش گزارش را تکذیب کرد و رفت."),
        Case(.reversed, 4, "Военные подтвердил и сообщение вчера.", "Военные опроверг и сообщение вчера."),
        Case(.reversed, 4, "军方证实了这一消息并发表声明。", "军方否认了这一消息并发表声明。"),
        // Hedges.
        Case(.hedged, 3, "The captain left the ship early.", "The captain allegedly left the ship early."),
        Case(.unhedged, 3, "The captain allegedly left the ship early.", "The captain left the ship early."),
        Case(.hedged, 3, "کاپیتان کشتی را زود ترک کرد.", "کاپیتان ظاهرا کشتی را زود ترک کرد."),
        Case(.hedged, 3, "Капитан рано покинул корабль.", "Капитан якобы рано покинул корабль."),
        Case(.hedged, 3, "Kaptan gemiyi erken terk etti.", "Kaptan iddiaya göre gemiyi erken terk etti."),
        // Quotes.
        Case(.quoteChanged, 3, "He called it “a storm of our making” there.", "He called it “a storm” there."),
        Case(.quoteChanged, 3, "او گفت: «توفانی ساختهٔ خود ما» در بندر بود.", "او گفت: «توفان» در بندر بود."),
        // Nothing of these.
        Case(.copyedit, 1, "The captain left the ship early.", "The captain left his ship early."),
        Case(.factDate, 2, "The meeting is on a Sunday in April.", "The meeting is on a Sunday in May."),
    ])
    func `a changed sentence is of the class of its heaviest change`(row: Case) throws {
        let assessment = try #require(Self.assess(row.old, row.new))
        #expect(assessment.kind == row.kind, "\(assessment.findings)")
        #expect(assessment.findings.first?.points == row.points, "\(assessment.findings)")
        #expect(assessment.score >= row.points)
        #expect(!assessment.summary.isEmpty)
        #expect(!assessment.isGrowth)
    }

    @Test(arguments: [
        ("The minister will never resign.", "The minister will not resign."),
        ("Il ne part pas ce soir.", "Il ne part jamais ce soir."),
        ("Никто не пришёл на встречу.", "На встречу никто не пришёл."),
        ("O ministro fica em Lisboa.", "O ministro fica no Porto."),
        ("وزیر به خانه رفت.", "وزیر ما به خانه رفت."), ("Il part en juin de Paris.", "Il part en mai de Paris."),
        ("Ele não vem no verão.", "Ele não vem em julho."),
        ("Het schip komt in mei van zee.", "Het schip komt pas in mei van zee."),
        ("Statek jest w porcie na stałe.", "Tak, statek jest w porcie na stałe."),
        ("It isn’t over for them yet.", "It is not over for them yet."),
    ])
    func `a denial said in other words is no reversal`(old: String, new: String) {
        #expect(Self.assess(old, new)?.findings.contains { $0.kind == .reversed } != true)
    }

    @Test func `in the first two sentences a change weighs half as much again`() throws {
        let (old, new) = ("The fire killed 3 people.", "The fire killed 5 people.")
        #expect(try #require(Self.assess(old, new, place: 0)).score == 9)
        #expect(try #require(Self.assess(old, new, place: 3)).score == 6)
    }

    @Test func `a headline weighs of itself, and its words on top`() throws {
        let blocks = Self.filler
        let assessment = try #require(
            EditAssessment(
                oldHeadline: "Three killed in harbour fire, 3 missing",
                newHeadline: "Three killed in harbour fire, 5 missing",
                oldBlocks: blocks, newBlocks: blocks))
        #expect(assessment.kind == .factNumber)
        #expect(assessment.findings.map(\.kind) == [.factNumber, .headline])
        #expect(
            assessment.summary
                == "headline “Three killed in harbour fire, 3 missing” → “Three killed in harbour fire, 5 missing”")
        let plain = try #require(
            EditAssessment(
                oldHeadline: "Fire in port", newHeadline: "Blaze at port", oldBlocks: blocks, newBlocks: blocks))
        #expect(plain.kind == .headline)
        #expect(plain.score == 3)
        #expect(EditAssessment(oldHeadline: nil, newHeadline: "New", oldBlocks: blocks, newBlocks: blocks) == nil)
        #expect(EditAssessment(oldHeadline: "", newHeadline: "New", oldBlocks: [], newBlocks: []) == nil)
    }

    @Test func `sentences taken out are a passage removed, weighed by what they told`() throws {
        let told = Self.filler + ["The inspector had warned of the leak on 3 May."]
        let removed = try #require(
            EditAssessment(oldHeadline: nil, newHeadline: nil, oldBlocks: told, newBlocks: Self.filler))
        #expect(removed.kind == .passageRemoved)
        #expect(removed.findings.first?.points == 3)
        #expect(removed.summary == "1 sentence removed (10 words)")
        let most = try #require(
            EditAssessment(oldHeadline: nil, newHeadline: nil, oldBlocks: told, newBlocks: [told[0]]))
        #expect(most.findings.first?.points == 4)
        #expect(most.score >= EditAssessment.materialFrom)
    }

    @Test func `text put at an end or between, at odds with nothing, is growth`() throws {
        let more = ["A first witness has come forward since.", "A second one followed in the evening."]
        for new in [Self.filler + more, more + Self.filler] {
            let assessment = try #require(
                EditAssessment(oldHeadline: nil, newHeadline: nil, oldBlocks: Self.filler, newBlocks: new))
            #expect(assessment.kind == .added)
            #expect(assessment.isGrowth)
            #expect(assessment.score == 1)
        }
        let amid = try #require(
            EditAssessment(
                oldHeadline: nil, newHeadline: nil, oldBlocks: Self.filler,
                newBlocks: [Self.filler[0], more[0]] + Self.filler.dropFirst()))
        #expect(amid.isGrowth)
        let flood = try #require(
            EditAssessment(
                oldHeadline: nil, newHeadline: nil, oldBlocks: Self.filler,
                newBlocks: Self.filler + (0..<40).map { "Witness number \($0) spoke of the fire." }))
        #expect(flood.findings.map(\.points) == [2])
    }

    @Test func `little of the text left is a rewrite; sentences elsewhere are moved text`() throws {
        let other = (0..<5).map { "Quarterly margins number \($0) beat what analysts on the call foresaw." }
        let rewrite = try #require(
            EditAssessment(oldHeadline: nil, newHeadline: nil, oldBlocks: Self.filler, newBlocks: other))
        #expect(rewrite.kind == .rewrite)
        let moved = try #require(
            EditAssessment(
                oldHeadline: nil, newHeadline: nil, oldBlocks: Self.filler, newBlocks: Array(Self.filler.reversed())))
        #expect(moved.kind == .movedText)
        #expect(moved.score < EditAssessment.minorFrom)
        #expect(moved.summary == "sentences moved")
    }

    @Test func `a correction note names the edit, and one that stood there before does not`() throws {
        let note = "Correction: an earlier version of this article misstated the number of boats."
        let (old, new) = ("The fire sank 3 boats there.", "The fire sank 5 boats there.")
        let noted = try #require(
            EditAssessment(
                oldHeadline: nil, newHeadline: nil, oldBlocks: Self.filler + [old],
                newBlocks: Self.filler + [new, note]))
        #expect(noted.kind == .correctedWithNote)
        #expect(noted.note == note)
        #expect(noted.summary.hasPrefix("note: “Correction: an earlier version of this article"))
        let known = try #require(
            EditAssessment(
                oldHeadline: nil, newHeadline: nil, oldBlocks: Self.filler + [old, note],
                newBlocks: Self.filler + [new, note]))
        #expect(known.kind == .factNumber)
        #expect(known.note == nil)
    }

    @Test func `an editor's remark is as heavy as a correction, and called none`() throws {
        let remark = "Editor's note: The author sat on the harbour board until 2019."
        let alone = try #require(
            EditAssessment(
                oldHeadline: nil, newHeadline: nil, oldBlocks: Self.filler, newBlocks: Self.filler + [remark]))
        #expect(alone.kind == .annotated)
        #expect(alone.note == remark)
        #expect(alone.score >= EditAssessment.materialFrom)
        let correction = "Correction: the board met on Tuesday."
        let both = try #require(
            EditAssessment(
                oldHeadline: nil, newHeadline: nil, oldBlocks: Self.filler,
                newBlocks: Self.filler + [remark, correction]))
        #expect(both.kind == .correctedWithNote)
        #expect(both.note == correction)
    }

    @Test func `the bands are where the thresholds say`() {
        #expect(EditAssessment.majorFrom == 8)
        #expect(EditAssessment.materialFrom == 4)
        #expect(EditAssessment.minorFrom == 1)
    }

    @Test func `points add up, the heaviest full and the rest half, whatever comes of it`() {
        var random = Generator(seed: 99)
        for _ in 0..<150 {
            let (old, new) = TextComparisonTests.edited(&random)
            guard let assessment = EditAssessment(oldHeadline: "A", newHeadline: "A", oldBlocks: old, newBlocks: new)
            else {
                #expect(TextComparison(old: old, new: new).hasSameSigns)
                continue
            }
            let points = assessment.findings.map(\.points)
            #expect(points == points.sorted(by: >))
            let total = (points.first ?? 0) + points.dropFirst().prefix(20).reduce(0, +) / 2
            #expect(abs(assessment.score - total) <= 0.051)
            #expect(assessment.score.isFinite && assessment.score >= 0)
        }
    }

    @Test func `a summary stays a line however long the text`() throws {
        let long = String(repeating: "word after word ", count: 2_000)
        let assessment = try #require(
            EditAssessment(
                oldHeadline: "old " + long, newHeadline: "new " + long, oldBlocks: ["One " + long + "3 killed."],
                newBlocks: ["One " + long + "5 killed.", "Correction: " + long]))
        #expect(assessment.summary.count < 600)
        #expect(!assessment.summary.contains { $0.isNewline })
    }
}
