import Foundation

/// What a path holds that is to be verified, told by its names and first bytes.
package enum EvidencePlace: Hashable, Sendable {
    /// A store's directory or a copy of a store; or nothing.
    case store
    /// A bundle, or another ZIP file.
    case bundle
    /// Something that only others can check; with a sentence that says what it is and who checks it.
    case foreign(String)

    package init(_ path: String) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            self = .store
            return
        }
        self = isFolder.boolValue ? Self.folder(path) : Self.file(path)
    }

    private static func folder(_ path: String) -> EvidencePlace {
        func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }
        if has("retractd.sqlite") { return .store }
        if BundleContents.marks.contains(where: has) || has("datapackage.json") { return .bundle }
        return .foreign("it holds neither a store (retractd.sqlite) nor a bundle of `retractd export` (SHA256SUMS)")
    }

    private static func file(_ path: String) -> EvidencePlace {
        guard let handle = FileHandle(forReadingAtPath: path) else { return .store }
        defer { try? handle.close() }
        let start = [UInt8]((try? handle.read(upToCount: 8)) ?? Data())
        if start.starts(with: [0x50, 0x4B]) || path.hasSuffix(".wacz") { return .bundle }
        let isArchive =
            start.starts(with: Array("WARC/".utf8)) || start.starts(with: [0x1F, 0x8B])
            || start.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || [".warc", ".arc"].contains { path.contains($0) }
        guard isArchive else { return .store }
        return .foreign(
            "it is a web archive or a compressed file and carries no proof of ours: `warcio check` tests a WARC file, "
                + "`retractd replay` reads one, and `retractd verify` takes the bundle that one came in")
    }
}
