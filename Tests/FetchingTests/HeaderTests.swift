import Fetching
import LoopbackSite
import RetractdCore
import Testing

@Suite struct HeaderTests {
    private func headers(_ lines: [UInt8]) async throws -> [HeaderFields.Field] {
        let bytes = Array("HTTP/1.1 200 OK\r\n".utf8) + lines + Array("Content-Length: 0\r\n\r\n".utf8)
        let site = try FetchSite(.fault(.raw(bytes)))
        defer { site.stop() }
        let response = try #require(await site.get().response)
        return response.headers.fields.dropLast()
    }

    @Test func `headers keep their order, their case and their repetitions`() async throws {
        let lines =
            "x-B: 2\r\nX-a:1\r\nSET-COOKIE: a=1; Path=/\r\nset-cookie:  b=2\t \r\nEmpty:\r\nX-Colons: a:b::c\r\n"
        #expect(
            try await headers(Array(lines.utf8)) == [
                .init(name: "x-B", value: "2"), .init(name: "X-a", value: "1"),
                .init(name: "SET-COOKIE", value: "a=1; Path=/"), .init(name: "set-cookie", value: "b=2"),
                .init(name: "Empty", value: ""), .init(name: "X-Colons", value: "a:b::c"),
            ])
    }

    @Test func `bytes above ASCII are UTF-8 where they are, else Latin-1`() async throws {
        let lines = Array("X-Title: یک خبر ☂\r\nX-Name: caf".utf8) + [0xE9, 0x0D, 0x0A]
        #expect(try await headers(lines).map(\.value) == ["یک خبر ☂", "café"])
    }

    @Test func `a combining mark after the colon belongs to the value`() async throws {
        #expect(
            try await headers(Array("X-Mark:\u{301}a\r\nX-Space: \u{301}b\r\n".utf8)) == [
                .init(name: "X-Mark", value: "\u{301}a"), .init(name: "X-Space", value: "\u{301}b"),
            ])
    }

    @Test func `control characters are kept as evidence`() async throws {
        #expect(
            try await headers(Array("X-Escape: a\u{1B}[31mb\u{7}\u{7F}\r\n".utf8)).map(\.value) == [
                "a\u{1B}[31mb\u{7}\u{7F}"
            ])
    }

    @Test func `a folded line is no header of its own`() async throws {
        #expect(
            try await headers(Array("X-Long: one\r\n Location: /evil\r\nX-Next: 2\r\n".utf8)) == [
                .init(name: "X-Long", value: "one Location: /evil"), .init(name: "X-Next", value: "2"),
            ])
    }

    @Test func `trailers do not speak for the head`() async throws {
        let site = try FetchSite(
            raw: "HTTP/1.1 200 OK\r\nETag: \"head\"\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n"
                + "HTTP/1.1: x\r\nETag: \"trailer\"\r\n\r\n")
        defer { site.stop() }
        let fetched = await site.get()
        #expect(fetched.text == "abc")
        #expect(fetched.response?.headers.all("etag") == ["\"head\""])
    }

    @Test(arguments: ["X-Nul: a\u{0}b\r\n", "this is no header\r\n"])
    func `what is no header is a failure`(line: String) async throws {
        let site = try FetchSite(raw: "HTTP/1.1 200 OK\r\n\(line)Content-Length: 0\r\n\r\n")
        defer { site.stop() }
        #expect(await site.get().failure?.kind == .malformedResponse)
    }

    @Test func `headers without an end are called off at the limit`() async throws {
        let site = try FetchSite(.fault(.endlessHeaders))
        defer { site.stop() }
        let failure = await site.get().failure
        #expect(failure?.kind == .headersTooLarge)
        #expect(failure?.message == "the headers are larger than 262144 bytes")
    }

    @Test func `one header line without an end is the server's fault, not ours`() async throws {
        let line = "X-Long: " + String(repeating: "a", count: 200_000)
        let site = try FetchSite(raw: "HTTP/1.1 200 OK\r\n\(line)\r\nContent-Length: 0\r\n\r\n")
        defer { site.stop() }
        #expect(await site.get().failure?.kind == .headersTooLarge)
    }

    @Test func `a status line without an end is the server's fault, not ours`() async throws {
        let site = try FetchSite(raw: "HTTP/1.1 200 " + String(repeating: "a", count: 300_000) + "\r\n\r\n")
        defer { site.stop() }
        #expect(await site.get().failure?.kind == .headersTooLarge)
    }

    @Test func `the limit of header bytes is exact`() async throws {
        let reply = "HTTP/1.1 200 OK\r\nX: 1\r\nContent-Length: 0\r\n\r\n"
        for (limit, kind) in [(reply.utf8.count, nil), (reply.utf8.count - 1, TransportFailure.Kind.headersTooLarge)] {
            let site = try FetchSite(raw: reply, limits: FetchLimits(headerBytes: limit))
            defer { site.stop() }
            #expect(await site.get().failure?.kind == kind)
        }
    }
}
