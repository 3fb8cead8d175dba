/// The header fields of a response in the order they came, names and values verbatim (bytes that are not UTF-8 are read
/// as Latin-1, as HTTP once prescribed).
package struct HeaderFields: Hashable, Codable, Sendable {
    /// One header line.
    package struct Field: Hashable, Codable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package var fields: [Field]

    package init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// Makes fields from pairs, for tests and fixtures.
    package init(_ pairs: KeyValuePairs<String, String>) {
        fields = pairs.map { Field(name: $0.key, value: $0.value) }
    }

    /// The first value under a name, whatever its case; nil where there is none.
    package func first(_ name: String) -> String? {
        let wanted = name.lowercased()
        return fields.first { $0.name.lowercased() == wanted }?.value
    }

    /// Every value under a name, in order.
    package func all(_ name: String) -> [String] {
        let wanted = name.lowercased()
        return fields.filter { $0.name.lowercased() == wanted }.map(\.value)
    }
}
