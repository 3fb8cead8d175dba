import Detection
import RetractdCore
import Testing

@Suite struct SiteWatchTests {
    static let start = Timestamp(seconds: 1_795_000_000)

    static func watch() -> SiteWatch {
        SiteWatch(policy: .standard, state: SiteState(key: SiteKey(rawValue: "e.org")))
    }

    static func trouble(_ url: String, _ kind: SiteTrouble.Kind = .outage, minute: Int = 0) -> SiteTrouble {
        SiteTrouble(url: url, at: start.advanced(by: .minutes(minute)), kind: kind, detail: "HTTP 503")
    }

    @Test func `the first failure asks for a diagnosis, the third URL makes an incident`() {
        var watch = Self.watch()
        #expect(watch.failed(Self.trouble("a")) == .diagnose)
        #expect(watch.failed(Self.trouble("b")) == .none)
        guard case .incidentOpened(let incident) = watch.failed(Self.trouble("c")) else {
            Issue.record("no incident")
            return
        }
        #expect(incident.members == ["a", "b", "c"])
        #expect(incident.kind == .outage)
    }

    @Test func `the same URL failing again and again is no incident`() {
        var watch = Self.watch()
        for minute in 0..<10 { _ = watch.failed(Self.trouble("a", minute: minute)) }
        #expect(watch.state.incident == nil)
    }

    @Test func `one success between clears the count`() {
        var watch = Self.watch()
        _ = watch.failed(Self.trouble("a"))
        _ = watch.failed(Self.trouble("b"))
        _ = watch.succeeded("d", showsArticle: true, at: Self.start)
        #expect(watch.failed(Self.trouble("c")) == .diagnose)
        #expect(watch.state.incident == nil)
    }

    @Test func `an incident ends when two URLs are fine again`() {
        var watch = Self.watch()
        for url in ["a", "b", "c"] { _ = watch.failed(Self.trouble(url)) }
        #expect(watch.succeeded("a", showsArticle: true, at: Self.start) == .recheck)
        #expect(watch.succeeded("a", showsArticle: true, at: Self.start) == .recheck)
        guard case .recovered = watch.succeeded("b", showsArticle: true, at: Self.start) else {
            Issue.record("not recovered")
            return
        }
        #expect(watch.state.incident == nil)
    }

    @Test func `a feed that answers does not end an incident of missing articles`() {
        var watch = Self.watch()
        for url in ["a", "b", "c", "d"] { _ = watch.failed(Self.trouble(url, .notFound)) }
        #expect(watch.state.incident?.kind == .notFound)
        #expect(watch.succeeded("feed", showsArticle: false, at: Self.start) == .none)
        #expect(watch.state.incident != nil)
    }

    @Test func `suspects that did not answer when their incident passed are remembered, and open no other`() {
        var watch = Self.watch()
        for url in ["a", "b", "c", "d"] { _ = watch.failed(Self.trouble(url, .notFound)) }
        for number in 1...8 { _ = watch.suspected(Self.article(number), watched: 10, at: Self.start) }
        let later = Self.start.advanced(by: .minutes(20))
        _ = watch.succeeded("https://e.org/1", showsArticle: true, at: later)
        guard case .recovered = watch.succeeded("https://e.org/2", showsArticle: true, at: later) else {
            Issue.record("not recovered")
            return
        }
        #expect(watch.state.suspects.map(\.url) == (3...8).map { "https://e.org/\($0)" })
        let again = Self.start.advanced(by: .minutes(22))
        #expect(watch.suspected(Self.article(3), watched: 10, at: again) == .none)
        #expect(watch.state.suspects.count == 6 && watch.state.suspects.allSatisfy { $0.isLeftOver == true })
        watch.settled(Self.article(3).id)
        #expect(watch.state.suspects.count == 5)
    }

    static func article(_ number: Int) -> ArticleState {
        ArticleState(
            id: ArticleID(rawValue: "\(number)"), site: SiteKey(rawValue: "e.org"), url: "https://e.org/\(number)",
            feed: FeedID(rawValue: "f"), title: "", publishedAt: nil, firstListedAt: start)
    }

