package import RetractdCore

/// How many alerts a sink would not take, and why the last one.
package struct SinkTrouble: Hashable, Codable, Sendable {
    package let sink: String
    /// They are offered again.
    package let refused: Int
    /// They are offered no more.
    package let givenUp: Int
    package let since: Timestamp
    package let why: String
}
