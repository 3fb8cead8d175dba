import Glibc
import RetractdCore

/// Writes one archive file: a compressed member for each record, under a name ending in `.open` until it is whole.
///
/// After ``finish()`` the file, and its name in the folder, are on the disk.
package final class WARCWriter {
    /// The name that the file gets in the end.
    package let path: String
    private let isCompressed: Bool
    private var descriptor: Int32
    /// Bytes written so far.
    package private(set) var length: Int64 = 0

    private var openPath: String { path + ".open" }

    /// Begins a file; one of the same name must not be there.
    ///
    /// - Parameter isCompressed: Whether each record becomes a gzip member; a file named `.warc` is usually plain.
    package init(path: String, isCompressed: Bool = true) throws(WARCFault) {
        self.path = path
        self.isCompressed = isCompressed
        descriptor = -1
        guard access(path, F_OK) != 0 else { throw Self.fault(path, "there is a file of that name already") }
        descriptor = open(openPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.fault(openPath, "cannot be made: \(String(cString: strerror(errno)))") }
    }

    /// Goes on with a file that was finished; until it is finished again its name ends in `.open`.
    package init(reopening path: String, isCompressed: Bool = true) throws(WARCFault) {
        self.path = path
        self.isCompressed = isCompressed
        descriptor = -1
        guard rename(path, path + ".open") == 0 else { throw Self.fault(path, "cannot be renamed: \(Self.reason)") }
        descriptor = open(openPath, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw Self.fault(openPath, "cannot be opened: \(Self.reason)") }
        length = Int64(lseek(descriptor, 0, SEEK_END))
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Appends a record and says where it stands.
    @discardableResult
    package func write(_ record: WARCRecord) throws(WARCFault) -> WARCLocation {
        let plain = Self.bytes(of: record)
        guard let bytes = isCompressed ? GzipMember.pack(plain) : plain else {
            throw Self.fault(openPath, "no memory to pack a record of \(plain.count) bytes")
        }
        let start = length
        try append(bytes)
        return WARCLocation(offset: start, length: Int64(bytes.count))
    }

    /// Puts what was written so far on the disk.
    package func sync() throws(WARCFault) {
        guard fsync(descriptor) == 0 else { throw Self.fault(openPath, "cannot be put on the disk: \(Self.reason)") }
    }

    /// Closes the file and gives it its name.
    package func finish() throws(WARCFault) {
        guard descriptor >= 0 else { return }
        try sync()
        close(descriptor)
        descriptor = -1
        guard rename(openPath, path) == 0 else { throw Self.fault(openPath, "cannot be renamed: \(Self.reason)") }
        let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw Self.fault(path, "its folder cannot be put on the disk: \(Self.reason)") }
    }

    /// A record as it stands in a file: version, fields, empty line, block, two line ends.
    package static func bytes(of record: WARCRecord) -> [UInt8] {
        var bytes = Array("WARC/1.1\r\n".utf8)
        for field in record.fields.fields {
            let value = field.value.split(whereSeparator: \.isNewline).joined(separator: " ")
            bytes += Array("\(field.name): \(value)\r\n".utf8)
        }
        return bytes + [0x0D, 0x0A] + record.block + [0x0D, 0x0A, 0x0D, 0x0A]
    }

    /// A write that fails half-way is taken back, so that what stands in the file are whole records.
    private func append(_ bytes: [UInt8]) throws(WARCFault) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let reason = Self.reason
                _ = ftruncate(descriptor, off_t(length))
                _ = lseek(descriptor, off_t(length), SEEK_SET)
                throw Self.fault(openPath, "cannot be written: \(reason)")
            }
            written += count
        }
        length += Int64(bytes.count)
    }

    private static var reason: String { String(cString: strerror(errno)) }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }

    private static func fault(_ path: String, _ message: String) -> WARCFault {
        WARCFault(.unreadable, file: path, offset: 0, message)
    }
}
