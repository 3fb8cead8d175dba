import Foundation
import RetractdCore

@testable import WebArchive

/// How another program writes down what it fetched.
enum ForeignShape: String, CaseIterable, Sendable {
    /// wget `--warc-file`: WARC 1.0, addresses in angle brackets, the request first, and at the end its own manifest and log as
    /// records of addresses that are none of the web.
    case wget
    /// wget `--no-warc-compression`.
    case wgetPlain
    /// warcio's `capture_http`: WARC 1.0, the answer first, its request behind it, and no word of who wrote it.
    case warcio

    var name: String { self == .wgetPlain ? "made-wget.warc" : "made-\(rawValue).warc.gz" }

    func write(_ records: [WARCRecord], to path: String) throws {
        var bytes: [UInt8] = []
        for record in all(records) { bytes += self == .wgetPlain ? record : GzipMember.pack(record) ?? [] }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    private func all(_ records: [WARCRecord]) -> [[UInt8]] {
        let answers = records.flatMap { record -> [[UInt8]] in
            let request = text(request(record))
            return self == .warcio ? [text(answer(record)), request] : [request, text(answer(record))]
        }
        guard self != .warcio, let first = records.first?.date, let last = records.last?.date else { return answers }
        return [text(info(first))] + answers + [text(manifest(last)), text(log(last))]
    }

    // MARK: Records

    private typealias Made = (type: String, fields: [(String, String)], block: [UInt8])

    private func answer(_ record: WARCRecord) -> Made {
        (
            "response",
            [
                ("WARC-Record-ID", "<\(record.id ?? "")>"), ("WARC-Target-URI", uri(record)),
                ("WARC-Date", date(record.date)), ("WARC-IP-Address", "127.0.0.1"),
                ("Content-Type", mediaType("response")),
            ], chunked(record.block)
        )
    }

    private func request(_ record: WARCRecord) -> Made {
        let address = WebAddress(record.targetURI ?? "")
        let head = "GET \(address?.path ?? "/") HTTP/1.1\r\nHost: \(address?.host ?? "")\r\nUser-Agent: made/1\r\n\r\n"
        return (
            "request",
            [
                ("WARC-Target-URI", uri(record)), ("WARC-Date", date(record.date)),
                ("WARC-Record-ID", "<\(record.id ?? "")-request>"),
                ("WARC-Concurrent-To", "<\(record.id ?? "")>"), ("Content-Type", mediaType("request")),
            ], Array(head.utf8)
        )
    }

    private func info(_ moment: Timestamp) -> Made {
        (
            "warcinfo",
            [
                ("Content-Type", "application/warc-fields"), ("WARC-Date", date(moment)),
                ("WARC-Record-ID", "<urn:uuid:00000000-0000-4000-8000-000000000001>"), ("WARC-Filename", name),
            ], Array("software: Wget/1.21.3 (linux-gnu)\r\nformat: WARC File Format 1.0\r\nrobots: classic\r\n".utf8)
        )
    }

    private func manifest(_ moment: Timestamp) -> Made {
        (
            "metadata",
            [
                ("WARC-Record-ID", "<urn:uuid:00000000-0000-4000-8000-000000000002>"),
                ("WARC-Target-URI", "<metadata://gnu.org/software/wget/warc/MANIFEST.txt>"),
                ("WARC-Date", date(moment)), ("Content-Type", "text/plain"),
            ], Array("<urn:uuid:00000000-0000-4000-8000-000000000001>\n".utf8)
        )
    }

    private func log(_ moment: Timestamp) -> Made {
        (
            "resource",
            [
                ("WARC-Record-ID", "<urn:uuid:00000000-0000-4000-8000-000000000003>"),
                ("WARC-Target-URI", "<metadata://gnu.org/software/wget/warc/wget.log>"),
                ("WARC-Date", date(moment)), ("Content-Type", "text/plain"),
            ], Array("FINISHED\n".utf8)
        )
    }

    // MARK: Parts

    private func uri(_ record: WARCRecord) -> String {
        let uri = record.targetURI ?? ""
        return self == .warcio ? uri : "<\(uri)>"
    }

    private func date(_ moment: Timestamp?) -> String { moment.map { "\($0)" } ?? "" }

    private func mediaType(_ kind: String) -> String {
        self == .warcio ? "application/http; msgtype=\(kind)" : "application/http;msgtype=\(kind)"
    }

    /// An answer as a server sends it in pieces: both programs keep them as they came.
    private func chunked(_ block: [UInt8]) -> [UInt8] {
        let text = String(decoding: block, as: UTF8.self)
        guard let gap = text.range(of: "\r\n\r\n") else { return block }
        let body = Array(text[gap.upperBound...].utf8)
        var answer = Array((text[..<gap.lowerBound] + "\r\nTransfer-Encoding: chunked\r\n\r\n").utf8)
        for piece in [body.prefix(body.count / 2), body.dropFirst(body.count / 2)] where !piece.isEmpty {
            answer += Array("\(String(piece.count, radix: 16))\r\n".utf8) + piece + Array("\r\n".utf8)
        }
        return answer + Array("0\r\n\r\n".utf8)
    }

    private func text(_ made: Made) -> [UInt8] {
        var lines = ["WARC/1.0", "WARC-Type: \(made.type)"] + made.fields.map { "\($0.0): \($0.1)" }
        lines.append("Content-Length: \(made.block.count)")
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + made.block + Array("\r\n\r\n".utf8)
    }
}
