import Foundation

/// The files of a bundle by name, from a folder or from a ZIP file.
enum BundleContents {
    /// Names of which a bundle of ours has at least one, however much of it is lost.
    static let marks = [Manifest.sums, "case/case.json", "proof/checkpoint", "proof/records.jsonl"]
    /// The most bytes of a bundle, packed or unpacked: more than ``ZipWriter`` writes, less than a machine's memory.
    static let largest = 4 << 30

    static func read(_ place: String) throws -> (files: [String: [UInt8]], isAsExported: Bool) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) else {
            throw BundleFault(kind: .unknown, description: "there is nothing of that name")
        }
        guard !isFolder.boolValue else { return (try folder(place), true) }
        try refuseLarge([place])
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: place), options: .mappedIfSafe))
        if let names = ZipReader.names(in: bytes) { try refuseForeign(names) }
        do throws(ZipReader.Fault) {
            let files = try ZipReader.files(in: bytes)
            return (files.contents, files.isAsWritten)
        } catch {
            throw BundleFault(kind: .damaged, description: error.description)
        }
    }

    private static func folder(_ place: String) throws -> [String: [UInt8]] {
        let names = try Manifest.names(in: place)
        try refuseForeign(names)
        try refuseLarge(names.map { "\(place)/\($0)" })
        var files: [String: [UInt8]] = [:]
        for name in names {
            files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: "\(place)/\(name)")))
        }
        return files
    }

    private static func refuseLarge(_ paths: [String]) throws {
        let lengths = try paths.map { path in
            try FileManager.default.attributesOfItem(atPath: path)[.size].flatMap { ($0 as? NSNumber)?.intValue } ?? 0
        }
        guard lengths.reduce(0, +) <= largest else {
            throw BundleFault(
                kind: .unknown, description: "it is larger than the \(largest >> 30) GiB that are looked at")
        }
    }

    private static func refuseForeign(_ names: [String]) throws {
        guard !names.contains(where: marks.contains) else { return }
        let isArchive = names.contains("datapackage.json") || names.contains { $0.contains(".warc") }
        throw BundleFault(
            kind: .unknown,
            description: isArchive
                ? "it is a WACZ of another program and carries no proof of ours: `wacz validate` tests it, `retractd "
                    + "replay` reads it"
                : "it is no bundle of `retractd export`")
    }
}
