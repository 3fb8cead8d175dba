/// The start tag of an element.
package struct XMLStartTag: Sendable {
    package let name: XMLName
    /// In the order they stand, references in values resolved, those left out that nobody asked for.
    package let attributes: [(name: XMLName, value: String)]

    package init(name: XMLName, attributes: [(name: XMLName, value: String)] = []) {
        self.name = name
        self.attributes = attributes
    }

    /// The value of an attribute without a namespace, its name compared without regard to ASCII case.
    package func attribute(_ local: String) -> String? {
        attributes.first { $0.name.folded == local && $0.name.prefix.isEmpty }?.value
    }

    /// The value of an attribute by prefix and name, for the prefixes that everyone writes the same (`xml:base`).
    package func attribute(_ prefix: String, _ local: String) -> String? {
        attributes.first { $0.name.local == local && $0.name.prefix == prefix }?.value
    }
}
