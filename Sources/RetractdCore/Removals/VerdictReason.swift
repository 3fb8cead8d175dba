/// One piece of evidence and what it weighs: a line of `retractd why`.
package struct VerdictReason: Hashable, Codable, Sendable {
    /// The rule's name in the policy table.
    package let rule: String
    /// Ten times the base-ten logarithm of the likelihood ratio; negative speaks against a removal.
    package let decibans: Double
    /// What was seen that made the rule apply.
    package let detail: String

    package init(rule: String, decibans: Double, detail: String) {
        self.rule = rule
        self.decibans = decibans
        self.detail = detail
    }
}
