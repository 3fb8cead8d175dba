import Detection
import RetractdCore
import Testing

@Suite struct VerdictTests {
    static let start = Timestamp(seconds: 1_795_000_000)

    static func minute(_ count: Int) -> Timestamp { start.advanced(by: .minutes(count)) }

    static func episode(
        _ signal: RemovalSignal = .notFound, seenAt minutes: [Int], controlsAt rounds: [Int] = [0, 61],
        siblings: ControlResult.Finding = .live, probe: Bool = true
    ) -> RemovalEpisode {
        var episode = RemovalEpisode(
            number: 1, lastSeenLive: start.advanced(by: .minutes(-5)), firstSeenGone: minute(minutes[0]),
            snapshotBefore: nil)
        episode.moveSearch = MoveSearchRecord(at: minute(minutes.last ?? 0), compared: 3)
        episode.observations = minutes.map {
            GoneObservation(at: minute($0), capture: CaptureID(rawValue: 1), signal: signal, detail: "as seen")
        }
        for round in rounds {
            for number in 1...2 {
                episode.controls.append(control(.sibling, siblings, "https://e.org/s\(number)", round))
            }
            episode.controls.append(control(.home, .live, "https://e.org/", round))
        }
        if probe { episode.controls.append(control(.probe, .honest, "https://e.org/zzz", 0)) }
        return episode
    }

    static func control(
        _ kind: ControlResult.Kind, _ finding: ControlResult.Finding, _ url: String, _ at: Int
    ) -> ControlResult {
        ControlResult(
            kind: kind, finding: finding, url: url, at: minute(at), capture: CaptureID(rawValue: 2), detail: "seen")
    }

    static func assess(
        _ episode: RemovalEpisode, site: SiteState = SiteState(key: SiteKey(rawValue: "e.org")),
        at now: Timestamp? = nil
    ) -> Assessment {
        Verdict(policy: .standard, episode: episode, ageReference: start.advanced(by: .hours(-1)), site: site)
            .assess(at: now ?? episode.observations.last?.at ?? start)
    }

    @Test func `one 404 is told to nobody`() {
        let assessment = Self.assess(Self.episode(seenAt: [0], controlsAt: [0]))
        #expect(!assessment.isProbable)
        #expect(assessment.gatesToSuspected.contains("seen gone only once"))
    }

    @Test func `an error page that lasts three minutes with live siblings is suspected`() {
        #expect(!Self.assess(Self.episode(.softNotFound, seenAt: [0, 2], controlsAt: [0])).isProbable)
        let assessment = Self.assess(Self.episode(.softNotFound, seenAt: [0, 2, 3], controlsAt: [0]))
        #expect(assessment.isProbable)
        #expect(!assessment.isConfirmed)
    }

    @Test func `a status of which the feed says nothing must last a quarter of an hour`() {
        var episode = Self.episode(seenAt: [0, 2, 4], controlsAt: [0])
        #expect(Self.assess(episode).gatesToSuspected == ["gone for less than 14 minutes"])
        episode.feedAbsence = FeedAbsence(since: Self.minute(1), margin: 4, polls: 0, nothingPushedItOut: false)
        #expect(Self.assess(episode).isProbable, "the feed has begun to say so too")
        #expect(Self.assess(Self.episode(seenAt: [0, 2, 4, 10, 16], controlsAt: [0])).isProbable)
        #expect(Self.assess(Self.episode(.gone, seenAt: [0, 2, 4, 10], controlsAt: [0])).isProbable, "said on purpose")
    }

    @Test func `an hour of 404 with live siblings at both ends is confirmed`() {
        let assessment = Self.assess(Self.episode(seenAt: [0, 2, 10, 61], controlsAt: [0, 61]))
        #expect(assessment.isConfirmed)
        #expect(assessment.probability >= 0.95)
    }

    @Test func `two looks within a minute count as one`() throws {
        var episode = Self.episode(seenAt: [0, 2], controlsAt: [0])
        let first = try #require(episode.observations.first)
        episode.observations[1] = GoneObservation(
            at: first.at.advanced(by: .seconds(30)), capture: first.capture, signal: .notFound, detail: "as seen")
        #expect(!Self.assess(episode).isProbable)
    }

