import InternationalText
import RetractdCore
import Testing

@testable import Detection

@Suite struct ArticleJudgeTests {
    static let url = "https://news.example/2026/11/harbour-fire"
    static let headline = "Fire closes the old harbour"
    static let story = [
        "A fire closed the old harbour on Monday morning after fuel leaked from a moored barge.",
        "Crews from four stations fought the flames for three hours before the wind turned.",
        "The port authority said two workers were treated for smoke and later sent home.",
        "Ferries to the northern islands will leave from the grain quay until further notice.",
        "Insurers have begun to count the damaged boats, most of them small and wooden.",
    ]
    static let storyFa = [
        "آتش‌سوزی در اسکلهٔ قدیمی بامداد دوشنبه پس از نشت سوخت از یک دوبه آغاز شد.",
        "آتش‌نشانان چهار ایستگاه سه ساعت با شعله‌ها جنگیدند تا باد برگشت.",
        "سازمان بندر گفت دو کارگر به دلیل دودگرفتگی درمان شدند و به خانه رفتند.",
    ]

    static func revision(
        _ blocks: [String] = story, headline: String? = headline, outside: [UInt32] = []
    ) -> Revision {
        Revision(
            article: ArticleID(rawValue: "0000000000000001"), number: 1, firstSeen: Timestamp(seconds: 1_795_000_000),
            capture: CaptureID(rawValue: 1), snapshot: digest, textDigest: digest, headline: headline, byline: nil,
            published: nil, modified: nil, blocks: blocks.map { TextBlock(kind: .paragraph, text: $0) },
            outside: outside, extractorVersion: 1)
    }

    static let digest = Digest(bytes: [UInt8](repeating: 1, count: 32)).unsafelyUnwrapped

    /// What a page shows.
    struct Page: Sendable {
        var status = 200
        var title: String? = headline
        var documentTitle: String?
        var blocks: [String] = []
        var visible: String?
        var isPaywalled = false
        var finalURL = url
        var isReadable = true
        var outside: [UInt32] = []
        var published: Timestamp?
    }

    static func judge(
        _ page: Page, lastGood: Revision? = revision(), probe: SiteProbe? = nil, listedTitle: String = headline,
        isSiteInTrouble: Bool = false, neighbours: [Revision] = []
    ) -> ArticleSighting {
        var extract = Extract(
            title: page.title, blocks: page.blocks.map { TextBlock(kind: .paragraph, text: $0) },
            outside: page.outside, extractorVersion: 1)
        extract.signs.documentTitle = page.documentTitle ?? page.title
        extract.signs.visibleText = page.visible ?? page.blocks.joined(separator: " ")
        extract.signs.isPaywalled = page.isPaywalled
        extract.published = page.published
        let hops =
            page.finalURL == url
            ? []
            : [RedirectHop(url: url, status: 302, location: page.finalURL, headers: HeaderFields(), remoteAddress: nil)]
        let response = HTTPResponse(
            status: page.status, httpVersion: "2", headers: HeaderFields(), finalURL: page.finalURL, hops: hops,
            remoteAddress: nil, payload: nil, payloadLength: page.isReadable ? 4_000 : 0)
        return judge(
            .response(response), page.isReadable ? extract : nil, lastGood, probe, listedTitle, isSiteInTrouble,
            neighbours)
    }

    static func judge(
        _ outcome: Outcome, _ extract: Extract? = nil, _ lastGood: Revision? = revision(), _ probe: SiteProbe? = nil,
        _ listedTitle: String = headline, _ isSiteInTrouble: Bool = false, _ neighbours: [Revision] = []
    ) -> ArticleSighting {
        let now = Timestamp(seconds: 1_795_000_600)
        let capture = Capture(
            request: FetchRequest(url: url, purpose: .article), startedAt: now, finishedAt: now, outcome: outcome)
        return ArticleJudge(
            policy: .standard, lastGood: lastGood, listedTitle: listedTitle, requestedURL: url, probe: probe,
            neighbours: neighbours, isSiteInTrouble: isSiteInTrouble
        ).judge(PageReading(capture: capture, extract: extract, fault: nil))
    }

