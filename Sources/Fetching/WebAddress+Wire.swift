import RetractdCore

extension WebAddress {
    /// The URL as it goes to libcurl: like a browser, with everything outside ASCII percent-encoded and backslashes of
    /// the path turned (WHATWG URL, sections 1.3 and 4.4).
    ///
    /// Verbatim, `http://one.example\@other.example/` would name one host to us and another to libcurl, and servers
    /// would see raw bytes, which many refuse.
    var wireText: String {
        var bytes = Array(origin.utf8)
        Self.encode(path, escaping: "\"<>^`{}", turningBackslashes: true, into: &bytes)
        if let query {
            bytes.append(UInt8(ascii: "?"))
            Self.encode(query, escaping: "\"'<>", turningBackslashes: false, into: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func encode(
        _ text: String, escaping unsafe: String, turningBackslashes: Bool, into bytes: inout [UInt8]
    ) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\\"), turningBackslashes {
                bytes.append(UInt8(ascii: "/"))
            } else if byte > 0x7E || byte <= 0x20 || unsafe.utf8.contains(byte) {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
    }
}
