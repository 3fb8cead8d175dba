import Detection
import Hashing
import InternationalText
import RetractdCore
import TextDiff

/// Keeps what a live page says: the first revision, or the next one where its words changed.
struct Revising {
    let engine: RetractionEngine
    private(set) var article: ArticleState
    let feedName: String
    let lastGood: Revision?
    let mask: SiteMask
    private let reading: PageReading
    private var revisions: [Revision] = []
    private var edits: [Edit] = []
    private var events: [Event] = []
    private var alerts: [Alert] = []

    /// What is rewritten is likely to be rewritten again, or pulled: it is followed as if it were no older than this.
    private static let stirredAge = Duration.hours(1)

    init(
        engine: RetractionEngine, article: ArticleState, feedName: String, lastGood: Revision?, mask: SiteMask,
        reading: PageReading
    ) {
        self.engine = engine
        self.article = article
        self.feedName = feedName
        self.lastGood = lastGood
        self.mask = mask
        self.reading = reading
    }

    func write(into result: inout Ingestion) {
        result.revisions += revisions
        result.edits += edits
        result.events += events
        result.alerts += alerts
    }

    private var capture: Capture { reading.capture }
    private var now: Timestamp { capture.startedAt }

    mutating func keep(_ extract: Extract) {
        guard let snapshot = capture.outcome.response?.payload else { return }
        describe(extract)
        let digest = Self.textDigest(extract)
        guard let lastGood, let reference = article.revision else {
            return keepFirst(extract, digest, snapshot)
        }
        if reference.textDigest == digest {
            let surface = surfaceRead
            article.revision?.snapshot = snapshot
            article.revision?.surface = surface
            article.marks.relapse?.since = nil
            return
        }
        keepNext(extract, digest, snapshot, after: lastGood, reference)
    }

    /// What the page says about itself, where it says it.
    private mutating func describe(_ extract: Extract) {
        article.language = extract.language ?? article.language
        if let published = extract.published, article.publishedAt == nil { article.publishedAt = published }
        article.isLiveBlog = article.isLiveBlog || extract.signs.isLiveBlog
    }

    private mutating func keepFirst(_ extract: Extract, _ digest: Digest, _ snapshot: Digest) {
        article.firstSeenLive = article.firstSeenLive ?? now
        append(extract, number: (article.revision?.number ?? 0) + 1, digest, snapshot)
        learnHeadline(extract.title)
        note(.articleSeenLive, ["url": article.url, "headline": extract.title ?? ""], snapshot)
    }

    private mutating func keepNext(
        _ extract: Extract, _ digest: Digest, _ snapshot: Digest, after lastGood: Revision,
        _ reference: RevisionReference
    ) {
        // Words where none were read before are no edit: the page was caught without its text.
        let hadText = lastGood.text.utf8.count >= engine.policy.shortestArticle
        guard lastGood.extractorVersion == extract.extractorVersion, hadText else {
            return keepReading(extract, digest, snapshot, reference)
        }
        let judge = RevisionJudge(
            before: lastGood, seenHeadlines: article.seenHeadlines, mask: mask,
            isLiveBlog: article.isLiveBlog)
        switch judge.finding(for: extract) {
        case .same, .furniture, .restamped, .cut:
            article.revision?.snapshot = snapshot
            // What is taken for furniture now may be told for the article's own words once more is known of the site.
            article.revision?.surface = nil
            article.marks.relapse?.since = nil
        case .misread(let reason):
            // The next look is compared with this reading.
            keepReading(extract, digest, snapshot, reference)
            note(.articleHeld, ["reason": reason, "revision": "\(reference.number + 1)"], snapshot)
        case .edited(_, let change) where isOldCopy(change): hold(snapshot, reference)
        case .edited(let assessment, let change):
            let flags = EditFlags(
                assessment, before: lastGood, after: extract, seenHeadlines: article.seenHeadlines
            ).names
            keepReading(extract, digest, snapshot, reference)
            if takesBackAgain(change) { return }
            tell(assessment, flags, lastGood, extract, reference, snapshot)
        }
    }

    // MARK: Old copies

    /// Whether a cache answered with a text from before the one that is known: with an older copy than one that we had, or
    /// with an earlier text that has not stayed yet.
    private mutating func isOldCopy(_ change: TextChange) -> Bool {
        if reading.freshAsOf < article.lastSeenLive ?? .earliest {
            return true
        }
        guard isReturn(change) else { return false }
        var relapse = article.marks.relapse ?? TextRelapse()
        let since = relapse.since ?? now
        relapse.looks = relapse.since == nil ? 1 : relapse.looks + 1
        relapse.since = since
        article.marks.relapse = relapse
        return relapse.looks < engine.policy.relapseLooks || now.since(since) < engine.policy.relapseHeldFor
    }

