/// The name of an element or attribute, its namespace resolved.
package struct XMLName: Hashable, Sendable {
    /// The namespace's URI; empty where there is none or the prefix was never declared.
    package let namespace: String
    /// The prefix as written; empty where there is none.
    package let prefix: String
    /// The name without its prefix, in the case it was written in.
    package let local: String

    package init(namespace: String = "", prefix: String = "", local: String) {
        self.namespace = namespace
        self.prefix = prefix
        self.local = local
    }
}
