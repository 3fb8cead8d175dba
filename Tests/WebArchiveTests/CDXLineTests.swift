import RetractdCore
import Testing
import WebArchive

struct CDXLineTests {
    @Test
    func `an index line names URL, time and place`() throws {
        let line = try #require(
            CDXLine(Made.response("x"), at: WARCLocation(offset: 12, length: 34), in: "made.warc.gz"))
        let digest = RecordDigest(of: Array("x".utf8)).text
        #expect(
            line.text
                == "example,news)/2026/made-story 20261123120000 {\"digest\":\"\(digest)\",\"filename\":\"made.warc.gz\","
                + "\"length\":\"34\",\"mime\":\"text/html\",\"offset\":\"12\",\"status\":\"200\",\"url\":\"\(Made.story)\"}"
        )
        #expect(CDXLine(.info([], file: "a", at: Made.noon), at: WARCLocation(offset: 0), in: "a") == nil)
    }

    @Test(arguments: [
        ("https://www.News.example/A/?b=2&a=1", "example,news)/a?a=1&b=2"),
        ("http://127.0.0.1:8080/x", "127.0.0.1:8080)/x"), ("https://news.example", "example,news)/"),
    ])
    func `URLs sort by site`(url: String, key: String) {
        #expect(SortableURL.key(of: url) == key)
    }
}
