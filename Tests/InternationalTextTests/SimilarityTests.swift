import Testing

@testable import InternationalText

@Suite struct SimilarityTests {
    static let story = """
        A fire closed the old harbour on Monday morning after fuel leaked from a moored barge. Crews from four stations fought \
        the flames for three hours before the wind turned. Ferries will leave from the grain quay until further notice.
        """
    static let other = """
        Quarterly margins beat what analysts had foreseen, the chair told investors on a call that dwelt on tariffs, supply \
        and the weather. Shares rose and fell again before the close of trading in the afternoon session.
        """

    @Test(arguments: ["", "a", "خبر", "新闻报道", story])
    func `a text is all of itself`(text: String) {
        #expect(ShingleSketch.jaccard(text, text) == 1)
        #expect(ShingleSketch.containment(of: text, in: text) == 1)
        #expect(Shingles(text, limit: 100).similarity(to: Shingles(text, limit: 100)) == 1)
        let sketch = ShingleSketch(text)
        #expect(sketch.similarity(to: sketch) == (text.isEmpty ? 0 : 1))
        #expect(sketch.values == sketch.values.sorted())
        #expect(sketch.values.count <= ShingleSketch.size)
    }

    @Test func `unrelated texts share next to nothing, and a part is contained`() {
        #expect(ShingleSketch.jaccard(Self.story, Self.other) < 0.1)
        #expect(ShingleSketch.containment(of: Self.story, in: Self.story + Self.other) == 1)
        #expect(ShingleSketch.containment(of: Self.story + Self.other, in: Self.story) < 0.65)
        #expect(ShingleSketch.containment(of: "", in: Self.story) == 1)
        #expect(ShingleSketch.containment(of: Self.story, in: "") == 0)
        #expect(ShingleSketch.jaccard("", "") == 1)
        #expect(ShingleSketch.jaccard(Self.story, "") == 0)
    }

    @Test func `spelling, case and white space make no difference`() {
        #expect(ShingleSketch.jaccard("«علي» كتب ١٢", "\"علی\"  کتب 12") == 1)
        #expect(ShingleSketch.jaccard("HARBOUR FIRE", "harbour\nfire") == 1)
    }

    @Test func `the sketch estimates what counting gives`() {
        let words = (0..<400).map { "word\($0 * 7_919 % 1_009)" }
        for share in [0, 100, 200, 300, 400] {
            let one = words.joined(separator: " ")
            let two = (words.prefix(share) + (0..<(400 - share)).map { "else\($0 * 104_729 % 9_973)" }).joined(
                separator: " ")
            let (exact, estimate) = (
                ShingleSketch.jaccard(one, two), ShingleSketch(one).similarity(to: ShingleSketch(two))
            )
            #expect(abs(exact - estimate) < 0.2, "\(exact) \(estimate)")
            #expect(Shingles(one, limit: 100_000).similarity(to: Shingles(two, limit: 100_000)) == exact)
            for least in [0, 0.2, 0.45, 0.9] {
                let above = Shingles(one, limit: 100_000).similarity(to: Shingles(two, limit: 100_000), above: least)
                #expect(above == (exact > least ? exact : nil))
            }
        }
    }

    @Test func `only so much of a text is looked at`() {
        let long = String(repeating: "a", count: 50) + String(repeating: "b", count: 50)
        #expect(Shingles(long, limit: 50).similarity(to: Shingles(String(repeating: "a", count: 50), limit: 50)) == 1)
    }
}
