import Foundation
import Hashing
import RetractdCore

/// The lists of a bundle's files with their digests: datapackage.json for readers of WACZ, SHA256SUMS for `sha256sum`.
enum Manifest {
    struct Package: Encodable {
        let profile = "data-package"
        let version = "1.1.1"
        let title: String
        let created: String
        let software: String
        let resources: [Resource]

        enum CodingKeys: String, CodingKey {
            case profile, title, created, software, resources
            case version = "wacz_version"
        }
    }

    struct Resource: Encodable {
        let name: String
        let path: String
        let hash: String
        let bytes: Int
    }

    struct PackageDigest: Encodable {
        let path = "datapackage.json"
        let hash: String
    }

    static let sums = "SHA256SUMS"

    static func write(into folder: String, title: String, software: String, at: Timestamp) throws {
        let resources = try names(in: folder).map { path in
            let bytes = try read("\(folder)/\(path)")
            return Resource(
                name: path.lowercased().replacing("/", with: "-"), path: path,
                hash: "sha256:" + Digest(sha256Of: bytes).hexadecimal, bytes: bytes.count)
        }
        let package = try Bundle.json(
            Package(title: title, created: at.truncatedToSecond.description, software: software, resources: resources))
        try put(package, "\(folder)/datapackage.json")
        let digest = PackageDigest(hash: "sha256:" + Digest(sha256Of: package).hexadecimal)
        try put(try Bundle.json(digest), "\(folder)/datapackage-digest.json")
        let lines = try names(in: folder).map {
            "\(Digest(sha256Of: try read("\(folder)/\($0)")).hexadecimal)  \($0)\n"
        }
        try put(Array(lines.joined().utf8), "\(folder)/\(sums)")
    }

    /// The files of a folder, by path, in order; the archive comes first.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    private static func read(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func put(_ bytes: [UInt8], _ path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
}
