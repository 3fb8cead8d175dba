/// A JSON value (RFC 8259), the members of objects in the order they stand.
enum JSONValue {
    case null
    case bool(Bool)
    /// The number as written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    /// The member of an object; nil for anything else.
    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// A string, or a number as it was written: some feeds have numeric ids.
    ///
    /// Where XML was turned into JSON, an element with attributes is an object whose text has a name of its own.
    var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): return text
        case .object:
            for name in Self.textNames {
                if case .string(let text)? = self[name] { return text }
            }
            return nil
        default: return nil
        }
    }

    private static let textNames = ["#value", "#text", "#", "_", "$t", "__text", "content", "value"]

    var array: [JSONValue]? {
        if case .array(let items) = self { items } else { nil }
    }

    /// The items of an array; anything else but null is a list of one.
    var list: [JSONValue] {
        switch self {
        case .array(let items): items
        case .null: []
        default: [self]
        }
    }
}
