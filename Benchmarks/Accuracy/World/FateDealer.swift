import RetractdCore

/// Decides what happens to which story: mostly nothing.
struct FateDealer {
    enum Fate: Sendable {
        case removal(RemovalWay)
        case unlisting
        case move
        case edit
        case headline
        case correction
        case alternatingHeadline
        case liveBlog
        case paywall
        case lateBirth
    }

    private let plan: WorldPlan
    private var dice: Dice

    init(world: Int, plan: WorldPlan) {
        self.plan = plan
        dice = Dice("world/\(world)/fates")
    }

    mutating func deal(to sites: inout [MadeSite]) {
        var deck = sites.indices.flatMap { site in sites[site].stories.indices.map { (site, $0) } }
        deck.shuffle(using: &dice)
        let end = World.start.advanced(by: plan.length)
        for (fate, (site, story)) in zip(plan.fates, deck) {
            var writer = FateWriter(site: sites[site], story: sites[site].stories[story], end: end, dice: dice)
            writer.write(fate)
            dice = writer.dice
            sites[site] = writer.site
            sites[site].stories[story] = writer.story
        }
        for site in sites.indices {
            for story in sites[site].stories.indices { glitch(&sites[site].stories[story]) }
        }
    }

    /// Single addresses stumble for minutes, whatever else befalls them.
    private mutating func glitch(_ story: inout MadeStory) {
        let sure = Int(plan.glitches)
        let rest = plan.glitches - Double(sure)
        for _ in 0..<(sure + (rest > 0 && dice.falls(rest) ? 1 : 0)) {
            let from = World.start.advanced(by: dice.share(of: plan.length, between: 0, and: 0.98))
            if plan.stumblesFade {
                story.glitches.append(.init(span: Span(from: from, for: fading()), status: 404))
                continue
            }
            let status = dice.one(of: [404, 404, 404, 500, 503, 403, 410])
            story.glitches.append(.init(span: Span(from: from, for: dice.minutes(1, 14)), status: status))
        }
    }

    /// Six minutes on average: each minute one of six that last is over.
    private mutating func fading() -> Duration {
        var minutes = 1
        while minutes < 90, !dice.falls(1.0 / 6) { minutes += 1 }
        return .minutes(minutes)
    }
}
