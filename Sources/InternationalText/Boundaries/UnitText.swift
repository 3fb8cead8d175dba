/// A text in the units that ICU counts in, and its bytes.
struct UnitText {
    let bytes: UnsafeBufferPointer<UInt8>
    let units: [UInt16]

    /// - Parameter bytes: Valid UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        units = [UInt16](unsafeUninitializedCapacity: bytes.count) { target, count in
            var index = 0
            while index < bytes.count {
                let (scalar, length) = ShortFolds.scalar(bytes, at: index)
                if scalar < 0x1_0000 {
                    target[count] = UInt16(scalar)
                } else {
                    target[count] = UInt16(0xD800 + (scalar - 0x1_0000) >> 10)
                    count += 1
                    target[count] = UInt16(0xDC00 + (scalar & 0x3FF))
                }
                count += 1
                index += length
            }
        }
    }

    /// How many bytes the units of a range take.
    func byteCount(_ range: Range<Int>) -> Int {
        units.withUnsafeBufferPointer { units in
            units[range].reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 || (0xD800...0xDFFF).contains($1) ? 2 : 3) }
        }
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
}
