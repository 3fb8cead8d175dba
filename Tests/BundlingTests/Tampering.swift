import EvidenceLog
import Foundation
import RetractdCore
import Testing
import WebArchive

@testable import Bundling

/// One way to change a bundle by record, and what must be named then.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What a finding's subject must begin with.
    let subject: String
    let change: @Sendable (TamperedBundle) throws -> Void

    private init(_ name: String, _ subject: String, _ change: @escaping @Sendable (TamperedBundle) throws -> Void) {
        testDescription = name
        self.subject = subject
        self.change = change
    }

    static let all = log + records + archive + claims + lists

    private static let entries = "proof/entries.jsonl"
    private static let rows = "proof/records.jsonl"
    private static let removal = "\"name\":\"capture/5\""

    static let log = [
        Tampering("an entry says something else", "entry") {
            try $0.text(entries, "article.seen-live", by: "article.seen-dead")
        },
        Tampering("an entry is a second later", "entry") {
            try $0.line(entries, with: "retraction.confirmed") { [$0.replacing("2026-11", with: "2026-12")] }
        },
        Tampering("an entry names another digest", "entry") {
            try $0.line(entries, with: "capture/5") {
                [$0.replacing("capture/5\\\":\\\"", with: "capture/5\\\":\\\"0")]
            }
        },
        Tampering("an entry has another number", "entry") {
            try $0.line(entries, with: "retraction.confirmed") { [$0.replacing("\"seq\":5}", with: "\"seq\":4}")] }
        },
        Tampering("a step of an entry's path is left out", "entry") {
            try $0.line(entries, with: "retraction.confirmed") {
                [$0.replacing(/"path":\["[0-9a-f]+",/, with: "\"path\":[")]
            }
        },
        Tampering("two entries change places", "entry") { try $0.lines(entries) { [$0[1], $0[0]] + $0[2...] } },
        Tampering("an entry stands twice", "entry") { try $0.lines(entries) { [$0[0]] + $0 } },
        Tampering("an entry is left out", "record capture/5") {
            try $0.line(entries, with: "retraction.confirmed") { _ in [] }
        },
        Tampering("an entry is made up", "entry") {
            try $0.lines(entries) { $0 + [$0[0].replacing("\"seq\":1}", with: "\"seq\":99}")] }
        },
        Tampering("the checkpoint has another size", "proof/checkpoint") {
            try $0.lines("proof/checkpoint") { [$0[0], "9"] + $0[2...] }
        },
        Tampering("the checkpoint is of another time", "proof/checkpoint") {
            try $0.text("proof/checkpoint", "time 2026", by: "time 2025")
        },
        Tampering("the checkpoint is gone", "proof/checkpoint") { try $0.remove("proof/checkpoint") },
        Tampering("the key is another", "proof/checkpoint") {
            let other = LogKeys.other
            try $0.put("proof/key", Array((other.verifier.text + "\n").utf8))
            try $0.put("proof/key.pem", Array(other.verifier.pem.utf8))
        },
        Tampering("the key for openssl is another than ours", "proof/key") {
            try $0.put("proof/key.pem", Array(LogKeys.other.verifier.pem.utf8))
        },
    ]

    static let records = [
        Tampering("a text is left out", "record revision/") {
            try $0.line(rows, with: "\"name\":\"revision/") { _ in [] }
        },
        Tampering("a record's number is another", "record") {
            try $0.line(rows, with: removal) { [$0.replacing(",404,", with: ",200,")] }
        },
        Tampering("a record's text is another", "record") {
            try $0.line(rows, with: removal) { [$0.replacing("tconfirmation", with: "tarticle")] }
        },
        Tampering("a record's value is of another kind", "proof/records.jsonl") {
            try $0.line(rows, with: removal) { [$0.replacing("tconfirmation", with: "xconfirmation")] }
        },
        Tampering("a record has another name", "record") {
            try $0.line(rows, with: removal) { [$0.replacing("capture/5", with: "capture/15")] }
        },
        Tampering("a record says that it is of another table", "record") {
            try $0.line(rows, with: removal) { [$0.replacing("\"table\":\"capture\"", with: "\"table\":\"alert\"")] }
        },
        Tampering("a capture's record is left out", "capture 5") { try $0.line(rows, with: removal) { _ in [] } },
        Tampering("an alert's record is left out", "record alert/alert") {
            try $0.line(rows, with: "alert/alert") { _ in [] }
        },
        Tampering("a record stands twice", "record capture/5") { try $0.line(rows, with: removal) { [$0, $0] } },
        Tampering("a record is made up", "record capture/99") {
            try $0.line(rows, with: removal) { [$0, $0.replacing("capture/5", with: "capture/99")] }
        },
    ]

    static let archive = [
        Tampering("the words of a page are others", "capture 1") {
            try $0.block(.response, with: "two million", "two million", by: "ten million")
        },
        Tampering("an error was none", "capture 5") { try $0.block(.response, with: " 404", " 404", by: " 200") },
        Tampering("a header is another", "capture 2") {
            try $0.block(.response, with: "three million", "text/html", by: "text/xhtml")
        },
        Tampering("a request is another", "capture 1") {
            try $0.block(.request, with: "GET /a", "news.example", by: "other.example")
        },
        Tampering("a redirect is another", "capture 5") {
            try $0.block(.response, with: "301", "news.example/a", by: "news.example/b")
        },
        Tampering("a capture was made for another reason", "capture 4") {
            try $0.block(.metadata, with: "retractd-capture: 4", "sibling", by: "article")
        },
        Tampering("a failure gave another reason", "capture 7") {
            try $0.block(.metadata, with: "retractd-capture: 7", "no answer", by: "an answer")
        },
        Tampering("a capture is a day older", "capture 5") {
            try $0.field("WARC-Date", of: 5) { $0.replacing("-18T", with: "-17T") }
        },
        Tampering("a capture is of another URL", "capture 2") {
            try $0.field("WARC-Target-URI", of: 2) { _ in "https://news.example/z" }
        },
        Tampering("another machine answered", "capture 2") {
            try $0.field("WARC-IP-Address", of: 2) { _ in "192.0.2.9" }
        },
        Tampering("a request is left out", "capture 1") {
            try $0.archive { records in
                var records = records
                records.remove(at: try TamperedBundle.range(of: 1, in: records).lowerBound + 1)
                return records
            }
        },
        Tampering("a capture is left out", "capture 5") {
            try $0.archive { records in
                var records = records
                records.removeSubrange(try TamperedBundle.range(of: 5, in: records))
                return records
            }
        },
        Tampering("two captures change places", "capture") {
            try $0.archive { records in
                let first = try TamperedBundle.range(of: 1, in: records)
                let second = try TamperedBundle.range(of: 2, in: records)
                var swapped = Array(records[..<first.lowerBound])
                swapped += records[second]
                swapped += records[first]
                return swapped + records[(second.upperBound + 1)...]
            }
        },
        Tampering("a capture stands twice", "capture 2") {
            try $0.archive { records in
                let second = try TamperedBundle.range(of: 2, in: records)
                return Array(records[...second.upperBound] + records[second] + records[(second.upperBound + 1)...])
            }
        },
        Tampering("a capture is put in", "capture 0") {
            try $0.archive { records in
                let made = CaptureMaking.stranger(number: 0)
                return Array(records[..<1] + made + records[1...])
            }
        },
        Tampering("an answer is put in before another", "capture 1") {
            try $0.archive { Array($0[..<1] + CaptureMaking.stranger(number: 0).prefix(1) + $0[1...]) }
        },
        Tampering("a record is put in at the end", "archive/") {
            try $0.archive { Array($0 + CaptureMaking.stranger(number: 0).prefix(1)) }
        },
        Tampering("a body is said to be lost that was kept", "capture 2") {
            try $0.archive { records in
                var records = records
                let place = try TamperedBundle.range(of: 2, in: records).lowerBound
                records[place].fields.fields.append(.init(name: "WARC-Truncated", value: "length"))
                return records
            }
        },
    ]

    static let claims = [
        Tampering("an alert says something else", "case/case.json") { bundle in
            try bundle.text("case/case.json", "was pulled", by: "was edited")
            try bundle.archive { records in
                try records.map { record in
                    guard record.targetURI == CaseArchive.claimURI else { return record }
                    return TamperedBundle.fitted(record, try bundle.bytes("case/case.json"))
                }
            }
        },
        Tampering("the claim in the archive is another", "archive/") {
            try $0.block(.resource, with: "was pulled", "was pulled", by: "was edited")
        },
        Tampering("a removal is called restored", "case/case.json") {
            try $0.text("case/case.json", "\"strength\" : \"confirmed\"", by: "\"strength\" : \"restored\"")
        },
        Tampering("a version's words are others", "case/case.json") {
            try $0.text("case/case.json", "three million", by: "nine million")
        },
        Tampering("the claims are of another article", "case/case.json") {
            try $0.text("case/case.json", "00000000000000aa", by: "00000000000000ab")
        },
        Tampering("the claims cannot be read", "case/case.json") { try $0.put("case/case.json", Array("{}".utf8)) },
        Tampering("the feed before was another", "feeds/capture-3") {
            try $0.put("feeds/capture-3.xml", Array("<rss>2</rss>".utf8))
        },
        Tampering("the feed is called that of another capture", "feeds/capture-5") {
            try $0.put("feeds/capture-5.xml", try $0.bytes("feeds/capture-3.xml"))
        },
    ]

    static let lists = [
        Tampering("the index leads elsewhere", "indexes/index.cdx") {
            try $0.text("indexes/index.cdx", "\"status\":\"404\"", by: "\"status\":\"200\"")
        },
        Tampering("the index lacks a line", "indexes/index.cdx") {
            try $0.lines("indexes/index.cdx") { Array($0.dropFirst()) }
        },
    ]
}
