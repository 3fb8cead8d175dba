import InternationalText
package import RetractdCore

/// Recognises bot walls, consent walls, rate limits, maintenance and parked domains by the marks they leave.
package enum WallSignature {
    /// A page with more visible characters than this is no wall: an article about robots must not be taken for one.
    static let longestWall = 1_500
    /// A refusal by Akamai is shorter than this, in bytes; a site's own error page behind it is longer.
    static let shortestAkamaiPage = 1_024

    /// The wall behind an answer; nil where there is none to be seen.
    package static func find(
        response: HTTPResponse, title: String?, visibleText: String, phrases: PhraseBook = .standard
    ) -> Wall? {
        if let wall = header(response) ?? redirect(response) { return wall }
        // What such a page says besides, that it is "temporarily unavailable" say, is politeness and no outage.
        let kinds = response.saysGone ? [.botWall, .geoBlock] : PhraseRecord.Meaning.walls
        return page(title: title ?? "", visibleText: visibleText, kinds, phrases)
    }

    // MARK: Headers

    private static func header(_ response: HTTPResponse) -> Wall? {
        let headers = response.headers
        func has(_ name: String, _ values: String...) -> Bool {
            guard let value = headers.first(name)?.lowercased() else { return false }
            return values.isEmpty || values.contains { value.contains($0) }
        }
        if has("cf-mitigated", "challenge") { return Wall(kind: .botWall, detail: "Cloudflare challenge") }
        if has("x-amzn-waf-action", "challenge", "captcha") { return Wall(kind: .botWall, detail: "AWS WAF challenge") }
        if response.status >= 400, has("x-datadome") { return Wall(kind: .botWall, detail: "DataDome") }
        if (400...499).contains(response.status), response.status != 404, response.status != 410,
            has("server", "akamaighost"), response.payloadLength < shortestAkamaiPage
        {
            return Wall(kind: .botWall, detail: "Akamai refusal")
        }
        if response.status >= 400, has("server", "ddos-guard", "arvancloud"), response.status != 404 {
            return Wall(kind: .botWall, detail: "challenge of \(headers.first("server") ?? "a proxy")")
        }
        let cookies = headers.all("set-cookie").joined(separator: " ").lowercased()
        if response.status == 403 || response.status == 503,
            ["__cf_chl", "datadome=", "aws-waf-token", "reese84=", "_pxhd=", "incap_ses_"].contains(where: {
                cookies.contains($0)
            })
        {
            return Wall(kind: .botWall, detail: "challenge cookie")
        }
        if response.status == 429 { return Wall(kind: .rateLimit, detail: "HTTP 429") }
        return nil
    }

    // MARK: Redirects

    private static func redirect(_ response: HTTPResponse) -> Wall? {
        response.hops.isEmpty ? nil : gatekeeper(response.finalURL)
    }

    /// The wall that a URL is known to be the gate of.
    static func gatekeeper(_ url: String) -> Wall? {
        guard let target = WebAddress(url) else { return nil }
        let host = target.host.lowercased()
        if target.path.hasPrefix("/cdn-cgi/") || host.hasPrefix("unblock.") || host.hasPrefix("validate.perfdrive")
            || host.hasSuffix("captcha-delivery.com")
        {
            return Wall(kind: .botWall, detail: "redirects to \(host)")
        }
        if host.hasPrefix("consent.") || host.hasPrefix("privacy-consent.") || host.contains(".consent.")
            || target.segments.first.map({ consentPaths.contains($0.lowercased()) }) ?? false
        {
            return Wall(kind: .consentWall, detail: "redirects to \(host)")
        }
        return nil
    }

    /// First folders under which sites ask for consent.
    private static let consentPaths = [
        "consent", "zustimmung", "cookie-consent", "cookie-wall", "cookiewall", "privacy-gate",
    ]

    // MARK: Pages

    private static func page(
        title: String, visibleText: String, _ kinds: [PhraseRecord.Meaning], _ phrases: PhraseBook
    ) -> Wall? {
        let heading = foldedForComparison(title)
        for kind in kinds {
            if let phrase = phrases.title(kind, beginning: heading) {
                return isShort(visibleText) ? wall(kind, phrase) : nil
            }
        }
        guard isShort(visibleText) else { return nil }
        for kind in kinds {
            if let hit = phrases.first(kind, in: visibleText) { return wall(kind, hit.quote) }
        }
        return nil
    }

    private static func wall(_ kind: PhraseRecord.Meaning, _ words: String) -> Wall? {
        kind.trouble.map { Wall(kind: $0, detail: "“\(words)”") }
    }

    static func isShort(_ text: String) -> Bool {
        // No character takes more than four bytes, and counting characters is dear.
        text.utf8.count <= longestWall * 4 && text.unicodeScalars.count <= longestWall
    }
}
