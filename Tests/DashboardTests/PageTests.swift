import RetractdCore
import RetractdTestSupport
import Testing

@testable import Dashboard
@testable import Storage

@Suite
struct PageTests {
    /// What a path answers over the store that a scenario left behind.
    private func answers(_ targets: [String], _ scenario: String) async throws -> [PageAnswer] {
        let store = try await PlayedStore(scenario)
        let dashboard = try store.dashboard()
        return try targets.map { dashboard.answer(try #require(PageRequest(target: $0, origin: "http://localhost"))) }
    }

    private static let pulled = """
        stories 8 fa
        until 2h
        at 20m remove s5 404
        at 20m edit s8 cut
        """

    @Test
    func `a pulled story is on the first page, with its case behind it`() async throws {
        let store = try await PlayedStore(Self.pulled)
        let dashboard = try store.dashboard()
        let row = try #require(try dashboard.store.retractions(RetractionFilter()).first)
        let home = dashboard.text("/?since=all")
        #expect(home.contains("/cases/\(row.article.id.rawValue)"))
        #expect(home.contains("dir=\"rtl\""))
        let page = dashboard.text("/cases/\(row.article.id.rawValue)")
        #expect(page.contains("HTTP 404"))
        #expect(page.contains("an address that cannot exist"))
        #expect(page.contains("class=\"curve\""))
    }

    @Test
    func `an edit stands on the page of edits and shows its words side by side`() async throws {
        let store = try await PlayedStore(Self.pulled)
        let dashboard = try store.dashboard()
        let row = try #require(try dashboard.store.edits(EditFilter()).first)
        #expect(dashboard.text("/edits?since=all").contains("/cases/\(row.article.id.rawValue)?from=1&amp;to=2#words"))
        let page = dashboard.text("/cases/\(row.article.id.rawValue)?from=1&to=2")
        #expect(page.contains("<del>"))
        #expect(page.contains("Revision 1, from"))
    }

    @Test
    func `a headline's change is told word by word, and a new headline whole`() {
        let number = HeadlineChange(before: "Strike kills 12 near <b>", after: "Strike kills 7 near <b>").html.text
        #expect(number == "Strike kills <del>12 </del><ins>7 </ins>near &lt;b&gt; ")
        let other = HeadlineChange(before: "Bridge falls", after: "Minister resigns after inquiry").html.text
        #expect(
            other.contains("<del>Bridge falls</del>") && other.contains("<ins>Minister resigns after inquiry</ins>"))
        #expect(HeadlineChange(before: "Same", after: "Same").html.text == "Same")
    }

    @Test
    func `an empty list says whether nothing happened or only nothing that was asked for`() async throws {
        let store = try await PlayedStore("stories 4 en\nuntil 30m")
        let dashboard = try store.dashboard()
        #expect(dashboard.text("/").contains("Nothing was pulled in 30 days."))
        #expect(dashboard.text("/?since=all").contains("Nothing was pulled, as far as this store knows."))
        #expect(dashboard.text("/?since=7d").contains("Nothing was pulled in this period."))
        #expect(dashboard.text("/?feed=nobody").contains("as these filters ask"))
        #expect(dashboard.text("/edits?severity=major&since=all").contains("as these filters ask"))
    }

    @Test
    func `words are found in any version, and those that are gone are marked`() async throws {
        let store = try await MadeStore()
        let dashboard = try store.dashboard()
        let old = dashboard.text("/search?q=%22paid%20TWO%20million%22")
        #expect(old.contains("no longer in the text since revision 2"))
        let new = dashboard.text("/search?q=three+-two")
        #expect(new.contains("/cases/\(MadeStore.article.rawValue)"))
        #expect(!new.contains("no longer in the text"))
        #expect(dashboard.text("/search?q=paid+-million").contains("No version of any article"))
    }

    @Test
    func `a letter typed on another keyboard is found all the same`() async throws {
        let store = try await PlayedStore("stories 4 fa\nuntil 30m")
        let dashboard = try store.dashboard()
        let revision = try #require(try dashboard.store.revisions(after: 0, limit: 1).first?.revision)
        let word = try #require(revision.text.split(separator: " ").first { $0.contains("ی") && $0.count > 3 })
        let typed = word.replacing("ی", with: "ي")
        #expect(dashboard.text("/search?q=\(PercentCoding.encoded(String(typed)))").contains("/cases/"))
    }

    @Test
    func `what the figures say is what Prometheus reads`() async throws {
        let answer = try #require(try await answers(["/metrics"], Self.pulled).first)
        let lines = String(decoding: answer.body, as: UTF8.self).split(separator: "\n")
        #expect(answer.contentType.hasPrefix("text/plain; version=0.0.4"))
        #expect(lines.contains("retractd_feed_up{feed=\"Scripted\"} 1"))
        #expect(lines.contains("retractd_alerts_total{kind=\"retraction.confirmed\"} 1"))
        #expect(lines.contains("retractd_stories_unseen 0"))
        #expect(lines.contains { $0.hasPrefix("retractd_first_look_seconds{quantile=\"0.95\"}") })
        #expect(lines.filter { !$0.hasPrefix("#") }.allSatisfy { Double($0.split(separator: " ").last ?? "") != nil })
    }

    @Test
    func `a monitor that has not looked for long is called blind`() async throws {
        let store = try await PlayedStore("stories 4 en\nuntil 30m")
        let soon = try Dashboard(directory: store.path, readers: 2, software: "") {
            ScenarioRunner.start.advanced(by: .minutes(31))
        }
        let late = try Dashboard(directory: store.path, readers: 2, software: "") {
            ScenarioRunner.start.advanced(by: .hours(9))
        }
        #expect(!soon.text("/").contains("Nobody is watching"))
        #expect(late.text("/").contains("Nobody is watching: nothing was polled for 8 h"))
        #expect(late.text("/feeds").contains("none of them polled since"))
        #expect(soon.text("/health").contains("\"status\":\"well\""))
        let request = try #require(PageRequest(target: "/health", origin: ""))
        #expect(late.answer(request).status == 503)
        #expect(late.text("/health").contains("\"status\":\"blind\""))
    }

    @Test
    func `every address for programs is answered as its description says`() async throws {
        let store = try await PlayedStore(Self.pulled)
        let dashboard = try store.dashboard()
        let row = try #require(try dashboard.store.edits(EditFilter()).first)
        for endpoint in Endpoint.all {
            let path = endpoint.path.replacing("{id}", with: row.article.id.rawValue)
            let target = path.hasSuffix("search") ? path + "?q=1" : path
            let answer = dashboard.answer(try #require(PageRequest(target: target, origin: "http://localhost")))
            #expect(answer.status == (path == "/health" ? answer.status : 200), "\(path)")
            #expect(answer.contentType.hasPrefix(endpoint.type), "\(path)")
        }
        #expect(dashboard.text("/api/openapi.json").contains("\"openapi\" : \"3.1.0\""))
    }

    @Test(arguments: [
        "/?since=yesterday", "/?status=maybe", "/edits?severity=huge", "/charts?since=-5d",
        "/api/v1/retractions?since=5y",
        "/pulled.atom?status=x",
    ])
    func `a filter that makes no sense is said to make none`(_ target: String) async throws {
        #expect(try await answers([target], "stories 4 en\nuntil 10m").first?.status == 400)
    }

    @Test(arguments: [
        "/nowhere", "/cases/zz", "/cases/0000000000000000", "/cases/..%2F..%2Fetc/evidence.wacz", "/api/v1/nothing",
        "/cases/%27%20OR%201=1", "/style.css/x", "/api/v2/feeds",
    ])
    func `what is not there is not found`(_ target: String) async throws {
        #expect(try await answers([target], "stories 4 en\nuntil 10m").first?.status == 404)
    }

    @Test(arguments: [
        "", "x", "/%", "/%zz", "/a%00b", "/%FF", "/?q=%C3%28", "/\(String(repeating: "a", count: 5_000))",
    ])
    func `an address that is not well-formed is none`(_ target: String) {
        #expect(PageRequest(target: target, origin: "http://localhost") == nil)
    }

    @Test
    func `older entries follow on further pages, each once`() async throws {
        let store = try await MadeStore(versions: Pager.length + 9)
        let dashboard = try store.dashboard()
        let first = Tags.values(of: "href", in: dashboard.text("/edits?since=all")).filter { $0.hasPrefix("/cases/") }
        let second = Tags.values(of: "href", in: dashboard.text("/edits?since=all&page=2")).filter {
            $0.hasPrefix("/cases/")
        }
        #expect(first.count == Pager.length)
        #expect(second.count == 8)
        #expect(Set(first).isDisjoint(with: second))
    }
}

extension Dashboard {
    /// What a path answers, as text.
    func text(_ target: String) -> String {
        PageRequest(target: target, origin: "http://localhost").map { String(decoding: answer($0).body, as: UTF8.self) }
            ?? ""
    }
}
