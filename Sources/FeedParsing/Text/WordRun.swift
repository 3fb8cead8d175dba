/// Finds runs of bytes that plain text takes over as they are: words with single spaces between them.
///
/// Eight bytes at a time: most of a feed is such runs.
enum WordRun {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// Where the run that begins at `start` ends; `start` where none begins there.
    ///
    /// A run holds no control character, no two spaces in a row, none at its ends, no byte that may begin a no-break space
    /// and, in HTML, no `<` and no `&`.
    static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isHTML: Bool) -> Int {
        guard start < bytes.count, isOrdinary(bytes[start], isHTML: isHTML), start == 0 || bytes[start - 1] != 0xC2
        else { return start }
        let raw = UnsafeRawBufferPointer(bytes)
        var position = start + 1
        var isBehindSpace = false
        while position + 8 <= bytes.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let spaces = zeros(word ^ (ones &* 0x20))
            var odd = (word &- ones &* 0x20) & ~word & tops
            odd |= mayBeZero(word ^ (ones &* 0xC2))
            if isHTML { odd |= mayBeZero(word ^ (ones &* 0x3C)) | mayBeZero(word ^ (ones &* 0x26)) }
            odd |= spaces & (spaces << 8)
            if odd != 0 || (isBehindSpace && spaces & 0x80 != 0) { break }
            isBehindSpace = spaces >> 63 == 1
            position += 8
        }
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 {
                if isBehindSpace { break }
            } else if !isOrdinary(byte, isHTML: isHTML) {
                break
            }
            isBehindSpace = byte == 0x20
            position += 1
        }
        return isBehindSpace ? position - 1 : position
    }

    private static func isOrdinary(_ byte: UInt8, isHTML: Bool) -> Bool {
        byte > 0x20 && byte != 0xC2 && !(isHTML && (byte == 0x3C || byte == 0x26))
    }

    /// The top bit of each byte that is zero.
    private static func zeros(_ word: UInt64) -> UInt64 {
        ~(((word & ~tops) &+ ~tops) | word | ~tops)
    }

    /// Not zero where a byte is; cheaper, and wrong only about bytes behind one.
    private static func mayBeZero(_ word: UInt64) -> UInt64 {
        (word &- ones) & ~word & tops
    }
}
