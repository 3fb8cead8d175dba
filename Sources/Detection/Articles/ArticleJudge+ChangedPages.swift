import InternationalText
import RetractdCore

// MARK: Changed pages

extension ArticleJudge {
    func judgeChanged(_ extract: Extract, from lastGood: Revision, share: Double) -> ArticleSighting {
        if let notice = notice(in: extract), shrank(extract, from: lastGood) || share < policy.absentShare {
            return .gone(GoneSign(.notice, notice, remainingShare: share))
        }
        if isPaywalled(extract), isCut(extract, from: lastGood) || stillBegins(extract, lastGood) {
            return .cutByPaywall(extract)
        }
        let text = own(extract.blocks)
        if let sign = lostHeadline(extract, lastGood, share) { return .gone(sign) }
        if share >= policy.absentShare { return .live(extract) }
        if let sign = errorPageSign(extract) { return .gone(sign) }
        if text.utf8.count < policy.shortestArticle {
            return keepsWordsElsewhere(extract, lastGood)
                ? .unreadable(detail: "the text could not be found on the page")
                : .gone(GoneSign(.emptied, "no article text left", remainingShare: share))
        }
        lazy var isAnother = isAnotherStory(text, extract, lastGood)
        if keepsHeadline(extract, lastGood) {
            let stays = self.share(of: text, in: lastGood.text)
            let words = "its text gave way to “\(text.prefix(80))”"
            if isGutted(extract, lastGood), stays < policy.cutShare || isAnother {
                return .gone(GoneSign(.gutted, words, remainingShare: share))
            }
            guard stays < policy.absentShare || isAnother, !extract.signs.isLiveBlog else { return .live(extract) }
            return .swapped(extract, GoneSign(isAnother ? .replaced : .swapped, words, remainingShare: share))
        }
        let sign = GoneSign(.replaced, "another text: \(quoted(extract.title))", remainingShare: share)
        let isKin = TextSimilarity.remainingShare(of: own(lastGood.blocks), in: extract.text) >= policy.absentShare
        guard isKin, !extract.signs.isLiveBlog else { return isKin ? .live(extract) : .gone(sign) }
        // Told anew in other sentences, or another story of the same mould: where its neighbours cannot tell, its feed will.
        return .swapped(
            extract, GoneSign(isAnother ? .replaced : .swapped, sign.detail, remainingShare: share))
    }

    /// Whether a page shows another story: no more akin to this one, nor to its headline, than others of the site are.
    ///
    /// A page that calls itself younger than before is the next edition of one that comes again and again.
    private func isAnotherStory(_ text: String, _ extract: Extract, _ lastGood: Revision) -> Bool {
        if let before = lastGood.published, let now = extract.published, before != now { return false }
        let others = neighbours.filter { $0.article != lastGood.article }.map(\.text)
        return Kinship.isAnotherStory(
            text, than: own(lastGood.blocks), headline: lastGood.headline ?? listedTitle, besides: others) ?? false
    }

    /// Whether what it shows, beside what it says of paying, stood in the old text, and that at its beginning: headings and
    /// lists left from all over it, about another text, are no article that somebody cut.
    private func isCut(_ extract: Extract, from lastGood: Revision) -> Bool {
        let text = own(extract.blocks.filter { policy.phrases.first(.paywall, in: $0.text) == nil })
        guard text.utf8.count >= policy.shortestArticle, share(of: text, in: lastGood.text) >= 0.7 else { return false }
        let beginning = String(decoding: own(lastGood.blocks).utf8.prefix(text.utf8.count), as: UTF8.self)
        return TextSimilarity.remainingShare(of: beginning, in: text) >= policy.presentShare
    }

    /// A headline that gave way to "not found": the frame of such a page may hold more words than the story had.
    func lostHeadline(_ extract: Extract, _ lastGood: Revision, _ share: Double) -> GoneSign? {
        guard let old = lastGood.headline, let new = extract.title, policy.phrases.notFound(in: old) == nil,
            let hit = policy.phrases.notFound(in: new), !keepsHeadline(extract, lastGood), !shows(old, extract)
        else { return nil }
        return GoneSign(.softNotFound, hit.quote, remainingShare: share)
    }

