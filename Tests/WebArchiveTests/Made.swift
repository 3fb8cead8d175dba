import RetractdCore
import WebArchive

/// Archives made up for tests.
enum Made {
    static let noon = Timestamp(seconds: 1_795_435_200)
    static let story = "https://news.example/2026/made-story"

    static func head(
        _ status: Int = 200, _ fields: KeyValuePairs<String, String> = ["Content-Type": "text/html"]
    ) -> [UInt8] {
        HTTPHead.bytes(status: status, fields: HeaderFields(fields))
    }

    static func response(
        _ body: String, of uri: String = story, status: Int = 200, after seconds: Int = 0
    ) -> WARCRecord {
        .response(of: uri, at: noon.advanced(by: .seconds(seconds)), head: head(status), body: Array(body.utf8))
    }

    /// A record written by hand, as another program might.
    static func text(_ fields: String, _ block: String, length: Int? = nil, version: String = "1.0") -> [UInt8] {
        Array(
            "WARC/\(version)\r\n\(fields)\r\nContent-Length: \(length ?? block.utf8.count)\r\n\r\n\(block)\r\n\r\n".utf8
        )
    }

    static func text(response body: String, of uri: String = story, length: Int? = nil) -> [UInt8] {
        text(
            "WARC-Type: response\r\nWARC-Target-URI: \(uri)\r\nWARC-Date: 2026-11-23T12:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(body)", length: length)
    }

    static func read(
        _ bytes: [UInt8], _ limits: WARCLimits = WARCLimits()
    ) -> (records: [WARCRecord], faults: [WARCFault]) {
        let reader = WARCReader(bytes: bytes, file: "made.warc", limits: limits)
        var records: [WARCRecord] = []
        while let entry = reader.next() { records.append(entry.record) }
        return (records, reader.faults)
    }

    static func bodies(_ records: [WARCRecord]) -> [String] {
        records.compactMap { record in
            guard let answer = RecordedAnswer(record, limit: 1 << 20), case .success(let body) = answer.body else {
                return nil
            }
            return String(decoding: body, as: UTF8.self)
        }
    }
}
