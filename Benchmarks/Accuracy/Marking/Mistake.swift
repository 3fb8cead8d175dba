import RetractdCore

/// One thing that went wrong, in words, with the place at which it can be played again.
struct Mistake: Sendable {
    enum Kind: String, Sendable {
        case falseAlert = "false"
        case missed
        case misnamed
    }

    let kind: Kind
    let what: String
    let world: Int
    let place: Place?
    let site: Int
    let at: Timestamp
    let cause: String

    var line: String {
        let subject = place.map(\.description) ?? "\(site)"
        let time = SpanText.text(at.since(World.start))
        return "\(kind.rawValue) \(what) at \(time), world \(world), \(subject): \(cause)"
    }
}
