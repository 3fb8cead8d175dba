/// Why a file is no list of subscriptions.
package enum SubscriptionListError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It holds no outline at all.
    case noOutlines
    /// It cannot be read as XML.
    case unreadable(String)
    case tooMany(limit: Int)

    package var description: String {
        switch self {
        case .noOutlines: "this is no OPML: there is no <outline> in it"
        case .unreadable(let reason): "this is no OPML: \(reason)"
        case .tooMany(let limit): "more than \(limit) feeds"
        }
    }
}
