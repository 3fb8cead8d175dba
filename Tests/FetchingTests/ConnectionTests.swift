import Fetching
import LoopbackSite
import RetractdCore
import Testing

@Suite struct ConnectionTests {
    // MARK: Failures

    @Test func `nobody listening is a refused connection`() async throws {
        let server = try LoopbackServer { _ in SiteReply() }
        let port = server.port
        server.stop()
        let fetcher = try FetchSite.fetcher()
        // The listener closes on its own thread: until then the connection is closed without an answer.
        var kind: TransportFailure.Kind?
        repeat {
            let request = FetchRequest(url: "http://127.0.0.1:\(port)/", purpose: .article)
            kind = await fetcher.fetch(request).failure?.kind
        } while kind == .connectionReset
        #expect(kind == .connectionRefused)
    }

    /// Linux connects to no broadcast address, as to none without a route.
    @Test func `a missing route is not the site's refusal`() async throws {
        let fetcher = try FetchSite.fetcher()
        let fetched = await fetcher.fetch(FetchRequest(url: "http://127.255.255.255:9/", purpose: .article))
        #expect(fetched.failure?.kind == .connectionFailed)
        #expect(fetched.failure?.message == "Couldn't connect to server: Network is unreachable")
    }

    @Test(arguments: [
        "nowhere.invalid", "нигде.invalid", "هیچ‌جا.invalid", "xn--80aealotwbjpid2k.invalid", "a.b.c.invalid",
    ])
    func `a name that does not exist is not resolved`(host: String) async throws {
        let fetcher = try FetchSite.fetcher()
        let fetched = await fetcher.fetch(FetchRequest(url: "http://\(host)/", purpose: .feed))
        #expect(fetched.failure?.kind == .nameNotResolved)
        #expect(fetched.failure?.hops == [])
    }

    @Test func `names in any script are looked up in ASCII`() async throws {
        let site = try FetchSite(SiteReply(body: Array("here".utf8)))
        defer { site.stop() }
        // Full-width letters, which IDNA maps to ASCII (RFC 5895 section 2).
        let url = "http://ｌｏｃａｌｈｏｓｔ:\(site.server.port)/"
        #expect(await site.fetcher.fetch(FetchRequest(url: url, purpose: .article)).text == "here")
        #expect(site.server.log.first?.host == "localhost:\(site.server.port)")
    }

