import Testing

@testable import TextDiff

@Suite struct DiffHTMLTests {
    static func html(_ old: [String], _ new: [String], title: String = "T") -> String {
        DiffHTML(
            title: (title, title), language: "en", facts: [DiffHTML.Fact("Address", "https://news.example/?a=1&b=2")],
            lines: TextComparison(old: old, new: new).lines(context: 1)
        ).text
    }

    @Test func `whatever a text holds stays text`() {
        let hostile = "<script>alert('x')</script> & \"quoted\" \u{202E}turned\u{202C} \u{0007}bell."
        let html = Self.html(["It began well. " + hostile], ["It began badly. " + hostile], title: hostile)
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot; turned"))
        #expect(!html.unicodeScalars.contains { $0.value == 0x202E || $0.value == 7 })
        #expect(html.contains("https://news.example/?a=1&amp;b=2"))
    }

    @Test func `it stands alone`() {
        let html = Self.html(["One."], ["Two."])
        #expect(html.hasPrefix("<!DOCTYPE html>"))
        #expect(html.contains("default-src 'none'"))
        for loaded in ["src=", "<link", "@import", "url("] { #expect(!html.contains(loaded)) }
    }

    @Test func `removed words come first, each side whole`() throws {
        let html = Self.html(["The fire killed three people there."], ["The fire killed five people there."])
        #expect(html.contains("<p dir=\"auto\">The fire killed <del>three</del> people there.</p>"))
        #expect(html.contains("<p dir=\"auto\">The fire killed <ins>five</ins> people there.</p>"))
        let gone = try #require(html.firstRange(of: "<del>")).lowerBound
        #expect(gone < (try #require(html.firstRange(of: "<ins>"))).lowerBound)
    }

    @Test func `the old side stands where reading begins`() {
        #expect(Self.html(["One."], ["Two."], title: "«توفان» شناورها را برد").contains("<main dir=\"rtl\">"))
        #expect(Self.html(["One."], ["Two."], title: "“Tempest”, the ferry").contains("<main>"))
    }

    @Test func `each sentence takes its own direction, and joiners stay`() {
        let html = Self.html(["توفان شناورها را نمی‌برد."], ["توفان شناورها را می‌برد."])
        #expect(html.contains("dir=\"auto\""))
        #expect(html.contains("می\u{200C}برد"))
    }
}

@Suite struct WrappedRunsTests {
    static let runs = [
        WordPiece(kind: .unchanged, text: "The harbour master said that "), WordPiece(kind: .removed, text: "forty "),
        WordPiece(kind: .unchanged, text: "boats had left 港口的船只已经全部离开了 before Donaudampfschifffahrtsgesellschaft."),
    ]

    @Test(arguments: [1, 2, 7, 20, 80, 500])
    func `no line is wider than asked, and no word is lost`(width: Int) {
        let lines = WrappedRuns.lines(Self.runs, width: width)
        let text = lines.map { $0.map(\.text).joined() }.joined()
        #expect(text == Self.runs.map(\.text).joined())
        for line in lines where width >= 2 {
            var shown = Substring(line.map(\.text).joined())
            while shown.last == " " { shown.removeLast() }
            let cells = shown.reduce(0) {
                $0 + ($1.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) } ? 2 : 1)
            }
            #expect(cells <= width)
        }
    }

    @Test func `nothing is one empty line`() {
        #expect(WrappedRuns.lines([], width: 10) == [[]])
    }
}
