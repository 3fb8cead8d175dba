import Testing

@testable import InternationalText

@Suite struct PhraseDetectorTests {
    private func occurs(_ phrases: [String], in text: String) -> Bool {
        PhraseDetector(phrases.map { Array($0.utf8) }).occurs(in: Array(text.utf8))
    }

    @Test func `a phrase occurs anywhere, be it within a word or at the text's end`() {
        #expect(occurs(["min read", "lesezeit"], in: "a 6 min readable text"))
        #expect(occurs(["min read", "lesezeit"], in: "5 minuten lesezeit"))
        #expect(!occurs(["min read", "lesezeit"], in: "min rea lesezei"))
        #expect(!occurs([], in: "anything"))
        #expect(!occurs([""], in: "anything"))
        #expect(!occurs(["x"], in: ""))
    }

    @Test func `a phrase that begins within another which breaks off is found`() {
        #expect(occurs(["abcd", "bce"], in: "abce"))
        #expect(occurs(["aab"], in: "aaaab"))
        #expect(occurs(["abcdef", "cd"], in: "abcdx"))
    }

    @Test func `it finds what looking at every place finds`() {
        var state: UInt64 = 5
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let letters = ["a", "b", " ", "خ", "中"]
        for _ in 0..<2_000 {
            let phrases = (0..<(1 + next(6))).map { _ in
                Array((0...next(5)).map { _ in letters[next(5)] }.joined().utf8)
            }
            let text = Array((0..<next(12)).map { _ in letters[next(5)] }.joined().utf8)
            let expected = phrases.contains { phrase in
                phrase.count <= text.count
                    && (0...(text.count - phrase.count)).contains { text[$0...].starts(with: phrase) }
            }
            #expect(PhraseDetector(phrases).occurs(in: text) == expected)
        }
    }
}
