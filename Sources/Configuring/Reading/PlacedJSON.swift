/// A JSON value that knows where it stands in its file.
struct PlacedJSON: Hashable, Sendable {
    indirect enum Value: Hashable, Sendable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([PlacedJSON])
        case object([Member])
    }

    struct Member: Hashable, Sendable {
        let key: String
        let keyOffset: Int
        let value: PlacedJSON
    }

    let value: Value
    /// In bytes from the start.
    let offset: Int
    /// Just behind its last byte.
    let end: Int

    /// What kind of value it is, for messages.
    var kind: String {
        switch value {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
