import Testing

@testable import TextDiff

@Suite struct MeaningTests {
    /// The kinds found for one sentence that changed amid others, heaviest first.
    static func kinds(_ old: String, _ new: String) -> [EditKind] {
        EditAssessmentTests.assess(old, new)?.findings.map(\.kind) ?? []
    }

    @Test(arguments: [
        ("The army said that Petrov had led the raid.", "The army said that Okafor had led the raid."),
        ("Как заявили военные, рейд возглавил Петров.", "Как заявили военные, рейд возглавил Сидоров."),
    ])
    func `one name in the place of another changes who did it`(old: String, new: String) {
        #expect(Self.kinds(old, new) == [.factEntity])
    }

    @Test(arguments: [
        ("星期二下午的会议由张伟民主持并作了报告。", "星期二下午的会议由李建国主持并作了报告。"),
        ("警方周五证实，李强当时不在现场。", "警方周五证实，王毅当时不在现场。"),
        ("경찰은 금요일에 김민수 씨가 현장에 없었다고 밝혔다.", "경찰은 금요일에 박지훈 씨가 현장에 없었다고 밝혔다."),
    ])
    func `a name that opens with a surname is known by it`(old: String, new: String) {
        #expect(Self.kinds(old, new).contains(.factEntity))
    }

    @Test func `a word that no surname opens is no name`() {
        #expect(!Self.kinds("会议将于上午在市政府举行并对外开放。", "会议将于晚间在市政府举行并对外开放。").contains(.factEntity))
    }

