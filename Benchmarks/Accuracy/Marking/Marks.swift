import RetractdCore

/// The marks of one or many worlds.
struct Marks: Sendable {
    var stories = 0
    var checks = 0
    var requests = 0
    var articleDays = 0.0
    var alerts = 0
    /// By takedown class.
    var removals: [String: Tally] = [:]
    /// By kind of fact other than removals.
    var others: [String: Tally] = [:]
    var confirmed = 0
    var falselyConfirmed = 0
    var suspected = 0
    var falselySuspected = 0
    /// Of the falsely suspected, those that were taken back.
    var takenBack = 0
    var baselines: [String: Baseline.Marks] = [:]
    var mistakes: [Mistake] = []

    var falseAlerts: Int { mistakes.count { $0.kind == .falseAlert } }

    static func + (one: Marks, other: Marks) -> Marks {
        var sum = one
        sum.stories += other.stories
        sum.checks += other.checks
        sum.requests += other.requests
        sum.articleDays += other.articleDays
        sum.alerts += other.alerts
        sum.removals.merge(other.removals) { $0 + $1 }
        sum.others.merge(other.others) { $0 + $1 }
        sum.confirmed += other.confirmed
        sum.falselyConfirmed += other.falselyConfirmed
        sum.suspected += other.suspected
        sum.falselySuspected += other.falselySuspected
        sum.takenBack += other.takenBack
        sum.baselines.merge(other.baselines) { $0 + $1 }
        sum.mistakes += other.mistakes
        return sum
    }
}
