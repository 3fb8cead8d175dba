import RetractdCore
import Storage
import Testing

@testable import Dashboard

@Suite
struct HostileWordsTests {
    static let pages = [
        "/", "/edits", "/feeds", "/charts", "/search?q=mayor", "/search?q=%3Cscript%3Ealert(5)%3C/script%3E", "/api",
        "/cases/00000000000000aa", "/cases/00000000000000aa?from=1&to=2", "/?feed=%3Cscript%3E",
        "/nowhere/%3Cscript%3E",
        "/?since=%3Cscript%3E",
    ]

    @Test(arguments: pages)
    func `whatever strangers wrote, a page holds only the markup that it made itself`(_ target: String) async throws {
        let store = try await MadeStore()
        let request = try #require(PageRequest(target: target, origin: "http://localhost"))
        let answer = try store.dashboard().answer(request)
        let html = String(decoding: answer.body, as: UTF8.self)
        #expect(answer.contentType == "text/html; charset=utf-8")
        #expect(Tags.names(html).isDisjoint(with: ["script", "img", "iframe", "object", "embed", "style", "base"]))
        #expect(!html.contains(" onerror=alert(2)>"))
        #expect(!html.contains("onclick=\""))
        #expect(!html.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x07 })
        #expect(!Tags.values(of: "style", in: html).contains { _ in true }, "the policy allows no style attribute")
        #expect(!Tags.values(of: "href", in: html).contains { $0.lowercased().hasPrefix("javascript:") })
    }

    @Test
    func `the words themselves are there to be read`() async throws {
        let store = try await MadeStore()
        let request = try #require(PageRequest(target: "/cases/00000000000000aa", origin: "http://localhost"))
        let html = String(decoding: try store.dashboard().answer(request).body, as: UTF8.self)
        #expect(html.contains("شهردار"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(html.contains("<del>two</del>") || html.contains("<del>two </del>"))
    }

    @Test
    func `quotations stand apart, so that an arrow between two keeps its way`() {
        let html = Quotations.isolated("headline “یک” → “<b>دو</b>”; “three").text
        #expect(html == "headline “<bdi>یک</bdi>” → “<bdi>&lt;b&gt;دو&lt;/b&gt;</bdi>”; “<bdi>three</bdi>")
    }

    @Test(arguments: ["/pulled.atom", "/rewritten.atom", "/alerts.atom"])
    func `a feed stays well-formed whatever strangers wrote`(_ target: String) async throws {
        let store = try await MadeStore()
        let request = try #require(PageRequest(target: target, origin: "http://localhost"))
        let text = String(decoding: try store.dashboard().answer(request).body, as: UTF8.self)
        #expect(text.hasPrefix("<?xml"))
        #expect(text.contains("<entry>"))
        #expect(
            Tags.names(text).isSubset(of: [
                "feed", "id", "title", "author", "name", "link", "updated", "entry", "content",
            ]))
    }

    @Test(arguments: ["/retractions.csv", "/edits.csv", "/feeds.csv"])
    func `no cell of a list begins as a formula`(_ target: String) async throws {
        let store = try await MadeStore()
        let request = try #require(PageRequest(target: target, origin: "http://localhost"))
        let answer = try store.dashboard().answer(request)
        let text = String(decoding: answer.body, as: UTF8.self)
        #expect(answer.headers.contains { $0.name == "Content-Disposition" && $0.value.hasPrefix("attachment") })
        #expect(!text.split(separator: "\r\n").contains { line in "=+-@".contains(line.first ?? "x") })
    }

    @Test
    func `a snapshot is text in a sandbox, never a page`() async throws {
        let store = try await MadeStore()
        let dashboard = try store.dashboard()
        let revision = try #require(try dashboard.store.revisions(of: MadeStore.article).first)
        let path = "/cases/\(MadeStore.article.rawValue)/snapshots/\(revision.snapshot.hexadecimal)"
        let answer = dashboard.answer(try #require(PageRequest(target: path, origin: "http://localhost")))
        #expect(answer.status == 200)
        #expect(answer.contentType == "text/plain; charset=utf-8")
        #expect(String(decoding: answer.body, as: UTF8.self).contains("<script>alert(9)"))
        #expect(answer.headers.contains { $0.name == "Content-Security-Policy" && $0.value.contains("sandbox") })
    }

    @Test
    func `a snapshot that is not of the case is not given out under it`() async throws {
        let store = try await MadeStore()
        let path = "/cases/\(MadeStore.article.rawValue)/snapshots/\(String(repeating: "0", count: 64))"
        let answer = try store.dashboard().answer(try #require(PageRequest(target: path, origin: "http://localhost")))
        #expect(answer.status == 404)
    }
}
