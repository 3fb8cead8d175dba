import RetractdCore
import Testing

@testable import Detection

@Suite struct WallSignatureTests {
    static func response(
        _ status: Int, _ headers: KeyValuePairs<String, String> = [:], finalURL: String? = nil, length: Int = 5_000
    ) -> HTTPResponse {
        let url = "https://news.example/a/1"
        let hops =
            finalURL.map {
                [RedirectHop(url: url, status: 302, location: $0, headers: HeaderFields(), remoteAddress: nil)]
            }
            ?? []
        return HTTPResponse(
            status: status, httpVersion: "2", headers: HeaderFields(headers), finalURL: finalURL ?? url, hops: hops,
            remoteAddress: nil, payload: nil, payloadLength: length)
    }

    static func find(_ response: HTTPResponse, title: String? = nil, _ text: String = "") -> SiteTrouble.Kind? {
        WallSignature.find(response: response, title: title, visibleText: text)?.kind
    }

    @Test func `a challenge gives itself away in its headers, whatever the status`() {
        #expect(Self.find(Self.response(403, ["CF-Mitigated": "challenge"])) == .botWall)
        #expect(Self.find(Self.response(200, ["cf-mitigated": "challenge"])) == .botWall)
        #expect(Self.find(Self.response(202, ["x-amzn-waf-action": "challenge"])) == .botWall)
        #expect(Self.find(Self.response(405, ["x-amzn-waf-action": "captcha"])) == .botWall)
        #expect(Self.find(Self.response(403, ["X-DataDome": "protected"])) == .botWall)
        #expect(Self.find(Self.response(403, ["Server": "AkamaiGHost"], length: 380)) == .botWall)
        #expect(Self.find(Self.response(403, ["Server": "ddos-guard"])) == .botWall)
        #expect(Self.find(Self.response(403, ["Set-Cookie": "a=b", "Set-Cookie": "datadome=x; Path=/"])) == .botWall)
        #expect(Self.find(Self.response(503, ["Set-Cookie": "__cf_chl_rc_m=1"])) == .botWall)
        #expect(Self.find(Self.response(429)) == .rateLimit)
    }

    @Test(arguments: [
        "Nous vérifions votre navigateur. Merci de patienter.", "Estamos comprobando su navegador.",
        "Tarayıcınız denetleniyor, lütfen bekleyin.", "Перевірка браузера. Зачекайте.", "نتحقق من متصفحك",
        "אנחנו בודקים את הדפדפן שלך", "आपके ब्राउज़र की जाँच हो रही है", "ブラウザを確認しています。",
        "브라우저를 확인하고 있습니다",
    ])
    func `a wall says so in the site's own tongue`(words: String) {
        #expect(Self.find(Self.response(200), title: "News", words) == .botWall)
    }

    @Test func `the same headers on a page served, or on a plain 404, say nothing`() {
        #expect(Self.find(Self.response(200, ["X-DataDome": "protected"])) == nil)
        #expect(Self.find(Self.response(404, ["Server": "AkamaiGHost"], length: 380)) == nil)
        #expect(Self.find(Self.response(403, ["Server": "AkamaiGHost"], length: 40_000)) == nil)
        #expect(Self.find(Self.response(200, ["Set-Cookie": "datadome=x"])) == nil)
        #expect(Self.find(Self.response(404, ["Server": "cloudflare"])) == nil)
        #expect(Self.find(Self.response(200, ["cf-cache-status": "HIT"])) == nil)
    }

    @Test(arguments: [
        ("https://news.example/cdn-cgi/l/chk_captcha", SiteTrouble.Kind.botWall),
        ("https://unblock.news.example/", .botWall), ("https://geo.captcha-delivery.com/captcha/?x=1", .botWall),
        ("https://validate.perfdrive.com/?ssa=1", .botWall), ("https://consent.news.example/?to=a", .consentWall),
        ("https://www.consent.example.org/collect", .consentWall),
        ("https://news.example/zustimmung?url=%2Fa", .consentWall),
        ("https://myprivacy.made.example/consent?x=1", .consentWall),
    ])
    func `a redirect to a gatekeeper is a wall`(target: String, kind: SiteTrouble.Kind) {
        #expect(Self.find(Self.response(200, finalURL: target)) == kind)
    }

    @Test(arguments: [
        "https://news.example/consent-to-search-law-passed", "https://news.example/",
        "https://captcha-delivery.com.news.example/",
    ])
    func `a redirect elsewhere is none`(target: String) {
        #expect(Self.find(Self.response(200, finalURL: target)) == nil)
    }

    @Test(arguments: [
        ("Just a moment...", "", SiteTrouble.Kind.botWall), ("Attention Required! | Cloudflare", "", .botWall),
        ("Access to this page has been denied", "Press & Hold to confirm you are a human", .botWall),
        ("", "Checking your browser before accessing news.example", .botWall),
        ("", "Please enable JavaScript and cookies to continue", .botWall),
        ("", "سایت خبر: در حال بررسی مرورگر شما", .botWall), ("", "Проверка браузера…", .botWall),
        ("", "正在检查您的浏览器", .botWall), ("", "Before you continue to News", .consentWall),
        ("Maintenance mode", "", .maintenance), ("", "This website is currently under maintenance.", .maintenance),
        ("", "Error establishing a database connection", .outage), ("", "网站维护中，请稍后", .maintenance),
        ("", "This domain is for sale!", .parked), ("", "الموقع تحت الصيانة", .maintenance),
        ("Notice", "This website has been seized by the Federal Bureau of Investigation", .seized),
        ("Sorry", "This content is not available in your country.", .geoBlock),
    ])
    func `a short page that names itself a wall is one`(title: String, text: String, kind: SiteTrouble.Kind) {
        #expect(Self.find(Self.response(200), title: title, text) == kind)
    }

    @Test func `an article about walls is none`() {
        let article = String(repeating: "The new law asks sites to say why. ", count: 60)
        #expect(Self.find(Self.response(200), title: "Access denied: life behind the wall", article) == nil)
        #expect(Self.find(Self.response(200), title: "News", "Are you a robot? " + article) == nil)
        #expect(Self.find(Self.response(200), title: "Metro closes for scheduled maintenance", "Line 2 stops.") == nil)
    }

    @Test func `a missing page that excuses itself politely is a missing page`() {
        let text = """
            The resource you are looking for has been removed, had its name changed, or is temporarily unavailable.
            """
        #expect(Self.find(Self.response(404), title: "404 - File or directory not found.", text) == nil)
        #expect(Self.find(Self.response(200), title: "Not found", text) == nil)
        #expect(PhraseBook.standard.notFound(in: text) != nil)
        #expect(Self.find(Self.response(410), title: "Service unavailable", "Temporarily unavailable") == nil)
        #expect(Self.find(Self.response(503), title: "Sorry", "Temporarily unavailable") == .outage)
        #expect(Self.find(Self.response(404), title: "Just a moment...", "") == .botWall)
    }
}
