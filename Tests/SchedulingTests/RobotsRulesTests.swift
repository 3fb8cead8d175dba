import Scheduling
import Testing

@Suite struct RobotsRulesTests {
    private func allows(_ text: String, _ path: String, token: String = "retractd") -> Bool {
        RobotsRules(Array(text.utf8)).allows(path: path, productToken: token)
    }

    // MARK: Groups

    @Test(arguments: [
        // RFC 9309 section 2.2.1: the group that names us, else the one for everybody, else none.
        ("User-agent: *\nDisallow: /", false),
        ("User-agent: other\nDisallow: /", true),
        ("User-agent: retractd\nDisallow: /\nUser-agent: *\nAllow: /", false),
        ("User-agent: *\nDisallow: /\nUser-agent: retractd\nAllow: /", true),
        ("User-agent: *\nDisallow: /\nUser-agent: retractd", true),
        ("User-agent: *\nDisallow: /\nUser-agent: retractd\nDisallow:", true),
        ("user-AGENT: RetractD\ndisALLOW: /", false),
        ("User-agent: retractd/1.0 (+https://x)\nDisallow: /", false),
        ("User-agent: retractdbot\nDisallow: /", true),
        ("User-agent: retract\nDisallow: /", true),
        // Groups for the same robot are one (the same section).
        (
            "User-agent: retractd\nDisallow: /a\n\nUser-agent: x\nDisallow: /b\n\nUser-agent: retractd\nDisallow: /page",
            false
        ),
        ("User-agent: x\nUser-agent: retractd\nUser-agent: y\nDisallow: /page", false),
        ("User-agent: x\n\n# note\nUser-agent: retractd\n\nDisallow: /page", false),
        ("User-agent: x\nSitemap: https://x/s.xml\nUser-agent: retractd\nDisallow: /page", false),
        ("User-agent: retractd\nSitemap: https://x/s.xml\nDisallow: /page", false),
        ("User-agent: retractd\nAllow: /\nUser-agent: x\nDisallow: /", true),
        ("User-agent: *\nDisallow: /a\nUser-agent: *\nDisallow: /page", false),
        ("User-agent: * everybody\nDisallow: /", false),
        ("User-agent: *bot\nDisallow: /", true),
        // A rule above every group is nobody's.
        ("Disallow: /\nUser-agent: retractd\nAllow: /x", true),
        ("Disallow: /\nUser-agent: *\nDisallow: /x", true),
        ("Disallow: /", true),
        ("User-agent:\nDisallow: /", true),
    ])
    func `the groups that name us apply`(text: String, isAllowed: Bool) {
        #expect(allows(text, "/page") == isAllowed, "\(text)")
    }

    // MARK: Paths

    @Test(arguments: [
        ("/", "/", true), ("/", "/anything", true), ("/fish", "/fish", true), ("/fish", "/fish.html", true),
        ("/fish", "/fishheads/yummy.html", true), ("/fish", "/Fish.asp", false), ("/fish", "/catfish", false),
        ("/fish/", "/fish", false), ("/fish/", "/fish/salmon", true), ("/fish*", "/fish", true),
        ("/*.php", "/index.php", true), ("/*.php", "/a/b.php?c", true), ("/*.php", "/", false),
        ("/*.php", "/windows.PHP", false), ("/*.php$", "/file.php", true), ("/*.php$", "/file.php?p", false),
        ("/*.php$", "/file.php/", false), ("/*.php$", "/a.php/b.php", true),
        ("/fish*.php", "/fishheads/cat.php?p", true),
        ("/fish*.php", "/Fish.PHP", false), ("/a*b*c$", "/abc", true), ("/a*b*c$", "/aXbXbcXc", true),
        ("/a*b*c$", "/abcd", false), ("/a*bb", "/aXbXbb", true), ("/a**b", "/ab", true), ("*", "/x", true),
        ("*/x", "/a/x", true), ("/*/x$", "/x", false), ("/$", "/", true), ("/$", "/a", false), ("$", "/", false),
        ("/a$b", "/a$bc", true), ("/a$b", "/a", false), ("/*abab$", "/ababab", true), ("/a*a$", "/a", false),
        ("/*aab", "/aaab", true), ("page", "/page", false), ("/?", "/?a", true), ("/?", "/a", false),
        ("/*?", "/a?b", true), ("/*sid=", "/a?x=1&sid=2", true), ("/*u=/x", "/a?u=/x", true),
    ])
    func `a pattern matches from the start`(pattern: String, path: String, doesMatch: Bool) {
        #expect(allows("User-agent: *\nDisallow: \(pattern)", path) == !doesMatch, "\(pattern) and \(path)")
    }

