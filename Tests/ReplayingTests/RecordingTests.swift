import Replaying
import RetractdCore
import RetractdTestSupport
import Testing
import WebArchive

struct RecordingTests {
    private static let noon = ScenarioRunner.start
    private static let url = "https://news.example/a/story"

    private func recording(_ records: [WARCRecord], _ folder: TemporaryFolder, feeds: [String] = []) throws -> Recording
    {
        let path = folder.path + "/made.warc.gz"
        let writer = try WARCWriter(path: path)
        for record in records { try writer.write(record) }
        try writer.finish()
        return try Recording(files: [path], feeds: feeds, folder: folder.path)
    }

    private func response(
        _ url: String, _ body: String, status: Int = 200, after seconds: Int = 0,
        _ fields: KeyValuePairs<String, String> = [:]
    ) -> WARCRecord {
        .response(
            of: url, at: Self.noon.advanced(by: .seconds(seconds)),
            head: HTTPHead.bytes(status: status, fields: HeaderFields(fields)), body: Array(body.utf8))
    }

    @Test
    func `redirects are followed to the nearest capture of their target`() throws {
        let folder = try TemporaryFolder()
        let recording = try recording(
            [
                response(Self.url, "", status: 301, ["Location": "/b"]),
                response("https://news.example/b", "old", after: -300),
                response("https://news.example/b", "near", after: 1),
                response("https://news.example/c", "", status: 302, ["Location": "/gone"]),
                response("https://news.example/d", "", status: 302, ["Location": "/d"]),
            ], folder)
        func fetched(_ url: String) throws -> FetchedCapture {
            recording.fetched(try #require(recording.visits.first { $0.url == url }), purpose: .article)
        }
        let followed = try fetched(Self.url)
        #expect(followed.payload == Array("near".utf8))
        #expect(followed.capture.outcome.response?.finalURL == "https://news.example/b")
        #expect(followed.capture.outcome.response?.hops.map(\.status) == [301])
        guard case .failure(let unknown) = try fetched("https://news.example/c").capture.outcome,
            case .failure(let loop) = try fetched("https://news.example/d").capture.outcome
        else {
            Issue.record("a redirect to nowhere has an answer")
            return
        }
        #expect(unknown.kind == .targetNotRecorded)
        #expect(loop.kind == .tooManyRedirects)
    }

    @Test
    func `a record without a time is left out, and that is said`() throws {
        let folder = try TemporaryFolder()
        func dated(_ date: String?) -> WARCRecord {
            let whole = response(Self.url, "a page")
            let others = whole.fields.fields.filter { $0.name.lowercased() != "warc-date" }
            let date = date.map { [HeaderFields.Field(name: "WARC-Date", value: $0)] } ?? []
            return WARCRecord(type: whole.type, fields: HeaderFields(others + date), block: whole.block)
        }
        let recording = try recording(
            [response(Self.url, "first"), dated(nil), dated("yesterday"), response(Self.url, "last", after: 60)], folder
        )
        #expect(recording.visits.count == 2)
        #expect(
            recording.faults.map(\.message) == [
                "its WARC-Date is missing; it is left out", "its WARC-Date is no time: “yesterday”; it is left out",
            ])
    }

    @Test
    func `revisits have the payload that they refer to, or none`() throws {
        let folder = try TemporaryFolder()
        let body = Array("the page".utf8)
        let head = HTTPHead.bytes(status: 200, fields: HeaderFields())
        func revisit(
            _ seconds: Int, _ original: (id: String?, uri: String, date: Timestamp)?, _ digest: RecordDigest?
        ) -> WARCRecord {
            .revisit(
                .identicalPayload, of: Self.url, at: Self.noon.advanced(by: .seconds(seconds)), head: head,
                payload: digest,
                original: original)
        }
        let first = response(Self.url, "the page")
        let recording = try recording(
            [
                first, revisit(1, (nil, Self.url, Self.noon), nil), revisit(2, (first.id, Self.url, Self.noon), nil),
                revisit(3, nil, RecordDigest(of: body)), revisit(4, nil, RecordDigest(of: Array("other".utf8))),
                .revisit(
                    .notModified, of: Self.url, at: Self.noon.advanced(by: .seconds(5)),
                    head: HTTPHead.bytes(status: 304, fields: HeaderFields()), payload: nil, original: nil),
            ], folder)
        let fetched = recording.visits.map { recording.fetched($0, purpose: .article) }
        #expect(fetched.prefix(4).allSatisfy { $0.payload == body })
        guard case .failure = fetched[4].capture.outcome else {
            Issue.record("a payload was made up")
            return
        }
        #expect(fetched[5].payload == body, "what is as before is what was there last")
        guard case .notModified = recording.fetched(recording.visits[5], purpose: .feed).capture.outcome else {
            Issue.record("a feed that is as before was read anew")
            return
        }
    }

    @Test(arguments: [
        ("fetch-error: dns", TransportFailure.Kind.nameNotResolved),
        ("fetchError: net::ERR_CONNECTION_REFUSED", .connectionRefused),
        ("errorType: TimeoutError", .timedOut), ("fetch-error: -2", .connectionFailed),
        ("Fetch-Error: SSL handshake", .tlsFailed),
        ("fetch-error: connection reset by peer", .connectionReset), ("fetch-error: whatever else", .connectionFailed),
    ])
    func `failures are read from metadata`(line: String, kind: TransportFailure.Kind) throws {
        let parts = line.split(separator: ":", maxSplits: 1)
        let folder = try TemporaryFolder()
        let recording = try recording(
            [.metadata(of: Self.url, at: Self.noon, facts: [(String(parts[0]), String(parts[1].dropFirst()))])], folder)
        #expect(
            recording.visits.map(\.kind) == [
                .failure(TransportFailure(kind: kind, message: "recorded as “\(parts[1].dropFirst())”"))
            ])
    }

    @Test
    func `what a crawler notes besides is no failure`() throws {
        let folder = try TemporaryFolder()
        let response = response(Self.url, "x")
        let recording = try recording(
            [
                response,
                .metadata(
                    of: Self.url, at: Self.noon, facts: [("via", "x"), ("fetchTimeMs", "12")], about: response.id),
            ],
            folder)
        #expect(recording.visits.count == 1)
    }

    @Test
    func `one member for everything is read like many`() async throws {
        let records = try MadeCrawl("stories 8 en\nuntil 3h\nat 55m remove s5 404").records()
        let one = try await Played(records)
        let folder = try TemporaryFolder()
        let path = folder.path + "/plain.warc"
        let writer = try WARCWriter(path: path, isCompressed: false)
        for record in records { try writer.write(record) }
        try writer.finish()
        #expect(try await Played(files: [path], folder: folder).alerts == one.alerts)
    }

    @Test
    func `feeds are recognised by content, or named`() throws {
        let folder = try TemporaryFolder()
        let records = try MadeCrawl("stories 8 en\nuntil 10m").records()
        let found = try recording(records, folder)
        #expect(found.feeds.map(\.url) == ["https://news.example/feed.xml"])
        #expect(found.feeds.map(\.title) == ["Scripted News"])
        let other = try TemporaryFolder()
        #expect(try recording(records, other, feeds: ["https://news.example/other.xml"]).feeds.isEmpty)
    }

    @Test
    func `a file that holds nothing is an error`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: WARCFault.self) {
            try Recording(files: [folder.path + "/none"], feeds: [], folder: folder.path)
        }
    }
}
