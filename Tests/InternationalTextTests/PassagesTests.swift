import Testing

@testable import InternationalText

@Suite struct PassagesTests {
    static let storyZh = "北港市部长宣布推迟大桥合同的决定已经公布在周一的会议上工会批评这项计划没有说明费用由谁承担以及工程何时完工"

    @Test(arguments: [SimilarityTests.story, storyZh])
    func `a text keeps all of itself, and nothing of what is turned round`(text: String) {
        #expect(Passages.kept(of: text, in: text) == 1)
        #expect(Passages.kept(of: text, in: text + text) == 1)
        #expect(Passages.kept(of: text, in: String(text.reversed())) == 0)
    }

    @Test func `a sentence put in between leaves the rest as it was`() {
        let edited = SimilarityTests.story.replacing("Ferries will", with: "Two ferries and a tug will")
        let kept = Passages.kept(of: SimilarityTests.story, in: edited) ?? 0
        #expect(kept > 0.7 && kept < 1)
    }

    @Test func `what stands in others too is not its own`() {
        let footer = "Readers may write to the editors at any hour of day, and all letters are answered in good time."
        let own = SimilarityTests.story + footer
        #expect(Passages.kept(of: own, in: SimilarityTests.other + footer).map { $0 > 0.15 } == true)
        let kept = Passages.kept(of: own, in: SimilarityTests.other + footer, besides: [footer + "Ads."])
        #expect(kept.map { $0 < 0.02 } == true)
    }

    @Test func `too little of its own tells nothing`() {
        #expect(Passages.kept(of: "Ferry strike ends", in: "Ferry strike ends") == nil)
        #expect(Passages.kept(of: SimilarityTests.story, in: "", besides: [SimilarityTests.story]) == nil)
    }
}
