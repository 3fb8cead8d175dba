/// A feed as a list of subscriptions names it.
package struct Subscription: Hashable, Sendable {
    package let name: String
    /// Verbatim, with white space around it removed.
    package let url: String

    package init(name: String, url: String) {
        self.name = name
        self.url = url
    }
}
