import Glibc

/// When, after its publication, something happens to an article, in hours.
enum Happening: CaseIterable {
    /// A deletion in the first week as GDELT's counts have it: 0.71 % in a day, 1.64 % in seven, F(t) = 0.00556 ln(1 + t/9.28 h).
    case deletion
    /// A deletion of which three in five come within hours: exponential with a mean of 3 h.
    case quickDeletion
    /// The first change of a headline on a broadcaster's front page, by its measured quantiles.
    case firstEdit

    var title: String {
        switch self {
        case .deletion: "deletions"
        case .quickDeletion: "pulled in hours"
        case .firstEdit: "first edits"
        }
    }

    var isDeletion: Bool { self != .firstEdit }

    /// Hours after publication, up to a week.
    func hours(_ chance: inout Chance) -> Double {
        switch self {
        case .deletion: return Self.gdelt(chance.share())
        case .quickDeletion:
            guard chance.share() < 0.6 else { return Self.gdelt(chance.share()) }
            return min(-3 * log(1 - chance.share()), Simulation.watchedHours)
        case .firstEdit: return Self.quantile(chance.share())
        }
    }

    private static func gdelt(_ share: Double) -> Double {
        let knee = 9.28
        return knee * (pow(1 + Simulation.watchedHours / knee, share) - 1)
    }

    private static let quantiles: [(share: Double, hours: Double)] = [
        (0, 0), (0.1, 0.38), (0.25, 1.06), (0.5, 3.99), (0.75, 9.47), (0.9, 15.5), (0.95, 20.3), (1, 48),
    ]

    private static func quantile(_ share: Double) -> Double {
        let upper = quantiles.firstIndex { $0.share > share } ?? quantiles.count - 1
        let (low, high) = (quantiles[upper - 1], quantiles[upper])
        return low.hours + (high.hours - low.hours) * (share - low.share) / (high.share - low.share)
    }
}
