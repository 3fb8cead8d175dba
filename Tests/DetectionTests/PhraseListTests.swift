import Testing

@testable import Detection

@Suite struct PhraseListTests {
    @Test func `merged ranges answer as one by one comparison does`() {
        var state: UInt64 = 11
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<300 {
            let ranges = (0..<next(12)).map { _ in next(60) }.sorted().map { $0..<($0 + 1 + next(8)) }
            let merged = MergedRanges(ascending: ranges)
            for _ in 0..<20 {
                let start = next(70)
                let asked = start..<(start + 1 + next(6))
                #expect(merged.overlap(asked) == ranges.contains { $0.overlaps(asked) }, "\(asked) in \(ranges)")
            }
        }
    }

    @Test func `a mebibyte of phrases and exceptions is answered`() throws {
        let unit = "this story has been removed from your list. why this story. "
        let hostile = String(repeating: unit, count: PhraseList.longestText / unit.utf8.count)
        #expect(PhraseBook.standard.notice(in: hostile, known: hostile) == nil)
        let notice = hostile.dropLast(200) + "\nWe have retracted this story."
        #expect(
            PhraseBook.standard.notice(in: String(notice), known: hostile)?.quote == "We have retracted this story.")
        #expect(
            PhraseBook.standard.notice(in: hostile + hostile + " we have retracted this story", known: "") == nil,
            "what is beyond the limit is not read")
    }
}