    // MARK: Statuses

    @Test(arguments: [
        (404, RemovalSignal.notFound), (410, .gone), (451, .legal), (401, .restricted), (403, .restricted),
    ])
    func `a status that speaks of the page is a sign`(status: Int, signal: RemovalSignal) {
        let page = Page(status: status, title: "Sorry", blocks: [], visible: "Sorry")
        #expect(Self.judge(page).signal == signal)
        #expect(Self.judge(page, lastGood: nil).signal == signal)
    }

    @Test(arguments: [400, 408, 425, 500, 502, 503, 504, 520, 599])
    func `a status that speaks of the site is none`(status: Int) {
        #expect(Self.judge(Page(status: status, title: "Error", visible: "Error")).hidden == .outage)
    }

    @Test(arguments: [404, 410, 403, 500, 503])
    func `a page that still holds the text shows the article, whatever its status`(status: Int) {
        guard case .live = Self.judge(Page(status: status, blocks: Self.story)) else {
            Issue.record("not live with \(status)")
            return
        }
    }

    @Test(arguments: TransportFailure.Kind.allCases)
    func `no failure of the network is ever a sign`(kind: TransportFailure.Kind) {
        let sighting = Self.judge(.failure(TransportFailure(kind: kind, message: "as it was")))
        #expect(sighting.signal == nil)
        switch kind {
        case .nameNotResolved, .connectionRefused, .connectionFailed, .tlsFailed, .timedOut, .connectionReset,
            .bodyTruncated, .malformedResponse:
            #expect(sighting.hidden == .outage)
        default: #expect(sighting.isUnreadable)
        }
    }

    // MARK: Pages that answer 200

    @Test func `what a paywall leaves above a long box is no error page for having that box as well`() {
        let box = [
            "Seven islands to see before the summer ends, with ferries that take bicycles and hotels that take dogs.",
            "The kitchens of the north: what to eat, where, and why the bread of the coast is baked twice over.",
            "Winners of the year's readers' vote for airlines, cruises, trains, and the loyalty cards that go with them.",
        ]
        let probe = SiteProbe(
            at: Timestamp(seconds: 1_795_000_000), capture: CaptureID(rawValue: 2), status: 200, redirectTarget: nil,
            fingerprint: TextSimilarity.fingerprint(of: box.joined(separator: "\n")))
        func page(_ shown: [String], isPaywalled: Bool = true) -> Page {
            let visible = ([Self.headline] + shown + box).joined(separator: " ")
            return Page(blocks: box, visible: visible, isPaywalled: isPaywalled)
        }
        guard case .cutByPaywall = Self.judge(page(Array(Self.story.prefix(3))), probe: probe) else {
            Issue.record("not cut")
            return
        }
        #expect(Self.judge(page([]), probe: probe).signal == .softNotFound)
    }

    @Test func `an empty page where an article was is emptied`() {
        #expect(Self.judge(Page(isReadable: false)).signal == .emptied)
        #expect(Self.judge(Page(isReadable: false), lastGood: nil).isUnreadable)
        let furniture = "Home World Sport Weather About us Contact Terms"
        #expect(Self.judge(Page(title: "News", blocks: [], visible: furniture)).signal == .emptied)
    }

    @Test func `a story that is sent on to its name elsewhere has moved, whatever is shown of it there`() {
        func judge(
            _ target: String, title: String = ArticleJudgeTests.headline, _ blocks: [String], isPaywalled: Bool = false
        ) -> String? {
            let page = Page(
                title: title, blocks: blocks, isPaywalled: isPaywalled, finalURL: "https://news.example" + target)
            guard case .moved(let place, nil) = Self.judge(page) else { return nil }
            return place
        }
        let other = ["Nobody said on Sunday what the council of the island will do about its empty schools this year."]
        #expect(judge("/archive/harbour-fire", other) != nil)
        #expect(judge("/archive/harbour-fire", title: "Schools stand empty", other) == nil)
        #expect(judge("/archive/island-schools", other) == nil)
        #expect(judge("/a/4711", title: "Schools", [Self.story[0]], isPaywalled: true) != nil)
        #expect(judge("/a/4711", title: "Schools", other, isPaywalled: true) == nil)
    }

