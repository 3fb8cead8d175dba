import RetractdCore

/// Counts of one kind of fact: how many there were, how many were told, how late.
struct Tally: Sendable {
    var facts = 0
    var told = 0
    var named = 0
    var toSuspected: [Duration] = []
    var toConfirmed: [Duration] = []

    static func + (one: Tally, other: Tally) -> Tally {
        var sum = one
        sum.facts += other.facts
        sum.told += other.told
        sum.named += other.named
        sum.toSuspected += other.toSuspected
        sum.toConfirmed += other.toConfirmed
        return sum
    }
}
