import Foundation
import RetractdCore

/// The sum of the digests of a table's rows, modulo 2^256, and how many there are: says whether any row was changed,
/// dropped or put in, whatever their order.
///
/// It finds damage. It is no proof against somebody who can write the file: that is what the log is for.
struct Tally: Hashable {
    private(set) var count: Int64 = 0
    /// Least significant first.
    private var words: [UInt64] = [0, 0, 0, 0]

    init() {}

    /// Reads what ``data`` wrote; nil where it has another length.
    init?(count: Int64, data: Data) {
        guard data.count == 32 else { return nil }
        self.count = count
        let bytes = Array(data)
        words = (0..<4).map { word in (0..<8).reduce(0) { $0 << 8 | UInt64(bytes[word * 8 + $1]) } }
    }

    var data: Data { Data(words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }) }

    mutating func add(_ digest: RetractdCore.Digest) {
        count += 1
        add(Self.words(of: digest))
    }

    mutating func remove(_ digest: RetractdCore.Digest) {
        count -= 1
        subtract(Self.words(of: digest))
    }

    mutating func add(_ other: Tally) {
        count += other.count
        add(other.words)
    }

    private mutating func add(_ other: [UInt64]) {
        var carry: UInt64 = 0
        for index in 0..<4 {
            let (first, overflow) = words[index].addingReportingOverflow(other[index])
            let (sum, second) = first.addingReportingOverflow(carry)
            words[index] = sum
            carry = overflow || second ? 1 : 0
        }
    }

    private mutating func subtract(_ other: [UInt64]) {
        var borrow: UInt64 = 0
        for index in 0..<4 {
            let (first, overflow) = words[index].subtractingReportingOverflow(other[index])
            let (difference, second) = first.subtractingReportingOverflow(borrow)
            words[index] = difference
            borrow = overflow || second ? 1 : 0
        }
    }

    private static func words(of digest: RetractdCore.Digest) -> [UInt64] {
        let bytes = digest.bytes
        return (0..<4).map { word in (0..<8).reduce(0) { $0 << 8 | UInt64(bytes[word * 8 + $1]) } }
    }
}