    @Test func `a banner in the site's own frame hides no redirect to a search or a section`() {
        let words = "Search. 0 results. We and our partners store and access data. Accept all"
        func judge(_ target: String, outside: [UInt32]) -> ArticleSighting {
            Self.judge(
                Page(
                    title: "Search", visible: words, finalURL: "https://news.example" + target, outside: outside),
                lastGood: Self.revision(outside: [7, 8]))
        }
        #expect(judge("/search?q=fire", outside: [8, 9]).signal == .redirectedAway)
        #expect(judge("/culture/", outside: [8]).signal == .redirectedAway)
        #expect(judge("/search?q=fire", outside: [9]).hidden == .consentWall)
        #expect(judge("/consent/choose", outside: [8]).hidden == .consentWall)
    }

    @Test func `a banner that asks for consent hides neither a lost page nor an emptied one`() {
        let banner = " We and our partners store and access data. Accept all"
        let lost = Page(title: "Page not found", blocks: [], visible: "Page not found. Sorry, it is not here." + banner)
        #expect(Self.judge(lost).signal == .softNotFound)
        #expect(Self.judge(Page(blocks: [], visible: Self.headline + banner)).signal == .emptied)
        #expect(Self.judge(Page(title: "News", blocks: [], visible: "News." + banner)).hidden == .consentWall)
        let first = Page(blocks: Self.story, visible: Self.headline + Self.story[0] + banner)
        guard case .live = Self.judge(first, lastGood: nil) else {
            Issue.record("a short story under a banner is there")
            return
        }
    }

    @Test func `a redirect to another spelling of the story says nothing where its target was not recorded`() {
        let plain = "http://news.example/index.php?id=88178"
        for (location, isAccused) in [("https://news.example/index.php?id=88178&utm_source=rss", false), ("/", true)] {
            let hop = RedirectHop(
                url: plain, status: 301, location: location, headers: HeaderFields(), remoteAddress: nil)
            let failure = TransportFailure(kind: .targetNotRecorded, message: "not there", hops: [hop])
            let now = Timestamp(seconds: 1_795_000_600)
            let capture = Capture(
                request: FetchRequest(url: plain, purpose: .article), startedAt: now, finishedAt: now,
                outcome: .failure(failure))
            let sighting = ArticleJudge(
                policy: .standard, lastGood: Self.revision(), listedTitle: Self.headline, requestedURL: plain,
                probe: nil
            ).judge(PageReading(capture: capture, extract: nil, fault: nil))
            #expect((sighting.signal == .redirectedAway) == isAccused, "\(location)")
        }
    }

    @Test func `a story that only a question names is no home page`() {
        #expect(SitePlace.of("https://news.example/index.php?id=4711", seenFrom: Self.url) == nil)
        #expect(SitePlace.of("https://news.example/?p=4711", seenFrom: Self.url) == nil)
        #expect(SitePlace.of("https://news.example/?from=story", seenFrom: Self.url) == "the home page")
        #expect(SitePlace.of("https://news.example/index.php?lost=1", seenFrom: Self.url) == "the home page")
    }

    @Test func `a headline over one strange sentence is gutted`() {
        let page = Page(blocks: ["Readers are kindly asked to mind the new opening hours of the counter."])
        #expect(Self.judge(page).signal == .gutted)
    }

    @Test func `a text cut to its first paragraph is still the text`() {
        guard case .live = Self.judge(Page(blocks: [Self.story[0]])) else {
            Issue.record("not live")
            return
        }
    }

    @Test func `words that ask for money are no part of what is left of a story`() {
        let asks =
            "Subscribe to continue reading. Already a subscriber? Log in and go on with this and every other story."
        guard case .cutByPaywall = Self.judge(Page(blocks: [Self.story[0], asks])) else {
            Issue.record("not a paywall")
            return
        }
        let other = "A parade will cross the old town on Sunday, and the trams will stop at noon, said the city."
        if case .cutByPaywall = Self.judge(Page(blocks: [other, asks])) {
            Issue.record("another text is not what is left of this one")
        }
    }

