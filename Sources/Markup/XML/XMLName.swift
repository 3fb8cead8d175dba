/// The name of an element or attribute, its namespace resolved.
///
/// One reference, since a document says the same few names over and over.
package struct XMLName: Hashable, Sendable {
    private final class Parts: Sendable {
        let namespace: String
        let prefix: String
        let local: String
        let folded: String

        init(_ namespace: String, _ prefix: String, _ local: String) {
            self.namespace = namespace
            self.prefix = prefix
            self.local = local
            folded = local.lowercased()
        }
    }

    private let parts: Parts
    /// Which one it was of the different names of its document, from 0; −1 for a name of no document.
    package let number: Int

    package init(namespace: String = "", prefix: String = "", local: String, number: Int = -1) {
        parts = Parts(namespace, prefix, local)
        self.number = number
    }

    /// The namespace's URI; empty where there is none or the prefix was never declared.
    package var namespace: String { parts.namespace }
    /// The prefix as written; empty where there is none.
    package var prefix: String { parts.prefix }
    /// The name without its prefix, in the case it was written in.
    package var local: String { parts.local }
    /// The name without its prefix, in lower case.
    package var folded: String { parts.folded }

    package static func == (left: XMLName, right: XMLName) -> Bool {
        left.parts === right.parts
            || (left.local == right.local && left.prefix == right.prefix && left.namespace == right.namespace)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(namespace)
        hasher.combine(prefix)
        hasher.combine(local)
    }
}
