import RetractdCore
import Testing
import WebArchive

struct RecordedAnswerTests {
    private static let page = Array("<html><body>a page that was kept</body></html>".utf8)

    private func answer(
        _ fields: KeyValuePairs<String, String>, _ body: [UInt8], truncated: Bool = false
    ) throws -> RecordedAnswer {
        var record = WARCRecord.response(of: Made.story, at: Made.noon, head: Made.head(200, fields), body: body)
        if truncated { record.fields.fields.append(.init(name: "WARC-Truncated", value: "length")) }
        return try #require(RecordedAnswer(record, limit: 1 << 20))
    }

    private static let chunked =
        Array("5\r\n<html\r\n".utf8) + Array("29;x=y\r\n".utf8) + page.dropFirst(5) + Array("\r\n0\r\n\r\n".utf8)

    @Test
    func `codings that were kept are undone, codings that were undone already are left`() throws {
        let packed = Packed.gzip(Self.page)
        let kept: [(KeyValuePairs<String, String>, [UInt8])] = [
            (["Content-Encoding": "gzip", "Content-Length": "\(packed.count)"], packed),
            (["Content-Encoding": "gzip", "Content-Length": "\(packed.count)"], Self.page),
            (["Content-Encoding": "br"], Self.page),
            (["Content-Encoding": "br"], Packed.brotli),
            (["Content-Encoding": "zstd"], Packed.zstd),
            (["Transfer-Encoding": "chunked"], Self.chunked),
            (["Transfer-Encoding": "chunked"], Self.page),
            (["Content-Length": "\(Self.page.count)"], Self.page),
        ]
        for (fields, body) in kept {
            let result = try answer(fields, body).body
            #expect(result == .success(Self.page), "\(fields)")
        }
    }

    @Test
    func `less than came is no whole body`() throws {
        let packed = Packed.gzip(Self.page)
        let cut: [(KeyValuePairs<String, String>, [UInt8])] = [
            (["Content-Length": "\(Self.page.count + 1)"], Self.page),
            (["Content-Encoding": "gzip"], packed.dropLast(9)),
            (["Transfer-Encoding": "chunked"], Self.chunked.dropLast(9)),
        ]
        for (fields, body) in cut {
            guard case .failure(.cutOff) = try answer(fields, body).body else {
                Issue.record("taken for whole: \(fields)")
                continue
            }
        }
        guard case .failure(.cutOff) = try answer([:], Self.page, truncated: true).body else {
            Issue.record("taken for whole though marked as truncated")
            return
        }
    }

    @Test
    func `a body that unpacks without end is refused`() throws {
        let bomb = Packed.gzip([UInt8](repeating: 32, count: 4 << 20))
        #expect(try answer(["Content-Encoding": "gzip"], bomb).body == .failure(.tooLarge))
    }

    @Test(arguments: ["HTTP/1.1 200 OK\r\nA: b\r\n\r\nx", "HTTP/2 200\r\na: b\r\n\r\nx", "HTTP/2.0 200 \nA:b\n\nx"])
    func `heads are read as recorders write them`(block: String) throws {
        let head = try #require(HTTPHead(Array(block.utf8)))
        #expect(head.status == 200)
        #expect(head.fields.first("a") == "b")
        #expect(block.utf8.count - head.length == 1)
    }
}
