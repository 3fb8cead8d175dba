import CICU

/// Text in one of the many charsets that came before UTF-8, decoded and recognised by ICU.
enum LegacyText {
    /// The substitute that ICU writes for a single byte without meaning in some double-byte charsets.
    private static let substitute: UInt16 = 0x1A

    /// Decodes bytes in a charset; nil where ICU has no such charset.
    static func decode(_ bytes: [UInt8], as charset: String) -> DecodedText? {
        guard bytes.count <= CharsetDecoder.longestLegacyText, let converter = icu_converter_open(charset) else {
            return nil
        }
        defer { icu_converter_close(converter) }
        guard var units = utf16(bytes, through: converter) else { return nil }
        var replacements = 0
        for index in units.indices where units[index] == 0xFFFD || units[index] == substitute {
            units[index] = 0xFFFD
            replacements += 1
        }
        if units.first == 0xFEFF { units.removeFirst() }
        let utf8 = Array(String(decoding: units, as: UTF16.self).utf8)
        return DecodedText(utf8: utf8, charset: charset, replacements: replacements)
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
