import LoopbackSite
import Testing

@Suite struct LoopbackServerTests {
    private static func echo() throws -> LoopbackServer {
        try LoopbackServer { request in
            SiteReply(body: Array("\(request.method) \(request.target)".utf8))
        }
    }

    // MARK: Where it listens

    @Test func `every loopback address has ports of its own`() throws {
        let first = try LoopbackServer(address: "127.10.1.1") { _ in SiteReply() }
        defer { first.stop() }
        let second = try LoopbackServer(address: "127.10.1.2", port: first.port) { _ in SiteReply() }
        defer { second.stop() }
        #expect(first.port == second.port)
        #expect(second.origin == "http://127.10.1.2:\(first.port)")
    }

    @Test(arguments: [
        "0.0.0.0", "10.0.0.1", "127.", "127.foo", "127.1", "127.0.0.1.1", "128.0.0.1", "localhost", "::1", "",
        "127.0.0.1 ",
    ])
    func `it listens on nothing but loopback`(address: String) {
        #expect(throws: LoopbackServer.StartFailure.self) {
            try LoopbackServer(address: address) { _ in SiteReply() }.stop()
        }
    }

    @Test(arguments: [-1, 65_536, .max, .min])
    func `what is no port is refused`(port: Int) {
        #expect(throws: LoopbackServer.StartFailure.self) {
            try LoopbackServer(port: port) { _ in SiteReply() }.stop()
        }
    }

    @Test func `a port that is taken is refused`() throws {
        let server = try Self.echo()
        defer { server.stop() }
        #expect(throws: LoopbackServer.StartFailure.self) {
            try LoopbackServer(port: server.port) { _ in SiteReply() }.stop()
        }
    }

    // MARK: Requests

    @Test func `one connection serves request after request`() throws {
        let server = try Self.echo()
        defer { server.stop() }
        let client = try #require(RawClient(server))
        for target in ["/1", "/2?q=x", "/3"] {
            client.send("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.read(until: target).hasSuffix("\r\n\r\nGET \(target)"))
        }
        #expect(server.connectionCount == 1)
        #expect(server.openConnectionCount == 1)
    }

    @Test func `requests sent in one go are answered in order`() throws {
        let server = try Self.echo()
        defer { server.stop() }
        let client = try #require(RawClient(server))
        client.send("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\nGET /3 HTTP/1.1\r\nConnection: close\r\n\r\n")
        let answer = try #require(client.readToEnd())
        #expect(
            answer.split(separator: "\r\n").filter { $0.hasPrefix("GET") }.map { $0.prefix(6) } == [
                "GET /1", "GET /2", "GET /3",
            ])
        #expect(server.log.map(\.target) == ["/1", "/2", "/3"])
    }

    @Test func `a request in single bytes is one request`() throws {
        let server = try Self.echo()
        defer { server.stop() }
        let client = try #require(RawClient(server))
        for character in "GET /slow HTTP/1.1\r\nHost: a:1\r\nX-A:  b \r\n\r\n".unicodeScalars {
            client.send(String(character))
        }
        #expect(client.read(until: "GET /slow").hasPrefix("HTTP/1.1 200 OK\r\n"))
        let request = try #require(server.log.first)
        #expect(request.host == "a:1")
        #expect(request.header("x-a") == "b ")
    }

    @Test func `headers keep their order and lose the case of their names`() throws {
        let server = try Self.echo()
        defer { server.stop() }
        let client = try #require(RawClient(server))
        client.send("GET /a?b HTTP/1.1\r\nB: 1\r\na:2\r\nB: 3: 4\r\n\r\n")
        _ = client.read(until: "GET /a?b")
        let request = try #require(server.log.first)
        #expect(
            request == SiteRequest(method: "GET", target: "/a?b", headers: [("b", "1"), ("a", "2"), ("b", "3: 4")]))
        #expect(request.path == "/a")
        #expect(request.header("B") == "1")
        #expect(request.header("c") == nil)
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 1), ("GET / HTTP/1.0\r\n\r\n", 1),
        ("GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET /2 HTTP/1.0\r\n\r\n", 2),
        ("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\nConnection: Close\r\n\r\nGET /3 HTTP/1.1\r\n\r\n", 2),
    ])
    func `the client decides when the connection ends`(text: String, count: Int) throws {
        let server = try Self.echo()
        defer { server.stop() }
        let client = try #require(RawClient(server))
        client.send(text)
        #expect(client.readToEnd() != nil)
        #expect(server.log.count == count)
    }

    @Test func `a body is read and is not the next request`() throws {
        let server = try Self.echo()
        defer { server.stop() }
        let client = try #require(RawClient(server))
        client.send("POST /a HTTP/1.1\r\nContent-Length: 19\r\n\r\nGET /evil HTTP/1.1\n")
        client.send("GET /b HTTP/1.1\r\nConnection: close\r\n\r\n")
        #expect(client.readToEnd()?.hasSuffix("GET /b") == true)
        #expect(server.log.map(\.target) == ["/a", "/b"])
    }

    @Test func `HEAD is answered without a body, and the connection goes on`() throws {
        let server = try Self.echo()
        defer { server.stop() }
        let client = try #require(RawClient(server))
        client.send("HEAD /a HTTP/1.1\r\n\r\n")
        #expect(client.read(until: "\r\n\r\n") == "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n")
        client.send("GET /b HTTP/1.1\r\n\r\n")
        #expect(client.read(until: "GET /b") == "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nGET /b")
    }

    @Test(arguments: [
        ("hello\r\n\r\n", "400"), ("GET /\r\n\r\n", "400"), ("GET / a HTTP/1.1\r\n\r\n", "400"),
        ("GET  HTTP/1.1\r\n\r\n", "400"), ("GET / SMTP\r\n\r\n", "400"), ("\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nno header\r\n\r\n", "400"), ("\u{16}\u{3}\u{1}\u{0}\r\n\r\n", "400"),
        ("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "400"),
        ("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n", "400"),
        ("POST / HTTP/1.1\r\nContent-Length: 9999999999\r\n\r\n", "413"),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "411"),
        ("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 70_000), "431"),
    ])
    func `what is no request is refused and the connection closed`(text: String, status: String) throws {
        let server = try Self.echo()
        defer { server.stop() }
        let client = try #require(RawClient(server))
        client.send(text)
        let answer = try #require(client.readToEnd())
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 \(status) "))
        #expect(server.log.isEmpty)
    }

    @Test func `a client that leaves in the middle of a request is let go`() throws {
        let server = try Self.echo()
        defer { server.stop() }
        let client = try #require(RawClient(server))
        client.send("GET / HTTP/1.1\r\nHost:")
        client.finish()
        #expect(client.readToEnd() == "")
        #expect(server.log.isEmpty)
    }

    // MARK: Replies

    @Test func `a conditional reply answers 304 to its own tag`() throws {
        let server = try LoopbackServer { request in .text("page of \(request.path)") }
        defer { server.stop() }
        let client = try #require(RawClient(server))
        client.send("GET /a HTTP/1.1\r\n\r\n")
        let first = client.read(until: "page of /a")
        let tag = try #require(first.split(separator: "\r\n").first { $0.hasPrefix("ETag: ") }).dropFirst(6)
        client.send("GET /a HTTP/1.1\r\nIf-None-Match: \(tag)\r\n\r\n")
        let second = client.read(until: "\r\n\r\n")
        #expect(second.hasPrefix("HTTP/1.1 304 Not Modified\r\n"))
        #expect(second.contains("ETag: \(tag)\r\n"))
        client.send("GET /b HTTP/1.1\r\nIf-None-Match: \(tag)\r\n\r\n")
        #expect(client.read(until: "page of /b").hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test(arguments: [
        (SiteReply.Fault.closed, ""), (.reset, ""), (.raw(Array("anything".utf8)), "anything"),
        (.truncated, "HTTP/1.1 200 OK\r\nContent-Length: 1004\r\n\r\nbody"),
    ])
    func `faults are what they say`(fault: SiteReply.Fault, bytes: String) throws {
        let server = try LoopbackServer { _ in SiteReply(body: Array("body".utf8), fault: fault) }
        defer { server.stop() }
        let client = try #require(RawClient(server))
        client.send("GET / HTTP/1.1\r\n\r\n")
        #expect(client.readToEnd() == bytes)
    }

    // MARK: The end

    @Test(arguments: [SiteReply.Fault.hang, .endlessBody, .endlessHeaders, .trickle(milliseconds: 5)])
    func `stopping ends every reply under way`(fault: SiteReply.Fault) async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let server = try LoopbackServer { _ in
            arrived.yield()
            return SiteReply(body: [UInt8](repeating: 0, count: 100_000), fault: fault)
        }
        let client = try #require(RawClient(server))
        client.send("GET / HTTP/1.1\r\n\r\n")
        for await _ in arrivals { break }
        server.stop()
        #expect(client.readToEnd() != nil)
    }

    @Test func `stopping ends idle connections, and twice is once`() throws {
        let server = try Self.echo()
        let client = try #require(RawClient(server))
        client.send("GET / HTTP/1.1\r\n\r\n")
        _ = client.read(until: "GET /")
        server.stop()
        server.stop()
        #expect(client.readToEnd() == "")
    }

    @Test(.timeLimit(.minutes(1)))
    func `after stopping nobody listens`() throws {
        let server = try Self.echo()
        server.stop()
        while RawClient(server) != nil {}
        #expect(server.openConnectionCount == 0)
    }

    @Test func `the log can be cleared`() throws {
        let server = try Self.echo()
        defer { server.stop() }
        let client = try #require(RawClient(server))
        client.send("GET /1 HTTP/1.1\r\n\r\n")
        _ = client.read(until: "GET /1")
        server.clearLog()
        #expect(server.log.isEmpty)
        client.send("GET /2 HTTP/1.1\r\n\r\n")
        _ = client.read(until: "GET /2")
        #expect(server.log.map(\.target) == ["/2"])
    }
}
