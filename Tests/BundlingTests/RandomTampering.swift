import Foundation
import Hashing
import WebArchive

@testable import Bundling

/// Changes of single bits in what a bundle proves, by somebody who makes every digest and every list fit again.
struct RandomTampering {
    private var chance: UInt64

    init(seed: UInt64) { chance = seed }

    private mutating func next(_ limit: Int) -> Int {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(chance >> 33) % max(1, limit)
    }

    /// Changes a bit; gives where, or nil where what is there now says the same as before.
    mutating func change(_ bundle: TamperedBundle) throws -> String? {
        switch next(4) {
        case 0: try changeLine(of: "proof/entries.jsonl", bundle) { try Self.values(CaseProof.Entry.self, $0) }
        case 1: try changeLine(of: "proof/records.jsonl", bundle) { try Self.values(CaseProof.Record.self, $0) }
        case 2: try changeFeed(bundle)
        default: try changeArchive(bundle)
        }
    }

    /// Drops, repeats or swaps one record; gives where, or nil where what is there now says the same as before.
    mutating func rearrange(_ bundle: TamperedBundle) throws -> String? {
        switch next(4) {
        case 0: return try rearrangeLines(of: "proof/entries.jsonl", bundle) { $0 }
        // The records are found by their names, wherever they stand.
        case 1: return try rearrangeLines(of: "proof/records.jsonl", bundle) { $0.sorted() }
        case 2: return try rearrangeLines(of: "indexes/index.cdx", bundle) { $0 }
        default:
            var isSame = true
            try? bundle.archive { records in
                let changed = Array(records[..<1]) + rearranged(Array(records[1...]))
                isSame = changed == records
                return changed
            }
            return isSame ? nil : "the archive"
        }
    }

    private mutating func rearrangeLines(
        of name: String, _ bundle: TamperedBundle, as said: ([String]) -> [String]
    ) throws -> String? {
        var isSame = true
        try bundle.lines(name) { lines in
            let changed = rearranged(lines)
            isSame = said(changed) == said(lines)
            return changed
        }
        return isSame ? nil : name
    }

    private mutating func rearranged<Item>(_ items: [Item]) -> [Item] {
        var items = items
        let place = next(items.count)
        switch next(3) {
        case 0: items.remove(at: place)
        case 1: items.insert(items[place], at: next(items.count + 1))
        default: items.swapAt(place, next(items.count))
        }
        return items
    }

    private mutating func flip(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        bytes[next(bytes.count)] ^= 1 << UInt8(next(8))
        return bytes
    }

    /// - Parameter values: What the lines say; nil where one cannot be read.
    private mutating func changeLine<Value: Equatable>(
        of name: String, _ bundle: TamperedBundle, values: ([UInt8]) throws -> Value?
    ) throws -> String? {
        let before = try bundle.bytes(name)
        let after = flip(before)
        try bundle.put(name, after)
        return try values(before) == values(after) ? nil : name
    }

    /// Each line's value, written in one way.
    private static func values<Value: Codable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> [Data]? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try? bytes.split(separator: 0x0A).map {
            try encoder.encode(JSONDecoder().decode(type, from: Data($0)))
        }
    }

    private mutating func changeFeed(_ bundle: TamperedBundle) throws -> String? {
        let name = ["feeds/capture-3.xml", "feeds/capture-6.xml"][next(2)]
        try bundle.put(name, flip(try bundle.bytes(name)))
        return name
    }

    private mutating func changeArchive(_ bundle: TamperedBundle) throws -> String? {
        var place: String?
        try bundle.archive { records in
            var records = records
            // The head of the file says what program wrote it; no capture speaks of that.
            let index = 1 + next(records.count - 1)
            let changed = TamperedBundle.fitted(records[index], flip(records[index].block))
            if Self.signed(changed) != Self.signed(records[index]) { place = "record \(index) of the archive" }
            records[index] = changed
            return records
        }
        return place
    }

    /// What was signed of a record's block: not how often, and until when, the same was seen.
    private static func signed(_ record: WARCRecord) -> [UInt8] {
        guard record.type == .metadata else { return record.block }
        let lines = String(decoding: record.block, as: UTF8.self).split(separator: "\r\n").filter {
            !$0.hasPrefix("retractd-last-same: 20") && !$0.hasPrefix("retractd-fetches: ")
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}
