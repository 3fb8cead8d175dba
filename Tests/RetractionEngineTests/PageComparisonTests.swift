import RetractdCore
import Testing
import TextDiff

@testable import RetractionEngine

@Suite struct PageComparisonTests {
    static let page = MadePage()

    static func compare(_ old: MadePage, _ new: MadePage, siblings: [MadePage] = []) -> PageComparison {
        RetractionEngine(settings: EngineSettings()).compare(
            old.bytes, new.bytes, url: "https://quay.example/news/bridge", siblings: siblings.map(\.bytes))
    }

    // MARK: Furniture

    @Test(arguments: [
        "<p>Read more: <a href=\"/a\">Storm delays the ferries for a third day</a></p>",
        "<p><a href=\"/a\">Storm delays the ferries for a third day</a></p>",
        "<p>بیشتر بخوانید: <a href=\"/a\">توفان شناورها را زمین‌گیر کرد</a></p>",
        "<p>Advertisement</p>", "<p>広告</p>", "<ul><li>Story continues after this message</li></ul>",
        "<ul><li>Continua após a publicidade.</li></ul>", "<ul><li>Продолжение после рекламы</li></ul>",
        "<div class=\"x81k\"><p>Partner message</p><p>The mattress everyone is talking about, now for less.</p></div>",
        "<div class=\"q7\"><h3>The Morning Tide</h3><p>All you need to know, by seven.</p><form><input></form></div>",
        "<div class=\"z9\"><h4>More from the quay</h4><ul><li><a href=\"/b\">Teachers call off strike</a></li></ul></div>",
        "<p>12,408 views</p>", "<p>۱۲۴ بازدید</p>", "<p>次浏览 3021</p>", "<p>Updated 5 minutes ago</p>", "<p>5分钟前</p>",
        "<p><em>Follow us on Telegram for the latest.</em></p>", "<p>ما را در تلگرام دنبال کنید.</p>",
        "<section class=\"c\"><h3>2 comments</h3><div><b>quayside</b><p>About time, I would say.</p></div></section>",
    ])
    func `what comes and goes between paragraphs is furniture`(html: String) {
        for index in [0, 2, 4] {
            let come = Self.compare(Self.page, Self.page.with(html, before: index))
            #expect(!come.isChanged, "came before \(index): \(come.reasons)")
            let gone = Self.compare(Self.page.with(html, before: index), Self.page)
            #expect(!gone.isChanged, "went from before \(index): \(gone.reasons)")
            let moved = Self.compare(Self.page.with(html, before: index), Self.page.with(html, before: index + 1))
            #expect(!moved.isChanged, "moved from before \(index): \(moved.reasons)")
        }
    }

    @Test(arguments: [
        ("At least 12 killed", "At least 19 killed"), ("Death toll: 25", "Death toll: 31"),
        ("12 killed", "19 killed"), ("Updated toll: 25 dead", "Updated toll: 31 dead"), ("12명 사망", "19명 사망"),
        ("Ali Karimi held in Quay", "Omar Karimi held in Quay"), ("Погибли 12 человек", "Погибли 19 человек"),
        ("۱۲ کشته و ۴۰ زخمی", "۱۹ کشته و ۴۰ زخمی"), ("至少12人死亡", "至少19人死亡"),
        ("Mindestens 12 Tote", "Mindestens 19 Tote"),
    ])
    func `a line without a full stop that says something else in its place is an edit`(old: String, new: String) {
        for index in [1, 3] {
            let (before, after) = (
                Self.page.with("<p>\(old)</p>", before: index), Self.page.with("<p>\(new)</p>", before: index)
            )
            #expect(Self.compare(before, after).isChanged, "before \(index)")
        }
    }

    @Test(arguments: [
        ("Storm delays the ferries again", "Teachers call off their strike"), ("12 megtekintés", "19 megtekintés"),
        ("124 people", "131 people"),
        ("Updated 5 May, 12:04", "Updated 5 May, 14:31"),
    ])
    func `a line that rotates in a place, or counts, is furniture`(old: String, new: String) {
        let (before, after) = (
            Self.page.with("<p>\(old)</p>", before: 2), Self.page.with("<p>\(new)</p>", before: 2)
        )
        #expect(!Self.compare(before, after).isChanged)
    }