    @Test func `gone siblings keep it from being told at all`() {
        let assessment = Self.assess(Self.episode(seenAt: [0, 2, 10, 61], siblings: .gone))
        #expect(!assessment.isProbable)
        #expect(!assessment.isConfirmed)
        #expect(assessment.score < 0)
    }

    @Test func `a story that the feed dropped too is suspected at the second look`() {
        var episode = Self.episode(seenAt: [0, 2], controlsAt: [0])
        episode.feedAbsence = FeedAbsence(since: Self.minute(-300), margin: 4, polls: 9, nothingPushedItOut: false)
        #expect(!Self.assess(episode).isProbable, "an entry taken off hours before is no second witness")
        episode.feedAbsence = FeedAbsence(since: Self.start, margin: 4, polls: 1, nothingPushedItOut: false)
        #expect(Self.assess(episode).isProbable)
    }

    @Test func `a 410 that the feed contradicts is told after nine minutes`() {
        var episode = Self.episode(.gone, seenAt: [0, 2, 5], controlsAt: [0])
        episode.stillListedAt = Self.minute(3)
        #expect(Self.assess(episode).gatesToSuspected == ["gone for less than 9 minutes"])
        episode.observations = Self.episode(.gone, seenAt: [0, 2, 5, 10]).observations
        #expect(Self.assess(episode).isProbable)
    }

    @Test func `a 404 that the feed contradicts is told after forty minutes`() {
        var episode = Self.episode(seenAt: [0, 2, 5], controlsAt: [0])
        episode.stillListedAt = Self.minute(3)
        #expect(Self.assess(episode).gatesToSuspected == ["gone for less than 40 minutes"])
        episode.observations = Self.episode(seenAt: [0, 2, 5, 10, 16, 26]).observations
        #expect(!Self.assess(episode).isProbable)
        episode.observations = Self.episode(seenAt: [0, 2, 5, 10, 16, 26, 42]).observations
        #expect(Self.assess(episode).isProbable)
    }

    @Test func `a 404 waits for what a feed lists that is only just back`() {
        let episode = Self.episode(seenAt: [0, 2, 10, 61])
        var site = SiteState(key: SiteKey(rawValue: "e.org"))
        site.feedsBackAt = Self.minute(32)
        #expect(Self.assess(episode, site: site).gatesToConfirmed == ["a feed of its site is not found either"])
        site.feedsBackAt = Self.minute(31)
        #expect(Self.assess(episode, site: site).isConfirmed)
    }

    @Test func `a 404 that its feed does not bear out is confirmed after an hour`() {
        let early = Self.episode(seenAt: [0, 2, 10, 16, 31], controlsAt: [0, 31])
        var episode = early
        episode.feedAbsence = FeedAbsence(since: Self.minute(2), margin: 4, polls: 1, nothingPushedItOut: false)
        #expect(Self.assess(episode).isConfirmed)
        episode.feedAbsence = nil
        #expect(Self.assess(episode).gatesToConfirmed == ["needs 3 looks over 60 minutes"])
        episode.stillListedAt = Self.minute(12)
        #expect(Self.assess(episode).gatesToConfirmed == ["needs 3 looks over 60 minutes"])
        let stumble = Self.episode(seenAt: [0, 2, 10, 16, 26, 42, 56], controlsAt: [0, 56])
        #expect(!Self.assess(stumble).isConfirmed, "such stumbles were seen")
        episode = Self.episode(seenAt: [0, 2, 10, 16, 26, 61], controlsAt: [0, 61])
        #expect(Self.assess(episode).isConfirmed)
        episode.stillListedAt = Self.minute(12)
        #expect(Self.assess(episode).isConfirmed)
    }

