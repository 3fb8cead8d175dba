import Testing

@testable import Markup

@Suite struct HTMLDocumentTests {
    private func document(_ html: String) throws -> HTMLDocument {
        try HTMLDocument(utf8: Array(html.utf8))
    }

    @Test func `a page is a tree of lower-case names with resolved attributes`() throws {
        let page = try document("<HTML><BODY><A HREF='/x?a=1&amp;b=2' hidden>خبر <b>فوری</b></A></BODY></HTML>")
        let link = try #require(page.root?.firstElement(named: "a"))
        #expect(page.root?.name == "html")
        #expect(link.attribute("href") == "/x?a=1&b=2")
        #expect(link.attribute("hidden") == "")
        #expect(link.attribute("title") == nil)
        #expect(link.textContent == "خبر فوری")
        #expect(link.parent?.name == "body")
        #expect(link.children.map(\.isText) == [true, false])
    }

    @Test func `broken markup is repaired, not refused`() throws {
        let page = try document("<p>one<p>two<div><b>three</div></i> &copy; &nbsp;&#x6cc;")
        #expect(page.root?.elements(named: "p").map(\.textContent) == ["one", "two"])
        #expect(page.root?.textContent.contains("©") == true)
        #expect(page.root?.textContent.contains("ی") == true)
    }

    @Test func `a charset declared inside is ignored, for the bytes are UTF-8 already`() throws {
        let page = try document("<meta charset=iso-8859-1><title>北京 Ünïcode</title>")
        #expect(page.root?.firstElement(named: "title")?.textContent == "北京 Ünïcode")
    }

    @Test func `the text of a script is kept verbatim`() throws {
        let page = try document("<script type='application/ld+json'>{\"a\": \"<b>&amp;\"}</script><p>x")
        #expect(page.root?.firstElement(named: "script")?.textContent == "{\"a\": \"<b>&amp;\"}")
    }

    @Test(arguments: [
        "<p>one<!-- <p>two --> three</p>", "<p>one<style>p > b { } <p>two</style> three</p>",
        "<p>one<script>if (a<b) '<p>two'</script> three</p>",
        "<p>one<svg><title>two</title><svg/><path></svg></svg> three</p>",
        "<p>one<!--> three</p>", "<p>one<SCRIPT SRC=x>/* two */</SCRIPT > three</p>", "<p>one</body></html> three</p>",
    ])
    func `what is no text of the page leaves the text around it whole`(html: String) throws {
        #expect(try document(html).root?.textContent == "one three")
    }

    @Test(arguments: ["<p>one<svg><path>two</p>", "<p>one<!-- two</p>", "<p>one<svg><svg></svg>two</p>"])
    func `what never ends takes no other element with it`(html: String) throws {
        #expect(try document(html).root?.firstElement(named: "p")?.textContent.hasPrefix("one") == true)
    }

    @Test func `a tree may hold just the attributes that are read`() throws {
        let html = "<p data-a='x > y' CLASS=\"lead\"title=t onclick=f() id=i/>text"
        let page = try HTMLDocument(utf8: Array(html.utf8), reading: AttributeNames(["class", "id"]))
        let paragraph = try #require(page.root?.firstElement(named: "p"))
        #expect(paragraph.attributes.map(\.name) == ["class", "id"])
        #expect(paragraph.attributes.map(\.value) == ["lead", "i/"])
        #expect(page.root?.textContent == "text")
    }

    @Test func `a walk enters and leaves each element once and can skip what lies under one`() throws {
        let page = try document("<body><ul><li>a</li><li>b</li></ul><p>c</p></body>")
        var walk = try #require(page.root?.firstElement(named: "body")).walk
        var steps: [String] = []
        while let step = walk.next() {
            switch step {
            case .enter(let node):
                steps.append(node.isText ? node.text : "<\(node.name)")
                if node.name == "ul" { walk.skipChildren() }
            case .leave(let node): steps.append("\(node.name)>")
            }
        }
        #expect(steps == ["<body", "<ul", "ul>", "<p", "c", "p>", "body>"])
    }

    @Test func `a node keeps its document alive`() throws {
        func paragraph() throws -> HTMLNode? { try document("<p>kept</p>").root?.firstElement(named: "p") }
        #expect(try paragraph()?.textContent == "kept")
    }

    @Test func `words that nothing parts are one text, references in them resolved`() throws {
        let long = String(repeating: "word &amp; ", count: 1_000)
        let paragraph = try #require(document("<p>\(long)<!-- -->end</p>").root?.firstElement(named: "p"))
        #expect(paragraph.children.map(\.text) == [long.replacing("&amp;", with: "&") + "end"])
    }

