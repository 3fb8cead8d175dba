import Foundation
import GRDB
import GRDBSQLite
import Hashing
import RetractdCore

/// SHA-256 of a row: of its table's name and its columns' values, each with its type and length, so that no two rows
/// have the same bytes.
enum RecordDigest {
    /// The digest of a row of a table.
    static func of(_ table: String, _ values: [DatabaseValue]) -> RetractdCore.Digest {
        RetractdCore.Digest(sha256Of: bytes(table, values))
    }

    /// The same of values as SQLite holds them.
    static func of(_ table: String, _ values: Slice<UnsafeBufferPointer<OpaquePointer?>>) -> RetractdCore.Digest {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1_024)
        bytes += table.utf8
        bytes.append(0)
        for value in values { append(value, to: &bytes) }
        return RetractdCore.Digest(sha256Of: bytes)
    }

    private static func append(_ value: OpaquePointer?, to bytes: inout [UInt8]) {
        switch sqlite3_value_type(value) {
        case SQLITE_INTEGER: append(1, sqlite3_value_int64(value), to: &bytes)
        case SQLITE_FLOAT: append(2, Int64(bitPattern: sqlite3_value_double(value).bitPattern), to: &bytes)
        case SQLITE_TEXT: append(3, sqlite3_value_text(value).map { UnsafeRawPointer($0) }, of: value, to: &bytes)
        case SQLITE_BLOB: append(4, sqlite3_value_blob(value), of: value, to: &bytes)
        default: bytes.append(0)
        }
    }

    /// Text or a blob; its length is known once it was asked for.
    private static func append(
        _ kind: UInt8, _ start: UnsafeRawPointer?, of value: OpaquePointer?, to bytes: inout [UInt8]
    ) {
        let length = Int(sqlite3_value_bytes(value))
        append(kind, Int64(length), to: &bytes)
        bytes += UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : length)
    }

    private static func bytes(_ table: String, _ values: [DatabaseValue]) -> [UInt8] {
        var bytes = Array(table.utf8) + [0]
        bytes.reserveCapacity(512)
        for value in values {
            switch value.storage {
            case .null: bytes.append(0)
            case .int64(let number): append(1, number, to: &bytes)
            case .double(let number): append(2, Int64(bitPattern: number.bitPattern), to: &bytes)
            case .string(let text):
                append(3, Int64(text.utf8.count), to: &bytes)
                bytes += text.utf8
            case .blob(let data):
                append(4, Int64(data.count), to: &bytes)
                bytes += data
            }
        }
        return bytes
    }

    private static func append(_ kind: UInt8, _ number: Int64, to bytes: inout [UInt8]) {
        bytes.append(kind)
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