    @Test(arguments: [
        // RFC 9309 section 2.2.2, the table of encodings.
        ("/foo/bar?baz=quz", "/foo/bar?baz=quz", true),
        ("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", true),
        ("/foo/bar?baz=https%3a%2f%2ffoo.bar", "/foo/bar?baz=https://foo.bar", true),
        ("/foo/bar/ツ", "/foo/bar/%E3%83%84", true),
        ("/foo/bar/%E3%83%84", "/foo/bar/ツ", true),
        ("/foo/bar/%e3%83%84", "/foo/bar/%E3%83%84", true),
        ("/foo/bar/%62%61%7A", "/foo/bar/baz", true),
        ("/foo/bar/baz", "/foo/bar/%62%61%7A", true),
        ("/خبر/", "/%D8%AE%D8%A8%D8%B1/12", true),
        ("/foo%2Fbar", "/foo/bar", false),
        ("/foo/bar", "/foo%2Fbar", false),
        // Section 2.2.3: stars and dollar signs that stand for themselves are escaped.
        ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", true),
        ("/path/file-with-a-%2A.html", "/path/file-with-a-b.html", false),
        ("/path/foo-%24", "/path/foo-$", true),
        ("/path/foo-%24", "/path/foo-", false),
        ("/path/foo-%24$", "/path/foo-$x", false),
        ("/a%", "/a%", true), ("/a%2", "/a%2", true), ("/a%zz", "/a%zz", true), ("/a%zz", "/a", false),
    ])
    func `spellings of one path are one`(pattern: String, path: String, doesMatch: Bool) {
        #expect(allows("User-agent: *\nDisallow: \(pattern)", path) == !doesMatch, "\(pattern) and \(path)")
    }

