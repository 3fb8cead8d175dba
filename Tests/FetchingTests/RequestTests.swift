import Fetching
import Glibc
import LoopbackSite
import RetractdCore
import Testing

@Suite struct RequestTests {
    @Test func `a request is a plain GET that says who asks`() async throws {
        let site = try FetchSite(SiteReply())
        defer { site.stop() }
        _ = await site.get("/a/b?c=d#fragment")
        let request = try #require(site.server.log.first)
        #expect(request.method == "GET")
        #expect(request.target == "/a/b?c=d")
        #expect(request.host == "127.0.0.1:\(site.server.port)")
        #expect(request.header("user-agent") == FetchSite.userAgent)
        #expect(request.header("accept-encoding") == "gzip, deflate")
        #expect(Set(request.headers.map(\.name)) == ["host", "user-agent", "accept", "accept-encoding"])
    }

    @Test(arguments: [
        (CapturePurpose.feed, "application/atom+xml"), (.feed, "application/feed+json"), (.article, "text/html"),
        (.confirmation, "text/html"), (.sibling, "text/html"), (.home, "text/html"), (.probe, "text/html"),
        (.robots, "text/plain"), (.feed, "*/*;q=0.5"),
    ])
    func `what is accepted depends on the purpose`(purpose: CapturePurpose, type: String) async throws {
        let site = try FetchSite(SiteReply())
        defer { site.stop() }
        _ = await site.get(purpose: purpose)
        #expect(site.server.log.first?.header("accept")?.contains(type) == true)
    }

    @Test func `cookies are not carried from one request to the next, nor over a redirect`() async throws {
        let site = try FetchSite { request in
            SiteReply(
                status: request.path == "/a" ? 302 : 200,
                headers: [("Set-Cookie", "session=1; Path=/"), ("Location", "/b")])
        }
        defer { site.stop() }
        _ = await site.get("/a")
        _ = await site.get("/c")
        #expect(site.server.log.map(\.path) == ["/a", "/b", "/c"])
        #expect(site.server.log.allSatisfy { $0.header("cookie") == nil && $0.header("referer") == nil })
    }

    @Test func `caches on the way are passed by where that is asked for, and only there`() async throws {
        let site = try FetchSite(SiteReply())
        defer { site.stop() }
        var request = FetchRequest(url: site.server.origin + "/", purpose: .confirmation, bypassesCaches: true)
        _ = await site.fetcher.fetch(request)
        request.bypassesCaches = false
        _ = await site.fetcher.fetch(request)
        #expect(site.server.log.map { $0.header("cache-control") } == ["no-cache", nil])
        #expect(site.server.log.map { $0.header("pragma") } == ["no-cache", nil])
    }

    @Test(arguments: [
        ("/خبر/۱۲۳?q=ف&a='b'", "/%D8%AE%D8%A8%D8%B1/%DB%B1%DB%B2%DB%B3?q=%D9%81&a=%27b%27"),
        ("/新闻/über?é", "/%E6%96%B0%E9%97%BB/%C3%BCber?%C3%A9"),
        ("/already%D8%A7/%2f%zz", "/already%D8%A7/%2f%zz"),
        ("/a<b>\"c\"{d}|e?<f>{g}", "/a%3Cb%3E%22c%22%7Bd%7D|e?%3Cf%3E{g}"),
        ("/a\\b?c\\d", "/a/b?c\\d"),
        ("?q=1", "/?q=1"),
        ("", "/"),
        ("/?", "/?"),
        ("/a;b=c,d:e@f!g$h&i", "/a;b=c,d:e@f!g$h&i"),
    ])
    func `a URL goes out as browsers send it`(target: String, sent: String) async throws {
        let site = try FetchSite(SiteReply())
        defer { site.stop() }
        let fetched = await site.get(target)
        #expect(site.server.log.first?.target == sent)
        #expect(fetched.response?.finalURL == site.server.origin + (target.hasPrefix("/") ? target : "/" + target))
    }

    @Test(arguments: [
        "", "news.example/feed", "ftp://news.example/feed", "file:///etc/passwd", "gopher://127.0.0.1/1",
        "http://", "http:///path", "javascript:alert(1)", "http://a b/", "http://127.0.0.1:0/",
        "http://127.0.0.1:65536/",
        "http://127.0.0.1:80a/", "http://desk:secret@127.0.0.1/", "http://127.0.0.1:80@news.example/",
        "http://news.example/\u{0}x", "http://news.example/\r\nHost: other", "http://[::1/", "http://%31%32%37.0.0.1/",
    ])
    func `what is no URL of ours is refused without a connection`(url: String) async throws {
        let fetcher = try FetchSite.fetcher()
        let fetched = await fetcher.fetch(FetchRequest(url: url, purpose: .article))
        #expect(fetched.failure?.kind == .urlRefused)
        #expect(fetched.capture.request.url == url)
    }

    @Test func `a backslash does not hide another host`() async throws {
        let site = try FetchSite(SiteReply())
        let other = try LoopbackServer { _ in SiteReply(status: 404) }
        defer { site.stop() }
        defer { other.stop() }
        let fetched = await site.get("\\@127.0.0.1:\(other.port)/")
        #expect(site.server.log.map(\.target) == ["/@127.0.0.1:\(other.port)/"])
        #expect(other.log.isEmpty)
        #expect(fetched.response?.status == 200)
    }

    @Test func `a proxy of the environment is not used`() async throws {
        setenv("http_proxy", "http://127.0.0.1:1", 1)
        setenv("all_proxy", "http://127.0.0.1:1", 1)
        let site = try FetchSite(SiteReply())
        defer { site.stop() }
        #expect(await site.get().response?.status == 200)
    }
}
