import RetractdCore
import RetractdTestSupport

/// Sites over some days, with everything that happens to them; the same for the same plan and number.
struct World: Sendable {
    static let start = ScenarioRunner.start

    let number: Int
    let end: Timestamp
    var sites: [MadeSite]
    /// When our own network is down: no site can be reached.
    let blackouts: [Span]

    init(number: Int, plan: WorldPlan = .corpus) {
        self.number = number
        let end = Self.start.advanced(by: plan.length)
        self.end = end
        var dice = Dice("world/\(number)/blackouts")
        let start = Self.start
        blackouts = (0..<2).map { _ in
            Span(
                from: start.advanced(by: dice.share(of: plan.length, between: 0.05, and: 0.85)),
                for: dice.minutes(5, 180))
        }
        sites = (0..<plan.siteCount).map { SiteMaker(world: number, number: $0).made(plan) }
        var dealer = FateDealer(world: number, plan: plan)
        dealer.deal(to: &sites)
        NuisanceDealer(world: number, plan: plan).deal(to: &sites)
    }

    /// What hides a site's pages at a moment, by name; nil where nothing does.
    func hindrance(of site: MadeSite, at now: Timestamp) -> String? {
        if blackouts.contains(where: { $0.contains(now) }) { return "our own network" }
        return site.trouble(at: now).flatMap { $0.hidesPages ? $0.rawValue : nil }
    }

    var storyCount: Int { sites.reduce(0) { $0 + $1.stories.count } }
}