    @Test(arguments: [
        // RFC 9309 section 5.2: the longest match wins, whatever the order.
        ("Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false),
        ("Disallow: /example/page/disallowed.gif\nAllow: /example/page/", "/example/page/disallowed.gif", false),
        ("Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/other.gif", true),
        ("Allow: /p\nDisallow: /", "/page", true),
        ("Allow: /folder\nDisallow: /folder", "/folder/page", true),
        ("Disallow: /folder\nAllow: /folder", "/folder/page", true),
        ("Allow: /page\nDisallow: /*.htm", "/page.htm", false),
        ("Allow: /$\nDisallow: /", "/", true),
        ("Allow: /$\nDisallow: /", "/page.htm", false),
        ("Disallow: /a\nAllow: /a/b\nDisallow: /a/b/c", "/a/b/c", false),
        ("Disallow: /a\nAllow: /a/b\nDisallow: /a/b/c", "/a/b/d", true),
        ("Disallow:\nAllow:", "/", true),
        ("Allow: /", "/x", true),
    ])
    func `the most specific rule wins and Allow wins a tie`(rules: String, path: String, isAllowed: Bool) {
        #expect(allows("User-agent: *\n\(rules)", path) == isAllowed)
    }

    @Test func `robots.txt itself may always be fetched`() {
        #expect(allows("User-agent: *\nDisallow: /", "/robots.txt"))
        #expect(!allows("User-agent: *\nDisallow: /", "/robots.txt.html"))
    }

    // MARK: Bytes

    @Test(arguments: [
        "\u{FEFF}User-agent: *\nDisallow: /page", "User-agent: *\r\nDisallow: /page\r\n",
        "User-agent: *\rDisallow: /page",
        "  User-agent \t:\t * \n\t Disallow  :  /page \t", "User-agent: * # all\nDisallow: /page # this\n",
        "#\n\n:\nnonsense\nkey: value\n\u{0}\u{1}\nUser-agent: *\nnonsense\nDisallow: /page\n\u{FFFD}: x",
        "User-agent:*\nDisallow:/page",
        "<html><body>\nUser-agent: *\nDisallow: /page\n</body></html>",
    ])
    func `what is no rule is passed over`(text: String) {
        #expect(!allows(text, "/page"))
        #expect(allows(text, "/other"))
    }

    @Test(arguments: ["", "\u{FEFF}", "<!DOCTYPE html><title>Not found</title>", "\n\n\n", "User-agent", "Disallow /"])
    func `a file without rules allows everything`(text: String) {
        #expect(allows(text, "/page"))
        #expect(RobotsRules(Array(text.utf8)).crawlDelay(productToken: "retractd") == nil)
    }

    @Test func `bytes that are no text are no rules`() {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 8) }
        #expect(RobotsRules(bytes).allows(path: "/page", productToken: "retractd"))
    }

    @Test func `500 KiB are read and no more`() {
        let head = Array("User-agent: *\nDisallow: /first\n".utf8)
        let filler = [UInt8](repeating: UInt8(ascii: "#"), count: RobotsRules.longestFile - head.count - 20)
        let rules = RobotsRules(head + filler + Array("\nDisallow: /last\n".utf8) + Array("Disallow: /beyond\n".utf8))
        #expect(!rules.allows(path: "/first", productToken: "retractd"))
        #expect(!rules.allows(path: "/last", productToken: "retractd"))
        #expect(rules.allows(path: "/beyond", productToken: "retractd"))
    }

    @Test func `a rule that the limit cuts through is none`() {
        let head = Array("User-agent: *\nDisallow: /first\n".utf8)
        let cut = Array("\nDisallow: /".utf8)
        let filler = [UInt8](repeating: UInt8(ascii: "#"), count: RobotsRules.longestFile - head.count - cut.count)
        for rest in ["private\n", ""] {
            let rules = RobotsRules(head + filler + cut + Array(rest.utf8))
            #expect(!rules.allows(path: "/first", productToken: "retractd"))
            #expect(rules.allows(path: "/page", productToken: "retractd"))
        }
    }

    @Test func `a hostile pattern costs no more than its length`() {
        let path = "/" + String(repeating: "a", count: 8000)
        let pattern = "Disallow: /*" + String(repeating: "a", count: 4000) + "b\n"
        let text = "User-agent: *\n" + String(repeating: pattern, count: 120)
        // With a matcher that starts anew at each byte, these are four thousand million comparisons.
        #expect(allows(text, path))
        let stars = "User-agent: *\nDisallow: /" + String(repeating: "a*", count: 2000) + "b"
        #expect(allows(stars, path))
    }

    // MARK: Crawl-delay

    @Test(arguments: [
        ("Crawl-delay: 5", Duration.seconds(5)), ("crawl-DELAY:0.5", .milliseconds(500)),
        ("Crawl-delay: 10 # s", .seconds(10)),
        ("Crawl-delay: 86400", RobotsRules.longestDelay), ("Crawl-delay: 1e300", RobotsRules.longestDelay),
        ("Crawl-delay: inf", RobotsRules.longestDelay), ("Crawl-delay: 0", nil), ("Crawl-delay: -5", nil),
        ("Crawl-delay: nan", nil), ("Crawl-delay: soon", nil), ("Crawl-delay:", nil), ("Disallow: /a", nil),
        ("Crawl-delay: 3\nUser-agent: x\nCrawl-delay: 9", .seconds(3)),
        ("Crawl-delay: 3\nUser-agent: *\nCrawl-delay: 9", .seconds(9)),
    ])
    func `a delay is read and capped`(rules: String, delay: Duration?) {
        #expect(RobotsRules(Array("User-agent: *\n\(rules)".utf8)).crawlDelay(productToken: "retractd") == delay)
    }

    @Test func `the delay is that of our group`() {
        let rules = RobotsRules(Array("User-agent: retractd\nCrawl-delay: 1\nUser-agent: *\nCrawl-delay: 9".utf8))
        #expect(rules.crawlDelay(productToken: "retractd") == .seconds(1))
        #expect(rules.crawlDelay(productToken: "other") == .seconds(9))
    }
}
