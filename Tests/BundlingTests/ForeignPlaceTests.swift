import Foundation
import RetractdCore
import Storage
import Testing

@testable import Bundling

/// What is given to `retractd verify` and is none of ours, or of a later form.
@Suite struct ForeignPlaceTests {
    let folder: MadeCase

    init() async throws { folder = try await MadeCase() }

    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = "\(folder.path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func `stores and bundles are told from each other and from the rest`() throws {
        #expect(EvidencePlace("\(folder.path)/state") == .store)
        #expect(EvidencePlace(try folder.bundle("case")) == .bundle)
        #expect(EvidencePlace(try folder.bundle("case.wacz")) == .bundle)
        #expect(EvidencePlace("\(folder.path)/nothing") == .store)
        let archives = [
            try write("a.warc", Array("WARC/1.1\r\n".utf8)), try write("b.gz", [0x1F, 0x8B, 8, 0]),
            try write("c.warc.zst", [0x28, 0xB5, 0x2F, 0xFD]), try write("d.warc.gz", []),
        ]
        for path in archives {
            guard case .foreign(let sentence) = EvidencePlace(path) else {
                Issue.record("\(path) is foreign")
                continue
            }
            #expect(sentence.contains("warcio check"))
        }
        try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
        guard case .foreign = EvidencePlace(folder.path + "/empty") else {
            Issue.record("an empty folder is neither")
            return
        }
    }

    @Test func `a WACZ of another program is named as such`() throws {
        var zip = ZipWriter()
        _ = zip.add("datapackage.json", Array("{}".utf8))
        _ = zip.add("archive/data.warc.gz", [1])
        let fault = #expect(throws: BundleFault.self) {
            try BundleAudit(of: try write("other.wacz", zip.finished()), pinnedKey: nil)
        }
        #expect(fault?.kind == .unknown)
        #expect(fault?.description.contains("wacz validate") == true)
        let unpacked = try write("unpacked/datapackage.json", Array("{}".utf8))
        let place = (unpacked as NSString).deletingLastPathComponent
        #expect(EvidencePlace(place) == .bundle)
        #expect(throws: BundleFault.self) { try BundleAudit(of: place, pinnedKey: nil) }
    }

    @Test func `a bundle of a later form is refused without a word on its soundness`() throws {
        let bundle = TamperedBundle(place: try folder.bundle("case"))
        try bundle.text("case/case.json", "\"schema\" : 1", by: "\"schema\" : 2")
        try bundle.writeListsAnew()
        let fault = #expect(throws: BundleFault.self) { try BundleAudit(of: bundle.place, pinnedKey: nil) }
        #expect(fault?.kind == .unknown)
        #expect(fault?.description.contains("newer version") == true)
    }

    @Test func `a bundle that was packed anew is whole, and that is said`() throws {
        let bundle = TamperedBundle(place: try folder.bundle("case"))
        var zip = ZipWriter()
        for name in try Manifest.names(in: bundle.place).reversed() { _ = zip.add(name, try bundle.bytes(name)) }
        var bytes = zip.finished()
        let path = try write("again.wacz", bytes)
        #expect(try BundleAudit(of: path, pinnedKey: nil).run().findings == [])
        bytes[4] ^= 1
        let fault = #expect(throws: BundleFault.self) {
            try BundleAudit(of: try write("flipped.wacz", bytes), pinnedKey: nil)
        }
        #expect(fault?.kind == .damaged)
        #expect(fault?.description.contains("version") == true)
    }
}
