import CZlib

/// Reads a ZIP file whose entries are stored: a bundle of ours.
///
/// Programs that unpack ZIP files believe now the directory, now the head before each file. So the two must agree in
/// every field, and the files must fill the space before the directory without gaps: then all of them unpack the same.
struct ZipReader {
    /// Why a file is no such ZIP.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// What was read.
    struct Files {
        /// By name.
        let contents: [String: [UInt8]]
        /// Whether it is byte for byte what ``ZipWriter`` makes of them.
        let isAsWritten: Bool
    }

    /// An entry of the directory, and where it stands.
    private struct Entry {
        let place: Int
        let name: String
        /// Bytes that it takes in the directory.
        let length: Int
    }

    /// The most files read.
    static let mostFiles = 70_000

    private let bytes: [UInt8]
    /// Where the directory begins.
    private let start: Int
    private let entries: [Entry]

    private init(_ bytes: [UInt8]) throws(Fault) {
        self.bytes = bytes
        // Nothing of ours has a comment behind the end.
        let end = bytes.count - 22
        guard end >= 0, Self.number(bytes, end, 4) == 0x0605_4B50, Self.number(bytes, end + 20, 2) == 0 else {
            throw Fault(description: "it is no ZIP file, or it is cut off")
        }
        let count = Self.number(bytes, end + 10, 2)
        start = Self.number(bytes, end + 16, 4)
        guard count <= Self.mostFiles, count == Self.number(bytes, end + 8, 2), Self.number(bytes, end + 4, 4) == 0,
            start + Self.number(bytes, end + 12, 4) == end
        else { throw Fault(description: "the directory of the ZIP file is not where it should be, or of another size") }
        var place = start
        var entries: [Entry] = []
        for _ in 0..<count {
            let entry = try Self.entry(bytes, at: place, before: end)
            entries.append(entry)
            place += entry.length
        }
        guard place == end else { throw Fault(description: "the directory of the ZIP file has more than it says") }
        self.entries = entries
    }

    /// The names in its directory; nil where that cannot be read.
    static func names(in bytes: [UInt8]) -> [String]? { try? ZipReader(bytes).entries.map(\.name) }

    /// Its files, each checked.
    static func files(in bytes: [UInt8]) throws(Fault) -> Files {
        let reader = try ZipReader(bytes)
        var contents: [String: [UInt8]] = [:]
        var again = ZipWriter()
        var place = 0
        for entry in reader.entries {
            guard contents[entry.name] == nil else {
                throw Fault(description: "“\(entry.name)” is in the ZIP file twice")
            }
            let file = try reader.contents(of: entry, at: &place)
            // A folder that a packer noted by itself holds nothing.
            if entry.name.hasSuffix("/"), file.isEmpty { continue }
            contents[entry.name] = file
            _ = again.add(entry.name, file)
        }
        guard place == reader.start else {
            throw Fault(description: "the ZIP file holds bytes between its files and its directory that belong to none")
        }
        return Files(contents: contents, isAsWritten: again.finished() == bytes)
    }

    // MARK: Entries

    private static func entry(_ bytes: [UInt8], at place: Int, before end: Int) throws(Fault) -> Entry {
        guard place + 46 <= end, number(bytes, place, 4) == 0x0201_4B50 else {
            throw Fault(description: "the directory of the ZIP file is damaged")
        }
        let length = number(bytes, place + 28, 2)
        let more = number(bytes, place + 30, 2) + number(bytes, place + 32, 2)
        guard place + 46 + length + more <= end,
            let name = String(validating: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
        else { throw Fault(description: "a name in the ZIP file is damaged") }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !name.isEmpty, !name.hasPrefix("/"), !parts.contains(".."), !name.contains("\\"),
            name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { throw Fault(description: "“\(name)” in the ZIP file is a name that no bundle has") }
        return Entry(place: place, name: name, length: 46 + length + more)
    }

    /// Fields that stand twice: their names, where in the directory, where in the head, how long.
    private static let twice = [
        ("version", 6, 4, 2), ("flags", 8, 6, 2), ("compression", 10, 8, 2), ("time", 12, 10, 2), ("date", 14, 12, 2),
        ("checksum", 16, 14, 4), ("stored size", 20, 18, 4), ("size", 24, 22, 4), ("length of the name", 28, 26, 2),
    ]

    private func contents(of entry: Entry, at place: inout Int) throws(Fault) -> [UInt8] {
        let head = number(entry.place + 42, 4)
        guard head == place, head + 30 <= start, number(head, 4) == 0x0403_4B50 else {
            throw Fault(description: "“\(entry.name)” is not where the directory of the ZIP file says")
        }
        for (field, there, here, count) in Self.twice
        where number(entry.place + there, count) != number(head + here, count) {
            throw Fault(
                description: "“\(entry.name)”: the directory of the ZIP file and the head before the file disagree "
                    + "about its \(field)")
        }
        try checkKind(entry)
        let (size, named) = (number(entry.place + 24, 4), head + 30)
        let begin = named + number(head + 26, 2) + number(head + 28, 2)
        guard begin + size <= start else { throw Fault(description: "“\(entry.name)” in the ZIP file is cut off") }
        guard bytes[named..<(named + entry.name.utf8.count)].elementsEqual(entry.name.utf8) else {
            throw Fault(
                description: "“\(entry.name)”: the head before the file in the ZIP file names it otherwise than the "
                    + "directory")
        }
        place = begin + size
        let contents = Array(bytes[begin..<place])
        let sum = contents.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
        guard Int(sum) == number(entry.place + 16, 4) else {
            throw Fault(description: "“\(entry.name)” is damaged: the checksum in the ZIP file is another")
        }
        return contents
    }

    /// A plain file, stored as it is.
    private func checkKind(_ entry: Entry) throws(Fault) {
        guard number(entry.place + 10, 2) == 0, number(entry.place + 20, 4) == number(entry.place + 24, 4) else {
            throw Fault(
                description: "“\(entry.name)” is compressed in the ZIP file: unpack it, and verify the folder")
        }
        guard number(entry.place + 8, 2) & ~0x0800 == 0 else {
            throw Fault(description: "“\(entry.name)” has flags in the ZIP file that no bundle has, such as encryption")
        }
        let mode = number(entry.place + 38, 4) >> 16 & 0o170000
        guard mode == 0 || mode == 0o100000 || (mode == 0o040000 && entry.name.hasSuffix("/")) else {
            throw Fault(description: "“\(entry.name)” is a link or a device in the ZIP file, and no file")
        }
    }

    // MARK: Numbers

    private func number(_ place: Int, _ count: Int) -> Int { Self.number(bytes, place, count) }

    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        guard place >= 0, place + count <= bytes.count else { return -1 }
        var number = 0
        for index in 0..<count { number |= Int(bytes[place + index]) << (8 * index) }
        return number
    }
}
