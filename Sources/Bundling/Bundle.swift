import Foundation
import Hashing
package import RetractdCore
import Storage

/// One case as a folder that a stranger can check, or the same as one file that ReplayWeb.page opens.
///
/// The layout is WACZ 1.1.1 with the proof beside the archive, every file in a folder of its own kind, as the validator
/// of WACZ wants it. It is made under another name and renamed when it is whole.
package struct Bundle {
    /// Why a bundle was not made.
    package struct Fault: Error, CustomStringConvertible, Sendable {
        package let description: String
    }

    private let file: CaseFile
    private let software: String
    private let at: Timestamp

    package init(of file: CaseFile, software: String, at: Timestamp) {
        self.file = file
        self.software = software
        self.at = at
    }

    /// Makes the folder that many bundles go into.
    package static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Writes a folder, or one file where the name ends in `.wacz` or `.zip`; a name that is taken is refused.
    package func write(to path: String) throws {
        let manager = FileManager.default
        guard !manager.fileExists(atPath: path) else {
            throw Fault(description: "\(path) is there already: name another place")
        }
        let draft = path + ".unfinished"
        try? manager.removeItem(atPath: draft)
        do {
            try write(into: draft)
            if path.hasSuffix(".wacz") || path.hasSuffix(".zip") {
                try Self.zip(draft).write(to: URL(fileURLWithPath: path + ".part"), options: .atomic)
                try manager.removeItem(atPath: draft)
                try manager.moveItem(atPath: path + ".part", toPath: path)
            } else {
                try manager.moveItem(atPath: draft, toPath: path)
            }
        } catch {
            try? manager.removeItem(atPath: draft)
            throw error
        }
    }

    // MARK: The folder

    private func write(into folder: String) throws {
        for name in ["archive", "case", "indexes", "pages", "proof", "feeds"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        }
        func put(_ name: String, _ bytes: [UInt8]) throws {
            try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
        let claim = try Self.json(CaseClaim(file))
        var archive = try CaseArchive(in: folder + "/archive")
        try archive.write(file, software: software, claim: claim, at: at)
        try put("indexes/index.cdx", Array(archive.indexText.utf8))
        try put("pages/pages.jsonl", try Self.pages(archive.pages))
        try put("case/case.json", claim)
        try put("case/README.txt", Array(CaseReadme(file: file, software: software, at: at).text.utf8))
        try put("proof/verify.py", Array(VerifierScript.text.utf8))
        if let (old, new) = compared {
            let page = CaseDiffPage(old: old, new: new, url: file.article.url)
            try put("case/diff.html", Array(page.text.utf8))
        }
        for (name, bytes) in feeds { try put("feeds/\(name)", bytes) }
        if let proof = file.proof {
            for (name, bytes) in try CaseProof.files(proof, file.records) { try put("proof/\(name)", bytes) }
        }
        try Manifest.write(into: folder, title: file.article.title, software: software, at: at)
        if let key = file.signingKey {
            let sums = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(Manifest.sums)")))
            try put(BundleSeal.name, Array(try BundleSeal.made(over: sums, at: at, with: key).utf8))
        }
    }

    /// The last two versions of the words.
    private var compared: (Revision, Revision)? {
        guard let new = file.revisions.last, file.revisions.count > 1 else { return nil }
        return (file.revisions[file.revisions.count - 2], new)
    }

    private var feeds: [(name: String, bytes: [UInt8])] {
        file.exhibits.filter { $0.capture.request.purpose == .feed }.compactMap { exhibit in
            exhibit.payload.map { ("capture-\(exhibit.capture.id.rawValue).xml", $0) }
        }
    }

    private static func pages(_ pages: [CaseArchive.Page]) throws -> [UInt8] {
        let head = #"{"format":"json-pages-1.0","id":"pages","title":"Pages of the case"}"#
        return try Array(head.utf8) + [0x0A] + pages.flatMap { try json($0, isPretty: false) + [0x0A] }
    }

    static func json(_ value: some Encodable, isPretty: Bool = true) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            isPretty ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    private static func zip(_ folder: String) throws -> Data {
        var zip = ZipWriter()
        for name in try Manifest.names(in: folder) {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
            guard zip.add(name, bytes) else {
                throw Fault(description: "the case is too large for one file: name a folder instead")
            }
        }
        return Data(zip.finished())
    }
}
