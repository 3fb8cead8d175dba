import Foundation
import RetractdCore

/// A revision as one packed column.
enum RevisionBody {
    static func pack(_ revision: Revision) throws -> Data {
        guard let packed = Zstd.pack(Array(try Codec.json(revision))) else {
            throw StoreError(.other, "zstd could not pack a revision")
        }
        return Data(packed)
    }

    static func unpack(_ data: Data) throws -> Revision {
        guard let bytes = Zstd.unpack(Array(data)) else { throw StoreError(.corrupted, "a revision is damaged") }
        return try Codec.value(Revision.self, Data(bytes))
    }
}
