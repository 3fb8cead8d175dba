import RetractdCore

/// What a world is made of: how many sites, how long, and which fates and troubles fall on it.
struct WorldPlan: Sendable {
    let siteCount: Int
    var length: Duration
    /// Stories out at the start, and stories that follow, of each site.
    let storiesBefore: Int
    let storiesAfter: Int
    let fates: [FateDealer.Fate]
    /// One of each in every world.
    let nuisances: [Nuisance]
    /// Passing troubles that each site has beside its share of those.
    let more: Int
    /// Times that each address stumbles for minutes.
    let glitches: Double
    /// Whether stumbles are short and seldom long, as assumed of the web, or of any length up to a quarter of an hour.
    var stumblesFade = false

    /// Eight sites over two days and a half, 200 stories, one removal of every way and four more.
    static let corpus = WorldPlan(
        siteCount: 8, length: .hours(60), storiesBefore: 8, storiesAfter: 17,
        fates: (RemovalWay.allCases + [.notFound, .notFound, .softMissing, .notice]).map { .removal($0) }
            + some(4, .unlisting) + some(6, .move) + some(20, .edit) + some(8, .headline) + some(6, .correction)
            + some(4, .alternatingHeadline) + some(2, .liveBlog) + some(4, .paywall) + some(8, .lateBirth),
        nuisances: Nuisance.allCases, more: 1, glitches: 3)

    /// Six sites over three days, sixty stories, of which most meet with something.
    static let newsroom = WorldPlan(
        siteCount: 6, length: .days(3), storiesBefore: 4, storiesAfter: 6,
        fates: [
            .notFound, .notFound, .notFound, .gone, .gone, .legal, .softMissing, .softMissing, .toHome, .toHome,
            .toStory, .emptied, .emptied, .notice, .notice, .swappedAll,
        ].map { .removal($0) }
            + some(2, .unlisting) + some(3, .move) + some(13, .edit) + some(6, .headline) + some(3, .correction)
            + some(3, .alternatingHeadline) + some(1, .liveBlog) + some(2, .paywall) + some(3, .lateBirth),
        nuisances: [
            .unavailable, .timeout, .wall403, .wall200, .consent, .maintenance, .rateLimit, .falseMissing, .feedEmpty,
            .feedBroken, .feedHTML, .guidChurn, .dateChurn, .redesign, .feedShuffled,
        ],
        more: 1, glitches: 1)

    /// Eight sites over two days and a half at rates that were measured where there are any, and assumed elsewhere: per story
    /// and day 0.7 % are pulled, 2 % move, 6 % get another headline and a fifth other words (GDELT); one look of 2,500 meets
    /// a stumble of six minutes on average, one of 500 an outage, one of 500 a wall.
    static func field(_ number: Int) -> WorldPlan {
        let ways = RemovalWay.allCases
        let pulled = [0, 1].map { FateDealer.Fate.removal(ways[(2 * number + $0) % ways.count]) }
        return WorldPlan(
            siteCount: 8, length: .hours(60), storiesBefore: 8, storiesAfter: 17,
            fates: pulled + some(1, .unlisting) + some(5, .move) + some(38, .edit) + some(12, .headline)
                + some(2, .correction) + some(4, .alternatingHeadline) + some(2, .liveBlog) + some(2, .paywall)
                + some(3, .lateBirth),
            nuisances: fieldNuisances(number), more: 0, glitches: 0.2, stumblesFade: true)
    }

    /// Two outages, a wall in every second world, and each of the rarer troubles in one world of ten.
    private static func fieldNuisances(_ number: Int) -> [Nuisance] {
        let outages: [Nuisance] = [.serverError, .unavailable, .badGateway, .timeout, .nameLost, .reset, .maintenance]
        let walls: [Nuisance] = [.wall403, .wall200, .localWall, .consent, .rateLimit, .forbidden, .geoBlock]
        let feeds: [Nuisance] = [.feedEmpty, .feedBroken, .feedHTML, .feedMissing, .feedShuffled]
        let rare: [Nuisance] = [
            .falseMissing, .migration, .staleEdge, .redesign, .falseMissingAll, .guidChurn, .migrationUnannounced,
            .dateChurn, .allHome, .emptyPages, .overrun,
        ]
        func pick(_ list: [Nuisance], _ index: Int) -> Nuisance { list[index % list.count] }
        return [pick(outages, number), pick(outages, number + 3), pick(feeds, number), pick(rare, number)]
            + (number % 2 == 0 ? [pick(walls, number / 2)] : [])
    }

    private static func some(_ count: Int, _ fate: FateDealer.Fate) -> [FateDealer.Fate] {
        Array(repeating: fate, count: count)
    }
}
