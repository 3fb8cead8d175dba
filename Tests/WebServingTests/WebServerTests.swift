import NIOCore
import Testing

@testable import WebServing

@Suite(.serialized)
struct WebServerTests {
    private static func status(_ answer: String) -> Int? {
        answer.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }

    @Test
    func `a page comes with every header that keeps it harmless`() async throws {
        try await ServedPages.serving { client in
            let answer = await client.get("/")
            #expect(Self.status(answer) == 200)
            let head = answer.split(separator: "\r\n\r\n").first.map { $0.lowercased() } ?? ""
            #expect(head.contains("content-security-policy: default-src 'none'; style-src 'self'"))
            #expect(head.contains("x-content-type-options: nosniff"))
            #expect(head.contains("x-frame-options: deny"))
            #expect(head.contains("referrer-policy: no-referrer"))
            #expect(head.contains("cross-origin-resource-policy: same-origin"))
            #expect(!head.contains("access-control-allow-origin"))
            #expect(answer.contains("</html>"))
        }
    }

    @Test
    func `a page whose turn comes too late is not made for somebody who has left`() async throws {
        try await ServedPages.serving(longestWait: .zero) { client in
            #expect(Self.status(await client.get("/")) == 503)
        }
    }

    @Test(arguments: [
        "evil.example", "evil.example:8470", "127.0.0.1.evil.example", "localhost.evil.example", "127.0.0.1@evil",
        "[::2]", "0.0.0.0",
    ])
    func `a name that is not this site's is refused, as a page elsewhere would use it`(_ host: String) async throws {
        try await ServedPages.serving { client in #expect(Self.status(await client.get("/", host: host)) == 421) }
    }

    @Test(arguments: [
        "localhost", "LOCALHOST:80", "127.0.0.1", "127.3.2.1:8470", "[::1]:8470", "desk.example", "Desk.Example:443",
    ])
    func `loopback's names and those that were allowed are answered`(_ host: String) async throws {
        try await ServedPages.serving(hosts: ["desk.example"]) { client in
            #expect(Self.status(await client.get("/health", host: host)) == 200)
        }
    }

    @Test
    func `with a token nobody reads without it`() async throws {
        let token = "0123456789abcdef"
        try await ServedPages.serving(token: token) { client in
            let refused = await client.get("/")
            #expect(Self.status(refused) == 401)
            #expect(refused.lowercased().contains("www-authenticate: basic"))
            #expect(!refused.contains("<html"))
            for wrong in [
                "Bearer 0123456789abcdeF", "Bearer", "Basic !!!", "Basic OjAxMjM=", "Digest x", "Bearer \(token)x",
            ] {
                #expect(Self.status(await client.get("/", ["Authorization: \(wrong)"])) == 401, "\(wrong)")
            }
            #expect(Self.status(await client.get("/", ["Authorization: Bearer \(token)"])) == 200)
            // base64 of desk:0123456789abcdef
            #expect(Self.status(await client.get("/", ["Authorization: Basic ZGVzazowMTIzNDU2Nzg5YWJjZGVm"])) == 200)
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
    func `whatever would change something is refused`(_ method: String) async throws {
        try await ServedPages.serving { client in
            let answer = await client.get("/", ["Content-Length: 0"], method: method)
            #expect(Self.status(answer) == 405)
            #expect(answer.lowercased().contains("allow: get, head"))
        }
    }

    @Test
    func `HEAD says the same without the page`() async throws {
        try await ServedPages.serving { client in
            let answer = await client.get("/", method: "HEAD")
            #expect(Self.status(answer) == 200)
            #expect(answer.lowercased().contains("content-length: "))
            #expect(!answer.contains("<html"))
        }
    }

    static let malformed = [
        "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost localhost\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nhost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
        "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET /\(String(repeating: "a", count: 20_000)) HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "b", count: 70_000))\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\n\(String(repeating: "X: y\r\n", count: 500))\r\n",
        "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}",
    ]

    @Test(arguments: malformed)
    func `what is no request is refused, and the next is served`(_ bytes: String) async throws {
        try await ServedPages.serving(patience: .seconds(1)) { client in
            let answer = await client.send(bytes)
            #expect(answer.isEmpty || (400..<600).contains(Self.status(answer) ?? 0), "\(answer.prefix(80))")
            #expect(Self.status(await client.get("/health")) == 200)
        }
    }

    @Test
    func `many who ask at once are all answered`() async throws {
        try await ServedPages.serving { client in
            let answered = await withTaskGroup(of: Int?.self) { group in
                for _ in 0..<100 { group.addTask { Self.status(await client.get("/")) } }
                return await group.reduce(into: 0) { count, status in count += status == 200 || status == 503 ? 1 : 0 }
            }
            #expect(answered == 100)
        }
    }

    // MARK: Readers who do not read

    /// Half a request; one whose body never comes; hundreds of requests whose answers nobody takes.
    static let stalls = [
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: ",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n\r\n", "",
        String(repeating: "GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 2_000),
    ]

    @Test(arguments: stalls)
    func `readers who stall keep nobody from being served, and are given up`(_ bytes: String) async throws {
        // Long enough for our own question to be answered on a machine that does other things too.
        try await ServedPages.serving(patience: .seconds(3)) { client in
            let stalled = (0..<20).compactMap { _ in client.stalled(bytes) }
            #expect(stalled.count == 20)
            #expect(Self.status(await client.get("/health")) == 200)
            for reader in stalled { #expect(await reader.isDropped(within: .seconds(30))) }
            #expect(Self.status(await client.get("/health")) == 200)
        }
    }

    @Test(arguments: [0, 1, ServingLimits.pieceBytes, ServingLimits.pieceBytes + 1, 5 * ServingLimits.pieceBytes - 1])
    func `an answer goes out whole, in pieces that are none too large`(_ count: Int) {
        let pieces = WebServer.pieces(of: count)
        #expect(pieces.flatMap { Array($0) } == Array(0..<count))
        #expect(pieces.allSatisfy { $0.count <= ServingLimits.pieceBytes })
    }
}
