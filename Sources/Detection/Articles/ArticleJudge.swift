import InternationalText
package import RetractdCore

/// Says what a capture tells of an article, given the last good copy and the site's way to say "not found".
///
/// The last good copy decides first: a page that still holds most of the old text shows the article, whatever its
/// status. Only then do status, redirects, notices and the site's own error page speak.
package struct ArticleJudge: Sendable {
    /// Of words that stand on a page, be they read as its article's or not, so large a share is found again.
    static let whollyShown = 0.9

    let policy: Policy
    let lastGood: Revision?
    /// The title under which the feed lists it.
    let listedTitle: String
    let requestedURL: String
    let probe: SiteProbe?
    /// Where other articles of the site ended.
    let sinks: [ErrorSink]
    /// What stands in several articles of the site, and is no article's own: keys of folded blocks.
    let furniture: Set<UInt32>
    /// What was read of other articles of the site.
    let neighbours: [Revision]
    /// Whether another address was asked for, one that may be the article's now.
    let isElsewhere: Bool
    /// Whether articles of the whole site are missing: then only a headline over a text shows one that was never seen.
    let isSiteInTrouble: Bool

    package init(
        policy: Policy, lastGood: Revision?, listedTitle: String, requestedURL: String, probe: SiteProbe?,
        sinks: [ErrorSink] = [], furniture: Set<UInt32> = [], neighbours: [Revision] = [],
        isElsewhere: Bool = false, isSiteInTrouble: Bool = false
    ) {
        self.policy = policy
        self.lastGood = lastGood
        self.listedTitle = listedTitle
        self.requestedURL = requestedURL
        self.probe = probe
        self.sinks = sinks
        self.furniture = furniture
        self.neighbours = neighbours
        self.isElsewhere = isElsewhere
        self.isSiteInTrouble = isSiteInTrouble
    }

    package func judge(_ reading: PageReading) -> ArticleSighting {
        switch reading.capture.outcome {
        case .failure(let failure): judge(failure)
        case .notModified: .unchanged
        case .response(let response): judge(response, reading)
        }
    }

    private func judge(_ failure: TransportFailure) -> ArticleSighting {
        switch failure.kind {
        case .nameNotResolved, .connectionRefused, .connectionFailed, .tlsFailed, .timedOut, .connectionReset,
            .bodyTruncated, .malformedResponse:
            .hidden(.outage, detail: failure.message)
        case .bodyTooLarge, .headersTooLarge, .tooManyRedirects, .redirectRefused, .urlRefused, .addressRefused,
            .disallowedByRobots, .noNetwork, .local:
            .unreadable(detail: failure.message)
        case .targetNotRecorded: judgeUnseenTarget(failure)
        }
    }

    /// A redirect whose target a recording lacks: to the home page or a section it says enough by itself.
    private func judgeUnseenTarget(_ failure: TransportFailure) -> ArticleSighting {
        guard let hop = failure.hops.last, let target = WebAddress(hop.url)?.resolving(hop.location)?.text,
            lastGood != nil, isAnotherPage(target), let place = placeAway(target)
        else { return .unreadable(detail: failure.message) }
        return .gone(
            GoneSign(.redirectedAway, "redirects to \(place), \(target), of which nothing is in the recording"))
    }

    private func judge(_ response: HTTPResponse, _ reading: PageReading) -> ArticleSighting {
        let share = remainingShare(in: reading).map { shareOfStory($0, response, reading) }
        if isElsewhere, let extract = reading.extract, let share, let lastGood, isOtherEdition(extract, lastGood, share)
        {
            return .gone(GoneSign(.replaced, "another edition: \(quoted(extract.title))", remainingShare: share))
        }
        if let extract = reading.extract, let share, share >= policy.presentShare {
            return showsArticle(extract, response, share)
        }
        if let wall = WallSignature.find(
            response: response, title: reading.extract?.signs.documentTitle,
            visibleText: reading.extract?.signs.visibleText ?? "", phrases: policy.phrases),
            !(wall.kind == .consentWall && WallSignature.gatekeeper(response.finalURL) == nil
                && reading.extract.map { speaksForItself($0) || leadsAwayInSameFrame($0, response) } ?? false)
        {
            return .hidden(wall.kind, detail: wall.detail)
        }
        let isMadeAtEdge = EdgeAnswer.isOne(response)
        switch response.status {
        case 200...299: return judgePage(response, reading, share)
        case 404: return .gone(GoneSign(.notFound, "HTTP 404", isMadeAtEdge: isMadeAtEdge))
        case 410: return .gone(GoneSign(.gone, "HTTP 410", isMadeAtEdge: isMadeAtEdge))
        case 451: return .gone(GoneSign(.legal, "HTTP 451"))
        case 401 where isMadeAtEdge, 403 where isMadeAtEdge:
            return .hidden(.botWall, detail: "refused by a shield before the site")
        case 401, 403: return .gone(GoneSign(.restricted, "HTTP \(response.status)"))
        case 402: return .unreadable(detail: "asks for payment, HTTP 402")
        case 429: return .hidden(.rateLimit, detail: "HTTP 429")
        default: return .hidden(.outage, detail: "HTTP \(response.status)")
        }
    }

    /// Whether a page says something of its own beside a banner that asks for consent, as every page of its site may carry.
    private func speaksForItself(_ extract: Extract) -> Bool {
        if notice(in: extract) != nil || policy.phrases.notFound(in: extract.signs.visibleText) != nil { return true }
        return lastGood.map { keepsHeadline(extract, $0) } ?? fitsListedTitle(extract)
    }

    /// Whether it leads to the home page, a section or a search in the frame that stood about the article too: a banner there
    /// is part of the site, and no wall before it.
    private func leadsAwayInSameFrame(_ extract: Extract, _ response: HTTPResponse) -> Bool {
        guard let target = movedTarget(response), placeAway(target) != nil, let frame = lastGood?.outside else {
            return false
        }
        return !Set(frame).isDisjoint(with: extract.outside)
    }

    /// The share of the last good text still there; nil where there is nothing to compare.
    func remainingShare(in reading: PageReading) -> Double? {
        guard let lastGood, !lastGood.text.isEmpty, let extract = reading.extract else { return nil }
        if extract.blocks == lastGood.blocks { return 1 }
        let share = share(of: own(lastGood.blocks), in: extract.text)
        if share >= policy.presentShare { return share }
        // The extractor may have missed the article on a page that still shows it.
        let visible = self.share(of: own(lastGood.blocks), in: extract.signs.visibleText)
        return visible >= Self.whollyShown ? visible : share
    }

    func share(of old: String, in new: String) -> Double {
        TextSimilarity.remainingShare(of: old, in: new, kinship: policy.absentShare, fewest: policy.samePassages)
    }

    /// What another address shows is another story where it holds no more of this one than its neighbours do.
    private func shareOfStory(_ share: Double, _ response: HTTPResponse, _ reading: PageReading) -> Double {
        guard share >= policy.absentShare, isElsewhere || movedTarget(response) != nil, let lastGood,
            let extract = reading.extract, !isSameStory(extract, lastGood)
        else { return share }
        return 0
    }

    /// Whether a page calls itself of another day and is not the same text: the edition of another day, in the same mould.
    private func isOtherEdition(_ extract: Extract, _ lastGood: Revision, _ share: Double) -> Bool {
        guard let before = lastGood.published, let now = extract.published,
            abs(now.since(before).inSeconds) > policy.editionsApart.inSeconds
        else { return false }
        let kept = TextSimilarity.passagesKept(of: own(lastGood.blocks), in: shown(by: extract)) ?? share
        return kept < policy.passagesOfSameText
    }

    private func isSameStory(_ extract: Extract, _ lastGood: Revision) -> Bool {
        let others = neighbours.filter { $0.article != lastGood.article }.map(\.text)
        return TextSimilarity.isSameStory(
            own(lastGood.blocks), in: shown(by: extract), besides: others, from: policy.movedPassages)
            ?? keepsHeadline(extract, lastGood)
    }

    /// All that a page shows, be it read as its article's or not.
    private func shown(by extract: Extract) -> String { extract.text + "\n" + extract.signs.visibleText }

    /// The text without what the site puts into many of its articles and without lists of links; all of it where nothing else
    /// was in the last copy.
    func own(_ blocks: [TextBlock]) -> String {
        guard let lastGood, text(lastGood.blocks.filter(isOwn)).utf8.count >= policy.shortestArticle else {
            return text(blocks)
        }
        return text(blocks.filter(isOwn))
    }

    private func isOwn(_ block: TextBlock) -> Bool {
        if let setting = block.setting, setting.links >= policy.mostlyLinks { return false }
        return furniture.isEmpty || !furniture.contains(FoldedText.key(of: block.text))
    }

    func text(_ blocks: [TextBlock]) -> String { blocks.map(\.text).joined(separator: "\n") }

    private func showsArticle(_ extract: Extract, _ response: HTTPResponse, _ share: Double) -> ArticleSighting {
        if let kill = killMark(in: extract) { return .gone(GoneSign(.killed, kill, remainingShare: share)) }
        if let target = movedTarget(response) { return .moved(to: target, extract) }
        if let notice = notice(in: extract) { return .gone(GoneSign(.notice, notice, remainingShare: share)) }
        if let sign = lastGood.flatMap({ lostHeadline(extract, $0, share) }) { return .gone(sign) }
        return .live(extract)
    }

    /// The headline as it is now, where a mark of withdrawal was put to it.
    private func killMark(in extract: Extract) -> String? {
        guard let old = lastGood?.headline, let new = extract.title, KillNotice.marks(new, before: old) else {
            return nil
        }
        return "“\(new.prefix(120))”"
    }

    /// Where it was redirected to, if that is another page: a mark added behind the question mark makes none.
    private func movedTarget(_ response: HTTPResponse) -> String? {
        !response.hops.isEmpty && isAnotherPage(response.finalURL) ? response.finalURL : nil
    }

    private func isAnotherPage(_ url: String) -> Bool {
        URLIdentity.key(of: url) != URLIdentity.key(of: requestedURL)
            && URLIdentity.pageKey(of: url) != URLIdentity.pageKey(of: requestedURL)
    }

    private func judgePage(_ response: HTTPResponse, _ reading: PageReading, _ share: Double?) -> ArticleSighting {
        guard response.status == 200 || response.status == 203 else {
            return .unreadable(detail: "HTTP \(response.status)")
        }
        guard let extract = reading.extract else {
            if response.payloadLength == 0, lastGood != nil { return .gone(GoneSign(.emptied, "an empty page")) }
            return .unreadable(detail: reading.fault ?? "no page")
        }
        if let target = movedTarget(response), LoginPage.isOne(target) {
            return .unreadable(detail: "asks for a login at \(target)")
        }
        guard let lastGood, let share else { return judgeFirstLook(response, extract) }
        if share < policy.absentShare, !keepsHeadline(extract, lastGood),
            let title = LoginPage.title(of: extract, policy.phrases)
        {
            return .unreadable(detail: "asks for a login: \(quoted(title))")
        }
        if let target = movedTarget(response) { return judgeRedirect(to: target, extract, share) }
        if share < policy.absentShare, let target = pageTarget(extract) {
            return judgeRedirect(to: target, extract, share)
        }
        return judgeChanged(extract, from: lastGood, share: share)
    }

    // MARK: First look

    private func judgeFirstLook(_ response: HTTPResponse, _ extract: Extract) -> ArticleSighting {
        let text = extract.text
        let titleFits = fitsListedTitle(extract)
        if let target = movedTarget(response) ?? pageTarget(extract), !titleFits, let place = placeAway(target) {
            return .gone(GoneSign(.redirectedAway, "redirects to \(place), \(target)"))
        }
        if !titleFits, let sign = errorPageSign(extract) { return .gone(sign) }
        if let notice = notice(in: extract), text.utf8.count < 1_000 { return .gone(GoneSign(.notice, notice)) }
        if isSiteInTrouble, !titleFits || self.text(extract.blocks.filter(isOwn)).utf8.count < policy.shortestArticle {
            return .unreadable(detail: "the site is in trouble, and the page shows no headline over a text")
        }
        if text.utf8.count >= policy.shortestArticle || titleFits || showsListedTitle(extract) { return .live(extract) }
        return .unreadable(detail: "no article text found on the page")
    }

    /// Whether a page whose text we cannot find shows the headline under which it was listed: it is there all the same.
    private func showsListedTitle(_ extract: Extract) -> Bool {
        let visible = extract.signs.visibleText
        return visible.utf8.count >= policy.shortestArticle && !listedTitle.isEmpty
            && shows(listedTitle, extract)
    }

    /// Whether a headline stands anywhere among what a page shows.
    func shows(_ headline: String, _ extract: Extract) -> Bool {
        TextSimilarity.remainingShare(of: headline, in: extract.signs.visibleText) >= Self.whollyShown
    }

    private func fitsListedTitle(_ extract: Extract) -> Bool {
        [extract.title, extract.signs.documentTitle].contains { title in
            guard let title, !title.isEmpty, !listedTitle.isEmpty else { return false }
            return TextSimilarity.remainingShare(of: listedTitle, in: title) >= policy.sameHeadline
                || TextSimilarity.remainingShare(of: title, in: listedTitle) >= policy.presentShare
        }
    }

    // MARK: Notices and error pages

    func notice(in extract: Extract) -> String? {
        let zone = [extract.title ?? "", extract.text].joined(separator: "\n")
        let words = head(of: extract.text.isEmpty ? zone + "\n" + extract.signs.visibleText : zone)
        let before = [lastGood?.headline ?? "", lastGood?.text ?? ""].joined(separator: "\n")
        guard let hit = policy.phrases.notice(in: words, known: before) else { return nil }
        if let lastGood, !shrank(extract, from: lastGood) || !isItsPage(extract, lastGood) { return nil }
        return hit.quote
    }

    /// Whether a page bears the article's headline, or says so little that it can be of nothing else: a list of other
    /// stories may say what was withdrawn of them.
    private func isItsPage(_ extract: Extract, _ lastGood: Revision) -> Bool {
        extract.text.utf8.count <= policy.longestNoticePage || keepsHeadline(extract, lastGood)
    }

    /// Where a notice stands, in whole lines: deep inside a long text its phrases are news about somebody else's
    /// retraction.
    private func head(of words: String) -> String {
        let length = max(1_500, words.utf8.count / 4)
        let rest = words.utf8.dropFirst(length)
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return words }
        return String(words[..<end])
    }

    func shrank(_ extract: Extract, from lastGood: Revision) -> Bool {
        Double(own(extract.blocks).utf8.count) <= Double(own(lastGood.blocks).utf8.count) * (1 - policy.noticeShrink)
            || TextSimilarity.remainingShare(of: own(lastGood.blocks), in: extract.text) < policy.absentShare
    }

    func errorPageSign(_ extract: Extract) -> GoneSign? {
        ErrorPage(policy: policy, probe: probe, sinks: sinks, requestedURL: requestedURL, furniture: furniture)
            .sign(extract)
    }

    func quoted(_ title: String?) -> String {
        title.map { "“\($0.prefix(120))”" } ?? "without a headline"
    }
}