    @Test(arguments: [
        (SiteReply.Fault.closed, TransportFailure.Kind.connectionReset), (.reset, .connectionReset),
        (.raw([]), .connectionReset), (.raw(Array("HTTP/1.1 200 OK\r\nX-Half: ".utf8)), .connectionReset),
        (.raw(Array("HTTP/1.1 200 OK\r\n".utf8)), .connectionReset),
        (.raw(Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n".utf8)), .connectionReset),
        (.raw(Array("HTTP/1.1 200 ".utf8)), .connectionReset),
    ])
    func `a connection lost before the answer is reset`(
        fault: SiteReply.Fault, kind: TransportFailure.Kind
    ) async throws {
        let site = try FetchSite(.fault(fault))
        defer { site.stop() }
        let fetched = await site.get()
        #expect(fetched.failure?.kind == kind)
        #expect(fetched.payload.isEmpty)
    }

    // MARK: Time

    @Test func `a site that never answers is given up`() async throws {
        let site = try FetchSite(.fault(.hang), limits: FetchLimits(total: .milliseconds(200)))
        defer { site.stop() }
        #expect(await site.get().failure?.kind == .timedOut)
    }

    @Test func `a body in drips is given up at the total limit`() async throws {
        let site = try FetchSite(
            SiteReply(body: [UInt8](repeating: 0x61, count: 5000), fault: .trickle(milliseconds: 5)),
            limits: FetchLimits(total: .milliseconds(300)))
        defer { site.stop() }
        #expect(await site.get().failure?.kind == .timedOut)
    }

    @Test func `a body in drips is given up for its low speed`() async throws {
        let site = try FetchSite(
            SiteReply(body: [UInt8](repeating: 0x61, count: 5000), fault: .trickle(milliseconds: 50)),
            limits: FetchLimits(lowSpeedBytes: 1000, lowSpeedFor: .seconds(1)))
        defer { site.stop() }
        #expect(await site.get().failure?.kind == .timedOut)
    }

    @Test func `a body in drips that is fast enough arrives`() async throws {
        let site = try FetchSite(SiteReply(body: Array("drip".utf8), fault: .trickle(milliseconds: 1)))
        defer { site.stop() }
        #expect(await site.get().text == "drip")
    }

    @Test func `redirects share the time of one fetch`() async throws {
        let site = try FetchSite(limits: FetchLimits(total: .milliseconds(400))) { request in
            request.path == "/1"
                ? SiteReply(status: 302, headers: [("Location", "/2")], fault: .trickle(milliseconds: 2))
                : .fault(.hang)
        }
        defer { site.stop() }
        let failure = await site.get("/1").failure
        #expect(failure?.kind == .timedOut)
        #expect(failure?.hops.map(\.status) == [302])
    }

    // MARK: Reuse

    @Test func `requests one after the other share a connection`() async throws {
        let site = try FetchSite(SiteReply(body: Array("kept".utf8)))
        defer { site.stop() }
        for number in 0..<20 {
            #expect(await site.get("/\(number)").text == "kept")
        }
        #expect(site.server.log.count == 20)
        #expect(site.server.connectionCount == 1)
    }

    @Test func `a redirect and a 304 leave the connection open`() async throws {
        let site = try FetchSite { request in
            request.path == "/a" ? .redirect(to: "/b") : SiteReply(status: 304)
        }
        defer { site.stop() }
        let validators = Validators(entityTag: "\"1\"", lastModified: nil)
        #expect(await site.get("/b", validators: validators).isNotModified)
        _ = await site.get("/a")
        #expect(await site.get("/b", validators: validators).isNotModified)
        #expect(site.server.connectionCount == 1)
    }

    @Test func `a kept connection that the site has closed meanwhile is opened anew`() async throws {
        let site = try FetchSite { request in
            request.path == "/last"
                ? .fault(.raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".utf8)))
                : SiteReply(body: Array("ok".utf8))
        }
        defer { site.stop() }
        for _ in 0..<5 {
            #expect(await site.get("/last").text == "ok")
            #expect(await site.get("/next").text == "ok")
        }
    }

    @Test func `many requests at once get their own answers`() async throws {
        let site = try FetchSite { SiteReply(body: Array($0.target.utf8)) }
        defer { site.stop() }
        let answers = await withTaskGroup(of: (Int, String).self) { group in
            for number in 0..<300 {
                group.addTask { (number, await site.get("/\(number)").text) }
            }
            return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
        }
        #expect(answers.count == 300)
        #expect(answers.allSatisfy { $0.value == "/\($0.key)" })
    }

    // MARK: Calling off

    @Test func `a cancelled fetch ends as our own failure`() async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let site = try FetchSite { _ in
            arrived.yield()
            return .fault(.hang)
        }
        defer { site.stop() }
        let task = Task { await site.get() }
        for await _ in arrivals { break }
        task.cancel()
        let fetched = await task.value
        #expect(fetched.failure?.kind == .local)
        #expect(fetched.failure?.message == "called off")
    }

    @Test func `a fetch cancelled before it began ends as our own failure`() async throws {
        let site = try FetchSite(.fault(.hang))
        defer { site.stop() }
        for _ in 0..<50 {
            let task = Task { await site.get() }
            task.cancel()
            #expect(await task.value.failure?.kind == .local)
        }
    }

    @Test func `cancelling one fetch leaves the others alone`() async throws {
        let site = try FetchSite { request in
            request.path == "/slow" ? .fault(.hang) : SiteReply(body: Array("ok".utf8))
        }
        defer { site.stop() }
        let slow = (0..<10).map { _ in Task { await site.get("/slow") } }
        for _ in 0..<5 { #expect(await site.get("/fast").text == "ok") }
        for task in slow { task.cancel() }
        for task in slow { #expect(await task.value.failure?.kind == .local) }
        #expect(await site.get("/fast").text == "ok")
    }

    @Test(.timeLimit(.minutes(1)))
    func `a fetcher that is no longer used lets its connections go`() async throws {
        let server = try LoopbackServer { _ in SiteReply() }
        defer { server.stop() }
        var fetcher: CurlFetcher? = try FetchSite.fetcher()
        _ = await fetcher?.fetch(FetchRequest(url: server.origin + "/", purpose: .article))
        #expect(server.openConnectionCount == 1)
        fetcher = nil
        // The engine's thread closes them; without that, this would never end.
        while server.openConnectionCount > 0 { await Task.yield() }
    }
}
