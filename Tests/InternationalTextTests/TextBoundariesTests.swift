import Testing

@testable import InternationalText

@Suite struct TextBoundariesTests {
    static let texts = [
        "The harbour closed. It's 3.5 km away!", "بندر بسته شد. چه کسی می‌داند؟ هیچ‌کس.", "港口关闭了。消防队来了！真的吗？",
        "港は閉鎖された。消防隊が来た。",
        "항구는 폐쇄되었다. 소방대가 왔다.", "बंदरगाह बंद है। दल आया।", "ท่าเรือปิดแล้ว", "بندرگاہ بند ہے۔ ٹیم آئی۔", "", " \n\t ", "👩‍👩‍👧 🇮🇷.",
        "a\u{0}b",
    ]

    @Test(arguments: texts)
    func `runs put together are the text again`(text: String) {
        #expect(TextBoundaries.runs(in: text).map(\.text).joined() == text)
    }

    @Test(arguments: [
        ("It's a 3.5 km walk.", ["It's", "a", "3.5", "km", "walk"]), ("می‌گوید: «نه»", ["می‌گوید", "نه"]),
        ("قال: لا، شكرا", ["قال", "لا", "شكرا"]),
        ("消防队来了", ["消防", "队", "来", "了"]), ("ท่าเรือปิด", ["ท่าเรือ", "ปิด"]), ("소방대가 왔다", ["소방대가", "왔다"]), ("…—!", []),
        ("", []),
    ])
    func `words are found in any script`(text: String, words: [String]) {
        #expect(TextBoundaries.words(in: text) == words)
    }

    @Test(arguments: [
        (texts[0], 2), (texts[1], 3), (texts[2], 3), (texts[3], 2), (texts[4], 2), (texts[5], 2), (texts[6], 1),
        (texts[7], 2), (texts[8], 0), (texts[9], 0),
        ("one\ntwo\r\nthree\u{2028}four", 4), ("خبر۔خبر۔", 2), ("एक।दो।", 2), ("He paid $3.50 for it.", 1),
    ])
    func `sentences are found in any script`(text: String, count: Int) {
        let sentences = TextBoundaries.sentences(in: text)
        #expect(sentences.count == count, "\(sentences)")
        #expect(
            sentences.allSatisfy { !$0.isEmpty && $0.first?.isWhitespace == false && $0.last?.isWhitespace == false })
        let letters = sentences.joined().filter { !$0.isWhitespace }
        #expect(letters == text.filter { !$0.isWhitespace })
    }

    @Test(arguments: [
        ("उन्होंने कहा, \"सही है।\" फिर वे चले गए।", ["उन्होंने कहा, \"सही है।\"", "फिर वे चले गए।"]),
        ("اس نے کہا ”خبر ہے۔“ وہ گیا۔", ["اس نے کہا ”خبر ہے۔“", "وہ گیا۔"]),
        ("He said “Go.” She went.", ["He said “Go.”", "She went."]), ("他说：“走。”她走了。", ["他说：“走。”", "她走了。"]),
    ])
    func `a quote that closes behind a stop stays with its sentence`(text: String, sentences: [String]) {
        #expect(TextBoundaries.sentences(in: text) == sentences)
    }

    @Test(arguments: texts)
    func `words are counted, visited and listed alike`(text: String) {
        var visited: [String] = []
        TextBoundaries.forEachWord(in: text) { visited.append(String(decoding: $0, as: UTF8.self)) }
        #expect(visited == TextBoundaries.words(in: text))
        #expect(TextBoundaries.wordCount(in: text) == visited.count)
    }

    @Test func `a text may be walked while another is`() {
        var inner: [[String]] = []
        TextBoundaries.forEachWord(in: "one two three") { _ in
            inner.append(TextBoundaries.words(in: "چهار پنج") + TextBoundaries.sentences(in: "Six. Seven."))
        }
        #expect(inner == [[String]](repeating: ["چهار", "پنج", "Six.", "Seven."], count: 3))
    }

    @Test func `texts walked at once are walked as one after the other`() async {
        let expected = Self.texts.map { TextBoundaries.words(in: $0) + TextBoundaries.sentences(in: $0) }
        await withTaskGroup(of: [[String]].self) { group in
            for _ in 0..<32 {
                group.addTask {
                    Self.texts.map { TextBoundaries.words(in: $0) + TextBoundaries.sentences(in: $0) }
                }
            }
            for await found in group { #expect(found == expected) }
        }
    }
}
