import InternationalText
package import RetractdCore

/// Says what a control shows.
package struct ControlJudge: Sendable {
    let policy: Policy

    package init(policy: Policy) {
        self.policy = policy
    }

    /// A sibling is live when it shows its own last good text.
    package func sibling(_ sighting: ArticleSighting) -> (ControlResult.Finding, String) {
        switch sighting {
        case .live, .unchanged, .cutByPaywall: (.live, "shows its text")
        case .moved(let target, _): (.moved, "shows its text at \(target)")
        case .gone(let sign), .swapped(_, let sign): (.gone, sign.detail)
        case .hidden(.outage, let detail), .hidden(.maintenance, let detail): (.unavailable, detail)
        case .hidden(_, let detail): (.blocked, detail)
        case .unreadable(let detail): (.unavailable, detail)
        }
    }

    /// The home page is live when it answers 200 with words and no wall.
    ///
    /// - Parameter furniture: What stands in several articles of the site: keys of folded blocks.
    package func home(
        _ reading: PageReading, furniture: Set<UInt32> = []
    ) -> (ControlResult.Finding, String) {
        guard let response = reading.capture.outcome.response else { return (.unavailable, failure(reading.capture)) }
        if let wall = wall(response, reading), !isBanner(wall, response, reading, furniture) {
            return (isDown(wall) ? .unavailable : .blocked, wall.detail)
        }
        switch response.status {
        case 200...299, 304:
            guard reading.extract != nil || response.payloadLength > 0 else { return (.unavailable, "an empty page") }
            return (.live, "HTTP \(response.status)")
        case 404, 410: return (.gone, "HTTP \(response.status)")
        case 401, 403, 429: return (.blocked, "HTTP \(response.status)")
        default: return (.unavailable, "HTTP \(response.status)")
        }
    }

    /// How the site answers for a URL that cannot exist; no probe where a wall or an outage answered.
    ///
    /// - Parameter furniture: What stands in several articles of the site: keys of folded blocks.
    package func probe(
        _ reading: PageReading, furniture: Set<UInt32> = []
    ) -> (ControlResult.Finding, String, SiteProbe?) {
        guard let response = reading.capture.outcome.response else {
            return (.unavailable, failure(reading.capture), nil)
        }
        let isHonest = response.status == 404 || response.status == 410
        if !isHonest, let wall = wall(response, reading), !isBanner(wall, response, reading, furniture) {
            return (isDown(wall) ? .unavailable : .blocked, wall.detail, nil)
        }
        guard isHonest || (200...299).contains(response.status) else {
            return (response.status < 500 ? .blocked : .unavailable, "HTTP \(response.status)", nil)
        }
        let target = response.hops.isEmpty ? nil : response.finalURL
        let own =
            reading.extract.map { OwnWords.of($0, furniture: furniture, asked: reading.capture.request.url) } ?? ""
        let probe = SiteProbe(
            at: reading.capture.startedAt, template: URLTemplate.of(reading.capture.request.url),
            capture: reading.capture.id, status: response.status, redirectTarget: target,
            fingerprint: TextSimilarity.fingerprint(of: own))
        let detail = "HTTP \(response.status)" + (target.map { ", redirects to \($0)" } ?? "")
        return (isHonest ? .honest : .pretends, detail, probe)
    }

    /// What stands before the home page; nil where nothing is to be seen.
    package func homeTrouble(_ reading: PageReading) -> SiteTrouble.Kind? {
        reading.capture.outcome.response.flatMap { wall($0, reading)?.kind }
    }

    /// Whether what asks for consent is a banner over a page whose own words are there: those of an error page, or those that
    /// stand about the site's articles too.
    private func isBanner(
        _ wall: Wall, _ response: HTTPResponse, _ reading: PageReading, _ furniture: Set<UInt32>
    ) -> Bool {
        guard wall.kind == .consentWall, WallSignature.gatekeeper(response.finalURL) == nil,
            let extract = reading.extract
        else { return false }
        if policy.phrases.notFound(in: extract.signs.visibleText) != nil { return true }
        let own = extract.blocks.lazy.map(\.text).filter { policy.phrases.first(.consentWall, in: $0) == nil }
        return own.contains { furniture.contains(FoldedText.key(of: $0)) }
            || extract.outside.contains(where: furniture.contains)
    }

    private func isDown(_ wall: Wall) -> Bool { wall.kind == .outage || wall.kind == .maintenance }

    private func wall(_ response: HTTPResponse, _ reading: PageReading) -> Wall? {
        WallSignature.find(
            response: response, title: reading.extract?.signs.documentTitle,
            visibleText: reading.extract?.signs.visibleText ?? "", phrases: policy.phrases)
    }

    private func failure(_ capture: Capture) -> String {
        guard case .failure(let failure) = capture.outcome else { return "no answer" }
        return failure.message
    }
}