    @Test func `a counter that counts on is furniture, a figure in a sentence is not`() {
        let (before, after) = (
            Self.page.with("<p>1,204 views</p>", before: 0), Self.page.with("<p>1,311 views</p>", before: 0)
        )
        #expect(!Self.compare(before, after).isChanged)
        let edited = Self.page.with(paragraph: 1, Self.page.paragraphs[1].replacing("40", with: "60"))
        #expect(Self.compare(Self.page, edited).kind == "fact-number")
    }

    @Test func `what is edited in a box of its own is an edit, what takes its place is none`() {
        func boxed(_ text: String) -> MadePage {
            Self.page.with("<div class=\"k\"><section><p>\(text)</p></section></div>", before: 2)
        }
        let told = boxed(
            "We spent more than three months with the crews of the ferry, and nobody had seen the drawings.")
        let edited = boxed(
            "We spent more than six months with the crews of the ferry, and nobody had seen the drawings.")
        let other = boxed(
            "The mattress that everyone in town is talking about is yours at half the price until Sunday.")
        #expect(Self.compare(told, edited).isChanged)
        #expect(!Self.compare(told, other).isChanged)
    }

    @Test func `what comes to prose that lasts in a box is an edit, what comes to a heading there is none`() {
        let lasting =
            "<p>We spent more than three months with the crews of the ferry, and nobody had seen the drawings.</p>"
        let come = "<p>Two former employees say that the company had known of the fault for more than a year.</p>"
        func boxed(_ html: String) -> MadePage {
            Self.page.with("<div class=\"k\"><section>\(html)</section></div>", before: 2)
        }
        #expect(Self.compare(boxed(lasting), boxed(lasting + come)).isChanged)
        #expect(Self.compare(boxed(lasting + come), boxed(lasting)).isChanged)
        #expect(
            !Self.compare(boxed("<h4>From our partners</h4>"), boxed("<h4>From our partners</h4>" + come)).isChanged)
        #expect(!Self.compare(Self.page, boxed(lasting)).isChanged)
    }

    @Test func `boxes of one template are one, whatever a page builder calls each`() {
        // Each paragraph in a section of its own, named by chance, as page builders do.
        func built(_ paragraphs: [String]) -> MadePage {
            var page = Self.page
            page.paragraphs = []
            let boxes = paragraphs.enumerated().map { index, text in
                "<section class=\"element element-\(index)f\(index * 7)a\(index)c\"><div class=\"widget\"><p>\(text)</p></div></section>"
            }
            return page.with(boxes.joined(separator: "\n"), before: 0)
        }
        let all = Self.page.paragraphs + Self.page.paragraphs.map { "In the autumn it had been otherwise. " + $0 }
        let gone = Array(all[..<5] + all[6...])
        #expect(Self.compare(built(all), built(gone)).kind == "passage-removed")
        #expect(Self.compare(built(gone), built(all)).isChanged)
    }

    @Test func `every paragraph may be replaced though the examples between them stay`() {
        let example =
            "-- An example in the language of the data base, long enough to be taken for the page's prose; select all from it"
        func guide(_ paragraphs: [String]) -> MadePage {
            var page = Self.page
            page.paragraphs = paragraphs
            for index in paragraphs.indices {
                page = page.with(
                    "<h3>Step \(index)</h3><div class=\"code\"><div><pre>\(example) where step is \(index)</pre></div></div>",
                    before: index)
            }
            return page
        }
        let other = [
            "Seven trains were late on Sunday, and people waited in the valley's station until the sun rose.",
            "The director of the museum says that the letters had been kept in a wooden box without a name.",
            "Prosecutors asked for the papers of two hundred contracts between the firm and the ministry.",
            "Nobody was hurt, but a thousand houses were left without light after the storm of Sunday night.",
            "People who live there have asked for years that the crossing by the school be lit in winter.",
            "A clerk found the second ledger in March, behind the shelves of a room that was thought empty.",
        ]
        #expect(Self.compare(guide(Self.page.paragraphs), guide(other)).isChanged)
    }

    @Test func `words of somebody in a quotation of their own are the article's`() {
        let quote =
            "<blockquote><p>We had known of the fault for a year before anybody was told of it.</p></blockquote>"
        #expect(Self.compare(Self.page, Self.page.with(quote, before: 2)).isChanged)
        #expect(Self.compare(Self.page.with(quote, before: 2), Self.page).isChanged)
    }

    @Test func `a headline that a bar says once more is another when the article's is`() {
        var (old, new) = (Self.page, Self.page)
        old.furniture[0] = "<div class=\"bar\"><h1>\(old.headline)</h1></div>"
        new.furniture[0] = old.furniture[0]
        new.headline = "Council keeps the old harbour bridge open"
        new.head = "<meta property=\"og:title\" content=\"\(old.headline)\">"
        old.head = new.head
        #expect(Self.compare(old, new).kind == "headline")
    }

    @Test func `a correction between the headline and the text is read`() {
        func noted(_ note: String) -> [UInt8] {
            let prose = Self.page.paragraphs.map { "<p>\($0)</p>" }.joined()
            return Array(
                """
                <html><head><title>Council closes the bridge</title></head><body><div class="top"><div>
                <h1>Council closes the bridge</h1><div class="x">\(note)<p>What it means for the ferry.</p></div></div></div>
                <div class="grid"><div class="text">\(prose)</div></div></body></html>
                """.utf8)
        }
        let comparison = RetractionEngine(settings: EngineSettings()).compare(
            noted(""), noted("<p><em>This article was amended on 4 May to remove a quotation.</em></p>"),
            url: "https://quay.example/bridge")
        #expect(comparison.kind == "corrected-with-note")
    }

    @Test func `a correction beside the text is read`() {
        var page = Self.page
        page.end = ""
        let note = "<p><em>Correction: an earlier version of this article misstated the weight.</em></p>"
        let html = String(decoding: page.bytes, as: UTF8.self)
        let noted = html.replacing("</div></article>", with: "</div>\(note)</article>")
        let comparison = RetractionEngine(settings: EngineSettings()).compare(
            page.bytes, Array(noted.utf8), url: "https://quay.example/news/bridge")
        #expect(comparison.kind == "corrected-with-note")
    }

    @Test func `a time that moves while the words stand is told, and no edit`() {
        var (before, after) = (Self.page, Self.page)
        before.head = "<meta property=\"article:published_time\" content=\"2026-05-03T08:00:00Z\">"
        after.head = "<meta property=\"article:published_time\" content=\"2026-05-01T08:00:00Z\">"
        let comparison = Self.compare(before, after)
        #expect(!comparison.isChanged)
        #expect(comparison.kind == "metadata-only")
        #expect(comparison.reasons == ["published 2026-05-03T08:00:00Z → 2026-05-01T08:00:00Z"])
        #expect(Self.compare(before, before).kind == "unchanged")
    }

    @Test func `furniture is named with its reason`() {
        let comparison = Self.compare(Self.page, Self.page.with("<p>Updated 5 minutes ago</p>", before: 3))
        #expect(comparison.kind == "furniture")
        #expect(comparison.reasons == ["new, a counter or a passing time: “Updated 5 minutes ago”"])
        #expect(comparison.severity == nil)
        #expect(comparison.score == 0)
    }

    @Test func `another layout of the same words is no change`() {
        var redesigned = Self.page
        redesigned.bodyClass = "x1y2z3"
        redesigned.paragraphs = redesigned.paragraphs.map { "<span class=\"t\">\($0)</span>" }
        #expect(!Self.compare(Self.page, redesigned).isChanged)
        redesigned.furniture = Dictionary(uniqueKeysWithValues: (0..<6).map { ($0, "<div class=\"w\"></div>") })
        #expect(!Self.compare(Self.page, redesigned).isChanged)
    }

    @Test func `what stands in other articles of the site is no part of this one`() {
        let line = "<p>The Daily Quay is owned by its readers, who elect the board each spring at the town hall.</p>"
        let new = Self.page.with(line, before: 2)
        #expect(Self.compare(Self.page, new).isChanged)
        var sibling = Self.page
        sibling.headline = "Teachers call off the strike"
        sibling.paragraphs = (0..<6).map {
            "The teachers of school number \($0) went back to work on Monday after long talks."
        }
        #expect(!Self.compare(Self.page, new, siblings: [sibling.with(line, before: 4)]).isChanged)
    }

    @Test func `a line of the frame that begins as a note does is no passage of the article`() {
        let menu = "<p>Corrections - <a href=\"/contact\">Contact</a>, <a href=\"/privacy\">your data</a></p>"
        #expect(!Self.compare(Self.page.with(menu, before: 6), Self.page).isChanged)
        let line = "<p>Note: All times on this page are those of the harbour clock in summer.</p>"
        var siblings: [MadePage] = []
        for name in ["teachers", "ferries"] {
            var sibling = Self.page
            sibling.headline = "What became of the \(name) in spring"
            sibling.paragraphs = (0..<6).map { "The \(name) of group \($0) went back to work on Monday after talks." }
            siblings.append(sibling.with(line, before: 6))
        }
        #expect(!Self.compare(Self.page.with(line, before: 6), Self.page, siblings: siblings).isChanged)
        #expect(Self.compare(Self.page.with(line, before: 6), Self.page).kind == "passage-removed")
    }

    // MARK: Edits

    @Test(arguments: [
        "<p>Correction: an earlier version of this article gave the wrong day for the vote.</p>",
        "<div class=\"k3\"><p><i>Editor’s note: this story has been updated to say who paid for the study.</i></p></div>",
        "<p><em>اصلاحیه: در نسخه پیشین این خبر روز رأی‌گیری نادرست آمده بود.</em></p>",
        "<p class=\"c\"><strong>更正：本文此前版本误写了表决的日期。</strong></p>",
    ])
    func `a correction note is the article's wherever it stands`(html: String) {
        for index in [0, 3, 6] {
            let comparison = Self.compare(Self.page, Self.page.with(html, before: index))
            #expect(comparison.kind == "corrected-with-note", "before \(index): \(comparison.reasons)")
            #expect(comparison.assessment?.note != nil)
        }
    }

    @Test func `a paragraph that comes or goes among the others is an edit`() {
        let allegation =
            "<p>Two clerks, who asked not to be named, said that the report had lain in a drawer for a year.</p>"
        for index in [1, 3, 5] {
            #expect(Self.compare(Self.page, Self.page.with(allegation, before: index)).kind == "attribution")
            #expect(Self.compare(Self.page.with(allegation, before: index), Self.page).kind == "passage-removed")
        }
    }

    @Test func `an edit is seen among furniture that moves, and only it is told`() throws {
        let old = Self.page.with("<p>1,204 views</p>", before: 0).with("<p>Advertisement</p>", before: 2)
        let edited = Self.page.with(paragraph: 3, Self.page.paragraphs[3].replacing("could not", with: "could"))
        let new = edited.with("<p>9,311 views</p>", before: 0)
            .with("<p>Read more: <a href=\"/a\">Storm delays the ferries</a></p>", before: 4)
        let comparison = Self.compare(old, new)
        #expect(comparison.kind == "reversed")
        #expect(try #require(comparison.assessment).findings.count == 1)
    }

    @Test func `another headline on the page is an edit though the head still states the old one`() {
        var (old, new) = (Self.page, Self.page)
        old.head = "<meta property=\"og:title\" content=\"\(Self.page.headline)\">"
        new.head = old.head
        new.headline = "Lorries must leave the harbour, say inspectors"
        let comparison = Self.compare(old, new)
        #expect(comparison.isChanged)
        #expect(comparison.reasons.contains { $0.contains("Lorries must leave") })
    }

    @Test func `another text under the same headline is an edit`() {
        var new = Self.page
        new.paragraphs = (0..<6).map {
            "The market on square number \($0) will be held on Thursdays from now on, the town said."
        }
        let comparison = Self.compare(Self.page, new)
        #expect(comparison.isChanged)
        #expect(comparison.severity == .major || comparison.severity == .material)
    }

    @Test func `a comma is a cosmetic edit`() {
        let new = Self.page.with(paragraph: 3, Self.page.paragraphs[3].replacing("master, Ada", with: "master Ada"))
        let comparison = Self.compare(Self.page, new)
        #expect(comparison.kind == "copyedit")
        #expect(comparison.severity == .cosmetic)
    }

    // MARK: Not to be judged

    private static func bare(_ title: String, _ words: String) -> [UInt8] {
        Array("<html><head><title>\(title)</title></head><body><h1>\(title)</h1><p>\(words)</p></body></html>".utf8)
    }

    private static func compare(_ old: [UInt8], _ new: [UInt8]) -> PageComparison {
        RetractionEngine(settings: EngineSettings()).compare(old, new, url: "https://quay.example/news/bridge")
    }

    @Test(arguments: [
        (
            "We value your privacy",
            "We and our 842 partners store and/or access information on a device, such as cookies."
        ),
        ("The Daily Quay", "We and our 842 partners store and/or access information on a device, such as cookies."),
        ("500 Internal Server Error", "The server encountered an internal error and could not complete your request."),
        ("502 Bad Gateway", "nginx"),
    ])
    func `what stands before an article tells nothing of it, before or after`(title: String, words: String) {
        let wall = Self.bare(title, words)
        #expect(Self.compare(Self.page.bytes, wall).kind == "held")
        #expect(Self.compare(wall, Self.page.bytes).kind == "held")
    }

    @Test(arguments: [
        "Log in | The Daily Quay", "Sign in to your account", "Anmelden", "Iniciar sesión", "ورود به سایت",
    ])
    func `a page that asks for a login in the article's place tells nothing of it`(title: String) {
        let login = Self.bare(title, "Forgot your password? Not registered yet? It takes a minute.")
        #expect(Self.compare(Self.page.bytes, login).kind == "held")
        let story = Self.bare("Login by fingerprint comes to the ferries", Self.page.paragraphs.joined(separator: " "))
        #expect(Self.compare(story, story).kind == "unchanged")
    }

    @Test(arguments: [
        ("Page not found", "It may have been moved. Try our search, or go back to the home page."), ("x", ""),
    ])
    func `an article in the place of an error page or of nothing is no edit of one`(title: String, words: String) {
        #expect(Self.compare(Self.bare(title, words), Self.page.bytes).kind == "held")
        #expect(Self.compare(Self.page.bytes, Self.bare(title, words)).kind == "retracted")
    }

    @Test func `a page that breaks off is no edit`() {
        var cut = Self.page
        cut.paragraphs = Array(cut.paragraphs.prefix(4))
        cut.end = ""
        let bytes = cut.bytes.prefix(cut.bytes.count - 120)
        let comparison = RetractionEngine(settings: EngineSettings()).compare(
            Self.page.bytes, Array(bytes), url: "https://quay.example/news/bridge")
        #expect(!comparison.isChanged, "\(comparison.reasons)")
    }

    @Test func `a paywall's cut is no edit`() {
        var cut = Self.page
        cut.paragraphs = Array(cut.paragraphs.prefix(2))
        cut.head =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>"
        let walled = cut.with("<div class=\"b\"><p>Subscribe to continue reading.</p></div>", before: 2)
        let comparison = Self.compare(Self.page, walled)
        #expect(!comparison.isChanged, "\(comparison.reasons)")
    }

    @Test func `a new paywall that leaves most of the text has cut it, one that was there before has not`() {
        var cut = Self.page
        cut.paragraphs.removeLast()
        let prompt = "<div class=\"b\"><p>Subscribe to continue reading.</p></div>"
        #expect(!Self.compare(Self.page, cut.with(prompt, before: cut.paragraphs.count)).isChanged)
        #expect(
            Self.compare(
                Self.page.with(prompt, before: Self.page.paragraphs.count),
                cut.with(prompt, before: cut.paragraphs.count)
            ).isChanged)
        #expect(Self.compare(Self.page, cut).isChanged)
    }

    @Test func `a banner that asks for consent hides no edit of a short text`() {
        let banner =
            "<div class=\"x\"><p>We and our 842 partners store and/or access information on a device.</p></div>"
        var short = Self.page.with(banner, before: 3)
        short.paragraphs = Array(short.paragraphs.prefix(3))
        var edited = short
        edited.paragraphs[1] =
            "Engineers had told the meeting that the bridge carries 10 tonnes less than was thought then."
        #expect(Self.compare(short, edited).isChanged)
    }

    @Test func `a text that is shown whole once nobody need pay was not added to`() {
        var cut = Self.page
        cut.paragraphs = Array(cut.paragraphs.prefix(2))
        let walled = cut.with("<div class=\"b\"><p>Subscribe to continue reading.</p></div>", before: 2)
        #expect(Self.compare(walled, Self.page).kind == "held")
        // Nobody was asked to pay for the shorter one; or the headline changed as well.
        #expect(Self.compare(cut, Self.page).isChanged)
        var renamed = Self.page
        renamed.headline = "Council reopens the old harbour bridge"
        #expect(Self.compare(walled, renamed).isChanged)
    }

    @Test func `no pair of bytes is too bad for an answer`() {
        let pages: [[UInt8]] = [[], Array("<".utf8), [0xFF, 0xFE, 0x00], Self.page.bytes]
        for old in pages {
            for new in pages {
                let comparison = RetractionEngine(settings: EngineSettings()).compare(old, new, url: "")
                #expect(!comparison.kind.isEmpty)
            }
        }
    }

    @Test func `a sentence is no promotion for the letters of one in other words`() {
        let old = "It is important to be consistent in your approach, and to cross your channel at the signal."
        let page = Self.page.with(paragraph: 2, old)
        #expect(
            Self.compare(page, Self.page.with(paragraph: 2, old.replacing("consistent", with: "patient"))).isChanged)
        #expect(
            !Self.compare(Self.page, Self.page.with("<p>Read every story first, in our app.</p>", before: 2)).isChanged)
    }

    // MARK: What is put in

    @Test(arguments: [
        "The figure was 417, not 12, and no approval had been given.", "The company denied that it had been asked.",
        "No approval had been given by then.", "Two men were arrested on the east bank in the evening.",
        "این رقم ۴۱۷ بود، نه ۱۲، و هیچ مجوزی داده نشده بود.",
        "Число составило 417, а не 12, и разрешение дано не было.",
        "数字是417，而不是12，当时没有得到任何批准。",
    ])
    func `a sentence between the others that takes back, or says more than was known, is told`(sentence: String) {
        for index in [1, 3, 5] {
            let own = Self.compare(Self.page, Self.page.with("<p>\(sentence)</p>", before: index))
            #expect((own.severity ?? .cosmetic) >= .material, "before \(index): \(own.reasons)")
            let told = Self.page.paragraphs[index - 1]
            let behind = Self.compare(Self.page, Self.page.with(paragraph: index - 1, "\(told) \(sentence)"))
            #expect((behind.severity ?? .cosmetic) >= .material, "behind \(index): \(behind.reasons)")
        }
        let below = Self.compare(Self.page, Self.page.with("<p>\(sentence)</p>", before: 6))
        #expect(below.kind == "added")
        #expect((below.severity ?? .cosmetic) < .material)
    }

    @Test func `paragraphs that only add to a story are not told wherever they stand`() {
        let growth = [
            "Lorries will go round by the northern bridge, which was built in 1964 and widened twenty years later.",
            "“We do not know how we shall get to the market,” said Ruth Okoro, who sells fish on the east bank.",
            "The ministry did not respond to a request for comment before the evening.",
            "The crossing has been lit at night since the autumn, and the money for it came from the harbour's own funds.",
        ]
        for index in 0...6 {
            let html = growth.map { "<p>\($0)</p>" }.joined()
            let grown = Self.compare(Self.page, Self.page.with(html, before: index))
            #expect(grown.isChanged)
            #expect((grown.severity ?? .cosmetic) < .material, "before \(index): \(grown.reasons)")
        }
    }

    // MARK: Texts in boxes

    @Test func `three paragraphs side by side below the text are text, openings on cards are none`() {
        let (old, new) = (
            [
                "A garage may recommend a service more often than the maker of the car does, or one that it does not need.",
                "Tell the mechanic that you would rather wait, and ask what would happen if nothing were done until spring.",
                "Flushes of the steering fluid are needed every five years, whatever is written on the board above the till.",
            ],
            [
                "Seven trains were late on Sunday, and people waited in the valley's station until the sun rose again.",
                "The director of the museum says that the letters had been kept in a wooden box without a name.",
                "Prosecutors asked for the papers of two hundred contracts between the firm and the ministry.",
            ]
        )
        func section(_ paragraphs: [String]) -> MadePage {
            let html = paragraphs.map { "<p>\($0)</p>" }.joined()
            return Self.page.with(
                "<section class=\"part\"><div><h3>What is not needed</h3>\(html)</div></section>", before: 6)
        }
        func cards(_ paragraphs: [String]) -> MadePage {
            let html = paragraphs.map { "<div><a href=\"/b\"><img src=\"b.png\"></a><div><p>\($0)</p></div></div>" }
                .joined()
            return Self.page.with("<section class=\"part\">\(html)</section>", before: 6)
        }
        #expect(Self.compare(section(old), section(new)).isChanged)
        #expect(!Self.compare(cards(old), cards(new)).isChanged)
    }

    @Test func `lists left from all over a text that went are no beginning before a paywall`() {
        func guide(_ paragraphs: [String]) -> MadePage {
            var page = Self.page
            page.paragraphs = paragraphs
            page.head =
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>"
            for index in 0..<6 {
                page = page.with(
                    "<ul><li>Bridge \(index) of the six that cross the old harbour and its canals, by the town's list</li></ul>",
                    before: min(index + 1, paragraphs.count))
            }
            return page
        }
        let other = ["Seven trains were late on Sunday, and people waited in the station until the sun rose."]
        #expect(Self.compare(guide(Self.page.paragraphs), guide(other)).isChanged)
    }
}

extension String {
    fileprivate func replacing(_ old: String, with new: String) -> String {
        split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
}
