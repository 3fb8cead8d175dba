import EvidenceLog
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

        /// What it says, if it is in the log that was signed; else nil.
        func proven(in checkpoint: Checkpoint) -> Named? {
            let body = Array(body.utf8)
            let path = path.compactMap { Digest(hexadecimal: $0) }
            // As we write them, since no bit may change unseen: capitals would be the same digests.
            guard path.map(\.hexadecimal) == self.path, seq > 0,
                MerkleProof.includes(
                    MerkleHash.leaf(body), at: seq - 1, size: checkpoint.size, path: path, root: checkpoint.root),
                let named = try? JSONDecoder().decode(Named.self, from: Data(body)), named.seq == seq
            else { return nil }
            return named
        }
    }

    /// What of an entry's body a proof needs.
    struct Named: Decodable {
        let seq: Int64
        /// SHA-256 in hexadecimal by the record's name.
        let records: [String: String]?
    }

    /// A row as it was hashed: null, a number, `t` and text, or `b` and base64.
    struct Record: Codable {
        let name: String
        let table: String
        let values: [Value]

        var row: RecordRow {
            RecordRow(
                name: name, table: table,
                values: values.map { value in
                    switch value {
                    case .null: .null
                    case .number(let number): .number(number)
                    case .text(let text): .text(text)
                    case .bytes(let bytes): .bytes(bytes)
                    }
                })
        }
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
                let rest = String(text.dropFirst())
                if text.hasPrefix("t") {
                    self = .text(rest)
                } else if text.hasPrefix("b"), let data = Data(base64Encoded: rest) {
                    self = .bytes(Array(data))
                } else {
                    throw DecodingError.dataCorruptedError(in: container, debugDescription: "a value of no kind")
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
            // What a program of the operator's answered has a form of its own.
            files.append(("witness-\(index + 1).\(witness.isAuthority ? "tsr" : "answer")", witness.answer))
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