    /// Whether a page begins as the article did, under its headline, though what was read of it may be the box beside it.
    private func stillBegins(_ extract: Extract, _ lastGood: Revision) -> Bool {
        guard keepsHeadline(extract, lastGood) else { return false }
        let beginning = String(decoding: own(lastGood.blocks).utf8.prefix(Self.beginning), as: UTF8.self)
        return share(of: beginning, in: extract.signs.visibleText) >= policy.presentShare
    }

    /// The bytes that those see of an article who do not pay, at the least.
    private static let beginning = 200

    /// A page whose article we fail to find, though its visible words still hold a good part of it.
    private func keepsWordsElsewhere(_ extract: Extract, _ lastGood: Revision) -> Bool {
        share(of: own(lastGood.blocks), in: extract.signs.visibleText) >= policy.absentShare
    }

    func keepsHeadline(_ extract: Extract, _ lastGood: Revision) -> Bool {
        guard let old = lastGood.headline, let new = extract.title else { return false }
        return TextSimilarity.similarity(old, new) >= policy.sameHeadline
    }

    private func isGutted(_ extract: Extract, _ lastGood: Revision) -> Bool {
        Double(own(extract.blocks).utf8.count) < Double(own(lastGood.blocks).utf8.count) * policy.guttedShare
    }

    private func isPaywalled(_ extract: Extract) -> Bool {
        Paywall.stands(before: extract, phrases: policy.phrases)
    }

    /// Where a page that holds nothing itself sends its reader by a refresh or a script.
    func pageTarget(_ extract: Extract) -> String? {
        guard extract.text.utf8.count < policy.shortestArticle,
            let target = extract.signs.refreshTarget ?? extract.signs.scriptTarget,
            URLIdentity.key(of: target) != URLIdentity.key(of: requestedURL)
        else { return nil }
        if let wall = WallSignature.gatekeeper(target) { return wall.kind == .botWall ? nil : target }
        return LoginPage.isOne(target) ? nil : target
    }

    func judgeRedirect(to target: String, _ extract: Extract, _ share: Double) -> ArticleSighting {
        if share >= policy.absentShare {
            return .unreadable(detail: "redirects to \(target), which holds part of the text")
        }
        if isElsewhere(target, extract) { return .moved(to: target, nil) }
        // What a home page or a list says is said of other stories.
        if let place = placeAway(target) {
            return .gone(GoneSign(.redirectedAway, "redirects to \(place), \(target)", remainingShare: share))
        }
        if let notice = notice(in: extract) {
            return .gone(GoneSign(.notice, notice, remainingShare: share))
        }
        if ErrorAddress.isOne(target) {
            return .gone(GoneSign(.softNotFound, "redirects to \(target)", remainingShare: share))
        }
        if let sign = errorPageSign(extract) {
            return .gone(GoneSign(.softNotFound, "redirects to \(target): \(sign.detail)", remainingShare: share))
        }
        return .gone(GoneSign(.replaced, "redirects to another page, \(target)", remainingShare: share))
    }

    /// Whether it is the article at another address, though its words are cut short there or others.
    private func isElsewhere(_ target: String, _ extract: Extract) -> Bool {
        guard showsItsBeginning(extract) || keepsName(target, extract) else { return false }
        return notice(in: extract) == nil && !ErrorAddress.isOne(target) && errorPageSign(extract) == nil
    }

    /// Whether a page shows of the article what those see who do not pay.
    private func showsItsBeginning(_ extract: Extract) -> Bool {
        lastGood.map { isPaywalled(extract) && isCut(extract, from: $0) } ?? false
    }

    /// Whether an address ends in the article's own name, and its page bears the headline: it is elsewhere, and what it says
    /// there now is judged there.
    private func keepsName(_ target: String, _ extract: Extract) -> Bool {
        guard let lastGood, keepsHeadline(extract, lastGood), let name = WebAddress(requestedURL)?.segments.last,
            name.count >= Self.shortestName, name.contains(where: { $0 == "-" || $0.isNumber })
        else { return false }
        return WebAddress(target)?.segments.last == name
    }

    /// A shorter last part of an address may be that of several stories.
    private static let shortestName = 8

    /// The place, in words, where a redirect leads that is no other story; nil where it may be one.
    func placeAway(_ target: String) -> String? {
        let key = URLIdentity.key(of: target)
        if let sink = probe?.redirectTarget, URLIdentity.key(of: sink) == key { return "where unknown URLs go" }
        if let place = SitePlace.of(target, seenFrom: requestedURL) { return place }
        return sinks.contains { $0.target == key } ? "where another lost article went" : nil
    }
}
