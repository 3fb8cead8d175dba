package import RetractdCore

/// An alert that a sink would not take.
package struct UndeliveredAlert: Hashable, Sendable {
    package let sink: String
    package let alert: Alert
    package let refusals: Refusals
    /// Whether it is offered no more.
    package let isGivenUp: Bool
}