    @Test func `many suspects within the hour, by number and by share, are one event`() {
        var watch = Self.watch()
        for number in 1...5 {
            #expect(watch.suspected(Self.article(number), watched: 20, at: Self.start) == .none)
        }
        guard case .incidentOpened(let incident) = watch.suspected(Self.article(6), watched: 20, at: Self.start) else {
            Issue.record("no incident")
            return
        }
        #expect(incident.kind == .manyGone)
        #expect(incident.members.count == 6)
    }

    /// An article that is gone since the start, and that its feed lists still or has dropped.
    static func suspect(_ number: Int, isListed: Bool) -> ArticleState {
        var article = article(number)
        var episode = RemovalEpisode(number: 1, lastSeenLive: start, firstSeenGone: start, snapshotBefore: nil)
        episode.observations = [
            GoneObservation(at: start, capture: CaptureID(rawValue: 1), signal: .notFound, detail: "HTTP 404")
        ]
        let later = start.advanced(by: .minutes(3))
        episode.stillListedAt = isListed ? later : nil
        article.feedAbsence = isListed ? nil : FeedAbsence(since: later, margin: 5, polls: 1, nothingPushedItOut: true)
        article.episode = episode
        return article
    }

    @Test func `three that their feed goes on listing are one event, three that it dropped are three cases`() {
        for isListed in [true, false] {
            var watch = Self.watch()
            for number in 1...3 { _ = watch.suspected(Self.article(number), watched: 20, at: Self.start) }
            let later = Self.start.advanced(by: .minutes(4))
            for number in 1...3 {
                _ = watch.heard(of: Self.suspect(number, isListed: isListed), watched: 20, at: later)
            }
            #expect((watch.state.incident?.areListed == true) == isListed)
            #expect(watch.state.incident?.members.count == (isListed ? 3 : nil))
        }
    }

    @Test func `a few that their feed drops after all were pulled`() {
        var watch = Self.watch()
        for number in 1...3 { _ = watch.suspected(Self.article(number), watched: 20, at: Self.start) }
        let later = Self.start.advanced(by: .minutes(4))
        for number in 1...3 { _ = watch.heard(of: Self.suspect(number, isListed: true), watched: 20, at: later) }
        let end = Self.start.advanced(by: .minutes(30))
        guard case .resolved(let settled) = watch.heard(of: Self.suspect(2, isListed: false), watched: 20, at: end)
        else {
            Issue.record("not resolved")
            return
        }
        #expect(settled.kind == .massRemoval)
        #expect(settled.members.count == 3 && settled.areListed == true)
    }

    @Test func `five pulled of ten are five cases`() {
        var watch = Self.watch()
        for number in 1...5 { _ = watch.suspected(Self.article(number), watched: 10, at: Self.start) }
        #expect(watch.state.incident == nil)
    }

    @Test func `six pulled of a thousand are six cases, twelve are one`() {
        var watch = Self.watch()
        for number in 1...11 { _ = watch.suspected(Self.article(number), watched: 1000, at: Self.start) }
        #expect(watch.state.incident == nil)
        _ = watch.suspected(Self.article(12), watched: 1000, at: Self.start)
        #expect(watch.state.incident?.kind == .manyGone)
    }

    @Test func `many gone while others stand are a mass removal after two hours`() {
        var watch = Self.watch()
        for number in 1...6 { _ = watch.suspected(Self.article(number), watched: 10, at: Self.start) }
        #expect(watch.succeeded("https://e.org/9", showsArticle: true, at: Self.start) == .none)
        #expect(watch.review(at: Self.start.advanced(by: .minutes(90))) == .none)
        watch.isGone("https://e.org/2", at: Self.start.advanced(by: .hours(2)))
        guard case .resolved(let incident) = watch.review(at: Self.start.advanced(by: .hours(2))) else {
            Issue.record("not resolved")
            return
        }
        #expect(incident.kind == .massRemoval)
        #expect(watch.state.incident == nil)
        #expect(watch.state.settled?.members.count == 6)
    }

