import LoopbackSite
import Testing

/// The commands that keep feeds.json.
@Suite struct FeedListTests {
    private static func site() throws -> LoopbackServer {
        try LoopbackServer { request in
            switch request.path {
            case "/":
                .text(
                    """
                    <html><head><title>Paper</title><link rel="alternate" type="application/rss+xml" href="/a.rss">
                    <link rel="alternate" type="application/rss+xml" href="/b.rss"></head></html>
                    """)
            case "/a.rss", "/b.rss":
                .text(
                    "<rss version='2.0'><channel><title>اخبار \(request.path)</title><item><title>1</title></item></channel></rss>",
                    type: "application/rss+xml")
            default: .text("no", status: 404)
            }
        }
    }

    private static func folder(_ feeds: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            { // ours
              "network": { "allow": ["127.0.0.0/8"], "delayPerHost": "0s" },
              "feeds": [
                \(feeds)
              ]
            }
            """, to: "feeds.json")
        return folder
    }

    private static let one = #"{ "name": "One", "url": "https://one.example/" } // the first"#

    @Test func `of several feeds those that are picked are added, and the file keeps its layout`() async throws {
        let site = try Self.site()
        defer { site.stop() }
        let folder = try Self.folder(Self.one)
        let arguments = ["add", site.origin, "--config", folder.file("feeds.json")]

        let asked = try await Program.run(arguments)
        #expect(asked.status == 1)
        #expect(asked.errors.contains("--pick") && asked.errors.contains("/b.rss"))

        let picked = try await Program.run(arguments + ["--pick", "2"])
        #expect(picked.status == 0)
        #expect(
            folder.text("feeds.json").contains(
                "\(Self.one)\n    { \"name\": \"اخبار /b.rss\", \"url\": \"\(site.origin)/b.rss\" }".replacing(
                    "} // the first", with: "}, // the first")))

        let again = try await Program.run(arguments + ["--all"])
        #expect(again.output.contains("is listed") && again.output.contains("Added “اخبار /a.rss”"))
        let check = try await Program.run(["check", "--config", folder.file("feeds.json")])
        #expect(check.status == 0 && check.output.contains("3 feeds"))
    }

    @Test func `what is exported is imported elsewhere, and nothing twice`() async throws {
        let folder = try Self.folder(
            #"{ "name": "One", "url": "https://one.example/" },"#
                + #"{ "name": "زوج & \"2\"", "url": "https://two.example/?a=1&b=2" }"#)
        let opml = try await Program.run(["export", "--opml", "--config", folder.file("feeds.json")])
        #expect(opml.status == 0)
        let new = folder.file("new.json")

        let imported = try await Program.run(["import", "-", "--config", new], input: opml.output)
        #expect(imported.lines == ["\(new): 2 added, 0 listed already, 0 left out."])
        let again = try await Program.run(["import", "-", "--config", new], input: opml.output)
        #expect(again.lines == ["\(new): 0 added, 2 listed already, 0 left out."])
        let check = try await Program.run(["check", "--config", new])
        #expect(check.status == 0 && check.output.contains("2 feeds"))
    }

    @Test func `a list that is none, and addresses that are none, are told and change nothing`() async throws {
        let folder = try Self.folder(Self.one)
        let before = folder.text("feeds.json")
        let file = folder.file("feeds.json")
        #expect(try await Program.run(["import", "-", "--config", file], input: "no list").status == 1)
        let partly = try await Program.run(
            ["import", "-", "--config", file],
            input: #"<opml><body><outline text="x" xmlUrl="gopher://x"/></body></opml>"#)
        #expect(partly.status == 0)
        #expect(partly.errors.contains("gopher://x") && partly.output.contains("1 left out"))
        let refused = try await Program.run(["add", "http://127.0.0.1:1/", "--config", file])
        #expect(refused.status == 1 && refused.errors.contains("no feed found"))
        #expect(folder.text("feeds.json") == before)
        let nowhere = try await Program.run(
            ["import", "-", "--config", "/nowhere/at/all.json"],
            input: #"<opml><body><outline xmlUrl="https://x.example/"/></body></opml>"#)
        #expect(nowhere.status == 1 && nowhere.errors.contains("cannot write /nowhere/at/all.json"))
    }
}