    @Test func `what is left before a paywall is neither gone nor edited`() {
        let page = Page(
            blocks: [Self.story[0]], visible: Self.story[0] + " To continue reading, please subscribe.")
        guard case .cutByPaywall = Self.judge(page) else {
            Issue.record("not a paywall")
            return
        }
    }

    @Test func `a 403 in the site's own frame is the page's, one with a wall's words is not`() {
        let denied = Page(
            status: 403, title: "Access denied", visible: "Access denied. You are not authorized to access this page.")
        #expect(Self.judge(denied).signal == .restricted)
        let wall = Page(
            status: 403, title: "Access Denied",
            visible: "You don't have permission to access \"http://n.example/\" on this server. Reference #18.1")
        #expect(Self.judge(wall).hidden == .botWall)
    }

    @Test func `a headline marked as withdrawn is a kill, though the text stands`() {
        #expect(Self.judge(Page(title: "WITHDRAWN: " + Self.headline, blocks: Self.story)).signal == .killed)
    }

    @Test func `a page of nothing but a title that says 404 is missing`() {
        for title in ["404", "404 | News", "۴۰۴ - خبر"] {
            #expect(Self.judge(Page(title: nil, documentTitle: title, visible: "Oops.")).signal == .softNotFound)
        }
        #expect(Self.judge(Page(title: nil, documentTitle: "404 dead in quake", visible: "Oops.")).signal == .emptied)
    }

    @Test func `an article that only our reading misses is not gone`() {
        let visible = "Home World " + Self.story.prefix(3).joined(separator: " ")
        #expect(Self.judge(Page(blocks: [], visible: visible)).signal == nil)
        guard case .live = Self.judge(Page(blocks: [], visible: "Home " + Self.story.joined(separator: " "))) else {
            Issue.record("the whole text is there")
            return
        }
    }

    @Test(arguments: [
        "Page not found", "404 Not Found | News", "صفحه مورد نظر یافت نشد", "页面不存在", "Страница не найдена",
    ])
    func `a page that calls itself missing is, though it answers 200`(title: String) {
        let page = Page(title: nil, documentTitle: title, blocks: [], visible: "\(title) Home World Sport")
        #expect(Self.judge(page).signal == .softNotFound)
        #expect(Self.judge(page, lastGood: nil).signal == .softNotFound)
    }

    @Test(arguments: ["Page not found", "صفحه مورد نظر یافت نشد", "页面不存在"])
    func `a headline that gave way to these is an error page, however much of the frame stays`(title: String) {
        let frame = [
            "Tides tonight run high along the whole northern shore, with the second flood expected shortly after four.",
            "Subscribers who moved house this autumn can change their address by telephone on any working afternoon.",
            "Our chess column returns on Thursday with three endgames from a tournament played in a mountain village.",
            "Letters of no more than two hundred words are printed every Saturday under the name of whoever wrote them.",
            "Recipes with quinces, walnuts and barley were collected by readers and tried in a kitchen above the press.",
            "Cinema listings now name the language of each film, its length in minutes and whether dogs are welcome.",
            "Old volumes are kept in the cellar of the town library, where a guard unlocks the cupboard upon request.",
            "Gardeners should cover young vines before frost comes and leave fallen leaves beneath hedges for hedgehogs.",
        ]
        let lastGood = Self.revision(frame + Self.story)
        let page = Page(title: title, blocks: frame, visible: title + " " + frame.joined(separator: " "))
        #expect(Self.judge(page, lastGood: lastGood).signal == .softNotFound)
        // A story about such pages keeps its headline, or says it elsewhere.
        let about = Self.revision(frame + Self.story, headline: title)
        #expect(Self.judge(page, lastGood: about).signal == nil)
        var twice = page
        twice.visible = (page.visible ?? "") + " " + Self.headline
        #expect(Self.judge(twice, lastGood: lastGood).signal == nil)
    }

