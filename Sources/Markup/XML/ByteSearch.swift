/// Finds words of ASCII among bytes; the library's own search prepares itself for longer hunts than ours.
package enum ByteSearch {
    /// Where the words first begin within a range; nil where they do not.
    package static func first(
        _ words: StaticString, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int? {
        let count = words.utf8CodeUnitCount
        guard range.count >= count else { return nil }
        let lead = words.utf8Start[0]
        for position in range.lowerBound...(range.upperBound - count) where bytes[position] == lead {
            var length = 1
            while length < count, bytes[position + length] == words.utf8Start[length] { length += 1 }
            if length == count { return position }
        }
        return nil
    }

    /// Whether a text holds other words, byte by byte.
    package static func holds(_ text: String, _ words: String) -> Bool {
        var (text, words) = (text, words)
        return text.withUTF8 { text in
            words.withUTF8 { words in
                guard let lead = words.first else { return true }
                guard text.count >= words.count else { return false }
                return (0...(text.count - words.count)).contains { start in
                    text[start] == lead && zip(text[start...], words).allSatisfy(==)
                }
            }
        }
    }

    /// Whether a text holds the words.
    package static func holds(_ text: String, _ words: StaticString) -> Bool {
        var text = text
        return text.withUTF8 { first(words, in: $0, 0..<$0.count) != nil }
    }
}
