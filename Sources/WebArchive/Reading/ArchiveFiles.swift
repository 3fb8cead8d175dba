/// The archive files behind a path, as they can be read from any place: those in a WACZ or packed with zstd are unpacked
/// into a folder first.
package struct ArchiveFiles {
    /// The most bytes that one file unpacks to.
    package static let mostBytes: Int64 = 64 << 30

    private let folder: String
    private var count = 0
    /// What was damaged and so far passed over.
    package private(set) var faults: [WARCFault] = []

    /// - Parameter folder: Where to unpack.
    package init(folder: String) {
        self.folder = folder
    }

    /// The files to read in a file's place: itself, if it is plain or packed with gzip.
    package mutating func readable(_ path: String) throws(WARCFault) -> [String] {
        let source = try ByteSource(path: path) { WARCFault(.unreadable, file: path, offset: 0, $0) }
        let head = source.read(at: 0, 4) ?? []
        if head.starts(with: [0x50, 0x4B]) { return try members(of: source, path) }
        guard ZstdArchive.isOne(head) else { return [path] }
        return [try unpack(source, path)]
    }

    private mutating func unpack(_ source: ByteSource, _ path: String) throws(WARCFault) -> String {
        let target = next()
        if let fault = try ZstdArchive(source: source, file: name(path)).unpack(to: target) { faults.append(fault) }
        return target
    }

    /// The archives inside a WACZ, in the order of its directory.
    private mutating func members(of source: ByteSource, _ path: String) throws(WARCFault) -> [String] {
        let package = try ZipPackage(source: source, file: name(path))
        var files: [String] = []
        for member in package.members where Self.isArchive(member.name) {
            let copy = next()
            try package.copy(member, to: copy)
            let inner = try ByteSource(path: copy) { WARCFault(.unreadable, file: copy, offset: 0, $0) }
            files.append(ZstdArchive.isOne(inner.read(at: 0, 4) ?? []) ? try unpack(inner, copy) : copy)
        }
        guard !files.isEmpty else {
            throw WARCFault(.notAnArchive, file: name(path), offset: 0, "there is no WARC file in it")
        }
        return files
    }

    private static func isArchive(_ name: String) -> Bool {
        [".warc", ".warc.gz", ".warc.zst"].contains { name.lowercased().hasSuffix($0) }
    }

    private func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private mutating func next() -> String {
        count += 1
        return "\(folder)/unpacked-\(count).warc"
    }
}
