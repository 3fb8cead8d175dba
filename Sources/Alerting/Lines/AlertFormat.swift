/// How alert lines are written.
package enum AlertFormat: String, Sendable, CaseIterable {
    /// For people.
    case text
    /// For programs: one JSON object a line.
    case json
    /// For log collectors: `key=value` pairs.
    case logfmt
}
