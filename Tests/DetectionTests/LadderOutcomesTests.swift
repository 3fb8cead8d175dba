import Detection
import RetractdCore
import Testing

@Suite struct LadderOutcomesTests {
    static func ended(
        _ signal: RemovalSignal, seenAt minutes: [Int], _ strength: RemovalEpisode.Strength, suspected: Int? = nil,
        confirmed: Int? = nil, endedAt: Int? = nil
    ) -> RemovalEpisode {
        var episode = VerdictTests.episode(signal, seenAt: minutes)
        episode.strength = strength
        episode.suspectedAt = suspected.map(VerdictTests.minute)
        episode.confirmedAt = confirmed.map(VerdictTests.minute)
        episode.endedAt = endedAt.map(VerdictTests.minute)
        return episode
    }

    static func judged(_ isTrue: Bool) -> Judgement {
        Judgement(
            article: ArticleID(rawValue: "a"), episode: 1, at: VerdictTests.minute(99), isTrue: isTrue, note: nil)
    }

    @Test func `a doubt that ends before anyone was told is dismissed, and the rungs know it`() {
        var outcomes = LadderOutcomes()
        outcomes.add(Self.ended(.notFound, seenAt: [0, 2], .cleared, endedAt: 10), nil)
        let tally = outcomes.all
        #expect((tally.opened, tally.dismissed, tally.cleared) == (1, 1, 0))
        #expect(tally.known == [1, 1, 1])
        #expect(tally.stillGone == [1, 0, 0])
    }

    @Test func `a doubt that is still open says nothing of rungs it has not come to`() {
        var outcomes = LadderOutcomes()
        outcomes.add(Self.ended(.notFound, seenAt: [0, 2, 10], .suspected, suspected: 2), nil)
        #expect(outcomes.all.known == [1, 1, 0])
        #expect(outcomes.all.stillGone == [1, 1, 0])
    }

    @Test func `a suspicion that was taken back counts as told`() {
        var outcomes = LadderOutcomes()
        outcomes.add(Self.ended(.restricted, seenAt: [0, 2], .cleared, suspected: 2, endedAt: 8), nil)
        #expect((outcomes.all.suspected, outcomes.all.cleared, outcomes.all.dismissed) == (1, 1, 0))
        #expect(outcomes.all.secondsToSuspected == [120])
    }

    @Test func `the precision is that of the confirmed which somebody judged`() {
        var outcomes = LadderOutcomes()
        let confirmed = Self.ended(.notFound, seenAt: [0, 2, 10, 30], .confirmed, suspected: 2, confirmed: 30)
        #expect(outcomes.all.precision == nil)
        for isTrue in [true, true, true, false] { outcomes.add(confirmed, Self.judged(isTrue)) }
        outcomes.add(confirmed, nil)
        #expect(outcomes.all.precision == 0.75)
        #expect(outcomes.all.confirmed == 5)
    }

    @Test func `each class is told by what was seen first`() {
        var outcomes = LadderOutcomes()
        outcomes.add(Self.ended(.gone, seenAt: [0], .questioned), nil)
        outcomes.add(Self.ended(.notFound, seenAt: [0], .questioned), nil)
        #expect(outcomes.classes.map(\.signal) == [.notFound, .gone])
    }

    @Test func `a judgement comes out of the log as it went in`() {
        let article = ArticleState(
            id: ArticleID(rawValue: "a"), site: SiteKey(rawValue: "e.org"), url: "https://e.org/1",
            feed: FeedID(rawValue: "f"), title: "t", publishedAt: nil, firstListedAt: VerdictTests.start)
        let judgement = Judgement(
            article: article.id, episode: 2, at: VerdictTests.minute(5), isTrue: false, note: "they told us")
        #expect(Judgement(judgement.event(about: article)) == judgement)
    }
}
