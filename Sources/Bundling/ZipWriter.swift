import CZlib
import RetractdCore

/// Writes a ZIP file whose entries are stored as they are (PKWARE APPNOTE 6.3.3): what WACZ asks for archives, so that
/// a reader can jump into them.
struct ZipWriter {
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// The largest file and the largest whole: beyond, ZIP needs extensions that we do not write.
    static let largest = Int(UInt32.max) - (1 << 20)

    /// Adds a file; false where it would get too large.
    mutating func add(_ name: String, _ contents: [UInt8]) -> Bool {
        guard bytes.count + contents.count < Self.largest, count < 65_000 else { return false }
        let path = Array(name.utf8)
        let sum = contents.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
        // Version 2.0, names in UTF-8, stored, 1980-01-01 00:00: the same files always make the same ZIP.
        var common: [UInt8] = []
        for number in [20, 0x0800, 0, 0, 0x0021] as [UInt16] { Self.append(number, to: &common) }
        Self.append(UInt32(sum), to: &common)
        Self.append(UInt32(contents.count), to: &common)
        Self.append(UInt32(contents.count), to: &common)
        Self.append(UInt16(path.count), to: &common)
        Self.append(UInt16(0), to: &common)
        let offset = UInt32(bytes.count)
        bytes += [0x50, 0x4B, 0x03, 0x04] + common + path + contents
        directory += [0x50, 0x4B, 0x01, 0x02, 0x14, 0x03] + common + [UInt8](repeating: 0, count: 6)
        Self.append(UInt32(0o100644) << 16, to: &directory)
        Self.append(offset, to: &directory)
        directory += path
        count += 1
        return true
    }

    /// The whole file.
    func finished() -> [UInt8] {
        var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
        Self.append(UInt16(count), to: &end)
        Self.append(UInt16(count), to: &end)
        Self.append(UInt32(directory.count), to: &end)
        Self.append(UInt32(bytes.count), to: &end)
        Self.append(UInt16(0), to: &end)
        return bytes + directory + end
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
