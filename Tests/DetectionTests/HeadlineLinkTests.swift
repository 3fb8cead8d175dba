import Detection
import RetractdCore
import Testing

@Suite struct HeadlineLinkTests {
    static let home = "https://e.org/"

    static func article() -> ArticleState {
        ArticleState(
            id: ArticleID(rawValue: "1"), site: SiteKey(rawValue: "e.org"), url: "https://e.org/news/1-bridge",
            feed: FeedID(rawValue: "f"), title: "Bridge & harbour to close", publishedAt: nil,
            firstListedAt: Timestamp(seconds: 1_795_000_000))
    }

    static func target(_ page: String) -> String? {
        HeadlineLink(article()).target(in: Array(page.utf8), at: home)
    }

    @Test(arguments: [
        #"<a href="/news/7-bridge">Bridge &amp; harbour to close</a>"#,
        #"<p><a class='x' href='https://e.org/news/7-bridge'><h2>Bridge &amp; harbour to  close</h2></a>"#,
        #"<A HREF=/news/7-bridge rel=x>BRIDGE &amp; HARBOUR TO CLOSE</A>"#,
        #"<a name="top"></a><a href="/x">Other</a><a href="news/7-bridge"><b>Bridge</b> &amp; harbour to close</a>"#,
    ])
    func `finds where a link under the headline leads`(page: String) {
        #expect(Self.target(page) == "https://e.org/news/7-bridge")
    }

    @Test(arguments: [
        #"<a href="/news/7-bridge">Bridge opens</a>"#,
        #"<a href="https://other.org/7">Bridge &amp; harbour to close</a>"#,
        #"<a href="/news/1-bridge?utm_source=home">Bridge &amp; harbour to close</a>"#,
        #"<a href="/tag">Bridge &amp; harbour to close</a><a href="/news/1-bridge#c">Bridge &amp; harbour to close</a>"#,
        "<a href=\"/x\"", "<a", "",
    ])
    func `finds nothing where the page leads elsewhere, or to the story's own address still`(page: String) {
        #expect(Self.target(page) == nil)
    }
}
