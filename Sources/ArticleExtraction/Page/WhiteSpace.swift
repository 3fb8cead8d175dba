/// White space as a page's reader sees it.
enum WhiteSpace {
    /// One space for every run of white space, none at the ends.
    ///
    /// Zero-width joiners and non-joiners are letters' business and stay; byte order marks and zero-width spaces go.
    static func collapsed(_ text: String) -> String {
        if isCollapsed(text) { return text }
        var result = String.UnicodeScalarView()
        var isPending = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFEFF, 0x200B, 0x2060, 0xAD: continue
            case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x2029, 0x3000, 0x2000...0x200A, 0x202F, 0x205F, 0x00...0x08,
                0x0E...0x1F, 0x7F:
                isPending = !result.isEmpty
            default:
                if isPending { result.append(" ") }
                isPending = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether a text is ASCII, parted by single spaces.
    private static func isCollapsed(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var last: UInt8 = 0x20
            for byte in bytes {
                if byte >= 0x7F || byte < 0x20 || (byte == 0x20 && last == 0x20) { return false }
                last = byte
            }
            return last != 0x20
        }
    }
}
