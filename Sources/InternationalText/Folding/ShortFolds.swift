import CICU

/// What the scalars that most texts are made of fold to, made once with ICU, one by one.
///
/// A scalar folds alone as it does among others unless it is a combining mark, whose place among further marks may
/// change: marks are left to ICU.
struct ShortFolds: Sendable {
    static let shared = ShortFolds()

    /// Letters of Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic; punctuation; kana.
    private static let ranges: [Range<UInt32>] = [0x80..<0x700, 0x2000..<0x2070, 0x3000..<0x3100]

    /// The folds one after the other.
    let bytes: [UInt8]
    /// Where a scalar's fold begins and how long it is, by the scalar's place in ``ranges``; a length of 255: unknown.
    private let starts: [UInt16]
    private let lengths: [UInt8]

    private static let unknown: UInt8 = 255

    private init() {
        var bytes: [UInt8] = []
        var starts: [UInt16] = []
        var lengths: [UInt8] = []
        for value in Self.ranges.joined() {
            starts.append(UInt16(bytes.count))
            guard let scalar = Unicode.Scalar(value), scalar.properties.canonicalCombiningClass == .notReordered else {
                lengths.append(Self.unknown)
                continue
            }
            let fold = FoldedText.byICU(String(scalar))
            lengths.append(UInt8(min(fold.count, Int(Self.unknown) - 1)))
            bytes += fold.prefix(Int(Self.unknown) - 1)
        }
        self.bytes = bytes
        self.starts = starts
        self.lengths = lengths
    }

    /// Where in ``bytes`` the fold of a scalar stands; nil where ICU must be asked.
    @inline(__always)
    func range(of scalar: UInt32) -> Range<Int>? {
        let place: Int
        switch scalar {
        case 0x80..<0x700: place = Int(scalar) - 0x80
        case 0x2000..<0x2070: place = Int(scalar) - 0x2000 + 0x680
        case 0x3000..<0x3100: place = Int(scalar) - 0x3000 + 0x6F0
        default: return nil
        }
        guard lengths[place] != Self.unknown else { return nil }
        let start = Int(starts[place])
        return start..<(start + Int(lengths[place]))
    }

    /// Unified ideographs, which fold to themselves.
    @inline(__always)
    static func isIdeograph(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
    }

    /// The scalar that begins at `index` of valid UTF-8, and the bytes it takes.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[index])
        func tail(_ offset: Int) -> UInt32 {
            index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
        }
        switch first {
        case ..<0x80: return (first, 1)
        case ..<0xE0: return ((first & 0x1F) << 6 | tail(1), 2)
        case ..<0xF0: return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
        default: return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
        }
    }
}