    @Test func `two looks must be as far apart as three, and half an hour at the least`() {
        #expect(!Self.assess(Self.episode(seenAt: [0, 31], controlsAt: [0, 31])).isConfirmed)
        #expect(Self.assess(Self.episode(seenAt: [0, 61])).isConfirmed)
        #expect(!Self.assess(Self.episode(.softNotFound, seenAt: [0, 28], controlsAt: [0, 28])).isConfirmed)
        #expect(Self.assess(Self.episode(.softNotFound, seenAt: [0, 31], controlsAt: [0, 31])).isConfirmed)
    }

    @Test func `where three that went with the whole site are not back, none is told of for two hours`() {
        var site = SiteState(key: SiteKey(rawValue: "e.org"))
        site.lastIncident = Self.minute(-30)..<Self.minute(-1)
        var episode = Self.episode(seenAt: [0, 2, 10, 61])
        episode.stillListedAt = Self.minute(12)
        #expect(Self.assess(episode, site: site).isConfirmed)
        site.suspects = (1...3).map { number in
            var left = SiteState.Suspect(
                article: ArticleID(rawValue: "\(number)"), url: "https://e.org/\(number)", at: Self.minute(-9))
            left.isLeftOver = true
            return left
        }
        #expect(!Self.assess(episode, site: site).isProbable)
        #expect(Self.assess(episode, site: site, at: Self.minute(120)).isConfirmed)
        site.suspects.removeLast()
        #expect(Self.assess(episode, site: site).isConfirmed)
    }

    @Test func `where several went at once none is told before its feed was asked, or for an hour`() {
        var site = SiteState(key: SiteKey(rawValue: "e.org"))
        site.suspects = (1...3).map { number in
            SiteState.Suspect(
                article: ArticleID(rawValue: "\(number)"), url: "https://e.org/\(number)", at: Self.minute(number))
        }
        var episode = Self.episode(seenAt: [0, 2, 10, 34])
        #expect(!Self.assess(episode, site: site).isProbable)
        #expect(Self.assess(Self.episode(seenAt: [0, 30, 60], controlsAt: [0, 60]), site: site).isConfirmed)
        episode.feedAbsence = FeedAbsence(since: Self.minute(1), margin: 4, polls: 2, nothingPushedItOut: true)
        #expect(Self.assess(episode, site: site).isConfirmed)
        episode.feedAbsence = nil
        site.suspects.removeFirst()
        #expect(Self.assess(episode, site: site).isProbable)
    }

    @Test func `an incident of a few that are listed holds none that its feed dropped`() {
        var site = SiteState(key: SiteKey(rawValue: "e.org"))
        site.incident = SiteIncident(number: 1, kind: .manyGone, since: Self.start, members: [], detail: "gone")
        site.incident?.areListed = true
        var episode = Self.episode(seenAt: [0, 2, 10, 61])
        #expect(!Self.assess(episode, site: site).isProbable)
        episode.feedAbsence = FeedAbsence(since: Self.minute(1), margin: 4, polls: 2, nothingPushedItOut: true)
        #expect(Self.assess(episode, site: site).isConfirmed)
    }

    @Test func `two looks a second apart are one look that a feed may bear out`() {
        var episode = Self.episode(seenAt: [0, 0], controlsAt: [0])
        episode.feedAbsence = FeedAbsence(since: Self.minute(4), margin: 4, polls: 3, nothingPushedItOut: true)
        #expect(Self.assess(episode, at: Self.minute(31)).isConfirmed)
    }

    @Test func `page and feed together confirm after ten minutes`() {
        var episode = Self.episode(seenAt: [0, 2, 10], controlsAt: [0, 10])
        #expect(Self.assess(episode).gatesToConfirmed.contains("needs 3 looks over 60 minutes"))
        episode.feedAbsence = FeedAbsence(since: Self.start, margin: 4, polls: 2, nothingPushedItOut: false)
        #expect(Self.assess(episode).isConfirmed)
        episode.feedAbsence = FeedAbsence(since: Self.start, margin: 2, polls: 2, nothingPushedItOut: false)
        #expect(!Self.assess(episode).isConfirmed)
    }

