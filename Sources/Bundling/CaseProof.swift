import FoundationEssentials
import RetractdCore
import Storage

/// The log's proof as files that a script reads.
struct CaseProof {
    /// An entry of the log: the bytes that were hashed, and the way from them to the root.
    struct Entry: Codable {
        let seq: Int64
        let body: String
        let path: [String]
    }

    /// A row as it was hashed: null, a number, `t` and text, or `b` and base64.
    struct Record: Codable {
        let name: String
        let table: String
        let values: [Value]
    }

    /// One value of a row.
    enum Value: Codable {
        case null
        case number(Int64)
        case text(String)
        case bytes([UInt8])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let number = try? container.decode(Int64.self) {
                self = .number(number)
            } else {
                let text = try container.decode(String.self)
                if text.hasPrefix("b"), let data = Data(base64Encoded: String(text.dropFirst())) {
                    self = .bytes(Array(data))
                } else {
                    self = .text(String(text.dropFirst()))
                }
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .null: try container.encodeNil()
            case .number(let number): try container.encode(number)
            case .text(let text): try container.encode("t" + text)
            case .bytes(let bytes): try container.encode("b" + Data(bytes).base64EncodedString())
            }
        }
    }

    /// The files by name, in `proof/`.
    static func files(_ proof: LogProof, _ records: [RecordRow]) throws -> [(name: String, bytes: [UInt8])] {
        var files = [
            ("checkpoint", Array(proof.checkpoint.utf8)), ("key", Array((proof.key + "\n").utf8)),
            ("key.pem", Array(proof.pem.utf8)),
        ]
        let entries = proof.entries.map { entry in
            Entry(
                seq: entry.seq, body: String(decoding: entry.body, as: UTF8.self), path: entry.path.map(\.hexadecimal))
        }
        files.append(("entries.jsonl", try lines(entries)))
        files.append(("records.jsonl", try lines(records.map(record))))
        for (index, witness) in proof.witnesses.enumerated() {
            files.append(("witness-\(index + 1).note", Array(witness.note.utf8)))
            files.append(("witness-\(index + 1).tsr", witness.answer))
        }
        return files
    }

    private static func record(_ row: RecordRow) -> Record {
        Record(
            name: row.name, table: row.table,
            values: row.values.map { value in
                switch value {
                case .null: .null
                case .number(let number): .number(number)
                case .text(let text): .text(text)
                case .bytes(let bytes): .bytes(bytes)
                }
            })
    }

    private static func lines(_ values: [some Encodable]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try values.flatMap { Array(try encoder.encode($0)) + [0x0A] }
    }
}
