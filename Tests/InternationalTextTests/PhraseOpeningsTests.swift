import InternationalText
import Testing

@Suite struct PhraseOpeningsTests {
    let openings = PhraseOpenings(folding: ["Join ", "há ", "vor ", "Tag:", "更多"])

    @Test(arguments: [
        "join us", "join", "join: today", "ha 3 horas", "vor 3 stunden", "tag: ports", "tag:ports", "更多新闻",
    ])
    func `a phrase opens a line, whole words where it ends in a space`(key: String) {
        #expect(openings.open(key))
    }

    @Test(arguments: ["joint strike", "hamas frees 25", "vorarlberg 3", "joiné", "us, join", "tags", "", "更"])
    func `what only begins alike is not opened`(key: String) {
        #expect(!openings.open(key))
    }
}
