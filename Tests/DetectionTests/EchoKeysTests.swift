import Detection
import RetractdCore
import Testing

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
        let text = EchoText(
            headline: "What the Morning Wire says",
            blocks: [TextBlock(kind: .paragraph, text: "A long enough paragraph about the harbour and its bridge.")])
        let keys = EchoKeys.keys(
            of: text, page: Array("<a href=\"https://wire.example/s\">".utf8), site: SiteKey(rawValue: "b.example"),
            outlets: outlets)
        #expect(keys.count { $0.kind == .link } == 1)
        #expect(keys.count { $0.kind == .text } == 4)
        #expect(keys.count { $0.kind == .outlet } == 2, "Morning, and Wire")
    }
}