    @Test func `a feed that drops a story at the same time bears out the one look that found it gone`() {
        var episode = Self.episode(seenAt: [0], controlsAt: [0])
        #expect(!Self.assess(episode, at: Self.minute(40)).isProbable)
        episode.feedAbsence = FeedAbsence(since: Self.minute(5), margin: 4, polls: 3, nothingPushedItOut: false)
        #expect(!Self.assess(episode, at: Self.minute(9)).isProbable)
        #expect(Self.assess(episode, at: Self.minute(10)).isProbable)
        #expect(!Self.assess(episode, at: Self.minute(40)).isConfirmed, "it may have come back under another headline")
        episode.feedAbsence = FeedAbsence(since: Self.minute(5), margin: 4, polls: 3, nothingPushedItOut: true)
        #expect(!Self.assess(episode, at: Self.minute(20)).isConfirmed)
        #expect(Self.assess(episode, at: Self.minute(30)).isConfirmed)
        episode.feedAbsence = FeedAbsence(since: Self.minute(90), margin: 4, polls: 3, nothingPushedItOut: true)
        #expect(!Self.assess(episode, at: Self.minute(120)).isProbable, "that came later, and is no witness")
    }

    @Test func `an entry taken off hours before is no second witness`() {
        var episode = Self.episode(seenAt: [0, 2, 10], controlsAt: [0, 10])
        episode.feedAbsence = FeedAbsence(since: Self.minute(-180), margin: 4, polls: 9, nothingPushedItOut: false)
        #expect(!Self.assess(episode).isConfirmed)
    }

    @Test func `a 410 takes as long as a page that says so`() {
        #expect(!Self.assess(Self.episode(.gone, seenAt: [0, 2], controlsAt: [0, 2])).isConfirmed)
        #expect(Self.assess(Self.episode(.gone, seenAt: [0, 2, 10, 26], controlsAt: [0, 26])).isConfirmed)
    }

    @Test func `another text under the old headline is an edit as long as the feed lists the story`() {
        var episode = Self.episode(.swapped, seenAt: [0, 2, 10, 61])
        #expect(Self.assess(episode).gatesToSuspected == ["its feed did not drop it"])
        episode.feedAbsence = FeedAbsence(since: Self.start, margin: 4, polls: 2, nothingPushedItOut: false)
        #expect(Self.assess(episode).isConfirmed)
    }

    @Test func `without controls a 404 off the feed is confirmed soon, and one alone after hours`() {
        func lacking(_ minutes: [Int]) -> RemovalEpisode {
            var episode = Self.episode(seenAt: minutes, controlsAt: [], probe: false)
            for kind in [ControlResult.Kind.sibling, .home, .probe] {
                episode.controls.append(
                    Self.control(kind, .notDone, "https://e.org/\(kind)", minutes[minutes.count - 1]))
            }
            return episode
        }
        var dropped = lacking([0, 5, 10])
        dropped.feedAbsence = FeedAbsence(since: Self.start, margin: 4, polls: 2, nothingPushedItOut: false)
        #expect(Self.assess(dropped).isConfirmed)
        #expect(!Self.assess(lacking([0, 10, 30])).isConfirmed)
        #expect(Self.assess(lacking([0, 60, 120])).isConfirmed)
    }

    @Test func `a story not looked for elsewhere is not confirmed`() {
        var episode = Self.episode(seenAt: [0, 2, 10, 61])
        episode.moveSearch = nil
        #expect(Self.assess(episode).gatesToConfirmed == ["not looked for elsewhere yet"])
    }

    @Test(arguments: RemovalSignal.allCases)
    func `every sign can be confirmed within half an hour, at any age`(signal: RemovalSignal) {
        var episode = Self.episode(signal, seenAt: [0, 2, 10, 26], controlsAt: [0, 26])
        if [.swapped, .notFound, .restricted].contains(signal) {
            episode.feedAbsence = FeedAbsence(since: Self.start, margin: 4, polls: 3, nothingPushedItOut: false)
        }
        let verdict = Verdict(
            policy: .standard, episode: episode, ageReference: Self.start.advanced(by: .days(-60)),
            site: SiteState(key: SiteKey(rawValue: "e.org")))
        #expect(verdict.assess(at: Self.minute(30)).isConfirmed)
    }