    @Test func `the page that unknown URLs get is the site's way to say missing`() {
        let words = "Welcome. Here are today's stories and the weather for the coast and the hills."
        let probe = Self.probe(status: 200, words: words)
        let page = Page(title: "News", blocks: [words], visible: words)
        #expect(Self.judge(page, probe: probe).signal == .softNotFound)
        #expect(Self.judge(page, probe: Self.probe(status: 404, words: words)).signal != .softNotFound)
        #expect(Self.judge(page, lastGood: nil, probe: probe).signal == .softNotFound)
    }

    /// An error page that repeats the address asked for and lists the latest stories, which change.
    static func lost(_ url: String, latest: [String]) -> PageReading {
        let blocks =
            ["We looked for \(url) in every drawer of the newsroom and on every desk, and it is in none of them."]
            + latest
        var extract = Extract(
            title: "News", blocks: blocks.map { TextBlock(kind: .paragraph, text: $0) }, extractorVersion: 1)
        extract.signs.visibleText = blocks.joined(separator: " ")
        let response = HTTPResponse(
            status: 200, httpVersion: "2", headers: HeaderFields(), finalURL: url, hops: [], remoteAddress: nil,
            payload: nil, payloadLength: 4_000)
        let at = Timestamp(seconds: 1_795_000_000)
        return PageReading(
            capture: Capture(
                request: FetchRequest(url: url, purpose: .article), startedAt: at, finishedAt: at,
                outcome: .response(response)), extract: extract, fault: nil)
    }

    @Test func `an error page is known though it repeats the address and lists what is newest`() {
        let latest = (0..<6).map { "Story \($0) of the hour: rain, boats and bridges, with all that was said of them." }
        let keys = Set(latest.map { FoldedText.key(of: $0) })
        let unknown = Self.lost("https://news.example/2026/11/qwxkzvbnmlkjhgfdsapoiuytr", latest: Array(latest[..<3]))
        let page = Self.lost(Self.url, latest: Array(latest[3...]))
        func signal(_ furniture: Set<UInt32>) -> RemovalSignal? {
            let (_, _, probe) = ControlJudge(policy: .standard).probe(unknown, furniture: furniture)
            return ArticleJudge(
                policy: .standard, lastGood: Self.revision(), listedTitle: Self.headline, requestedURL: Self.url,
                probe: probe, furniture: furniture
            ).judge(page).signal
        }
        #expect(signal(keys) == .softNotFound)
        #expect(signal([]) == .replaced)
    }

    static func probe(status: Int, words: String = "", redirectTarget: String? = nil) -> SiteProbe {
        SiteProbe(
            at: Timestamp(seconds: 1_795_000_000), capture: CaptureID(rawValue: 2), status: status,
            redirectTarget: redirectTarget, fingerprint: TextSimilarity.fingerprint(of: words))
    }

    @Test(arguments: [
        "This article has been removed following a review.", "این خبر حذف شده است.", "تم حذف هذا الخبر من الموقع.",
        "本文已被删除。", "この記事は削除されました。", "Материал был удалён по просьбе редакции.", "삭제된 기사입니다.",
        "यह खबर हटा दी गई है।",
    ])
    func `a notice in the article's place is a sign of its own`(notice: String) throws {
        let sighting = Self.judge(Page(blocks: [notice]))
        #expect(sighting.signal == .notice)
        #expect(sighting.sign?.detail == notice)
        #expect(Self.judge(Page(blocks: [notice]), lastGood: Self.revision(Self.storyFa)).signal == .notice)
        #expect(Self.judge(Page(blocks: [notice]), lastGood: nil).signal == .notice)
        #expect(Self.judge(Page(status: 200, blocks: [], visible: "Home " + notice)).signal == .notice)
    }

    @Test func `a notice above what little is left of the text is seen`() {
        let blocks = ["This story has been retracted.", Self.story[0]]
        #expect(Self.judge(Page(blocks: blocks)).signal == .notice)
    }

