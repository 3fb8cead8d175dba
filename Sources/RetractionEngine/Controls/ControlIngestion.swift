import Detection
import RetractdCore

/// One control's way through the engine.
struct ControlIngestion {
    let engine: RetractionEngine
    let context: ControlContext
    let reading: PageReading
    let now: Timestamp
    var watch: SiteWatch
    var result = Ingestion()

    init(engine: RetractionEngine, fetched: FetchedCapture, reading: PageReading, context: ControlContext) {
        var fetched = fetched
        fetched.capture.id = context.captureID
        self.engine = engine
        self.context = context
        self.reading = PageReading(capture: fetched.capture, extract: reading.extract, fault: reading.fault)
        now = fetched.capture.startedAt
        watch = SiteWatch(policy: engine.policy, state: context.site)
        result.capture = fetched
        result.answeredFollowUp = context.followUp.id
    }

    private var followUp: FollowUp { context.followUp }

    mutating func run() -> Ingestion {
        let control = judge()
        noteSite(control)
        if var sibling = context.sibling { look(again: &sibling, control) }
        if let suspect = context.suspect {
            var removal = RemovalStep(engine: engine, article: suspect, site: watch.state, now: now)
            removal.add(
                control, capture: reading.capture, replacements: context.siblings, feedName: context.suspectFeedName)
            if removal.article != suspect { result.articles.append(removal.article) }
            removal.write(into: &result)
        }
        if watch.state != context.site { result.site = watch.state }
        return result
    }

    private mutating func judge() -> ControlResult {
        let judge = ControlJudge(policy: engine.policy)
        let finding: ControlResult.Finding
        let detail: String
        switch followUp.kind {
        case .sibling: (finding, detail) = judge.sibling(siblingSighting)
        case .home: (finding, detail) = judge.home(reading)
        case .probe:
            let (found, said, probe) = judge.probe(reading)
            (finding, detail) = (found, said)
            if let probe { watch.learned(probe) }
        }
        return ControlResult(
            kind: followUp.kind, finding: finding, url: followUp.url, at: now, capture: reading.capture.id,
            detail: detail)
    }

    private var siblingSighting: ArticleSighting {
        ArticleJudge(
            policy: engine.policy, lastGood: context.siblingLastGood, listedTitle: context.sibling?.title ?? "",
            requestedURL: followUp.url, probe: context.site.probe
        ).judge(reading)
    }

    private mutating func noteSite(_ control: ControlResult) {
        guard followUp.kind != .probe else { return }
        switch control.finding {
        case .live:
            note(watch.succeeded(followUp.url, showsArticle: followUp.kind == .sibling, at: now))
        case .unavailable, .blocked:
            let kind: SiteTrouble.Kind = control.finding == .blocked ? .botWall : .outage
            note(watch.failed(SiteTrouble(url: followUp.url, at: now, kind: kind, detail: control.detail)))
        case .gone:
            noteGone(control)
        case .honest, .pretends:
            break
        }
    }

    /// A sibling that is gone too: with its suspect, a sign that it is the site.
    private mutating func noteGone(_ control: ControlResult) {
        guard followUp.kind == .sibling else { return }
        if let suspect = context.suspect {
            note(watch.failed(SiteTrouble(url: suspect.url, at: now, kind: .notFound, detail: control.detail)))
        }
        note(watch.failed(SiteTrouble(url: followUp.url, at: now, kind: .notFound, detail: control.detail)))
    }

    /// A sibling that did not show its text is looked at for itself.
    private mutating func look(again sibling: inout ArticleState, _ control: ControlResult) {
        guard followUp.kind == .sibling, sibling.phase == .live, sibling.id != context.suspect?.id else { return }
        if control.finding == .live {
            sibling.lastSeenLive = max(reading.freshAsOf, sibling.lastSeenLive ?? .earliest)
            result.articles.append(sibling)
        } else if control.finding == .gone {
            sibling.nextCheck = PlannedCheck(at: now, reason: .failedControl)
            result.articles.append(sibling)
        }
    }

    private mutating func note(_ change: SiteWatch.Change) {
        // What a diagnosis finds asks for no further diagnosis.
        if change == .diagnose, context.suspect == nil { return }
        SiteChangeWriter(
            site: followUp.site, home: WebAddress(followUp.url)?.home, siblings: context.siblings,
            capture: reading.capture.id, feedName: context.suspectFeedName, now: now
        ).write(change, into: &result)
    }
}