    @Test func `an element knows its own, and what stands behind it is no part of it`() throws {
        let page = try document("<div><p id=one>a<b>b</b></p><p id=two>c</p></div><p>d</p>")
        let first = try #require(page.root?.firstElement(named: "p"))
        #expect(first.attribute("id") == "one" && first.textContent == "ab")
        #expect(first.nextSibling?.attribute("id") == "two" && first.nextSibling?.nextSibling == nil)
        #expect(first.parent?.parent?.children.map(\.name) == ["div", "p"])
        #expect(first.elements(named: "p") == [first])
    }

    @Test func `a program is left out however deep it stands`() throws {
        let deep = String(repeating: "<div>", count: 600) + "<script>alert(1)</script>kept"
        #expect(try document(deep).root?.textContent == "kept")
    }

    @Test(arguments: ["", " \n\t "]) func `nothing to parse is an error`(text: String) {
        #expect(throws: MarkupError.empty) { try document(text) }
    }

    @Test func `a page longer than the limit is refused`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: MarkupLimits.longestHTML + 1)
        #expect(throws: MarkupError.tooLong(bytes: bytes.count, limit: MarkupLimits.longestHTML)) {
            try HTMLDocument(utf8: bytes)
        }
    }

    @Test func `elements nested too deep are flattened and their text is kept`() throws {
        let depth = 4_000
        let page = try document(
            String(repeating: "<div>", count: depth) + "bottom" + String(repeating: "</div>", count: depth)
                + "<p>after</p>")
        #expect(page.root?.textContent.contains("bottom") == true)
        #expect(page.root?.textContent.contains("after") == true)
        var deepest = 0
        var depthNow = 0
        for step in try #require(page.root).walk {
            switch step {
            case .enter(let node): depthNow += node.isElement ? 1 : 0
            case .leave: depthNow -= 1
            }
            deepest = max(deepest, depthNow)
        }
        #expect(deepest <= MarkupLimits.deepestHTML)
        #expect(deepest > 256)
    }

    /// Pages made to be slow or deep; an enumeration, so that a test's name does not hold a megabyte.
    enum HostilePage: CaseIterable {
        case openTags, paragraphs, unmatchedEndTags, attributes, comments, controls, table, script, quotes

        var html: String {
            switch self {
            case .openTags: String(repeating: "<b>", count: 200_000)
            case .paragraphs: String(repeating: "<p>x", count: 300_000)
            case .unmatchedEndTags: String(repeating: "<i>", count: 3_000) + String(repeating: "</u>", count: 400_000)
            case .attributes: "<a " + (0..<60_000).map { "a\($0)=1" }.joined(separator: " ") + ">x</a>"
            case .comments: String(repeating: "<!-- -->", count: 250_000)
            case .controls: String(repeating: "&#0;\u{0}<", count: 50_000)
            case .table: "<table>" + String(repeating: "<tr><td>", count: 60_000)
            case .script: "<script>" + String(repeating: "</", count: 100_000)
            case .quotes: String(repeating: "<a b=\"", count: 50_000)
            }
        }
    }

    @Test(arguments: HostilePage.allCases)
    func `hostile pages end within the limits`(hostile: HostilePage) throws {
        let page = try document(hostile.html)
        let nodes = page.root?.descendants.reduce(0) { count, _ in count + 1 } ?? 0
        #expect(nodes <= MarkupLimits.mostHTMLNodes + 10)
    }

    @Test func `only the first attributes of a tag are kept, and the page goes on behind it`() throws {
        let names = (0..<(MarkupLimits.mostHTMLAttributes + 100)).map { "a\($0)='>'" }.joined(separator: " ")
        let page = try document("<p \(names)>text</p><em id=after>x</em>")
        let paragraph = try #require(page.root?.firstElement(named: "p"))
        #expect(paragraph.attributes.count == MarkupLimits.mostHTMLAttributes)
        #expect(paragraph.textContent == "text")
        #expect(page.root?.firstElement(named: "em")?.attribute("id") == "after")
    }

    @Test(arguments: [
        ("<meta charset=windows-1256>", "windows-1256"), ("<META CHARSET = 'KOI8-R' />", "KOI8-R"),
        ("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>", "gb2312"),
        ("<!-- <meta charset=big5> --><meta charset=utf-8>", "utf-8"),
        ("<?xml version='1.0' encoding='shift_jis'?><html>", "shift_jis"),
        ("<p title='<meta charset=big5>'><meta charset=euc-kr>", "euc-kr"),
    ])
    func `a page's own word on its charset is found`(html: String, charset: String) {
        #expect(HTMLDocument.declaredCharset(in: Array(html.utf8)) == charset)
    }

    @Test(arguments: [
        "<p>none</p>", "<meta name=x content='charset=big5'>", "<meta", "<", "",
        String(repeating: " ", count: 5_000) + "<meta charset=big5>",
    ])
    func `where a page says nothing, or too late, there is no charset`(html: String) {
        #expect(HTMLDocument.declaredCharset(in: Array(html.utf8)) == nil)
    }
}
