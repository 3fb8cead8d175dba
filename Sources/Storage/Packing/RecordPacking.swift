import Foundation
import GRDB
import RetractdCore

/// Records' JSON as it is stored: digests as bytes, the rest as what it does not share with ``RecordPrimer`` and with what
/// other rows say already.
///
/// What the log hashes is the JSON, which comes back byte for byte. JSON that was stored as it is, is read as it is.
enum RecordPacking {
    /// The first byte of what is packed, where JSON has `{`; it names the primer.
    private static let form: UInt8 = 1
    /// zstd begins every frame with these, so they need not be kept.
    private static let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

    /// - Parameter known: What whoever reads the record can have read before, such as the record that it is made of.
    static func pack(_ json: Data, beside known: [UInt8] = []) throws -> Data {
        let pulled = PulledDigests(Array(json), except: PulledDigests.named(in: known))
        let frame =
            known.isEmpty
            ? RecordPrimer.dictionary?.pack(pulled.text)
            : PackingDictionary.pack(pulled.text, against: RecordPrimer.bytes + known)
        guard let frame, frame.starts(with: magic) else { throw StoreError(.other, "zstd could not pack a record") }
        return Data([form, UInt8(pulled.count)] + pulled.digests + frame.dropFirst(magic.count))
    }

    /// The JSON of a record.
    static func unpack(_ packed: Data, beside known: [UInt8] = []) throws -> Data {
        guard let first = packed.first, first != UInt8(ascii: "{") else { return packed }
        let bytes = Array(packed)
        guard first == form, bytes.count > 2, bytes.count >= 2 + 32 * Int(bytes[1]) else { throw damaged }
        let digests = bytes[2..<(2 + 32 * Int(bytes[1]))]
        let frame = magic + bytes[digests.endIndex...]
        let text =
            known.isEmpty
            ? RecordPrimer.dictionary?.unpack(frame)
            : PackingDictionary.unpack(frame, against: RecordPrimer.bytes + known)
        guard let text, let json = PulledDigests.restored(text, digests) else { throw damaged }
        return Data(json)
    }

    /// The value that a record's JSON holds.
    static func value<Value: Decodable>(
        _ type: Value.Type, _ packed: Data, beside known: [UInt8] = []
    ) throws -> Value {
        try Codec.value(type, unpack(packed, beside: known))
    }

    /// The values of a row that the log's digest is over, where its last column holds its record.
    static func values(of row: Row) throws -> [DatabaseValue] {
        guard let last = row.databaseValues.last, case .blob(let packed) = last.storage else {
            return Array(row.databaseValues)
        }
        return row.databaseValues.dropLast() + [try unpack(packed).databaseValue]
    }

    private static let damaged = StoreError(.corrupted, "a record is damaged: it cannot be unpacked")
}
