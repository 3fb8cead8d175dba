import Fetching
import LoopbackSite
import RetractdCore
import Testing

@Suite struct ValidatorTests {
    @Test(arguments: [
        "\"abc\"", "W/\"abc\"", "\"abc-gzip\"", "unquoted", "\"a b\"", "\"\"", "\"سلام\"", "\"a,b;c\"", "W/\"0-", "*",
        "\"" + String(repeating: "x", count: 4000) + "\"",
    ])
    func `an entity tag goes back byte for byte`(tag: String) async throws {
        let site = try FetchSite { request in
            request.header("if-none-match") == tag
                ? SiteReply(status: 304, headers: [("ETag", tag)])
                : SiteReply(headers: [("ETag", tag)], body: Array("feed".utf8))
        }
        defer { site.stop() }
        let first = await site.get()
        let validators = Validators(headers: try #require(first.response).headers)
        #expect(validators == Validators(entityTag: tag, lastModified: nil))
        let second = await site.get(validators: validators)
        #expect(second.isNotModified)
        #expect(second.payload.isEmpty)
        #expect(second.capture.outcome.response?.payload == nil)
        #expect(site.server.log.map { $0.header("if-modified-since") } == [nil, nil])
    }

    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Fri, 01 Jan 2038 00:00:00 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "yesterday",
        "0", "Sun, 06 Nov 1994 08:49:37 +0330",
    ])
    func `a date goes back byte for byte, whatever it says`(date: String) async throws {
        let site = try FetchSite(SiteReply(status: 304))
        defer { site.stop() }
        let validators = Validators(entityTag: "\"both\"", lastModified: date)
        #expect(await site.get(validators: validators).isNotModified)
        #expect(site.server.log.first?.header("if-modified-since") == date)
        #expect(site.server.log.first?.header("if-none-match") == "\"both\"")
    }

    @Test func `a 304 keeps its headers`() async throws {
        let site = try FetchSite(SiteReply(status: 304, headers: [("ETag", "\"2\""), ("Cache-Control", "max-age=9")]))
        defer { site.stop() }
        let fetched = await site.get(validators: Validators(entityTag: "\"1\"", lastModified: nil))
        #expect(fetched.capture.outcome.response?.headers.first("etag") == "\"2\"")
        #expect(fetched.capture.outcome.response?.status == 304)
    }

    @Test func `a 200 to validators is a new body`() async throws {
        let site = try FetchSite(SiteReply(headers: [("ETag", "\"1\"")], body: Array("other".utf8)))
        defer { site.stop() }
        let fetched = await site.get(validators: Validators(entityTag: "\"1\"", lastModified: nil))
        #expect(fetched.response?.status == 200)
        #expect(fetched.text == "other")
    }

    @Test func `validators cannot smuggle a header in`() async throws {
        let site = try FetchSite(SiteReply())
        defer { site.stop() }
        let validators = Validators(entityTag: "\"1\"\r\nX-Evil: 1", lastModified: "now\nX-Evil: 2")
        #expect(await site.get(validators: validators).response?.status == 200)
        let names = try #require(site.server.log.first).headers.map(\.name)
        #expect(!names.contains("x-evil"))
        #expect(!names.contains("if-none-match"))
    }

    @Test func `behind a redirect, validators go to the URL that gave them`() async throws {
        let site = try FetchSite { request in
            switch (request.path, request.header("if-none-match")) {
            case ("/old", _): .redirect(to: "/new", status: 301)
            case ("/new", "\"n\""): SiteReply(status: 304)
            default: SiteReply(headers: [("ETag", "\"n\"")], body: Array("feed".utf8))
            }
        }
        defer { site.stop() }
        let first = await site.get("/old")
        let validators = Validators(headers: try #require(first.response).headers)
        let second = await site.get("/old", validators: validators)
        let third = await site.get("/old", validators: validators)
        #expect(second.isNotModified)
        #expect(third.isNotModified)
        #expect(second.capture.outcome.response?.hops.count == 1)
        #expect(second.capture.outcome.response?.finalURL == site.server.origin + "/new")
        let sent = site.server.log.map { "\($0.path) \($0.header("if-none-match") ?? "-")" }
        #expect(sent == ["/old -", "/new -", "/old -", "/new \"n\"", "/old -", "/new \"n\""])
    }

    @Test func `validators of one target do not go to another`() async throws {
        let target = Flag()
        let site = try FetchSite { request in
            switch request.path {
            case "/old": .redirect(to: target.isUp ? "/second" : "/first")
            default: SiteReply(headers: [("ETag", "\"same\"")], body: Array(request.path.utf8))
            }
        }
        defer { site.stop() }
        let first = await site.get("/old")
        target.raise()
        let second = await site.get("/old", validators: Validators(headers: try #require(first.response).headers))
        #expect(second.text == "/second")
        #expect(site.server.log.allSatisfy { $0.header("if-none-match") == nil })
    }

    @Test func `a redirected 304 to a request without validators is a failure`() async throws {
        let site = try FetchSite { request in
            request.path == "/old" ? .redirect(to: "/new") : SiteReply(status: 304)
        }
        defer { site.stop() }
        let fetched = await site.get("/old", validators: Validators(entityTag: "\"x\"", lastModified: nil))
        #expect(fetched.failure?.kind == .malformedResponse)
        #expect(fetched.failure?.hops.count == 1)
    }
}
