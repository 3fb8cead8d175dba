import LoopbackSite
import RetractdCore
import Testing

@testable import Fetching

@Suite struct RedirectTests {
    @Test(arguments: [301, 302, 303, 307, 308])
    func `each redirect is recorded as it was`(status: Int) async throws {
        let site = try FetchSite { request in
            switch request.path {
            case "/1":
                SiteReply(
                    status: status, headers: [("X-Hop", "one"), ("Location", "2?q=ف#part")],
                    body: Array("moved".utf8))
            case "/2": .redirect(to: "//127.0.0.1:\(request.host?.split(separator: ":").last ?? "")/3", status: status)
            default: SiteReply(status: 404, body: Array("gone".utf8))
            }
        }
        defer { site.stop() }
        let response = try #require(await site.get("/1").response)
        let origin = site.server.origin
        #expect(response.status == 404)
        #expect(response.finalURL == origin + "/3")
        #expect(response.hops.map(\.url) == [origin + "/1", origin + "/2?q=ف"])
        #expect(response.hops.map(\.status) == [status, status])
        #expect(response.hops.map(\.location) == ["2?q=ف#part", "//127.0.0.1:\(site.server.port)/3"])
        #expect(response.hops.first?.headers.first("x-hop") == "one")
        #expect(response.hops.allSatisfy { $0.remoteAddress == "127.0.0.1" })
        #expect(site.server.log.map(\.target) == ["/1", "/2?q=%D9%81", "/3"])
        #expect(site.server.log.allSatisfy { $0.method == "GET" })
    }

    @Test(arguments: [200, 201, 300, 304, 305, 306, 404])
    func `a Location alone is no redirect`(status: Int) async throws {
        let site = try FetchSite(SiteReply(status: status, headers: [("Location", "/other")]))
        defer { site.stop() }
        let validators = Validators(entityTag: "\"1\"", lastModified: nil)
        #expect(await site.get("/", validators: validators).capture.outcome.response?.status == status)
        #expect(site.server.log.count == 1)
    }

    @Test func `a redirect without a target is an answer`() async throws {
        let site = try FetchSite(SiteReply(status: 302, body: Array("where?".utf8)))
        defer { site.stop() }
        let fetched = await site.get()
        #expect(fetched.response?.status == 302)
        #expect(fetched.text == "where?")
    }

    @Test(arguments: [(5, true), (6, false)])
    func `five redirects are followed and no more`(count: Int, arrives: Bool) async throws {
        let site = try FetchSite { request in
            let number = Int(request.path.dropFirst()) ?? 0
            return number < count ? .redirect(to: "/\(number + 1)") : SiteReply(body: Array("end".utf8))
        }
        defer { site.stop() }
        let fetched = await site.get("/0")
        #expect((fetched.text == "end") == arrives)
        #expect(fetched.failure?.kind == (arrives ? nil : .tooManyRedirects))
        #expect((fetched.failure?.hops ?? fetched.response?.hops)?.count == count)
        #expect(site.server.log.count == 6)
    }

    @Test(arguments: [["/a"], ["/b", "/a"], ["/b", "/c", "/b"], [""], ["#part"]])
    func `a circle is left at once`(targets: [String]) async throws {
        let site = try FetchSite { request in
            let index = ["/a", "/b", "/c"].firstIndex(of: request.path) ?? 0
            return .redirect(to: targets[min(index, targets.count - 1)])
        }
        defer { site.stop() }
        let failure = await site.get("/a").failure
        #expect(failure?.kind == .tooManyRedirects)
        #expect(failure?.message == "redirects in a circle")
        #expect(site.server.log.count == targets.count)
        #expect(failure?.hops.count == targets.count)
    }

    @Test(arguments: [
        "file:///etc/passwd", "gopher://127.0.0.1:70/x", "ftp://127.0.0.1/", "javascript:alert(1)", "data:,hello",
        "mailto:desk@example.org", "http://", "http://desk:secret@127.0.0.1/", "http://127.0.0.1:99999/",
        "//user@127.0.0.1/", "dict://127.0.0.1:11211/stat", "about:blank", "view-source:http://127.0.0.1/",
    ])
    func `a redirect to what we do not fetch is refused`(location: String) async throws {
        let site = try FetchSite(.redirect(to: location))
        defer { site.stop() }
        let failure = await site.get("/").failure
        #expect(failure?.kind == .redirectRefused, "\(location)")
        #expect(failure?.hops.map(\.location) == [location])
        #expect(site.server.log.count == 1)
    }

    @Test func `a redirect to another host is followed`() async throws {
        let other = try LoopbackServer(address: "127.10.0.77") { _ in SiteReply(body: Array("other host".utf8)) }
        defer { other.stop() }
        let site = try FetchSite(.redirect(to: other.origin + "/there"))
        defer { site.stop() }
        let fetched = await site.get()
        #expect(fetched.text == "other host")
        #expect(fetched.response?.remoteAddress == "127.10.0.77")
        #expect(other.log.first?.host == "127.10.0.77:\(other.port)")
    }

    @Test func `a redirect to a refused address is not dialled`() async throws {
        let canary = try LoopbackServer(address: "127.20.0.1") { _ in SiteReply() }
        defer { canary.stop() }
        let site = try FetchSite(allowing: ["127.0.0.1"]) { _ in .redirect(to: canary.origin + "/admin") }
        defer { site.stop() }
        let failure = await site.get().failure
        #expect(failure?.kind == .addressRefused)
        #expect(failure?.hops.count == 1)
        #expect(canary.connectionCount == 0)
    }

    @Test func `a failure behind a redirect keeps the way to it`() async throws {
        let site = try FetchSite { request in
            request.path == "/1" ? .redirect(to: "/2") : .fault(.reset)
        }
        defer { site.stop() }
        let failure = await site.get("/1").failure
        #expect(failure?.kind == .connectionReset)
        #expect(failure?.hops.map(\.url) == [site.server.origin + "/1"])
    }

    @Test(arguments: [
        ("https://news.example/a", "http://news.example/a", TransportFailure.Kind.redirectRefused),
        ("https://news.example/a", "https://other.example/a", nil),
        ("http://news.example/a", "https://news.example/a", nil),
        ("https://news.example/a", "//news.example/b", nil),
        ("https://news.example/a", "HTTP://news.example/b", .redirectRefused),
    ])
    func `from https a redirect does not lead down to http`(
        url: String, location: String, kind: TransportFailure.Kind?
    ) throws {
        var trail = RedirectTrail(from: try #require(WebAddress(url)), limit: 5)
        let answer = HopAnswer(
            status: 301, httpVersion: "1.1", headers: HeaderFields(["Location": location]), remoteAddress: nil,
            body: [],
            exchange: Exchange(
                requestHead: "", responseHead: "", startedAt: .earliest, firstByteAt: nil, finishedAt: .earliest,
                peer: nil, codedBody: nil, bodyLength: 0))
        #expect(trail.follow(answer, to: location)?.kind == kind)
        #expect(trail.hops.map(\.location) == [location])
    }
}
