import Markup

/// Collects bytes of text with its white space collapsed.
struct CollapsingWriter {
    private let bytes: UnsafeMutablePointer<UInt8>
    private var count = 0
    /// The white space that stands before the next word; 0 for none.
    private var pending: UInt8 = 0

    /// What is written by `write`, at most so many bytes.
    ///
    /// The room is half as large again: a control character may grow from two bytes to three.
    static func text(atMost length: Int, _ write: (inout CollapsingWriter) -> Void) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + length / 2 + 8) { buffer in
            guard let start = buffer.baseAddress else { return "" }
            var writer = CollapsingWriter(start)
            write(&writer)
            return String(decoding: UnsafeBufferPointer(start: start, count: writer.count), as: UTF8.self)
        }
    }

    private init(_ bytes: UnsafeMutablePointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func write(_ byte: UInt8) {
        if byte <= 0x20 {
            if pending == 0 { pending = 0x20 }
            return
        }
        flush()
        append(byte)
        guard byte & 0xC0 == 0x80, count >= 2, bytes[count - 2] == 0xC2 else { return }
        if byte <= 0x9F {
            // A control character where windows-1252 has a letter or quote was that, once.
            count -= 2
            for byte in UTF8.encode(HTMLEntities.scalar(numbered: UInt32(byte))) ?? UTF8.encodedReplacementCharacter {
                append(byte)
            }
        } else if byte == 0xA0 {
            // A no-break space counts as a space; it shows only when its second byte arrives.
            count -= 2
            if count > 0, bytes[count - 1] == 0x20 || bytes[count - 1] == 0x0A {
                count -= 1
                pending = bytes[count]
            } else {
                pending = 0x20
            }
        }
    }

    /// Writes a run as ``WordRun`` finds it.
    mutating func write(run: UnsafeBufferPointer<UInt8>) {
        guard let start = run.baseAddress else { return }
        flush()
        (bytes + count).update(from: start, count: run.count)
        count += run.count
    }

    /// Sets the next word apart: by a newline from whatever came before.
    mutating func breakLine(_ separator: UInt8) {
        pending = separator
    }

    private mutating func flush() {
        if pending != 0, count > 0 { append(pending) }
        pending = 0
    }

    private mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }
}
