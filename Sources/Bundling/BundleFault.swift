/// Why a bundle cannot be looked at.
package struct BundleFault: Error, CustomStringConvertible, Sendable {
    package enum Kind: Sendable {
        /// It is one of ours, and damaged.
        case damaged
        /// It is something else, or a bundle of a newer form: nothing is said of whether it is whole.
        case unknown
    }

    package let kind: Kind
    /// One line for a person.
    package let description: String
}
