/// A text with its SHA-256 digests taken out of it: 32 bytes each, where the text spends 64 that nothing can pack.
struct PulledDigests {
    /// Stands in the text for a digest; JSON holds no control characters.
    static let mark: UInt8 = 1
    /// The most that are taken out of one text.
    static let most = 255
    private static let digits = 64

    private(set) var text: [UInt8] = []
    /// One after the other, in the order of their marks.
    private(set) var digests: [UInt8] = []

    var count: Int { digests.count / 32 }

    /// Takes the digests out of a text, but for those that are known to whoever puts them back.
    init(_ bytes: [UInt8], except known: Set<ArraySlice<UInt8>>) {
        guard !bytes.contains(Self.mark) else {
            text = bytes
            return
        }
        text.reserveCapacity(bytes.count)
        var start = 0
        for end in Self.ends(in: bytes) where count < Self.most {
            let digits = bytes[(end - Self.digits)..<end]
            guard !known.contains(digits) else { continue }
            text += bytes[start..<(end - Self.digits)]
            text.append(Self.mark)
            Self.append(digits, to: &digests)
            start = end
        }
        text += bytes[start...]
    }

    /// The digests of a text, as it writes them.
    static func named(in bytes: [UInt8]) -> Set<ArraySlice<UInt8>> {
        Set(ends(in: bytes).map { bytes[($0 - digits)..<$0] })
    }

    /// Puts digests back in the place of their marks; nil where there are more of the ones than of the others.
    static func restored(_ text: [UInt8], _ digests: ArraySlice<UInt8>) -> [UInt8]? {
        guard !digests.isEmpty else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + digests.count * 2)
        var rest = digests
        for byte in text {
            guard byte == mark else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 32 else { return nil }
            for value in rest.prefix(32) {
                bytes.append(digit(value >> 4))
                bytes.append(digit(value & 15))
            }
            rest = rest.dropFirst(32)
        }
        return rest.isEmpty ? bytes : nil
    }

    /// Where runs of 64 digits end.
    private static func ends(in bytes: [UInt8]) -> [Int] {
        var ends: [Int] = []
        var run = 0
        for (index, byte) in bytes.enumerated() {
            run = value(byte) == nil ? 0 : run + 1
            guard run == digits else { continue }
            ends.append(index + 1)
            run = 0
        }
        return ends
    }

    private static func append(_ digits: ArraySlice<UInt8>, to digests: inout [UInt8]) {
        var high: UInt8?
        for digit in digits.lazy.compactMap(value) {
            if let first = high {
                digests.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