    @Test func `a 404 that a cache made is not believed before the feed agrees`() {
        var episode = Self.episode(seenAt: [0, 2, 10, 61])
        episode.observations = episode.observations.map {
            GoneObservation(at: $0.at, capture: $0.capture, signal: .notFound, detail: $0.detail, isMadeAtEdge: true)
        }
        #expect(!Self.assess(episode).isConfirmed)
        episode.feedAbsence = FeedAbsence(since: Self.start, margin: 4, polls: 3, nothingPushedItOut: false)
        #expect(Self.assess(episode).isConfirmed)
    }

    @Test func `who asks from elsewhere and sees it keeps it from being told`() {
        var episode = Self.episode(seenAt: [0, 2, 10, 61])
        episode.controls.append(Self.control(.secondVantage, .live, "https://e.org/x", 30))
        #expect(Self.assess(episode).gatesToConfirmed.contains("seen live from elsewhere"))
    }

    @Test func `what came and went before is doubted longer`() {
        var episode = Self.episode(.softNotFound, seenAt: [0, 2, 5], controlsAt: [0])
        #expect(Self.assess(episode).isProbable)
        episode.earlierReturns = 2
        #expect(!Self.assess(episode).isProbable)
        episode.earlierAbsence = 240
        #expect(Self.assess(episode).isProbable)
    }

    @Test func `where addresses of the site lately came back, a suspicion waits as long as most of them took`() {
        var episode = Self.episode(.softNotFound, seenAt: [0, 2, 10], controlsAt: [0])
        #expect(Self.assess(episode).isProbable)
        episode.siteStumbles = [120, 660, 240]
        #expect(Self.assess(episode).gatesToSuspected == ["gone for less than 11 minutes"])
        episode.observations.append(
            GoneObservation(
                at: Self.minute(16), capture: CaptureID(rawValue: 1), signal: .softNotFound, detail: "as seen"))
        #expect(Self.assess(episode).isProbable)
    }

    @Test func `one long stumble among many short ones makes nobody wait`() {
        var episode = Self.episode(.softNotFound, seenAt: [0, 2, 4], controlsAt: [0])
        episode.siteStumbles = Array(repeating: 120, count: 10) + [1_200]
        #expect(Self.assess(episode).isProbable)
    }

    @Test func `stumbles hold nothing that lasts for twenty minutes, nor what the publisher says in words`() {
        var episode = Self.episode(seenAt: [0, 2, 20], controlsAt: [0])
        episode.siteStumbles = [6_000]
        #expect(Self.assess(episode).isProbable)
        var notice = Self.episode(.notice, seenAt: [0, 2], controlsAt: [0])
        notice.siteStumbles = [6_000]
        #expect(Self.assess(notice).isProbable)
    }

    @Test func `what was left at an address from before its site moved is called pulled by nobody`() {
        var site = SiteState(key: SiteKey(rawValue: "e.org"))
        site.settled = SiteIncident(number: 1, kind: .migration, since: Self.start, members: [], detail: "moved")
        site.settled?.leadsNowhere = true
        func assess(addressSince: Timestamp) -> Assessment {
            Verdict(
                policy: .standard, episode: Self.episode(seenAt: [0, 2, 10, 61], controlsAt: [0, 61]),
                ageReference: Self.start.advanced(by: .hours(-6)), site: site, addressSince: addressSince
            ).assess(at: Self.minute(61))
        }
        #expect(!assess(addressSince: Self.start.advanced(by: .hours(-6))).isProbable)
        #expect(assess(addressSince: Self.start).isConfirmed)
    }

    @Test func `an old story whose coevals are gone too has expired`() {
        let episode = Self.episode(seenAt: [0, 2, 10, 61], siblings: .gone)
        let verdict = Verdict(
            policy: .standard, episode: episode, ageReference: Self.start.advanced(by: .days(-20)),
            site: SiteState(key: SiteKey(rawValue: "e.org")))
        #expect(verdict.assess(at: Self.minute(30)).reasons.contains { $0.rule == "expired" })
    }