    @Test func `in a script without capitals a name of the headline is known by its use`() throws {
        let filler = ["部长张伟民周二抵达。", "张伟民没有回答问题。", "记者等待张伟民离开。"]
        let assessment = try #require(
            EditAssessment(
                oldHeadline: "张伟民访问港口", newHeadline: "张伟民访问港口",
                oldBlocks: filler + ["星期二下午在旧港口举行的安全会议由张伟民主持并作了报告。", "张伟民随后离开。"],
                newBlocks: filler + ["星期二下午在旧港口举行的安全会议由李建国主持并作了报告。", "张伟民随后离开。"]))
        #expect(assessment.findings.contains { $0.kind == .factEntity })
    }

    @Test(arguments: [
        ("The plant was shut down, according to two engineers.", "The plant was shut down over the long weekend."),
        ("به گفته مهندسان نیروگاه خاموش شد و ماند.", "نیروگاه در پایان هفته خاموش شد و ماند."),
        ("По данным инженеров, станция была закрыта.", "Станция была закрыта на выходные дни."),
    ])
    func `a source that goes is told`(old: String, new: String) {
        #expect(Self.kinds(old, new).contains(.attribution))
    }

    @Test func `a source that loses its name is told`() throws {
        let (old, new) = ("The plant is shut, said engineer Ada Marlowe.", "The plant is shut, sources said.")
        let finding = try #require(
            EditAssessmentTests.assess(old, new)?.findings.first { $0.kind == .attribution })
        #expect(finding.points == 3)
        #expect(finding.words.contains("lost its name"))
    }

    @Test func `a quote that went is not one that changed`() {
        #expect(Self.kinds("He called it “a storm” there.", "He called it bad weather there.").contains(.quoteRemoved))
    }

    @Test(arguments: [
        ("Die Sitzung ist am Montag im Rathaus.", "Die Sitzung ist am Freitag im Rathaus."),
        ("جلسه روز دوشنبه در شهرداری است.", "جلسه روز جمعه در شهرداری است."),
        ("Заседание пройдёт в понедельник в мэрии.", "Заседание пройдёт в пятницу в мэрии."),
        ("La reunión es en enero en el puerto.", "La reunión es en marzo en el puerto."),
    ])
    func `another day or month is another date`(old: String, new: String) {
        #expect(Self.kinds(old, new).contains(.factDate))
    }

    @Test(arguments: [
        ("The board admitted the mistake then.", "The board denied the mistake then."),
        ("Two of the crew survived the fall.", "Two of the crew died in the fall."),
        ("Двое моряков выжили после падения.", "Двое моряков погибли после падения."),
        ("Dos marineros fueron detenidos ayer.", "Dos marineros fueron liberado ayer."),
        (
            "İki denizci dün akşam eski limanda gözaltına alındı.",
            "İki denizci dün akşam eski limanda serbest bırakıldı."
        ),
        ("דובר הצבא אישר את הידיעה אתמול.", "דובר הצבא הכחיש את הידיעה אתמול."),
        ("军方承认了这一消息并发表声明。", "军方否认了这一消息并发表声明。"),
    ])
    func `one state in the place of another reverses the story`(old: String, new: String) {
        #expect(Self.kinds(old, new).contains(.reversed))
    }

    @Test func `a further state beside the first is news, no reversal`() {
        #expect(!Self.kinds("Three were injured there.", "Three were injured and one died there.").contains(.reversed))
    }

    @Test(arguments: [
        ("Kapal itu terbakar di pelabuhan.", "Kapal itu diduga terbakar di pelabuhan."),
        ("El barco ardió en el puerto viejo.", "El barco presuntamente ardió en el puerto viejo."),
        ("جہاز بندرگاہ میں جل گیا تھا۔", "جہاز مبینہ طور پر بندرگاہ میں جل گیا تھا۔"),
        ("배가 항구에서 불탔다고 했다.", "배가 항구에서 불탔다는 의혹 제기."),
        ("星期二晚上一艘渔船在港口起火沉没。", "星期二晚上一艘渔船据称在港口起火沉没。"),
    ])
    func `a hedge is named with its word`(old: String, new: String) throws {
        let finding = try #require(EditAssessmentTests.assess(old, new)?.findings.first { $0.kind == .hedged })
        #expect(finding.words.hasPrefix("hedged: “"))
    }

    @Test func `a toll that shrinks weighs more than one that grows`() throws {
        let (few, many) = ("The fire killed 3 people.", "The fire killed 5 people.")
        let grown = try #require(EditAssessmentTests.assess(few, many)?.findings.first)
        let shrunk = try #require(EditAssessmentTests.assess(many, few)?.findings.first)
        #expect(grown.points == 6)
        #expect(shrunk.points == 8)
        #expect(shrunk.words == "5 → 3, fewer")
    }

    @Test func `one of the first sentences in other words is the lede`() {
        #expect(
            EditAssessmentTests.assess("The boat left at dusk.", "The boat sailed at dusk.", place: 0)?.kind == .lede)
        #expect(EditAssessmentTests.assess("The boat left at dusk.", "The boat sailed at dusk.")?.kind == .copyedit)
    }

    @Test func `another byline and another dateline are found`() throws {
        let blocks = EditAssessmentTests.filler
        let byline = try #require(
            EditAssessment(
                old: ArticleVersion(headline: "H", byline: "Ada Marlowe", blocks: blocks),
                new: ArticleVersion(headline: "H", byline: "Ben Okafor", blocks: blocks)))
        #expect(byline.kind == .byline)
        #expect(byline.score == 1)
        let joined = EditAssessment(
            old: ArticleVersion(headline: "H", byline: "Ada Marlowe", blocks: blocks),
            new: ArticleVersion(headline: "H", byline: "Ada Marlowe and Ben Okafor", blocks: blocks))
        #expect(joined == nil)
        let dateline = try #require(
            EditAssessment(
                oldHeadline: nil, newHeadline: nil,
                oldBlocks: ["OSLO (Agency) — The port authority met in the morning to hear reports."],
                newBlocks: ["BERGEN (Agency) — The port authority met in the morning to hear reports."]))
        #expect(dateline.findings.contains { $0.kind == .dateline })
    }

    @Test func `a live blog's growth passes, an entry taken out from between others does not`() throws {
        let old = ArticleVersion(
            headline: "Live", blocks: EditAssessmentTests.filler + ["The 40 boats were counted twice."])
        let grown = ArticleVersion(headline: "Live", blocks: ["A new entry of this hour."] + old.blocks)
        let passing = try #require(EditAssessment(old: old, new: grown, isLiveBlog: true))
        #expect(passing.kind == .liveUpdate)
        #expect(passing.score < EditAssessment.minorFrom)
        var blocks = old.blocks
        blocks.remove(at: 1)
        let cut = try #require(
            EditAssessment(old: old, new: ArticleVersion(headline: "Live", blocks: blocks), isLiveBlog: true))
        #expect(cut.kind == .passageRemoved)
        let rolledOff = ArticleVersion(headline: "Live", blocks: Array(old.blocks.dropLast()))
        #expect(try #require(EditAssessment(old: old, new: rolledOff, isLiveBlog: true)).kind == .liveUpdate)
    }

    @Test func `punctuation alone is cosmetic, white space nothing`() throws {
        let assessment = try #require(
            EditAssessmentTests.assess("The boats, forty of them, left.", "The boats forty of them left."))
        #expect(assessment.kind == .copyedit)
        #expect(assessment.score < EditAssessment.minorFrom)
        #expect(EditAssessmentTests.assess("The  boats “left”.", "The boats \"left\".") == nil)
    }
}
