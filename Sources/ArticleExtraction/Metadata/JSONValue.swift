import FoundationEssentials

/// Any JSON value, as structured data holds them.
indirect enum JSONValue: Decodable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let object = try? container.decode([String: JSONValue].self) {
            self = .object(object)
        } else if let array = try? container.decode([JSONValue].self) {
            self = .array(array)
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .null
        }
    }

    /// Reads a text; nil where it is no JSON.
    init?(text: String) {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)) else { return nil }
        self = value
    }

    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    /// The text, or the first of several.
    var text: String? {
        switch self {
        case .string(let text): text
        case .array(let values): values.lazy.compactMap(\.text).first
        case .null, .bool, .number, .object: nil
        }
    }

    /// Every object in it, outer ones first, `@graph` and lists looked into.
    var objects: [JSONValue] {
        switch self {
        case .array(let values): values.flatMap(\.objects)
        case .object(let members): [self] + (members["@graph"]?.objects ?? []) + (members["mainEntity"]?.objects ?? [])
        case .null, .bool, .number, .string: []
        }
    }
}
