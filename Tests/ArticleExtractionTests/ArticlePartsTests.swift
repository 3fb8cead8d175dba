import ArticleExtraction
import RetractdCore
import Testing

/// What stands around an article's paragraphs: openings set apart, lists, drawn-out quotes, notes and labels.
@Suite struct ArticlePartsTests {
    private static let paragraphs = [
        "The harbour board met on Monday evening and voted, by nine to two, to rebuild the northern pier in granite.",
        "Work is to begin in March, the harbour master said, and ferries will leave from the grain quay until it is done.",
        "The pier had been closed since a storm in October tore forty metres of planking from its seaward end.",
    ]

    /// - Parameters:
    ///   - above: What stands between the headline and the text, outside of it.
    ///   - inside: What stands between the second paragraph and the third.
    private static func added(
        above: String = "", inside: String = "", below: String = "", head: String = ""
    ) throws
        -> [String]
    {
        let page = """
            <html><head><title>Board to rebuild the northern pier</title>\(head)</head><body><main>
            <h1>Board to rebuild the northern pier</h1><div>\(above)</div><div class="article-body">
            <p>\(paragraphs[0])</p><p>\(paragraphs[1])</p>\(inside)<p>\(paragraphs[2])</p>\(below)</div></main></body></html>
            """
        return try ArticleExtractor.extract(Array(page.utf8), url: "https://made.example/1", contentType: nil)
            .blocks.map(\.text).filter { !paragraphs.contains($0) }
    }

    // MARK: Questions that fold out

    private static let answer = "It should take two winters, and the ferries will run from the grain quay until then."

