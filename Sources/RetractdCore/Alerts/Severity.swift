/// How much it matters, from a change of punctuation to a pulled story.
package enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
    case cosmetic
    case minor
    case material
    case major

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }
}
