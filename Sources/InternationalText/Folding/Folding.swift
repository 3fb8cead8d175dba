import CICU

/// The comparison key of a text: what two texts share that say the same in the same words.
///
/// Compatibility forms, letter case, digits of any script, Arabic and Persian letter variants, tatweel, zero-width and
/// bidi marks, accents, quotes, dashes and white space make no difference. A key is for comparison only: it is never
/// stored as text nor shown.
package func foldedForComparison(_ text: String) -> String {
    String(decoding: FoldedText.utf8(of: text), as: UTF8.self)
}

/// Folding over UTF-8, with a fast way for ASCII.
package enum FoldedText {
    /// A run of ASCII this long, in bytes, is folded without ICU.
    static let shortestPlainRun = 32

    /// A short number for a text: texts with one comparison key have one number, others hardly ever.
    package static func key(of text: String) -> UInt32 { key(ofFolded: utf8(of: text)) }

    /// The same of a comparison key.
    package static func key(ofFolded bytes: [UInt8]) -> UInt32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes where byte != 0x20 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    }

    /// The bytes of the comparison key.
    package static func utf8(of text: String) -> [UInt8] {
        var text = text
        return text.withUTF8(folded)
    }

    /// The scalars of the comparison key.
    package static func scalars(of text: String) -> [UInt32] { scalars(inKey: utf8(of: text)) }

    /// The scalars of a comparison key given as bytes.
    static func scalars(inKey bytes: [UInt8]) -> [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let (scalar, length) = ShortFolds.scalar(bytes, at: index)
                scalars.append(scalar)
                index += length
            }
        }
        return scalars
    }

    /// Folds scalar by scalar out of a table, and with ICU what the table does not hold.
    private static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let folds = ShortFolds.shared
        if let plain = plainlyFolded(bytes, folds) { return plain }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                append(lowered(bytes[index]), to: &result)
                index += 1
                continue
            }
            let (scalar, length) = ShortFolds.scalar(bytes, at: index)
            if ShortFolds.isIdeograph(scalar) {
                result.append(contentsOf: bytes[index..<(index + length)])
                index += length
            } else if let range = folds.range(of: scalar) {
                for byte in folds.bytes[range] { append(byte, to: &result) }
                index += length
            } else {
                let end = wideRun(bytes, from: index + length, folds)
                appendUnicode(bytes[index..<end], to: &result)
                index = end
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }

    /// The same of a text that ICU need not be asked of and that grows no longer, as most are; nil for another.
    private static func plainlyFolded(_ bytes: UnsafeBufferPointer<UInt8>, _ folds: ShortFolds) -> [UInt8]? {
        var isPlain = true
        let result = [UInt8](unsafeUninitializedCapacity: bytes.count) { target, filled in
            var output = SpacedOutput(target: target)
            var index = 0
            while index < bytes.count {
                if bytes[index] < 0x80 {
                    output.add(lowered(bytes[index]))
                    index += 1
                    continue
                }
                let (scalar, length) = ShortFolds.scalar(bytes, at: index)
                index += length
                if ShortFolds.isIdeograph(scalar), index <= bytes.count {
                    for byte in bytes[(index - length)..<index] { output.add(byte) }
                } else if let range = folds.range(of: scalar), output.count + range.count <= index {
                    for byte in folds.bytes[range] { output.add(byte) }
                } else {
                    isPlain = false
                    break
                }
            }
            filled = output.finish()
        }
        return isPlain ? result : nil
    }

    /// The key by way of ICU alone, white space at the ends included: what the table is made of.
    static func byICU(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        Array("x\(text)x".utf8).withUnsafeBufferPointer { appendUnicode($0[...], to: &result) }
        return Array(result.dropFirst().dropLast())
    }

    /// The end of what needs ICU: where something follows that the table holds, or a long run of ASCII, or nothing.
    private static func wideRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ folds: ShortFolds) -> Int {
        var end = start
        while end < bytes.count {
            if bytes[end] < 0x80 {
                let plain = plainRun(bytes, from: end)
                if plain - end >= shortestPlainRun { return end }
                end = plain
                continue
            }
            let (scalar, length) = ShortFolds.scalar(bytes, at: end)
            if ShortFolds.isIdeograph(scalar) || folds.range(of: scalar) != nil { return end }
            end += length
        }
        return end
    }

    private static func plainRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] < 0x80 { end += 1 }
        return end
    }

    @inline(__always)
    private static func lowered(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x41...0x5A: byte + 32
        case 0x00...0x1F, 0x7F: 0x20
        default: byte
        }
    }

    /// One space for a run of them, none at the start.
    private static func append(_ byte: UInt8, to result: inout [UInt8]) {
        if byte == 0x20, result.isEmpty || result.last == 0x20 { return }
        result.append(byte)
    }

    private static func appendUnicode(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to result: inout [UInt8]) {
        let decomposed = Normalizer.decompose(Normalizer.casefold(units(bytes)))
        var decoder = UTF16()
        var input = decomposed.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&input) { append(scalar, to: &result) }
    }

    private static func units(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt16] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count)
        var decoder = UTF8()
        var input = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&input) {
            units.append(contentsOf: UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter)
        }
        return units
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        if scalar.value < 0x80 {
            append(lowered(UInt8(scalar.value)), to: &result)
            return
        }
        if let plain = plainer(scalar) {
            for byte in plain { append(byte, to: &result) }
            return
        }
        let category = icu_category(Int32(bitPattern: scalar.value))
        switch UInt32(bitPattern: category) {
        case U_NON_SPACING_MARK.rawValue where isAccent(scalar), U_FORMAT_CHAR.rawValue: return
        case U_SPACE_SEPARATOR.rawValue, U_LINE_SEPARATOR.rawValue, U_PARAGRAPH_SEPARATOR.rawValue,
            U_CONTROL_CHAR.rawValue:
            append(0x20, to: &result)
        case U_DECIMAL_DIGIT_NUMBER.rawValue:
            append(UInt8(ascii: "0") + UInt8(max(0, icu_digit(Int32(bitPattern: scalar.value)))), to: &result)
        case U_DASH_PUNCTUATION.rawValue: append(UInt8(ascii: "-"), to: &result)
        case U_INITIAL_PUNCTUATION.rawValue, U_FINAL_PUNCTUATION.rawValue: append(UInt8(ascii: "\""), to: &result)
        default: result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    /// Accents of Latin, Greek, Cyrillic, and the vowel points of Hebrew and Arabic: marks that a text may carry or
    /// not.
    ///
    /// The vowel signs of Indic scripts and Thai are letters in their own right and stay.
    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x05BF...0x05C7, 0x0610...0x061A, 0x064B...0x065F,
            0x0670, 0x06D6...0x06ED, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F,
            0xFE20...0xFE2F:
            true
        default: false
        }
    }

    private static func plainer(_ scalar: Unicode.Scalar) -> [UInt8]? {
        let index = Int(scalar.value)
        return index < plainerByScalar.count ? plainerByScalar[index] : nil
    }

    /// ``equivalents`` laid out by scalar, since every letter of a text is looked up.
    private static let plainerByScalar: [[UInt8]?] = {
        var table = [[UInt8]?](repeating: nil, count: Int(equivalents.keys.max() ?? 0) + 1)
        for (scalar, plain) in equivalents { table[Int(scalar)] = Array(plain.utf8) }
        return table
    }()

    /// Letters and signs written in two ways, by the plainer one.
    private static let equivalents: [UInt32: String] = [
        0x064A: "ی", 0x0649: "ی", 0x0643: "ک", 0x0640: "", 0x06C0: "ه", 0x06C1: "ه", 0x0629: "ه", 0x06D5: "ه",
        0x2018: "'", 0x2019: "'", 0x201A: "'", 0x201B: "'", 0x02BC: "'", 0x2032: "'",
        0x201C: "\"", 0x201D: "\"", 0x201E: "\"", 0x201F: "\"", 0x00AB: "\"", 0x00BB: "\"", 0x2033: "\"",
        0x2039: "'", 0x203A: "'", 0x300C: "\"", 0x300D: "\"", 0x300E: "\"", 0x300F: "\"",
        0x2212: "-", 0x2026: "...", 0x066B: ".", 0x066C: ",", 0x060C: ",", 0x061B: ";", 0x061F: "?", 0x066A: "%",
        0x3001: ",", 0x3002: ".", 0x06D4: ".",
    ]
}

/// Bytes written one after the other, with one space for a run of them and none at the ends.
private struct SpacedOutput {
    let target: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0
    private var isAfterSpace = true

    init(target: UnsafeMutableBufferPointer<UInt8>) {
        self.target = target
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        if byte == 0x20 {
            if isAfterSpace { return }
            isAfterSpace = true
        } else {
            isAfterSpace = false
        }
        target[count] = byte
        count += 1
    }

    /// The number of bytes written.
    mutating func finish() -> Int {
        if count > 0, isAfterSpace { count -= 1 }
        return count
    }
}
