import Testing

@testable import InternationalText

@Suite struct PhraseMatcherTests {
    private func found(_ phrases: [String], in text: String) -> [String] {
        PhraseMatcher(phrases.map { Array($0.utf8) }).hits(in: Array(text.utf8)).map { phrases[$0.phrase] }
    }

    @Test func `phrases within phrases are all found, the leftmost and longest first`() {
        #expect(found(["he", "she", "his", "hers"], in: "she his") == ["she", "his"])
        #expect(found(["a b", "a b c", "b c", "c"], in: "a b c") == ["a b c", "a b", "b c", "c"])
        #expect(found(["", "x"], in: "x y x") == ["x", "x"])
        #expect(found([], in: "anything").isEmpty)
        #expect(found(["x"], in: "").isEmpty)
    }

    @Test func `a phrase is a word of its own where its script has words`() {
        #expect(found(["art"], in: "art party artist smart 'art' art.") == ["art", "art", "art"])
        #expect(found(["خبر"], in: "خبر خبرنگار وخبر").count == 2)
        #expect(found(["删除"], in: "已删除了").count == 1)
        #expect(found(["ถอน"], in: "ถูกถอนแล้ว").count == 1)
    }

    @Test(arguments: ["aaaaaaaab ", "aaaa", "ab", "this story has been removed from your ", "ا", "\u{0}"])
    func `the work is linear in the text, however its repetitions tempt`(unit: String) {
        let phrases =
            (1...40).map { String(repeating: "a", count: $0) + "c" } + ["abababc", "this story has been killed"]
        let matcher = PhraseMatcher(phrases.map { Array($0.utf8) })
        let text = Array(String(repeating: unit, count: 200_000 / unit.utf8.count).utf8)
        var steps = 0
        _ = matcher.hits(in: text, counting: &steps)
        #expect(steps >= text.count)
        #expect(steps <= 2 * text.count + 1)
    }

    @Test func `it finds what looking at every place finds`() {
        var state: UInt64 = 3
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let letters = ["a", "b", " ", "خ", "ب", "و", "中", "。"]
        for _ in 0..<400 {
            let phrases = (0..<(1 + next(8))).map { _ in
                Array((0...next(4)).map { _ in letters[next(8)] }.joined().utf8)
            }
            let text = Array((0..<next(60)).map { _ in letters[next(8)] }.joined().utf8)
            var expected: Set<PhraseMatcher.Hit> = []
            for (index, phrase) in phrases.enumerated() where phrase.count <= text.count {
                for start in 0...(text.count - phrase.count) where text[start...].starts(with: phrase) {
                    let range = start..<(start + phrase.count)
                    if WordEdges.standsAlone(range, in: text) { expected.insert(.init(phrase: index, range: range)) }
                }
            }
            let matcher = PhraseMatcher(phrases)
            let hits = matcher.hits(in: text)
            #expect(Set(hits) == expected)
            #expect(hits.count == expected.count)
            #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound })
        }
    }
}
