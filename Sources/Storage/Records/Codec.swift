import Foundation
import GRDB
import RetractdCore

/// How values are written into columns.
enum Codec {
    /// JSON with its keys in order, so that equal values are equal bytes.
    static func json(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    /// The same as text, for SQLite's own functions over JSON.
    static func text(_ value: some Encodable) throws -> String { String(decoding: try json(value), as: UTF8.self) }

    static func value<Value: Decodable>(_ type: Value.Type, _ data: Data) throws -> Value {
        try JSONDecoder().decode(type, from: data)
    }

    static func optionalJSON(_ value: (some Encodable)?) throws -> Data? {
        try value.map { try json($0) }
    }

    static func optionalValue<Value: Decodable>(_ type: Value.Type, _ data: Data?) throws -> Value? {
        try data.map { try value(type, $0) }
    }
}

extension Timestamp {
    init(column: Int64) { self.init(microseconds: column) }
    /// nil for NULL.
    init?(column: Int64?) {
        guard let column else { return nil }
        self.init(column: column)
    }
    var column: Int64 { microseconds }
}

extension RetractdCore.Digest {
    var data: Data { Data(bytes) }
    init?(data: Data) { self.init(bytes: Array(data)) }
}

extension Duration {
    /// - Parameter column: Seconds.
    init(column: Int64) { self = .seconds(column) }
    /// Whole seconds.
    var column: Int64 { components.seconds }
}
