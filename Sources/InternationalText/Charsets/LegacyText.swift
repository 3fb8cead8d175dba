import CICU

/// Text in one of the many charsets that came before UTF-8, decoded and recognised by ICU.
enum LegacyText {
    /// The substitute that ICU writes for a single byte without meaning in some double-byte charsets.
    private static let substitute: UInt32 = 0x1A

    /// Decodes bytes in a charset; nil where ICU has no such charset.
    static func decode(_ bytes: [UInt8], as charset: String) -> DecodedText? {
        guard bytes.count <= CharsetDecoder.longestLegacyText, let converter = icu_converter_open(charset) else {
            return nil
        }
        defer { icu_converter_close(converter) }
        guard let units = utf16(bytes, through: converter) else { return nil }
        let (utf8, replacements) = units.withUnsafeBufferPointer { encoded($0) }
        return DecodedText(utf8: utf8, charset: charset, replacements: replacements)
    }

    /// UTF-16 as UTF-8, a mark at its beginning left out, and how many units said nothing.
    private static func encoded(_ units: UnsafeBufferPointer<UInt16>) -> ([UInt8], Int) {
        var replacements = 0
        let utf8 = [UInt8](unsafeUninitializedCapacity: units.count * 3) { target, count in
            func append(_ byte: UInt32) {
                target[count] = UInt8(truncatingIfNeeded: byte)
                count += 1
            }
            var index = units.first == 0xFEFF ? 1 : 0
            while index < units.count {
                var code = UInt32(units[index])
                index += 1
                if code >= 0xD800, code < 0xE000 {
                    let isPair = code < 0xDC00 && index < units.count && units[index] & 0xFC00 == 0xDC00
                    code = isPair ? 0x10000 + ((code & 0x3FF) << 10) + UInt32(units[index] & 0x3FF) : 0xFFFD
                    index += isPair ? 1 : 0
                } else if code == 0xFFFD || code == substitute {
                    code = 0xFFFD
                    replacements += 1
                }
                switch code {
                case ..<0x80: append(code)
                case ..<0x800:
                    append(0xC0 | code >> 6)
                    append(0x80 | code & 0x3F)
                case ..<0x10000:
                    append(0xE0 | code >> 12)
                    append(0x80 | code >> 6 & 0x3F)
                    append(0x80 | code & 0x3F)
                default:
                    append(0xF0 | code >> 18)
                    append(0x80 | code >> 12 & 0x3F)
                    append(0x80 | code >> 6 & 0x3F)
                    append(0x80 | code & 0x3F)
                }
            }
        }
        return (utf8, replacements)
    }

    /// ICU's best guess at the charset of a sample; nil below the confidence asked for.
    static func guessCharset(of sample: [UInt8], atLeast least: Int32) -> String? {
        var name = [CChar](repeating: 0, count: 64)
        let confidence = sample.withUnsafeBytes { source in
            let start = source.bindMemory(to: CChar.self).baseAddress
            return name.withUnsafeMutableBufferPointer { target in
                icu_charset_detect(start, Int32(source.count), target.baseAddress, Int32(target.count))
            }
        }
        guard confidence >= least else { return nil }
        let letters = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func utf16(_ bytes: [UInt8], through converter: OpaquePointer) -> [UInt16]? {
        bytes.withUnsafeBytes { source -> [UInt16]? in
            let start = source.bindMemory(to: CChar.self).baseAddress
            var capacity = source.count + 16
            // A second round only where a charset gives more units than bytes.
            for _ in 0..<2 {
                var count: Int32 = 0
                let units = [UInt16](unsafeUninitializedCapacity: capacity) { target, filled in
                    count = icu_converter_decode(
                        converter, target.baseAddress, Int32(capacity), start, Int32(source.count))
                    filled = max(0, min(Int(count), capacity))
                }
                if count < 0 { return nil }
                if Int(count) <= capacity { return units }
                capacity = Int(count) + 16
            }
            return nil
        }
    }
}