    @Test func `many gone that a wall hides since are no mass removal until they are seen gone again`() {
        var watch = Self.watch()
        for number in 1...6 { _ = watch.suspected(Self.article(number), watched: 10, at: Self.start) }
        watch.isGone("https://e.org/2", at: Self.start.advanced(by: .minutes(20)))
        #expect(watch.review(at: Self.start.advanced(by: .hours(5))) == .none)
        watch.isGone("https://e.org/2", at: Self.start.advanced(by: .hours(6)))
        #expect(watch.review(at: Self.start.advanced(by: .hours(6))) != .none)
    }

    @Test func `missing pages whose stories stand at new addresses are a migration, and no recovery`() {
        var watch = Self.watch()
        for number in 1...4 {
            _ = watch.failed(Self.trouble("https://e.org/\(number)", .notFound))
        }
        var last = SiteWatch.Change.none
        for number in 1...2 {
            var article = Self.article(number)
            article.marks.readdressed = Readdressing(
                from: article.url, at: Self.start.advanced(by: .minutes(1)))
            article.url = "https://e.org/archive/\(number)"
            last = watch.shown(article, at: article.url, watched: 8, at: Self.start.advanced(by: .minutes(5)))
        }
        guard case .resolved(let incident) = last else {
            Issue.record("not resolved: \(last)")
            return
        }
        #expect(incident.kind == .migration)
        #expect(incident.leadsNowhere == true)
        #expect(watch.state.settled?.leadsNowhere == true)
    }

    @Test func `stories that came since articles went missing do not end their incident`() {
        var watch = Self.watch()
        for number in 1...4 { _ = watch.failed(Self.trouble("https://e.org/\(number)", .notFound)) }
        let later = Self.start.advanced(by: .minutes(40))
        for number in 11...14 {
            let new = ArticleState(
                id: ArticleID(rawValue: "\(number)"), site: SiteKey(rawValue: "e.org"), url: "https://e.org/\(number)",
                feed: FeedID(rawValue: "f"), title: "", publishedAt: nil, firstListedAt: later)
            #expect(watch.shown(new, at: new.url, watched: 8, at: later) == .none)
        }
        #expect(watch.state.incident != nil)
        let earlier = (5...6).map { number in
            ArticleState(
                id: ArticleID(rawValue: "\(number)"), site: SiteKey(rawValue: "e.org"), url: "https://e.org/\(number)",
                feed: FeedID(rawValue: "f"), title: "", publishedAt: nil,
                firstListedAt: Self.start.advanced(by: .hours(-1)))
        }
        for article in earlier { _ = watch.shown(article, at: article.url, watched: 8, at: later) }
        #expect(watch.state.incident == nil)
    }

