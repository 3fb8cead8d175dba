/// Lines and columns of a file's bytes.
struct LinePlaces {
    private let bytes: [UInt8]
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        starts = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
    }

    /// The line of an offset, from 1.
    func line(of offset: Int) -> Int {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    func mistake(_ offset: Int, _ message: String) -> ConfigurationMistake {
        let line = line(of: offset)
        let start = starts[line - 1]
        // Bytes that continue a character are not counted.
        let column = bytes[start..<max(start, min(offset, bytes.count))].count { $0 & 0xC0 != 0x80 } + 1
        return ConfigurationMistake(line: line, column: column, message: message)
    }
}
