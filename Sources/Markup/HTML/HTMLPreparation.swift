import Glibc

/// What is done to the bytes of a page before libxml2 sees them, so that no page can make it slow and little of what
/// nobody reads costs anything.
enum HTMLPreparation {
    /// The bytes without NULs and without what ``HTMLCuts`` finds.
    ///
    /// Pages that need nothing of it come back as they are.
    static func prepared(_ utf8: [UInt8], reading names: AttributeNames?) -> [UInt8] {
        let ranges = utf8.withUnsafeBufferPointer { bytes in
            var cuts = HTMLCuts(bytes, reading: names)
            cuts.find()
            return cuts.ranges
        }
        var result = without(ranges, utf8)
        result.withUnsafeMutableBufferPointer { bytes in
            blankNULs(bytes)
            blankExcessAmpersands(bytes)
        }
        return result
    }

    private static func without(_ ranges: [Range<Int>], _ utf8: [UInt8]) -> [UInt8] {
        if ranges.isEmpty { return utf8 }
        let count = utf8.count - ranges.reduce(0) { $0 + $1.count }
        return [UInt8](unsafeUninitializedCapacity: count) { target, filled in
            utf8.withUnsafeBufferPointer { source in
                var (from, to) = (0, 0)
                func keep(upTo end: Int) {
                    guard end > from, let target = target.baseAddress, let source = source.baseAddress else { return }
                    memcpy(target + to, source + from, end - from)
                    to += end - from
                }
                for range in ranges {
                    keep(upTo: range.lowerBound)
                    from = range.upperBound
                }
                keep(upTo: source.count)
                filled = to
            }
        }
    }

    private static func blankNULs(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, memchr(base, 0, bytes.count) != nil else { return }
        for index in bytes.indices where bytes[index] == 0 { bytes[index] = 0x20 }
    }

    /// Blanks the `&` beyond ``MarkupLimits/mostAmpersands``, of which only a page made to be slow has so many.
    private static func blankExcessAmpersands(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
        guard bytes.count > MarkupLimits.mostAmpersands else { return }
        var count = 0
        for index in bytes.indices where bytes[index] == UInt8(ascii: "&") {
            count += 1
            if count > MarkupLimits.mostAmpersands { bytes[index] = 0x20 }
        }
    }

    /// The number of `</` in the page.
    static func countEndTags(in utf8: [UInt8]) -> Int {
        utf8.withUnsafeBufferPointer { bytes in
            var count = 0
            var index = MarkupBytes.tagStart(in: bytes, from: 0)
            while index + 1 < bytes.count {
                if bytes[index + 1] == UInt8(ascii: "/") { count += 1 }
                index = MarkupBytes.tagStart(in: bytes, from: index + 1)
            }
            return count
        }
    }
}
