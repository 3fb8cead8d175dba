import Detection
import Hashing
import RetractdCore

extension RetractionEngine {
    /// Compares two pages as two captures of one article, the later with the earlier.
    ///
    /// - Parameters:
    ///   - url: Where both came from.
    ///   - siblings: Other pages of the site, from which its furniture is learned.
    package func compare(
        _ old: [UInt8], _ new: [UInt8], url: String, siblings: [[UInt8]] = []
    ) -> PageComparison {
        let (before, after) = (readPage(Self.saved(old, url)), readPage(Self.saved(new, url)))
        guard let extract = before.extract else {
            return PageComparison(finding: .silent("the older page cannot be read: \(before.fault ?? "it is empty")"))
        }
        // Under one headline both are versions of one page, whatever banner stands before a short text.
        if extract.title != after.extract?.title, let reason = noArticle(in: before, url) {
            return PageComparison(finding: .silent("the older page shows no article: \(reason)"))
        }
        let revision = Self.revision(extract, of: before.capture)
        let judge = ArticleJudge(
            policy: policy, lastGood: revision, listedTitle: extract.title ?? "", requestedURL: url, probe: nil)
        let others = siblings.indices.compactMap { index in
            Self.firstRevision(readPage(Self.saved(siblings[index], url)), of: ArticleID(rawValue: "\(index)"))
        }
        let mask = SiteMask(others)
        let revisions = RevisionJudge(before: revision, mask: mask)
        return PageComparison(finding: Self.finding(judge.judge(after), revisions))
    }

    /// Why the older page is a wall, an error page or bare; nil where it may be an article's.
    ///
    /// What took the place of such a page tells nothing of an article.
    private func noArticle(in reading: PageReading, _ url: String) -> String? {
        let judge = ArticleJudge(policy: policy, lastGood: nil, listedTitle: "", requestedURL: url, probe: nil)
        switch judge.judge(reading) {
        case .gone(let sign) where sign.signal == .softNotFound: return sign.detail
        case .hidden(let kind, let detail): return "\(kind.rawValue), \(detail)"
        case .unreadable(let detail) where reading.extract.map(\.blocks.isEmpty) ?? true: return detail
        default: return nil
        }
    }

    private static func finding(_ sighting: ArticleSighting, _ judge: RevisionJudge) -> PageComparison.Finding {
        switch sighting {
        case .live(let extract), .moved(_, let extract?), .swapped(let extract, _): .live(judge.finding(for: extract))
        case .unchanged: .live(.same)
        case .cutByPaywall, .moved(_, nil): .silent("cut short for those who do not pay, or at another address")
        case .gone(let sign): .gone(sign.signal, detail: sign.detail)
        case .hidden(let kind, let detail): .silent("hidden (\(kind.rawValue)): \(detail)")
        case .unreadable(let detail): .silent(detail)
        }
    }

    /// A page from a file as the capture that would have brought it.
    private static func saved(_ bytes: [UInt8], _ url: String) -> FetchedCapture {
        let response = HTTPResponse(
            status: 200, httpVersion: "1.1", headers: HeaderFields([]), finalURL: url, hops: [], remoteAddress: nil,
            payload: Digest(sha256Of: bytes), payloadLength: bytes.count)
        let moment = Timestamp(seconds: 0)
        return FetchedCapture(
            capture: Capture(
                request: FetchRequest(url: url, purpose: .article), startedAt: moment, finishedAt: moment,
                outcome: .response(response)),
            payload: bytes)
    }

    private static func firstRevision(_ reading: PageReading, of article: ArticleID) -> Revision? {
        reading.extract.map { revision($0, of: reading.capture, article) }
    }

    private static func revision(
        _ extract: Extract, of capture: Capture, _ article: ArticleID = ArticleID(rawValue: "")
    ) -> Revision {
        Revision(
            article: article, number: 1, firstSeen: capture.startedAt, capture: capture.id,
            snapshot: capture.outcome.response?.payload ?? Digest(sha256Of: [UInt8]()),
            textDigest: Revising.textDigest(extract), headline: extract.title, byline: extract.byline,
            published: extract.published, modified: extract.modified, blocks: extract.blocks,
            headings: extract.headings,
            outside: extract.outside, isPaywalled: Paywall.stands(before: extract),
            extractorVersion: extract.extractorVersion)
    }
}
