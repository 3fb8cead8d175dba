import Glibc
import RetractdCore
import Scheduling

/// A way to choose when an article is looked at again, stretched so that it uses up a budget of requests an hour.
struct SchedulingPolicy {
    let title: String
    /// The next look after one at `now`; nil once the watch is over.
    let next: (_ article: String, _ published: Timestamp, _ now: Timestamp) -> Timestamp?

    /// The same interval at every age.
    static func uniform(budget: Double) -> SchedulingPolicy {
        stretched("uniform", budget: budget) { _ in 1 }
    }

    /// The steps of newsdiffs: a quarter of an hour up to three hours, an hour up to a day, then three.
    static func tiers(budget: Double) -> SchedulingPolicy {
        stretched("newsdiffs' tiers", budget: budget) { age in age < 3 ? 0.25 : age < 24 ? 1 : 3 }
    }

    /// The program's own law, its base interval chosen for the budget.
    static func law(knee: Double, budget: Double) -> SchedulingPolicy {
        let watched = Simulation.watchedHours
        let base =
            2 * Simulation.articlesAnHour / budget * knee.squareRoot()
            * ((knee + watched).squareRoot() - knee.squareRoot())
        let law = RecheckLaw(
            base: .hours(base), knee: .hours(knee), shortest: .seconds(30), longest: .hours(watched),
            watchFor: .hours(watched))
        return SchedulingPolicy(title: "square-root law, c = \(knee == 3 ? "3" : "9.3") h") { article, published, now in
            law.nextCheck(attentionReference: published, firstListedAt: published, now: now, jitterKey: article)
        }
    }

    /// - Parameter shape: The interval at an age in hours, up to a factor.
    private static func stretched(
        _ title: String, budget: Double, _ shape: @escaping (Double) -> Double
    ) -> SchedulingPolicy {
        // Looks at one article over its whole watch, were the factor 1.
        let step = 0.01
        let looks = stride(from: 0, to: Simulation.watchedHours, by: step).reduce(0) { $0 + step / shape($1) }
        let factor = Simulation.articlesAnHour * looks / budget
        return SchedulingPolicy(title: title) { article, published, now in
            let age = now.since(published).inHours
            guard age < Simulation.watchedHours else { return nil }
            let jitter = 0.9 + 0.2 * Jitter.share(of: "\(article)/\(now.seconds / 3600)")
            return now.advanced(by: .hours(shape(age) * factor * jitter))
        }
    }
}

extension Duration {
    static func hours(_ hours: Double) -> Duration { .microseconds(Int64(hours * 3_600_000_000)) }
}