    @Test func `an article that speaks of a removal stays an article`() {
        let quoting = Self.story + ["“This article has been removed,” another paper wrote on its own page."]
        #expect(Self.judge(Page(blocks: quoting)).isLive)
        let about = ["A paper pulled its story, writing: “This article has been removed.”"] + Self.story + Self.story
        #expect(
            Self.judge(Page(title: "Why a paper pulled its story", blocks: about), lastGood: Self.revision(about))
                .isLive)
        let long = (0..<30).map { "Paragraph \($0) weighs what editors owe to readers when a claim falls apart." }
        let fresh = long.prefix(20) + ["Its page now says: this story has been retracted."] + long.suffix(10)
        #expect(
            Self.judge(
                Page(title: "On retractions", blocks: Array(fresh)), lastGood: nil, listedTitle: "On retractions"
            ).isLive)
    }

    @Test func `another text under the old address is replaced, under the old headline it is swapped`() {
        let other = (0..<8).map { "Line \($0) of the quarterly earnings call dwelt on margins, tariffs and supply." }
        #expect(Self.judge(Page(title: "Earnings call in full", blocks: other)).signal == .replaced)
        guard case .swapped(_, let sign) = Self.judge(Page(blocks: other)) else {
            Issue.record("\(Self.judge(Page(blocks: other)))")
            return
        }
        #expect(sign.signal == .swapped)
    }

    @Test func `a text cut short for those who do not pay is no edit`() {
        let page = Page(blocks: Array(Self.story.prefix(1)), isPaywalled: true)
        guard case .cutByPaywall = Self.judge(page) else {
            Issue.record("\(Self.judge(page))")
            return
        }
        #expect(
            Self.judge(
                Page(
                    blocks: ["Subscribe to read how the harbour burned, and much more besides, today."],
                    isPaywalled: true)
            ).signal != nil)
    }

    // MARK: Redirects

    @Test(arguments: [
        "https://news.example/", "https://news.example/2026/11/", "https://news.example/2026",
        "https://news.example/world",
    ])
    func `a redirect to the home page or a section is a sign`(target: String) {
        let page = Page(
            title: "News", blocks: ["Today's stories, and tomorrow's weather for the coast and the hills."],
            finalURL: target)
        #expect(Self.judge(page).signal == .redirectedAway)
        #expect(Self.judge(page, lastGood: nil).signal == .redirectedAway)
    }

    /// Where a site sends all its readers home, and its home page says that another story was withdrawn.
    static let others =
        "Sport Economy KILL: “Winter council bridge counted before dawn” is withdrawn, a kill is mandatory. Harvest "
        + "begins early in the hills."

    @Test(arguments: ["https://news.example/", "https://news.example/world"])
    func `what a home page or a section says of another story's withdrawal is not said of this one`(target: String) {
        let page = Page(title: "News", blocks: [Self.others], finalURL: target)
        #expect(Self.judge(page).signal == .redirectedAway)
        #expect(Self.judge(page, lastGood: nil).signal == .redirectedAway)
    }

    @Test func `nor is it where a list of other stories stands in the article's place`() {
        let list = [Self.others] + (0..<40).map { "Story \($0) of the day tells of boats, trains, bridges and rain." }
        #expect(Self.judge(Page(title: "News", blocks: list)).signal == .replaced)
        let bare = Page(title: "News", blocks: ["The story was published in error. Our archive has more stories."])
        #expect(Self.judge(bare).signal == .notice, "a short page is of nothing else")
    }

    @Test(arguments: [
        "https://news.example/login?next=/2026/11/harbour-fire", "https://login.news.example/",
        "https://news.example/abo",
        "https://news.example/user/sign-in", "https://news.example/Anmelden.html",
        "https://news.example/account/paywall",
    ])
    func `a redirect to a login says nothing of the article`(target: String) {
        let page = Page(
            title: "Log in", blocks: ["Log in or subscribe to read this and all our other stories today."],
            finalURL: target)
        #expect(Self.judge(page).isUnreadable)
        #expect(Self.judge(page, lastGood: nil).isUnreadable)
    }

    @Test func `a request for payment says nothing of the article`() {
        #expect(Self.judge(Page(status: 402, title: "Pay", visible: "Pay")).isUnreadable)
    }

    @Test func `a redirect to where unknown URLs go is a sign`() {
        let page = Page(
            title: "Search", blocks: ["Search our archive of two hundred thousand stories, by word or by day."],
            finalURL: "https://news.example/tools/search/archive?from=x")
        #expect(
            Self.judge(
                page,
                probe: Self.probe(status: 200, redirectTarget: "https://www.news.example/tools/search/archive/?from=x")
            )
            .signal == .redirectedAway)
        #expect(Self.judge(page).signal == .redirectedAway)
    }

    @Test func `the same text under another address has moved`() {
        let page = Page(blocks: Self.story, finalURL: "https://news.example/2026/11/old-harbour-fire-updated")
        guard case .moved(let target, _) = Self.judge(page) else {
            Issue.record("\(Self.judge(page))")
            return
        }
        #expect(target == page.finalURL)
        #expect(Self.judge(Page(blocks: Self.story, finalURL: "http://www.news.example/2026/11/harbour-fire/")).isLive)
    }

    @Test func `a redirect to a page with part of the text is not judged`() {
        let page = Page(
            title: "Live: harbour fire",
            blocks: Array(Self.story.prefix(2)) + ["Later posts about other matters follow here."],
            finalURL: "https://news.example/live/harbour-fire-as-it-happened")
        #expect(Self.judge(page).isUnreadable)
    }

    @Test func `a redirect to an error page is the site's way to say missing`() {
        let page = Page(
            title: "Page not found", blocks: [], visible: "Page not found",
            finalURL: "https://news.example/errors/pages/missing")
        #expect(Self.judge(page).signal == .softNotFound)
    }

    // MARK: First look

    @Test func `a first look believes in an article by its length or its title`() {
        #expect(Self.judge(Page(blocks: Self.story), lastGood: nil).isLive)
        #expect(Self.judge(Page(blocks: ["Short."]), lastGood: nil).isLive)
        #expect(Self.judge(Page(title: "Other", blocks: ["Short."]), lastGood: nil).isUnreadable)
    }

    @Test func `while the site's articles are missing, a first look needs a headline over a text`() {
        func firstLook(_ page: Page) -> ArticleSighting { Self.judge(page, lastGood: nil, isSiteInTrouble: true) }
        #expect(firstLook(Page(blocks: Self.story)).isLive)
        #expect(firstLook(Page(blocks: ["Short."])).isUnreadable)
        #expect(firstLook(Page(title: "The News", blocks: Self.story)).isUnreadable)
        let listing = Page(
            title: "The News", blocks: [], visible: Self.headline + String(repeating: " And more.", count: 9))
        #expect(Self.judge(listing, lastGood: nil).isLive)
        #expect(firstLook(listing).isUnreadable)
    }

    // MARK: Other answers

    @Test func `unchanged is the server's word for live`() {
        let response = HTTPResponse(
            status: 304, httpVersion: "2", headers: HeaderFields(), finalURL: Self.url, hops: [], remoteAddress: nil,
            payload: nil, payloadLength: 0)
        guard case .unchanged = Self.judge(.notModified(response)) else {
            Issue.record("304 is unchanged")
            return
        }
    }

    @Test(arguments: [201, 204, 206])
    func `an odd success is not judged`(status: Int) {
        #expect(Self.judge(Page(status: status, title: nil, visible: "")).isUnreadable)
    }
}

extension ArticleSighting {
    fileprivate var sign: GoneSign? {
        guard case .gone(let sign) = self else { return nil }
        return sign
    }

    var signal: RemovalSignal? { sign?.signal }

    fileprivate var hidden: SiteTrouble.Kind? {
        guard case .hidden(let kind, _) = self else { return nil }
        return kind
    }

    fileprivate var isLive: Bool {
        guard case .live = self else { return false }
        return true
    }

    fileprivate var isUnreadable: Bool {
        guard case .unreadable = self else { return false }
        return true
    }
}
