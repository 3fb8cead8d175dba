/// Turns the HTML that feeds carry into plain text, once: a text that has been folded is never folded again, so the same
/// source always gives the same words.
enum PlainText {
    /// Text as it is, white space collapsed to single spaces and cut from its ends.
    static func collapsed(_ text: String) -> String {
        var text = text
        return text.withUTF8 { collapsed($0) }
    }

    /// The same of UTF-8.
    static func collapsed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        CollapsingWriter.text(atMost: bytes.count) { writer in
            var index = 0
            while index < bytes.count {
                let end = WordRun.end(in: bytes, from: index, isHTML: false)
                if end > index {
                    writer.write(run: UnsafeBufferPointer(rebasing: bytes[index..<end]))
                    index = end
                } else {
                    writer.write(bytes[index])
                    index += 1
                }
            }
        }
    }

    /// HTML as plain text: tags dropped, references resolved, blocks set apart by a newline, or by a space where
    /// `oneLine` is asked for.
    static func folded(_ html: [UInt8], oneLine: Bool) -> String {
        html.withUnsafeBufferPointer { bytes in
            // No reference is shorter than what it means.
            CollapsingWriter.text(atMost: bytes.count) { writer in
                var folder = HTMLFolder(bytes, oneLine: oneLine)
                folder.run(into: &writer)
            }
        }
    }
}
