import Fetching
import LoopbackSite
import RetractdCore
import Testing

struct SecondVantageTests {
    private func fetcher(through proxy: String?) throws -> CurlFetcher {
        try CurlFetcher(
            limits: FetchLimits(), policy: NetworkPolicy(allowing: []), userAgent: FetchSite.userAgent,
            secondVantage: proxy, now: { Timestamp(seconds: 1_800_000_000) })
    }

    private func request(_ purpose: CapturePurpose) -> FetchRequest {
        FetchRequest(url: "http://news.example/a/story", purpose: purpose)
    }

    @Test func `a suspect is asked for through the proxy, by its whole address`() async throws {
        // A proxy is a server that is asked for whole URLs.
        let proxy = try LoopbackServer { request in
            SiteReply(status: 200, headers: [], body: Array("seen from elsewhere: \(request.target)".utf8))
        }
        defer { proxy.stop() }
        let fetched = try await fetcher(through: proxy.origin).fetch(request(.secondVantage))
        #expect(fetched.text == "seen from elsewhere: http://news.example/a/story")
    }

    @Test func `nothing else goes through it`() async throws {
        let proxy = try LoopbackServer { _ in SiteReply(status: 200, headers: [], body: Array("a proxy".utf8)) }
        defer { proxy.stop() }
        let url = "http://127.0.0.1:9/a/story"
        let fetched = try await fetcher(through: proxy.origin).fetch(FetchRequest(url: url, purpose: .article))
        #expect(fetched.failure?.kind == .addressRefused)
    }

    @Test func `without a proxy it is not asked for at all`() async throws {
        let fetched = try await fetcher(through: nil).fetch(request(.secondVantage))
        #expect(fetched.failure?.kind == .local)
    }
}
