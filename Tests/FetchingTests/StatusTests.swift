import Fetching
import Hashing
import LoopbackSite
import RetractdCore
import Testing

@Suite struct StatusTests {
    @Test(arguments: [200, 201, 203, 300, 305, 400, 401, 402, 403, 404, 410, 418, 429, 451, 500, 502, 503, 504, 999])
    func `every answer is a response with its body`(status: Int) async throws {
        let site = try FetchSite(SiteReply(status: status, body: Array("page ☂ متن".utf8)))
        defer { site.stop() }
        let fetched = await site.get("/story?id=1#part")
        let response = try #require(fetched.response)
        #expect(response.status == status)
        #expect(fetched.text == "page ☂ متن")
        #expect(response.payload == Digest(sha256Of: fetched.payload))
        #expect(response.payloadLength == fetched.payload.count)
        #expect(response.finalURL == site.server.origin + "/story?id=1")
        #expect(response.remoteAddress == "127.0.0.1")
        #expect(response.httpVersion == "1.1")
        #expect(response.hops.isEmpty)
    }

    @Test func `an answer without a body has the digest of nothing`() async throws {
        let site = try FetchSite(SiteReply(status: 204))
        defer { site.stop() }
        let fetched = await site.get()
        #expect(fetched.response?.status == 204)
        #expect(fetched.response?.payload == Digest(sha256Of: [UInt8]()))
    }

    @Test func `a 304 that was not asked for is a failure`() async throws {
        let site = try FetchSite(SiteReply(status: 304))
        defer { site.stop() }
        #expect(await site.get().failure?.kind == .malformedResponse)
    }

    @Test(arguments: [206, 226])
    func `a part that was not asked for is a failure, since what it leaves out is not gone`(status: Int) async throws {
        let site = try FetchSite(SiteReply(status: status, body: Array("half of it".utf8)))
        defer { site.stop() }
        let fetched = await site.get()
        #expect(fetched.failure?.kind == .malformedResponse)
        #expect(fetched.payload.isEmpty)
    }

    @Test(arguments: [
        "HTTP/1.1 101 Switching Protocols\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.1 099 Odd\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.1 twohundred OK\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/3.7 200 OK\r\nContent-Length: 3\r\n\r\nabc",
        "ICY 200 OK\r\nContent-Length: 3\r\n\r\nabc",
        "<html><body>an answer of HTTP/0.9</body></html>",
        "SSH-2.0-OpenSSH_9.2p1\r\n",
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}",
        "\r\n\r\n\r\n",
    ])
    func `what is no HTTP answer is a failure`(bytes: String) async throws {
        let site = try FetchSite(raw: bytes)
        defer { site.stop() }
        let fetched = await site.get()
        #expect(fetched.failure?.kind == .malformedResponse)
        #expect(fetched.payload.isEmpty)
    }

    @Test func `interim answers are passed over`() async throws {
        let site = try FetchSite(
            raw: "HTTP/1.1 100 Continue\r\nX-Interim: 1\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nX-Real: 1\r\nContent-Length: 3\r\n\r\nabc")
        defer { site.stop() }
        let fetched = await site.get()
        #expect(fetched.response?.headers.fields.map(\.name) == ["X-Real", "Content-Length"])
        #expect(fetched.text == "abc")
    }

    @Test func `an answer of HTTP 1.0 ends with its connection`() async throws {
        let site = try FetchSite(raw: "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\nall of it")
        defer { site.stop() }
        let fetched = await site.get()
        #expect(fetched.response?.httpVersion == "1.0")
        #expect(fetched.text == "all of it")
    }

    @Test func `captures are stamped with the time they are given`() async throws {
        let site = try FetchSite(SiteReply())
        defer { site.stop() }
        let capture = await site.get().capture
        #expect(capture.startedAt == Timestamp(seconds: 1_800_000_000))
        #expect(capture.finishedAt == Timestamp(seconds: 1_800_000_000))
        #expect(capture.id == .uncommitted)
    }
}
