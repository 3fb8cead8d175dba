import EvidenceLog
import Foundation
import RetractdCore
import RetractdTestSupport
import Storage
import Testing
import WebArchive

@testable import Bundling

/// Bundles changed by somebody who writes the lists of files anew: found by what was signed.
@Suite struct TamperedBundleTests {
    let folder: MadeCase
    let bundle: TamperedBundle

    init() async throws {
        folder = try await MadeCase()
        bundle = TamperedBundle(place: try folder.bundle("case"))
    }

    func audit(key: String? = nil) throws -> AuditReport { try BundleAudit(of: bundle.place, pinnedKey: key).run() }

    @Test func `lists written anew over what was not changed are no change`() throws {
        try bundle.writeListsAnew()
        #expect(try audit().findings == [])
        try bundle.remove(BundleSeal.name)
        try bundle.writeListsAnew()
        let report = try audit()
        #expect(report.findings == [])
        #expect(report.notProven.contains { $0.contains("carries no seal") })
    }

    @Test(arguments: Tampering.all)
    func `whoever changes a record and takes the seal away is found by what was signed`(tampering: Tampering) throws {
        try bundle.remove(BundleSeal.name)
        try tampering.change(bundle)
        try bundle.writeListsAnew()
        let report = try audit()
        #expect(
            report.findings.contains { $0.subject.hasPrefix(tampering.subject) },
            "\(report.findings) \(report.notProven)")
    }

    @Test(arguments: Tampering.all)
    func `whoever changes a record and leaves the seal breaks it`(tampering: Tampering) throws {
        try tampering.change(bundle)
        try bundle.writeListsAnew()
        #expect(try audit().findings.contains { $0.subject == BundleSeal.name || $0.subject == "proof/checkpoint" })
    }

    /// `RETRACTD_MUTATIONS=10000 swift test --filter BundlingTests` is the whole program.
    @Test func `any bit of what was signed, changed and made to fit, is found without the seal`() throws {
        let count = ProcessInfo.processInfo.environment["RETRACTD_MUTATIONS"].flatMap { Int($0) } ?? 40
        var chance = RandomTampering(seed: 7)
        var (same, missed) = (0, [String]())
        try bundle.remove(BundleSeal.name)
        for _ in 0..<count {
            let copy = TamperedBundle(place: folder.path + "/copy")
            try FileManager.default.copyItem(atPath: bundle.place, toPath: copy.place)
            defer { try? FileManager.default.removeItem(atPath: copy.place) }
            guard let place = try chance.change(copy) else {
                same += 1
                continue
            }
            try copy.writeListsAnew()
            if try BundleAudit(of: copy.place, pinnedKey: nil).run().isWhole { missed.append(place) }
        }
        print("bundle by record: \(count - same) bits changed, \(same) said the same, \(missed.count) missed")
        #expect(missed == [])
        #expect(same < count)
    }

    @Test func `a digest of a proof in capitals is not as it was written`() throws {
        try bundle.remove(BundleSeal.name)
        try bundle.lines("proof/entries.jsonl") { lines in
            guard let path = lines[0].range(of: "\"path\":[") else { throw TamperedBundle.Miss() }
            let rest = lines[0][path.upperBound...].prefix { $0 != "]" }
            return [lines[0].replacingOccurrences(of: rest, with: rest.uppercased())] + lines.dropFirst()
        }
        try bundle.writeListsAnew()
        #expect(try audit().findings.map(\.subject).contains { $0.hasPrefix("entry ") })
    }

    /// What was signed cannot say whether an entry that names no record was left out, nor whether an episode has grown since:
    /// that is for the seal.
    @Test(arguments: [true, false])
    func `a record that was dropped, repeated or swapped and made to fit is found`(isSealed: Bool) throws {
        let count = ProcessInfo.processInfo.environment["RETRACTD_MUTATIONS"].flatMap { Int($0) } ?? 40
        var chance = RandomTampering(seed: 9)
        var (same, told, missed) = (0, 0, [String]())
        if !isSealed { try bundle.remove(BundleSeal.name) }
        for _ in 0..<count {
            let copy = TamperedBundle(place: folder.path + "/copy")
            try FileManager.default.copyItem(atPath: bundle.place, toPath: copy.place)
            defer { try? FileManager.default.removeItem(atPath: copy.place) }
            guard let place = try chance.rearrange(copy) else {
                same += 1
                continue
            }
            try copy.writeListsAnew()
            let report = try BundleAudit(of: copy.place, pinnedKey: nil).run()
            guard report.isWhole else { continue }
            let words = place == "proof/entries.jsonl" ? "entries left out" : "claims episode/"
            let isTold = place.hasPrefix("proof/") && report.notProven.contains { $0.contains(words) }
            if isTold { told += 1 } else { missed.append(place) }
        }
        print(
            "bundle, \(isSealed ? "sealed" : "no seal"): \(count - same - told - missed.count) records found, "
                + "\(same) said the same, \(told) told of as unproven, \(missed.count) missed")
        #expect(missed == [])
        #expect(same < count)
        #expect(!isSealed || told == 0)
    }

    @Test(arguments: ["case/README.txt", "case/diff.html", "pages/pages.jsonl", "proof/verify.py"])
    func `words that no record holds are sealed`(name: String) throws {
        try bundle.put(name, try bundle.bytes(name) + [0x0A])
        try bundle.writeListsAnew()
        let report = try audit()
        #expect(report.findings.map(\.subject) == [BundleSeal.name])
        #expect(report.findings.first?.problem.contains("changed since") == true)
    }

    @Test func `a seal of another list, of another key or of a checkpoint is none`() throws {
        let key = LogKey()
        for seal in [
            try BundleSeal.made(over: [1], at: MadeCase.start, with: LogKeys.other),
            try BundleSeal.made(over: try bundle.bytes(Manifest.sums), at: MadeCase.start, with: key),
            String(decoding: try bundle.bytes("proof/checkpoint"), as: UTF8.self), "",
        ] {
            try bundle.put(BundleSeal.name, Array(seal.utf8))
            #expect(try audit().findings.map(\.subject) == [BundleSeal.name], "\(seal)")
        }
    }

    @Test func `whoever signs it all anew is found by the key that one knows`() throws {
        let known = String(decoding: try bundle.bytes("proof/key"), as: UTF8.self).trimmingCharacters(in: .newlines)
        #expect(try audit(key: known).isWhole)
        let note = SignedNote(String(decoding: try bundle.bytes("proof/checkpoint"), as: UTF8.self))
        let checkpoint = try #require(note.flatMap { Checkpoint(text: $0.text) })
        let key = LogKey()
        let forged = Checkpoint(
            origin: key.verifier.name, size: checkpoint.size, root: checkpoint.root, at: checkpoint.at)
        try bundle.put("proof/checkpoint", Array(try key.sign(forged.text).description.utf8))
        try bundle.put("proof/key", Array((key.verifier.text + "\n").utf8))
        try bundle.put("proof/key.pem", Array(key.verifier.pem.utf8))
        try bundle.writeListsAnew()
        try bundle.put(
            BundleSeal.name,
            Array(try BundleSeal.made(over: try bundle.bytes(Manifest.sums), at: MadeCase.start, with: key).utf8))
        #expect(try audit().notProven.contains { $0.contains("the key is the bundle's own") })
        #expect(try audit(key: known).findings.contains { $0.subject == "proof/checkpoint" })
        #expect(try audit(key: known).findings.contains { $0.subject == BundleSeal.name })
    }

    @Test func `a list that was written anew alone is found by the other list`() throws {
        try bundle.remove(BundleSeal.name)
        try bundle.text("datapackage.json", "retractd 0", by: "retractd 1")
        #expect(try audit().findings.map(\.subject).sorted() == ["datapackage-digest.json", "datapackage.json"])
    }

    @Test func `a key that is none is told as such`() throws {
        let fault = #expect(throws: BundleFault.self) { try audit(key: "swordfish") }
        #expect(fault?.description.contains("no public key") == true)
    }

    @Test(.enabled("no python3 or openssl") { await BundleTests.hasPython() })
    func `the script in the bundle finds a broken seal, a stranger's file and a changed answer`() async throws {
        let script = ["python3", "proof/verify.py"]
        #expect(try await Shell.run(script, in: bundle.place) == 0)
        try bundle.put("more.txt", [1])
        #expect(try await Shell.run(script, in: bundle.place) == 1)
        try bundle.remove("more.txt")
        let readme = try bundle.bytes("case/README.txt")
        try bundle.put("case/README.txt", readme + [0x0A])
        try bundle.writeListsAnew()
        #expect(try await Shell.run(script, in: bundle.place) == 1)
        try bundle.put("case/README.txt", readme)
        try bundle.remove(BundleSeal.name)
        try bundle.block(.response, with: "two million", "two million", by: "ten million")
        try bundle.writeListsAnew()
        #expect(try await Shell.run(script, in: bundle.place) == 1)
    }
}