    @Test func `a heading in a button that folds its answer out stands above the answer`() throws {
        let question = "How long does it take?"
        let folded =
            "<div><button aria-expanded='false'><div><h3>\(question)</h3></div></button><p>\(Self.answer)</p></div>"
        #expect(try Self.added(below: folded) == [question, Self.answer])
        // A button that does something else says nothing of the article.
        #expect(try Self.added(below: "<button><h3>Share this</h3></button><p>\(Self.answer)</p>") == [Self.answer])
        #expect(
            try Self.added(below: "<div><button aria-expanded='false'>Menu</button><p>\(Self.answer)</p></div>") == [
                Self.answer
            ])
    }

    // MARK: Above the text

    @Test func `a byline with an office and a date above the text is none of it`() throws {
        let line = "By <a href='/ann'>Ann Lee</a> ⋅ Chief Editor ⋅ <span>Updated May 6, 2025</span>"
        let page = "<body><h1>A vote</h1><p>\(line)</p><p>\(Self.paragraphs[0])</p><p>\(Self.paragraphs[1])</p></body>"
        let extract = try ArticleExtractor.extract(Array(page.utf8), url: "https://made.example/1", contentType: nil)
        #expect(extract.blocks.map(\.text) == Array(Self.paragraphs.prefix(2)))
    }

    private static let opening =
        "For a year nobody could walk out to the light, and for a year the town argued over who should pay for it: the "
        + "port, the county or the ministry."
    private static let second = "This is how the argument ended, and what the new pier will look like when it is built."

    @Test func `paragraphs between the headline and the text open it`() throws {
        #expect(
            try Self.added(above: "<p>\(Self.opening)</p><p>\(Self.second)</p>") == [Self.opening, Self.second])
        #expect(try Self.added(above: "<p>\(Self.opening)</p>") == [Self.opening])
    }

    @Test func `a single short line there is a label, and one that the page says of itself to machines its summary`()
        throws
    {
        #expect(try Self.added(above: "<p>\(Self.second)</p>").isEmpty)
        let head = "<meta property=\"og:description\" content=\"\(Self.opening.prefix(90))…\">"
        #expect(try Self.added(above: "<p>\(Self.opening)</p>", head: head).isEmpty)
    }

    @Test(arguments: [
        "Our journalists rely on readers like you, and your support makes it possible for us to go on telling the story of "
            + "this coast, week after week, in print and on the air.",
        "We may earn a commission where you buy through links on this page, at no cost to you; our editors choose freely "
            + "what they write about and what they leave out.",
    ])
    func `what a site says of itself there is no part of the article`(line: String) throws {
        #expect(try Self.added(above: "<p>\(line)</p>").isEmpty)
    }

    @Test(arguments: [
        "<h6>By Ann Lee</h6>", "<p>On behalf of the Made Gazette | 21 April 2026 | Harbours</p>",
        "<p>Topic: Harbours</p>",
    ])
    func `lines that name author, day and section open no text`(line: String) throws {
        #expect(try Self.added(inside: "").isEmpty)
        let page = """
            <html><head><title>Board to rebuild the northern pier</title></head><body><h1>Board to rebuild the northern pier</h1>
            <div class="article-body">\(line)<p>\(Self.paragraphs[0])</p><p>\(Self.paragraphs[1])</p></div></body></html>
            """
        let blocks = try ArticleExtractor.extract(Array(page.utf8), url: "https://made.example/1", contentType: nil)
            .blocks
        #expect(blocks.map(\.text) == Array(Self.paragraphs.prefix(2)))
    }

    @Test func `a long heading below the headline is the summary, a short one is none`() throws {
        let summary = "Work in granite is to begin in March; the fishermen demand to be paid for two lost seasons"
        #expect(try Self.added(above: "<h2>\(summary)</h2>") == [summary])
        #expect(try Self.added(above: "<h2>Harbours</h2>").isEmpty)
    }

    @Test(arguments: [
        "<p>By Bo Chen</p>", "<address><a rel=\"author\" href=\"/lee\">Ann Lee</a> in Newport</address>",
        "<p>Published 5 March 2026 at 10.30, updated on 5 March 2026 at 12.01 by the desk</p>",
    ])
    func `lines between the summary and the text are no text`(line: String) throws {
        let page = """
            <html><head><title>Board to rebuild the northern pier</title></head><body><h1>Board to rebuild the northern pier</h1>
            <div class="article-body"><p>\(Self.opening)</p>\(line)<p>\(Self.paragraphs[0])</p></div></body></html>
            """
        let blocks = try ArticleExtractor.extract(Array(page.utf8), url: "https://made.example/1", contentType: nil)
            .blocks
        #expect(blocks.map(\.text) == [Self.opening, Self.paragraphs[0]])
    }

    @Test(arguments: [
        "Sign up to Headlines: the day’s news in your inbox", "© Küsten-Zeitung. Alle Rechte vorbehalten.",
        "ⓒ 해안일보 무단전재 및 재배포 금지", "Anuncio",
    ])
    func `calls, rights and labels of advertisements are no text`(line: String) throws {
        #expect(try Self.added(inside: "<p>\(line)</p>").isEmpty)
    }

    // MARK: Lists

    private static let links =
        "<ul><li><a href=\"/a\">The audit of the port</a></li><li><a href=\"/b\">The letter of the county</a></li></ul>"

    @Test func `a list of links that a sentence announces is text`() throws {
        let announcement = "Three papers that the board published tell what went wrong with the old pier:"
        #expect(
            try Self.added(inside: "<p>\(announcement)</p>\(Self.links)")
                == [announcement, "The audit of the port", "The letter of the county"])
        #expect(try Self.added(inside: "<p>See also:</p>\(Self.links)").allSatisfy { !$0.hasPrefix("The ") })
    }

    @Test func `an item may say what another list said; a list that says nothing new is a copy`() throws {
        func list(_ items: [String]) -> String { "<ul>" + items.map { "<li>\($0)</li>" }.joined() + "</ul>" }
        let shared = "Accreditation: none by any body that the ministry knows of"
        let (first, other) = (["Cost: forty crowns", shared], ["Cost: fifty crowns", shared])
        #expect(
            try Self.added(inside: list(first) + "<p>\(Self.second)</p>" + list(other)) == first + [Self.second] + other
        )
        #expect(try Self.added(inside: list(first), below: list(first)).filter { $0 == shared }.count == 1)
    }

    @Test func `an item that invites to read on beside other words stays`() throws {
        let items =
            "<ul><li>Book the <a href=\"/m\">musicians of the harbour</a> early</li><li>Order the cake by May</li></ul>"
        #expect(try Self.added(inside: items) == ["Book the musicians of the harbour early", "Order the cake by May"])
    }

    // MARK: Within the text

    @Test func `a quote drawn out of its paragraph is said once, another quote stays`() throws {
        let drawn = "<blockquote><p>“Ferries will leave from the grain quay until it is done.”</p></blockquote>"
        #expect(try Self.added(inside: drawn).isEmpty)
        let other = "<blockquote><p>“Nobody asked the fishermen what they thought of granite.”</p></blockquote>"
        #expect(try Self.added(inside: other).count == 1)
    }

    @Test(arguments: [
        "The quay<sup><a href=\"#fn1\">1</a></sup> was new.", "The quay<a href=\"#fn1\"><sup>1</sup></a> was new.",
        "The quay<a class=\"footnote-anchor\" href=\"https://made.example/1#footnote-1\">1</a> was new.",
    ])
    func `the mark of a footnote is no part of the word before it`(paragraph: String) throws {
        #expect(try Self.added(inside: "<p>\(paragraph)</p>") == ["The quay was new."])
    }

    @Test func `a raised number that leads nowhere is text`() throws {
        #expect(
            try Self.added(inside: "<p>The quay covers 400 m<sup>2</sup> of the bay.</p>") == [
                "The quay covers 400 m2 of the bay."
            ])
    }

    @Test(arguments: [
        "<blockquote class=\"twitter-tweet\"><p>The pier! At last, after all of these years of waiting for it.</p></blockquote>",
        "<div class=\"display-card\"><p>Five piers that you should walk before the summer is over.</p></div>",
        "<p>This post contains affiliate links. If you buy through them we may be paid for it.</p>",
        "<p>[video-player id=\"hra2\" name=\"The pier, rebuilt\" upload-date=\"2026-02-27\" type=\"default\" override=\"none\"]</p>",
    ])
    func `what others say, what a site is paid for and what was never filled in is no text`(line: String) throws {
        #expect(try Self.added(inside: line).isEmpty)
    }

    @Test func `a correction that stands in a box of furniture beside the text is the article's`() throws {
        let note = "Correction: An earlier version of this article misstated the year in which the programme began."
        #expect(try Self.added(below: "<div class=\"related\"><p>\(note)</p></div>") == [note])
        #expect(try Self.added(below: "<div class=\"related\"><p><a href=\"/2\">\(note)</a></p></div>").isEmpty)
        #expect(try Self.added(below: "<div class=\"comments\"><p>\(note)</p></div>").isEmpty)
    }

    @Test func `a correction below the heading of other stories is the article's, unless it is one of them`() throws {
        let note = "Correction: An earlier version of this article misstated the year in which the programme began."
        #expect(try Self.added(inside: "<h3>Related stories</h3><p>\(note)</p>") == [note])
        #expect(try Self.added(inside: "<h3>Related stories</h3><p><a href=\"/2\">\(note)</a></p>").isEmpty)
    }

    @Test func `a section is told by the way to the article, where the page does not say it`() throws {
        func section(_ steps: [String]) throws -> String? {
            let items = steps.map { "{\"@type\":\"ListItem\",\"item\":{\"name\":\"\($0)\"}}" }.joined(separator: ",")
            let data = """
                [{"@type":"NewsArticle","headline":"H"},{"@type":"BreadcrumbList","itemListElement":[\(items)]}]
                """
            let page = "<script type=\"application/ld+json\">\(data)</script><h1>H</h1><p>\(Self.paragraphs[0])</p>"
            return try ArticleExtractor.extract(Array(page.utf8), url: "https://made.example/1", contentType: nil)
                .section
        }
        #expect(try section(["Home", "News", "Harbours", "H"]) == "Harbours")
        #expect(try section(["Home", "H"]) == nil)
    }

    @Test(arguments: [
        "Hamas frees 25 hostages", "Haiti counts 40 dead", "Vorarlberg: 3 missing", "45 shot in Chicago",
        "12 hurt in Santiago",
    ])
    func `a short line with a number is text, though it begins or ends like a time that passed`(line: String) throws {
        #expect(try Self.added(inside: "<p>\(line)</p>") == [line])
    }

    @Test(arguments: [
        "vor 3 Stunden", "há 3 horas", "3 hours ago", "3 ore fa", "منذ 3 ساعات", "לפני 3 ימים", "hace 12 min.",
    ])
    func `a time that passed is none`(line: String) throws {
        #expect(try Self.added(inside: "<p>\(line)</p>").isEmpty)
    }

    @Test func `agents may earn a commission in a story`() throws {
        let line = "Agents earn a commission of three per cent on each berth that they let, the board was told."
        #expect(try Self.added(inside: "<p>\(line)</p>") == [line])
    }

    @Test func `a discussion of results is a section of the text`() throws {
        let text = "The granite held in every test, and the planking in none; nobody knows yet how the two will age."
        #expect(try Self.added(inside: "<h2>Discussion</h2><p>\(text)</p>") == ["Discussion", text])
    }
}
