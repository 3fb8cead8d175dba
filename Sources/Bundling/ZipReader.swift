import CZlib

/// Reads a ZIP file whose entries are stored: a bundle of ours.
struct ZipReader {
    /// Why a file is no such ZIP.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// The most files read.
    static let mostFiles = 70_000

    /// Contents by name.
    static func files(in bytes: [UInt8]) throws(Fault) -> [String: [UInt8]] {
        // Nothing of ours has a comment behind the end.
        let end = bytes.count - 22
        guard end >= 0, number(bytes, end, 4) == 0x0605_4B50 else {
            throw Fault(description: "it is no ZIP file, or it is cut off")
        }
        let count = number(bytes, end + 10, 2)
        var place = number(bytes, end + 16, 4)
        guard count <= mostFiles, place + number(bytes, end + 12, 4) == end else {
            throw Fault(description: "the directory of the ZIP file is not where it should be")
        }
        var files: [String: [UInt8]] = [:]
        for _ in 0..<count {
            guard place + 46 <= end, number(bytes, place, 4) == 0x0201_4B50 else {
                throw Fault(description: "the directory of the ZIP file is damaged")
            }
            let (length, more) = (
                number(bytes, place + 28, 2), number(bytes, place + 30, 2) + number(bytes, place + 32, 2)
            )
            guard place + 46 + length + more <= end,
                let name = String(validating: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
            else { throw Fault(description: "a name in the ZIP file is damaged") }
            guard files[name] == nil else { throw Fault(description: "\(name) is in the ZIP file twice") }
            files[name] = try contents(bytes, at: place, name)
            place += 46 + length + more
        }
        guard place == end else { throw Fault(description: "the directory of the ZIP file has more than it says") }
        return files
    }

    private static func contents(_ bytes: [UInt8], at entry: Int, _ name: String) throws(Fault) -> [UInt8] {
        let (size, start) = (number(bytes, entry + 24, 4), number(bytes, entry + 42, 4))
        guard number(bytes, entry + 10, 2) == 0, number(bytes, entry + 20, 4) == size else {
            throw Fault(description: "\(name) is compressed in the ZIP file: unpack it, and verify the folder")
        }
        guard start + 30 <= bytes.count, number(bytes, start, 4) == 0x0403_4B50 else {
            throw Fault(description: "\(name) is not where the ZIP file says")
        }
        let begin = start + 30 + number(bytes, start + 26, 2) + number(bytes, start + 28, 2)
        guard begin + size <= entry else { throw Fault(description: "\(name) is cut off") }
        let contents = Array(bytes[begin..<(begin + size)])
        let sum = contents.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
        guard Int(sum) == number(bytes, entry + 16, 4) else { throw Fault(description: "\(name) is damaged") }
        return contents
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        guard place >= 0, place + count <= bytes.count else { return -1 }
        var number = 0
        for index in 0..<count { number |= Int(bytes[place + index]) << (8 * index) }
        return number
    }
}
