/// What a run of bytes looks like when it is read as UTF-8: how much of it holds, how much does not.
///
/// Errors are counted as maximal subparts (Unicode 15, section 3.9), the way replacement happens.
struct UTF8Survey {
    /// Well-formed sequences of two to four bytes.
    private(set) var multibyteSequences = 0
    /// Ill-formed sequences, each of which becomes one U+FFFD.
    private(set) var faults = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            index = Self.endOfASCII(in: bytes, from: index)
            if index < bytes.count { index = readSequence(in: bytes, at: index) }
        }
    }

    var isValid: Bool { faults == 0 }

    /// Eight bytes at a time: most of most pages is ASCII.
    private static func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= bytes.count,
            raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            index += 8
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index
    }

    private mutating func readSequence(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
        let lead = bytes[start]
        guard let (length, second) = Self.shape(of: lead) else {
            faults += 1
            return start + 1
        }
        var index = start + 1
        var range = second
        while index < start + length {
            guard index < bytes.count, range.contains(bytes[index]) else {
                faults += 1
                return index
            }
            range = 0x80...0xBF
            index += 1
        }
        multibyteSequences += 1
        return index
    }

    /// The length that a lead byte announces and the range of the byte after it (Unicode 15, table 3-7).
    private static func shape(of lead: UInt8) -> (Int, ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
