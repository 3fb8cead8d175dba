import Foundation
import Hashing
import RetractdCore
import Storage

/// The bundle's own lists of its files: SHA256SUMS and datapackage.json.
extension BundleAudit {
    func checkSums(_ report: inout AuditReport) {
        guard let sums = files[Manifest.sums] else { return report.find(Manifest.sums, "it is missing") }
        var rest = Set(files.keys).subtracting([Manifest.sums, BundleSeal.name])
        for line in String(decoding: sums, as: UTF8.self).split(separator: "\n") {
            let name = String(line.dropFirst(66))
            rest.remove(name)
            guard let bytes = files[name] else {
                report.find(name, "it is missing")
                continue
            }
            if Digest(sha256Of: bytes).hexadecimal + "  " + name != line {
                report.find(name, "its bytes are not those that SHA256SUMS lists")
            }
        }
        for name in rest.sorted() { report.find(name, "SHA256SUMS does not list it") }
        report.counts["files"] = files.count
    }

    private struct Listed: Decodable {
        let path: String
        let hash: String
    }

    private struct Package: Decodable {
        struct Resource: Decodable {
            let path: String
            let hash: String
            let bytes: Int
        }

        let resources: [Resource]
    }

    func checkPackage(_ report: inout AuditReport) {
        guard let bytes = files["datapackage.json"],
            let package = try? JSONDecoder().decode(Package.self, from: Data(bytes))
        else { return report.find("datapackage.json", "it is missing or cannot be read") }
        let digest = files["datapackage-digest.json"].flatMap { try? JSONDecoder().decode(Listed.self, from: Data($0)) }
        if digest?.hash != Self.hash(bytes) || digest?.path != "datapackage.json" {
            report.find("datapackage-digest.json", "it is not the digest of datapackage.json")
        }
        // What the other list told of is not told twice.
        let told = Set(report.findings.map(\.subject))
        let own = [Manifest.sums, BundleSeal.name, "datapackage.json", "datapackage-digest.json"]
        var rest = Set(files.keys).subtracting(own)
        for resource in package.resources {
            rest.remove(resource.path)
            if told.contains(resource.path) { continue }
            if let bytes = files[resource.path], bytes.count == resource.bytes, Self.hash(bytes) == resource.hash {
                continue
            }
            report.find(resource.path, "it is not what datapackage.json lists")
        }
        for name in rest.subtracting(told).sorted() { report.find(name, "datapackage.json does not list it") }
    }

    private static func hash(_ bytes: [UInt8]) -> String { "sha256:" + Digest(sha256Of: bytes).hexadecimal }
}