    @Test func `siblings live only at the start do not confirm`() {
        let assessment = Self.assess(Self.episode(seenAt: [0, 2, 10, 61], controlsAt: [0]))
        #expect(assessment.gatesToConfirmed.contains("siblings not seen live after the last look"))
    }

    @Test func `without a probe of an unknown URL a 404 is not confirmed`() {
        #expect(!Self.assess(Self.episode(seenAt: [0, 2, 10, 61], probe: false)).isConfirmed)
    }

    @Test func `a site in trouble holds every verdict but explicit ones`() {
        var site = SiteState(key: SiteKey(rawValue: "e.org"))
        site.incident = SiteIncident(number: 1, kind: .outage, since: Self.start, members: [], detail: "down")
        #expect(!Self.assess(Self.episode(seenAt: [0, 2, 10, 61]), site: site).isProbable)
        #expect(Self.assess(Self.episode(.notice, seenAt: [0, 2], controlsAt: [0, 2]), site: site).isConfirmed)
    }

    @Test func `a notice is confirmed by its second look`() {
        #expect(!Self.assess(Self.episode(.notice, seenAt: [0], controlsAt: [0])).isConfirmed)
        #expect(Self.assess(Self.episode(.notice, seenAt: [0, 2], controlsAt: [0, 2])).isConfirmed)
    }

    @Test func `what was never seen live and is listed still is never told`() {
        var episode = RemovalEpisode(number: 1, lastSeenLive: nil, firstSeenGone: Self.start, snapshotBefore: nil)
        let full = Self.episode(seenAt: [0, 2, 10, 61])
        episode.observations = full.observations
        episode.controls = full.controls
        episode.moveSearch = full.moveSearch
        #expect(!Self.assess(episode).isProbable)
    }

    @Test func `what was never seen live and left the feed is suspected at most, and not surely`() {
        var episode = RemovalEpisode(number: 1, lastSeenLive: nil, firstSeenGone: Self.start, snapshotBefore: nil)
        let full = Self.episode(seenAt: [0, 2, 10, 61])
        episode.observations = full.observations
        episode.controls = full.controls
        episode.feedAbsence = FeedAbsence(since: Self.start, margin: 4, polls: 3, nothingPushedItOut: false)
        let assessment = Self.assess(episode)
        #expect(assessment.isProbable)
        #expect(!assessment.isConfirmed)
        #expect(assessment.probability <= 0.8)
    }

    @Test func `a login asked for is suspected at most`() {
        var episode = Self.episode(.restricted, seenAt: [0, 2, 10, 61])
        episode.observations = episode.observations.map {
            GoneObservation(at: $0.at, capture: $0.capture, signal: .restricted, detail: "HTTP 401")
        }
        #expect(!Self.assess(episode).isConfirmed)
    }

    @Test(arguments: [(0.0, 0.5), (10.0, 0.9091), (-10.0, 0.0909), (13.0, 0.9523), (200.0, 1.0), (-200.0, 0.0)])
    func `a score is a probability`(score: Double, probability: Double) {
        #expect(abs(Assessment.probability(of: score) - probability) < 0.0002)
    }

    @Test func `the score is the sum of its reasons`() {
        let assessment = Self.assess(Self.episode(seenAt: [0, 2, 10, 61]))
        let sum = assessment.reasons.reduce(0) { $0 + $1.decibans }
        #expect(abs(sum - assessment.score) < 0.06)
    }

    @Test(arguments: [
        (0.0, "50 %"), (-9.0, "11.2 %"), (13.0, "95.2 %"), (29.9, "99.9 %"), (31.0, "over 99.9 %"),
        (90.0, "over 99.9 %"),
    ])
    func `people read a probability, never certainty`(score: Double, words: String) {
        #expect(Assessment.percent(of: score) == words)
    }
}
