import RetractdCore
import Testing

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("http://a.example", "http://a.example/"), ("HTTPS://A.Example:443/x", "https://A.Example/x"),
        (" http://a.example:8080/p?q=1#f\n", "http://a.example:8080/p?q=1"),
        ("http://a.example?q", "http://a.example/?q"),
        ("http://a.example#f?x", "http://a.example/"), ("http://[::1]:80/", "http://[::1]/"),
        ("http://[2001:db8::1]:81/x", "http://[2001:db8::1]:81/x"), ("http://a.example:/x", "http://a.example/x"),
        ("https://خبر.example/سلام?؟", "https://خبر.example/سلام?؟"), ("http://a.example\\x", "http://a.example\\x"),
        ("http://a.example/?a?b/c", "http://a.example/?a?b/c"), ("http://a.example/a:b@c", "http://a.example/a:b@c"),
    ])
    func `a URL is split and put together as it was`(text: String, whole: String) {
        #expect(WebAddress(text)?.text == whole)
        #expect(WebAddress.isAbsolute(text))
    }

    @Test(arguments: [
        "", " ", "a.example", "//a.example/", "ftp://a.example/", "http:/a.example", "http://", "http:///x",
        "http://?x",
        "http://user@a.example/", "http://a.example:99999/", "http://a.example:x/", "http://a b/",
        "http://a.example/\u{7F}",
        "http://a.example/\tx", "http://a%2eexample/", "http://<a>/", "http://" + String(repeating: "a", count: 8_200),
    ])
    func `what is no URL of the web is none`(text: String) {
        #expect(WebAddress(text) == nil)
        #expect(!WebAddress.isAbsolute(text))
    }

    @Test(arguments: [
        ("http://www.Paper.example/x", "paper.example"), ("https://feeds.paper.example:443", "feeds.paper.example"),
        ("http://127.0.0.1:8080/", "127.0.0.1:8080"),
    ])
    func `a site is a host without www`(url: String, site: String) {
        #expect(SiteKey(url: url)?.rawValue == site)
    }
}
