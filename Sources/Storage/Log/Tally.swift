import Foundation
import RetractdCore

/// The sum of the digests of a table's rows, modulo 2^256, and how many there are: says whether any row was changed,
/// dropped or put in, whatever their order.
///
/// It finds damage. It is no proof against somebody who can write the file: that is what the log is for.
struct Tally: Hashable {
    private(set) var count: Int64 = 0
    /// Least significant first.
    private var words = SIMD4<UInt64>()

    init() {}

    /// Reads what ``data`` wrote; nil where it has another length.
    init?(count: Int64, data: Data) {
        guard data.count == 32 else { return nil }
        self.count = count
        words = Self.words(of: Array(data))
    }

    var data: Data { Data((0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - 8 * ($0 % 8))) }) }

    mutating func add(_ digest: RetractdCore.Digest) {
        count += 1
        add(Self.words(of: digest.bytes))
    }

    mutating func remove(_ digest: RetractdCore.Digest) {
        count -= 1
        subtract(Self.words(of: digest.bytes))
    }

    mutating func add(_ other: Tally) {
        count += other.count
        add(other.words)
    }

    private mutating func add(_ other: SIMD4<UInt64>) {
        var carry: UInt64 = 0
        for index in 0..<4 {
            let (first, overflow) = words[index].addingReportingOverflow(other[index])
            let (sum, second) = first.addingReportingOverflow(carry)
            words[index] = sum
            carry = overflow || second ? 1 : 0
        }
    }

    private mutating func subtract(_ other: SIMD4<UInt64>) {
        var borrow: UInt64 = 0
        for index in 0..<4 {
            let (first, overflow) = words[index].subtractingReportingOverflow(other[index])
            let (difference, second) = first.subtractingReportingOverflow(borrow)
            words[index] = difference
            borrow = overflow || second ? 1 : 0
        }
    }

    private static func words(of bytes: [UInt8]) -> SIMD4<UInt64> {
        bytes.withUnsafeBytes { bytes in
            SIMD4((0..<4).map { UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)) })
        }
    }
}
