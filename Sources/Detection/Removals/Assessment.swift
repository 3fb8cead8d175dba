package import RetractdCore

/// What is believed of an open episode at one moment, and why.
package struct Assessment: Hashable, Sendable {
    /// Decibans, the prior included.
    package let score: Double
    package let reasons: [VerdictReason]
    /// What still keeps it from being told as suspected, in words.
    package let gatesToSuspected: [String]
    /// What still keeps it from being confirmed, in words.
    package let gatesToConfirmed: [String]

    package var isProbable: Bool { gatesToSuspected.isEmpty }
    package var isConfirmed: Bool { gatesToConfirmed.isEmpty }

    /// The most probability that is told; 1 where nothing limits it.
    package let mostProbability: Double

    /// The score as a probability.
    package var probability: Double { min(mostProbability, Self.probability(of: score)) }

    /// Nothing is ever certain.
    package static let mostCertain = 0.9999

    /// 1 / (1 + 10^(-score/10)), to four digits, and never certainty.
    package static func probability(of score: Double) -> Double {
        let odds = power(ofTen: min(max(score, -90), 90) / 10)
        return min(mostCertain, (odds / (1 + odds) * 10_000).rounded() / 10_000)
    }

    /// The same as people read it: `97.3 %`, `over 99.9 %`.
    package static func percent(of score: Double) -> String {
        let share = probability(of: score)
        guard share <= 0.999 else { return "over 99.9 %" }
        let tenths = Int((share * 1_000).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }

    /// 10 to a power, by the series of the exponential: the core imports no C library for it.
    private static func power(ofTen exponent: Double) -> Double {
        let whole = exponent.rounded(.down)
        let rest = (exponent - whole) * 2.302_585_092_994_046
        var term = 1.0
        var sum = 1.0
        for index in 1...24 {
            term *= rest / Double(index)
            sum += term
        }
        var result = sum
        for _ in 0..<Int(abs(whole)) { result = whole < 0 ? result / 10 : result * 10 }
        return result
    }
}