    @Test func `what a migration left at dead addresses is no mass removal`() {
        var settled = SiteIncident(
            number: 1, kind: .migration, since: Self.start.advanced(by: .hours(2)), members: [], detail: "moved")
        settled.leadsNowhere = true
        var state = SiteState(key: SiteKey(rawValue: "e.org"))
        state.settled = settled
        var watch = SiteWatch(policy: .standard, state: state)
        let later = Self.start.advanced(by: .hours(3))
        for number in 1...12 { #expect(watch.suspected(Self.article(number), watched: 20, at: later) == .none) }
        #expect(watch.state.incident == nil)
    }

    @Test func `a story at a new address is no witness that others stay`() {
        var watch = Self.watch()
        for number in 1...2 {
            _ = watch.moved(ArticleID(rawValue: "\(number)"), from: "u\(number)", watched: 10, at: Self.start)
        }
        var neighbour = Self.article(7)
        neighbour.marks.readdressed = Readdressing(from: "u7", at: Self.start)
        watch.stayed(neighbour, at: Self.start.advanced(by: .minutes(5)))
        #expect(watch.state.moves.count == 2)
        watch.stayed(Self.article(8), at: Self.start.advanced(by: .minutes(5)))
        #expect(watch.state.moves.isEmpty)
    }

    @Test func `stumbles are remembered for a week`() {
        var watch = Self.watch()
        for day in [0, 5, 9] {
            watch.stumbled(
                Stumble(
                    article: ArticleID(rawValue: "1"), signal: .notFound, at: Self.start.advanced(by: .days(day)),
                    lasted: 60 * day))
        }
        #expect(watch.state.stumbles?.map(\.lasted) == [300, 540])
    }

    @Test func `many gone of which half are found elsewhere are a migration`() {
        var watch = Self.watch()
        for number in 1...6 { _ = watch.suspected(Self.article(number), watched: 10, at: Self.start) }
        var last = SiteWatch.Change.none
        for number in 1...3 {
            last = watch.moved(
                ArticleID(rawValue: "\(number)"), from: "https://e.org/\(number)", watched: 10, at: Self.start)
        }
        guard case .resolved(let incident) = last else {
            Issue.record("not resolved")
            return
        }
        #expect(incident.kind == .migration)
    }

    @Test func `three moves in a row are a migration, one between others that stay is a move`() {
        var watch = Self.watch()
        for number in 1...2 {
            _ = watch.moved(ArticleID(rawValue: "\(number)"), from: "u\(number)", watched: 10, at: Self.start)
        }
        watch.stayed(nil, at: Self.start)
        #expect(watch.moved(ArticleID(rawValue: "3"), from: "u3", watched: 10, at: Self.start) == .none)
        _ = watch.moved(ArticleID(rawValue: "4"), from: "u4", watched: 10, at: Self.start)
        _ = watch.moved(ArticleID(rawValue: "5"), from: "u5", watched: 10, at: Self.start)
        #expect(watch.state.settled?.kind == .migration)
        var article = Self.article(1)
        article.marks.readdressed = Readdressing(from: "u0", at: Self.start.advanced(by: .hours(-2)))
        #expect(!watch.tellsMove(of: article, at: Self.start.advanced(by: .hours(3))), "it follows late")
        #expect(watch.tellsMove(of: article, at: Self.start.advanced(by: .hours(49))))
        article.marks.readdressed = Readdressing(from: "u1", at: Self.start)
        #expect(!watch.tellsMove(of: article, at: Self.start.advanced(by: .minutes(30))), "it is on the way yet")
        #expect(watch.tellsMove(of: article, at: Self.start.advanced(by: .hours(3))), "it goes on alone")
    }

    @Test func `a seizure met during an outage is told as what it is`() {
        var watch = Self.watch()
        for url in ["a", "b", "c"] { _ = watch.failed(Self.trouble(url)) }
        guard case .incidentOpened(let incident) = watch.failed(Self.trouble("d", .seized)) else {
            Issue.record("no incident")
            return
        }
        #expect(incident.kind == .seized)
    }

    @Test func `where articles end during trouble of the whole site says nothing of one that ends there later`() {
        var watch = Self.watch()
        watch.ended(ArticleID(rawValue: "1"), target: "e.org/lost", fingerprint: [], at: Self.start)
        let shell: [UInt64] = [1, 2, 3]
        let later = Self.start.advanced(by: .minutes(10))
        watch.ended(ArticleID(rawValue: "2"), target: nil, fingerprint: shell, at: later)
        for url in ["a", "b", "c", "d"] { _ = watch.failed(Self.trouble(url, .redesign, minute: 5)) }
        watch.ended(ArticleID(rawValue: "3"), target: nil, fingerprint: shell, at: later)
        for url in ["a", "b"] { _ = watch.succeeded(url, showsArticle: true, at: later) }
        #expect(watch.state.incident == nil)
        #expect(watch.state.sinks.map(\.target) == ["e.org/lost"])
    }

    @Test func `where two lost articles end, others that end there are lost too`() {
        var watch = Self.watch()
        watch.ended(ArticleID(rawValue: "1"), target: "e.org/lost", fingerprint: [], at: Self.start)
        watch.ended(ArticleID(rawValue: "2"), target: "e.org/lost", fingerprint: [], at: Self.start)
        #expect(watch.state.sinks.map(\.articles.count) == [2])
    }
}
