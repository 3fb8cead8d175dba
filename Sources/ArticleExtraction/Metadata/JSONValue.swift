/// Any JSON value, as structured data holds them.
indirect enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// As it is written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Reads a text as publishers write it, which is not always JSON; nil where it opens no object or list.
    init?(text: String) {
        var scanner = JSONScanner(text)
        guard let value = scanner.document() else { return nil }
        self = value
    }

    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The text, or the first of several.
    var text: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .array(let values): values.lazy.compactMap(\.text).first
        case .object: self["@value"]?.text
        case .null, .bool: nil
        }
    }

    /// Every object in it, outer ones first, `@graph` and lists looked into.
    var objects: [JSONValue] {
        switch self {
        case .array(let values): values.flatMap(\.objects)
        case .object(let members):
            [self] + (members["@graph"]?.objects ?? []) + (members["mainEntity"]?.objects ?? [])
        case .null, .bool, .number, .string: []
        }
    }
}
