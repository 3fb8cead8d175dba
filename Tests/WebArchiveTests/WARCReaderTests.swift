import RetractdCore
import Testing
import WebArchive

struct WARCReaderTests {
    private static let three = ["first", "second", "third"].map { Made.text(response: $0) }

    private static func packed(_ members: [[UInt8]]) -> [UInt8] { members.flatMap { Packed.gzip($0) } }

    @Test
    func `records are read from a plain file, from one member each, from one member for all, from pieces`() {
        let plain = Self.three.flatMap { $0 }
        let middle = plain.count / 2
        let pieces = Self.packed([Array(plain[..<middle]), Array(plain[middle...])])
        for bytes in [plain, Self.packed(Self.three), Self.packed([plain]), pieces] {
            let (records, faults) = Made.read(bytes)
            #expect(Made.bodies(records) == ["first", "second", "third"])
            #expect(faults.isEmpty)
        }
    }

    @Test
    func `fields are read as any writer writes them`() throws {
        let bytes = Made.text(
            "WARC-Type: revisit\r\nWARC-Target-URI: <\(Made.story)>\r\nwarc-date: 2026-11-23T12:00:00.25Z\r\n"
                + "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n"
                + "WARC-Payload-Digest: sha1:2JMJ7L5RDYTVD3PIBKZWVEYDXSZVS6HV\r\n"
                + "WARC-Refers-To-Target-URI: \(Made.story)\r\nWARC-Refers-To-Date: 2026-11-23\r\n"
                + "WARC-Concurrent-To: <urn:uuid:1>\r\nWARC-Concurrent-To: <urn:uuid:2>\r\nContent-Type: application/http;\r\n"
                + " msgtype=response",
            "HTTP/2 200 \r\nserver: made\r\n\r\n", version: "1.1")
        let (records, faults) = Made.read(bytes)
        #expect(faults.isEmpty)
        let record = try #require(records.first)
        #expect(record.type == .revisit)
        #expect(record.targetURI == Made.story)
        #expect(record.date == Made.noon.advanced(by: .milliseconds(250)))
        #expect(record.profile == .identicalPayload)
        #expect(record.payloadDigest?.algorithm == "sha1")
        #expect(record.refersToDate == Timestamp(rfc3339: "2026-11-23T00:00:00Z"))
        #expect(record.concurrentTo == ["urn:uuid:1", "urn:uuid:2"])
        #expect(record.mediaType == "application/http")
        #expect(HTTPHead(record.block)?.version == "2")
    }

    @Test
    func `a digest is the same in base32 and in hexadecimal`() {
        let base32 = RecordDigest("sha1:2JMJ7L5RDYTVD3PIBKZWVEYDXSZVS6HV")
        #expect(base32 == RecordDigest("SHA-1:d2589fafb11e2751ede80ab36a9303bcb35978f5"))
        #expect(base32 != nil)
        #expect(RecordDigest("sha1:tooshort") == nil)
    }

    @Test
    func `lines may end with LF alone, and blank lines between records may be missing`() {
        let bytes = Self.three.map { String(decoding: $0, as: UTF8.self) }.joined()
            .replacing("\r\n\r\nWARC", with: "\r\n\r\nWARC")
        let lenient = Array(bytes.replacing("\r\n", with: "\n").utf8)
        // A body without line ends keeps its length, so only the head's length changes: said anew.
        let record =
            "WARC/1.0\nWARC-Type: resource\nWARC-Target-URI: x:y\nContent-Length: 3\n\nabc\nWARC/1.0\n"
            + "WARC-Type: resource\nContent-Length: 1\n\nz"
        #expect(!lenient.isEmpty)
        let (records, faults) = Made.read(Array(record.utf8))
        #expect(records.map(\.block) == [Array("abc".utf8), Array("z".utf8)])
        #expect(faults.isEmpty)
    }

    @Test
    func `a file written is a file read`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/made.warc.gz"
        let response = Made.response("چند کلمه")
        let records = [
            WARCRecord.info([("software", "retractd")], file: "made.warc.gz", at: Made.noon), response,
            .request(
                of: Made.story, at: Made.noon, head: Array("GET / HTTP/1.1\r\n\r\n".utf8), concurrentTo: response.id),
            .metadata(
                of: Made.story, at: Made.noon, facts: [("fetch-error", "dns"), ("two", "a\nb")], about: response.id),
        ]
        let writer = try WARCWriter(path: path)
        let locations = try records.map { try writer.write($0) }
        try writer.finish()
        let reader = try WARCReader(path: path)
        var entries: [WARCReader.Entry] = []
        while let entry = reader.next() { entries.append(entry) }
        #expect(entries.map(\.record) == records)
        #expect(entries.map(\.location) == locations)
        #expect(reader.faults.isEmpty)
        for (record, location) in zip(records, locations) {
            #expect(try WARCReader(path: path, at: location).next()?.record == record)
        }
        #expect(WARCFields(entries[3].record.block)["TWO"] == "a b")
        #expect(throws: WARCFault.self) { try WARCWriter(path: path) }
    }
}
