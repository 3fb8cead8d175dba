import RetractdCore
import Testing

@testable import ArticleExtraction

@Suite struct HeadlineTests {
    private static let prose = String(
        repeating: "<p>The council met again, and the vote went on late into the night, as it had before.</p>", count: 6
    )

    private func headline(_ head: String, _ body: String, url: String = "https://news.example/vote") throws -> String? {
        let page = "<html><head>\(head)</head><body>\(body)\(Self.prose)</body></html>"
        return try ArticleExtractor.extract(Array(page.utf8), url: url, contentType: nil).title
    }

    @Test func `a card that names another story is no headline`() throws {
        let head = "<title>Where to ride a bicycle in Newport | The Quay</title>"
        let cards =
            "<h1><a href=/b>Here is where to ride a boat in Newport</a></h1><h1><a href=/c>Where to row</a></h1>"
        #expect(
            try headline(head, "<h1>The best trails for a bicycle in Newport</h1>" + cards)
                == "The best trails for a bicycle in Newport")
    }

    @Test func `a heading that links to its own article is the headline`() throws {
        let head = "<title>Where to ride a bicycle</title>"
        let body = "<h1>Riders of Newport</h1><h1><a href=/vote>Where to ride a bicycle</a></h1>"
        #expect(try headline(head, body) == "Where to ride a bicycle")
    }

    @Test(arguments: [
        "<h1>The council votes again <span>Posted on July 1, 2024 by Ann Lee</span></h1>",
        "<h1><span>Dec 18 2025</span> The council votes again</h1>",
        "<h1>The council votes again | The Quay</h1>",
    ])
    func `the day beside a headline is no part of it`(heading: String) throws {
        #expect(try headline("<title>The council votes again</title>", heading) == "The council votes again")
    }

    @Test func `a figure in a headline stays`() throws {
        let heading = "The council votes again on 12 bridges"
        #expect(try headline("<title>The council votes again</title>", "<h1>\(heading)</h1>") == heading)
    }

    @Test(arguments: ["The council votes again | Quay.example", "The council votes again - Quay"])
    func `a title goes without the name that the site has in its address`(title: String) throws {
        #expect(
            try headline(
                "<title>\(title)</title><meta property=og:site_name content=Daily>", "",
                url: "https://news.quay.example/vote")
                == (title.hasSuffix("example") ? "The council votes again" : title))
    }

    @Test func `a name said twice goes twice`() throws {
        let head =
            "<title>The council votes again – Daily Quay - Daily Quay</title><meta property=og:site_name content='Daily Quay'>"
        #expect(try headline(head, "") == "The council votes again")
    }
}
