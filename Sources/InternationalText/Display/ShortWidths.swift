import CICU

/// How many cells the scalars take that most texts are made of, made once with ICU.
///
/// None of them joins others to one character but as a mark that takes no cell.
struct ShortWidths: Sendable {
    static let shared = ShortWidths()

    private static let unknown: UInt8 = 255
    /// Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic; general punctuation.
    private static let ranges: [Range<UInt32>] = [0..<0x900, 0x2000..<0x2070]

    private let cells: [UInt8]

    private init() {
        cells = Self.ranges.joined().map { value in
            guard let scalar = Unicode.Scalar(value) else { return Self.unknown }
            switch scalar.properties.generalCategory {
            case .format: return [0x200C, 0x200D, 0x200E, 0x200F].contains(value) ? 0 : Self.unknown
            // Swift and ICU may know marks of different versions of Unicode.
            case .nonspacingMark, .enclosingMark:
                return DisplayWidth.cells(of: Character(scalar)) == 0 ? 0 : Self.unknown
            case .unassigned, .spacingMark, .privateUse, .surrogate: return Self.unknown
            default: return UInt8(DisplayWidth.cells(of: Character(scalar)))
            }
        }
    }

    /// The cells of a text; nil where it holds what must be looked at character by character.
    func sum(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        cells.withUnsafeBufferPointer { cells in
            var (index, sum) = (0, 0)
            while index < bytes.count {
                let (scalar, length) = ShortFolds.scalar(bytes, at: index)
                index += length
                switch scalar {
                case 0..<0x900: guard Self.add(cells[Int(scalar)], to: &sum) else { return nil }
                case 0x2000..<0x2070: guard Self.add(cells[Int(scalar) - 0x1700], to: &sum) else { return nil }
                case 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x3041...0x3096, 0x30A1...0x30FC, 0x3001...0x3003,
                    0x3008...0x3011, 0xFF01...0xFF60:
                    sum += 2
                default: return nil
                }
            }
            return sum
        }
    }

    @inline(__always)
    private static func add(_ cells: UInt8, to sum: inout Int) -> Bool {
        if cells == unknown { return false }
        sum += Int(cells)
        return true
    }
}
