/// One request as a server had it, with what it answered.
struct Exchange: Sendable {
    /// Minutes after the start.
    let minute: Double
    /// Seconds on the clock by which politeness is measured.
    let pace: Double
    let method: String
    let target: String
    /// Names in lower case.
    let headers: [(name: String, value: String)]
    let status: Int
    let answer: [(name: String, value: String)]
    /// Whether the connection ended before the answer did.
    let isBroken: Bool

    var path: String { String(target.prefix { $0 != "?" }) }
    var isConditional: Bool { sent("if-none-match") != nil || sent("if-modified-since") != nil }

    func sent(_ name: String) -> String? { headers.first { $0.name == name }?.value }
    func answered(_ name: String) -> String? { answer.first { $0.name.lowercased() == name }?.value }
}
