/// `make simulate`: how long a deletion or an edit goes unseen, by policy and budget.
@main
struct SimulationTable {
    static let seeds: [UInt64] = [1, 2, 3]
    /// Of a budget, the share of an hour's requests that a poll of the feed every five minutes takes.
    static let feedPolls = 12.0

    static func main() {
        print(
            "hours until seen: mean / median / 95th percentile; \(Int(Simulation.articlesAnHour)) articles an hour, each"
        )
        print(
            "watched for a week; mean of \(seeds.count) seeds. “+ feed”: 12 requests an hour of the same budget poll the feed"
        )
        print("")
        let events = Happening.allCases.map(\.title) + ["deletions + feed", "pulled in hours + feed"]
        print("| budget | policy | made |" + events.map { " \($0) |" }.joined())
        print("|---|---|---|" + events.map { _ in "---|" }.joined())
        for budget in [60.0, 120, 240, 480] {
            for policy in policies { print(row(budget, policy)) }
        }
    }

    static let policies: [@Sendable (Double) -> SchedulingPolicy] = [
        { .uniform(budget: $0) }, { .tiers(budget: $0) }, { .law(knee: 9.3, budget: $0) },
        { .law(knee: 3, budget: $0) },
    ]

    private static func row(_ budget: Double, _ policy: (Double) -> SchedulingPolicy) -> String {
        var alone = [Delays](repeating: Delays(), count: Happening.allCases.count)
        var withFeed = [Delays](repeating: Delays(), count: 2)
        var made = 0.0
        for seed in seeds {
            let whole = Simulation(policy: policy(budget), budget: budget, seed: seed).run()
            made += whole.requestsAnHour / Double(seeds.count)
            for (index, happening) in Happening.allCases.enumerated() {
                alone[index].add(happening, in: whole.articles, isFeedWatched: false, seed: seed)
            }
            let rest = Simulation(policy: policy(budget - feedPolls), budget: budget - feedPolls, seed: seed).run()
            withFeed[0].add(.deletion, in: rest.articles, isFeedWatched: true, seed: seed)
            withFeed[1].add(.quickDeletion, in: rest.articles, isFeedWatched: true, seed: seed)
        }
        let cells = (alone + withFeed).map { " \(text($0.mean)) / \(text($0.median)) / \(text($0.high)) |" }
        return "| \(Int(budget))/h | \(policy(budget).title) | \(text(made)) |" + cells.joined()
    }

    private static func text(_ hours: Double) -> String {
        let hundredths = Int((hours * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
