import InternationalText
import RetractdCore
import Testing

@testable import Detection

@Suite struct EchoKeysTests {
    private func links(_ page: String) -> [String] {
        OutboundLinks.keys(in: Array(page.utf8)) { $0.rawValue == "wire.example" }
    }

    @Test func `links to watched sites are found by identity, each once`() {
        let page = """
            <a href="https://www.wire.example/a/1?utm_source=x&amp;b=2">one</a> <a href='http://wire.example/a/1?b=2'>again</a>
            <a href="/local">here</a> <a href="https://other.example/z">elsewhere</a> <a href="https://wire.example/c/">two</a>
            """
        #expect(links(page) == ["wire.example/a/1?b=2", "wire.example/c"])
    }

    @Test(arguments: ["<a href=\"https://wire.example/open", "href=", "<a href=\"http", "hhhhref='"])
    func `a page cut anywhere is read to its end`(page: String) {
        #expect(links(page).isEmpty)
    }

    @Test func `a page of nothing but links is not looked at for ever`() {
        let page = (0..<2_000).map { "<a href=\"https://wire.example/\($0)\">x</a>" }.joined()
        #expect(links(page).count == 400)
    }

    @Test(arguments: [
        ("Tasnim", "Тасним"), ("Tasnim", "تسنیم"), ("Fars", "فارس"), ("Interfax", "Интерфакс"), ("TASS", "ТАСС"),
    ])
    func `a name is the same in another script`(latin: String, other: String) {
        #expect(NameSkeleton.of(latin) == NameSkeleton.of(other))
        #expect(NameSkeleton.of(latin) != nil)
    }

    @Test(arguments: ["a", "of", "و", "на", ""])
    func `a word of few consonants is no name`(word: String) {
        #expect(NameSkeleton.of(word) == nil)
    }

    @Test func `an article is found by what it links to, says and names`() {
        let outlets = OutletBook([Outlet(site: SiteKey(rawValue: "wire.example"), names: ["Morning Wire"])])
        let keys = EchoKeys.keys(
            headline: "What the Morning Wire's men say",
            blocks: [TextBlock(kind: .paragraph, text: "A long enough paragraph about the harbour and its bridge.")],
            page: Array("<a href=\"https://wire.example/s\">".utf8), site: SiteKey(rawValue: "b.example"),
            outlets: outlets)
        #expect(keys.count { $0.kind == .link } == 1)
        #expect(keys.count { $0.kind == .text } == 4)
        #expect(keys.count { $0.kind == .outlet } == 2, "Morning, and Wire")
    }

    @Test(arguments: [
        ("the wire's 1,200 men, 12.5 %", ["the", "wire", "s", "1200", "men", "12"]),
        ("1.234.567 of 3,14 t-72b", ["1234567", "of", "3", "t", "72b"]), ("صبح 12 خبر", ["صبح", "12", "خبر"]),
        ("新华社 rt", ["新华社", "rt"]), ("", []), ("12,", ["12"]), ("1,23", ["1"]),
    ])
    func `words are split where letters end, and thousands are one number`(text: String, words: [String]) {
        var found: [String] = []
        EchoWords.visit(FoldedText.scalars(of: text)) { found.append(NameSkeleton.text(of: Array($0))) }
        #expect(found == words)
    }

    @Test(arguments: [["新华社"], ["Interfax"], ["新华社", "Interfax"]])
    func `a name is found among words of scripts with and without spaces`(names: [String]) {
        let outlets = OutletBook(
            names.map { Outlet(site: SiteKey(rawValue: "\(FoldedText.key(of: $0)).example"), names: [$0]) })
        let text = FoldedText.scalars(of: "据新华社报道, Interfax 表示")
        #expect(outlets.mentioned(in: text) == Set(names.compactMap { NameSkeleton.of($0) }))
    }
}
