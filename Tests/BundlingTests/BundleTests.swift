import EvidenceLog
import Foundation
import Hashing
import RetractdCore
import RetractdTestSupport
import Storage
import Testing

@testable import Bundling

/// A case as a bundle: whole as it is written, and found out wherever it is changed.
@Suite struct BundleTests {
    let folder: MadeCase

    init() async throws { folder = try await MadeCase() }

    func audit(_ place: String, key: String? = nil) throws -> AuditReport {
        try BundleAudit(of: place, pinnedKey: key).run()
    }

    @Test func `a bundle holds the case and proves it`() async throws {
        let place = try folder.bundle("case")
        let report = try audit(place)
        #expect(report.findings == [])
        #expect(report.counts["archived bodies"] == 6)
        #expect((report.counts["entries"] ?? 0) >= 3)
        let names = try FileManager.default.subpathsOfDirectory(atPath: place)
        for name in [
            "case/README.txt", "proof/verify.py", "case/diff.html", "case/case.json", "archive/data.warc.gz",
            "indexes/index.cdx",
            "pages/pages.jsonl", "datapackage.json", "datapackage-digest.json", "proof/checkpoint", "proof/key.pem",
        ] { #expect(names.contains(name), "\(name)") }
        let readme = try String(contentsOfFile: place + "/case/README.txt", encoding: .utf8)
        #expect(readme.contains("was pulled"))
        #expect(readme.contains("WHAT THIS DOES NOT PROVE"))
        #expect(readme.contains("another article of the site: live"))
        #expect(readme.contains("first seen gone"))
        let page = try String(contentsOfFile: place + "/case/diff.html", encoding: .utf8)
        #expect(page.contains("<del>"))
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;b&gt;"))
    }

    @Test func `the same as one file is the same bundle`() async throws {
        let place = try folder.bundle("case.wacz")
        #expect(EvidencePlace(place) == .bundle)
        #expect(try audit(place).findings == [])
        #expect(throws: (any Error).self) { try folder.bundle("case.wacz") }
    }

    @Test func `a bundle signed by another key than the one known is no proof`() async throws {
        let report = try audit(try folder.bundle("case"), key: LogKeys.other.verifier.text)
        #expect(report.findings.contains { $0.problem.contains("did not sign") })
    }

    /// `RETRACTD_MUTATIONS=10000 swift test --filter BundlingTests` is the whole program.
    @Test func `any changed byte of any file is found`() async throws {
        let count = ProcessInfo.processInfo.environment["RETRACTD_MUTATIONS"].flatMap { Int($0) } ?? 60
        let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: try folder.bundle("case.wacz"))))
        let changed = folder.path + "/changed.wacz"
        var chance: UInt64 = 5
        var missed: [Int] = []
        for _ in 0..<count {
            chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int(chance >> 20) % whole.count
            var bytes = whole
            bytes[place] ^= UInt8(1) << (chance >> 8 & 7)
            try Data(bytes).write(to: URL(fileURLWithPath: changed))
            let report = try? audit(changed)
            if report?.isWhole == true, try ZipReader.files(in: bytes).contents != ZipReader.files(in: whole).contents {
                missed.append(place)
            }
        }
        print("bundle: \(count) bytes changed, \(missed.count) missed")
        #expect(missed == [])
    }

    @Test func `a file put in, left out or cut off is found`() async throws {
        let place = try folder.bundle("case")
        try Data("more".utf8).write(to: URL(fileURLWithPath: place + "/more.txt"))
        #expect(try audit(place).findings.map(\.subject) == ["more.txt"])
        try FileManager.default.removeItem(atPath: place + "/more.txt")
        try FileManager.default.removeItem(atPath: place + "/case/case.json")
        let findings = try audit(place).findings
        #expect(findings.first?.subject == "case/case.json")
        #expect(findings.first?.problem == "it is missing")
        let one = [UInt8](try Data(contentsOf: URL(fileURLWithPath: try folder.bundle("cut.wacz"))))
        for share in [0.1, 0.5, 0.99] {
            #expect(throws: ZipReader.Fault.self) {
                try ZipReader.files(in: Array(one.prefix(Int(Double(one.count) * share))))
            }
        }
    }

    /// Whether this machine has what the script needs.
    static func hasPython() async -> Bool {
        let asked = [["python3", "-c", "import hashlib"], ["openssl", "version"]]
        for program in asked where (try? await Shell.run(program, in: "/")) != 0 { return false }
        return true
    }

    @Test(.enabled("no python3 or openssl") { await hasPython() })
    func `the script in the bundle finds it whole, and a changed entry or body not`() async throws {
        let place = try folder.bundle("case")
        #expect(try await Shell.run(["python3", "proof/verify.py"], in: place) == 0)
        let entries = URL(fileURLWithPath: place + "/proof/entries.jsonl")
        let text = try String(contentsOf: entries, encoding: .utf8)
        try text.replacingOccurrences(of: "article.seen-live", with: "article.seen-dead").write(
            to: entries, atomically: true, encoding: .utf8)
        #expect(try await Shell.run(["python3", "proof/verify.py"], in: place) == 1)
        #expect(!(try audit(place).isWhole))
    }
}