    /// Whether a change leads back to what the article said before one of its last edits.
    private func isReturn(_ change: TextChange) -> Bool {
        var passed: TextChange?
        for edit in (article.marks.changes ?? []).reversed() {
            let all = passed.map { edit.followed(by: $0) } ?? edit
            if change.undoes(all) { return true }
            passed = all
        }
        return false
    }

    private mutating func hold(_ snapshot: Digest, _ reference: RevisionReference) {
        if let since = article.marks.relapse?.since, since != now { return }
        note(
            .articleHeld, ["reason": "an earlier text is shown again", "revision": "\(reference.number)"], snapshot)
    }

    /// Remembers what an edit changed, and says whether it takes another back as one did before that was told.
    private mutating func takesBackAgain(_ change: TextChange) -> Bool {
        let isReturn = isReturn(change)
        let wasTold = isReturn && article.marks.relapse?.wasTold == true
        article.marks.relapse = nil
        if isReturn {
            var relapse = TextRelapse()
            relapse.wasTold = true
            article.marks.relapse = relapse
        }
        article.marks.changes = change.isKept ? (article.marks.changes ?? []).suffix(2) + [change] : nil
        return wasTold
    }

    /// The next revision; whether it is an edit is another question.
    private mutating func keepReading(
        _ extract: Extract, _ digest: Digest, _ snapshot: Digest, _ reference: RevisionReference
    ) {
        append(extract, number: reference.number + 1, digest, snapshot)
        learnHeadline(extract.title)
    }

    // MARK: Telling

    private mutating func tell(
        _ assessment: EditAssessment, _ flags: [String], _ before: Revision, _ after: Extract,
        _ reference: RevisionReference, _ snapshot: Digest
    ) {
        let severity = assessment.severity
        let edit = Edit(
            article: article.id, revision: reference.number + 1, at: now, kind: assessment.kind.rawValue,
            severity: severity, score: assessment.score, flags: flags,
            summary: TerminalText.sanitised(assessment.summary),
            reasons: assessment.findings.prefix(20).map {
                VerdictReason(rule: $0.kind.rawValue, decibans: $0.points, detail: $0.words)
            },
            headlineBefore: before.headline, headlineAfter: after.title)
        edits.append(edit)
        if severity >= .material { article.stirredAt = now.advanced(by: .zero - Self.stirredAge) }
        note(
            .articleEdited,
            [
                "kind": edit.kind, "severity": severity.rawValue, "summary": edit.summary,
                "revision": "\(edit.revision)",
            ],
            snapshot)
        guard isTold(assessment, severity) else { return }
        alerts.append(
            AlertWriter(feedName: feedName).edited(
                article, edit, snapshots: (reference.snapshot, snapshot), at: now))
    }

    /// Growth is no edit to be told, nor is what a live blog does all day.
    private func isTold(_ assessment: EditAssessment, _ severity: Severity) -> Bool {
        guard severity >= engine.settings.minimumEditSeverity, assessment.kind != .liveUpdate else { return false }
        return !assessment.isGrowth || assessment.note != nil
    }

    // MARK: Keeping

    /// What is read of the page, where the page stood at its own address.
    private var surfaceRead: Digest? {
        capture.outcome.response?.hops.isEmpty == true ? reading.surface : nil
    }

    private mutating func append(_ extract: Extract, number: Int, _ digest: Digest, _ snapshot: Digest) {
        article.revision = RevisionReference(
            number: number, textDigest: digest, snapshot: snapshot, headline: extract.title,
            textLength: extract.text.utf8.count, surface: surfaceRead)
        revisions.append(
            Revision(
                article: article.id, number: number, firstSeen: now, capture: capture.id, snapshot: snapshot,
                textDigest: digest, headline: extract.title, byline: extract.byline, published: extract.published,
                modified: extract.modified, blocks: extract.blocks, headings: extract.headings,
                outside: extract.outside, isPaywalled: Paywall.stands(before: extract, phrases: engine.policy.phrases),
                extractorVersion: extract.extractorVersion))
    }

    private mutating func learnHeadline(_ headline: String?) {
        guard let headline, !headline.isEmpty else { return }
        article.title = headline
        guard !article.seenHeadlines.contains(headline) else { return }
        article.seenHeadlines = article.seenHeadlines.suffix(ArticleState.mostHeadlines - 1) + [headline]
    }

    private mutating func note(_ kind: EventKind, _ facts: [String: String], _ snapshot: Digest) {
        events.append(
            Event(
                kind: kind, at: now, article: article.id, feed: article.feed, site: article.site, capture: capture.id,
                snapshots: [snapshot], facts: facts))
    }

    /// Over the folded words, so that white space, quotes and the like make no new revision.
    static func textDigest(_ extract: Extract) -> Digest {
        let head = [extract.title ?? "", extract.byline ?? ""] + extract.headings
        return Digest(sha256Of: [
            FoldedText.utf8(of: head.joined(separator: "\n")), [10], FoldedText.utf8(of: extract.text),
        ])
    }
}
