import RetractdCore

/// A fact that could be seen and should be told, with the moment at which it could first be seen.
struct Expected: Sendable {
    let place: Place
    let fact: Fact
    let firstSeen: Timestamp
}
