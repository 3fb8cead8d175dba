import Detection
import Hashing
package import RetractdCore
package import WebArchive

/// What archive files hold, in the order in which it was captured.
///
/// Only what is needed to find a capture is in memory. Records without a compressed member of their own are copied into
/// a folder, plain, since they could not be reached otherwise.
package final class Recording {
    /// A feed among the captures.
    package struct Feed: Hashable, Sendable {
        package let url: String
        package let title: String?
        /// The usual time between two captures.
        package let interval: Duration
        package let firstAt: Timestamp
    }

    /// Every capture, in order of time; those of one time in the order of the files.
    package let visits: [Visit]
    /// The feeds recognised, or those that were named.
    package let feeds: [Feed]
    /// The identity keys of everything that the feeds ever list.
    let listedKeys: Set<String>
    /// What was wrong with the files, file by file.
    package let faults: [WARCFault]
    /// The steps of a run of our own that recorded itself; empty where others made the recording.
    package let steps: [RecordedStep]
    /// What the run that recorded itself told as an edit, at the least; nil where others made the recording.
    package let minimumSeverity: Severity?
    /// How long that run followed articles whose feed is no longer known.
    package let watchFor: Duration?
    let limits: ReplayLimits
    private let byKey: [String: [Int]]
    private let byRecord: [String: Int]
    private let byDigest: [RecordDigest: Int]
    /// Keeps the copies of records as long as they may be read.
    private let spool: RecordSpool

    /// Reads files.
    ///
    /// - Parameters:
    ///   - feeds: URLs of the feeds; none to recognise them by content.
    ///   - folder: An empty folder for copies.
    package init(
        files: [String], feeds named: [String], folder: String, limits: ReplayLimits = ReplayLimits()
    ) throws(WARCFault) {
        var survey = RecordingSurvey(named: named, spool: RecordSpool(folder: folder), limits: limits)
        var archives = ArchiveFiles(folder: folder)
        for file in files {
            for archive in try archives.readable(file) { try survey.read(archive) }
        }
        try survey.finish()
        self.limits = limits
        visits = survey.visits
        feeds = survey.feeds
        listedKeys = survey.listedKeys
        faults = archives.faults + survey.faults
        steps = survey.steps
        minimumSeverity = survey.about?["retractd-min-severity"].flatMap { Severity(rawValue: $0) }
        watchFor = survey.about?["retractd-watch-for"].flatMap { Int($0) }.map { .seconds($0) }
        spool = survey.spool
        var byKey: [String: [Int]] = [:]
        var byRecord: [String: Int] = [:]
        for (index, visit) in visits.enumerated() {
            byKey[URLIdentity.key(of: visit.url), default: []].append(index)
            if let id = visit.recordID { byRecord[id] = index }
        }
        self.byKey = byKey
        self.byRecord = byRecord
        byDigest = survey.firstOf.compactMapValues { byRecord[$0] }
    }

    // MARK: Looking up

    /// Whether it has no feed, so that articles are known only by being captured again and again.
    package var isFeedless: Bool { feeds.isEmpty && !visits.isEmpty }

    /// Whether a page of this key was captured more than once.
    func isRepeated(_ key: String) -> Bool { (byKey[key]?.count ?? 0) > 1 }

    /// Whether a page of this key was captured within a span of a moment.
    func holds(key: String, near moment: Timestamp, within span: Duration) -> Bool {
        nearest(key: key, to: moment, within: span) { _ in true } != nil
    }

    private func nearest(
        key: String, to moment: Timestamp, within span: Duration, where isWanted: (Int) -> Bool
    ) -> Int? {
        func distance(_ index: Int) -> Int64 { abs(visits[index].at.microseconds - moment.microseconds) }
        return byKey[key]?.filter { distance($0) <= span.wholeMicroseconds && isWanted($0) }
            .min { distance($0) < distance($1) }
    }

    // MARK: Loading

    /// A capture with its redirects followed through the recording, and its bytes.
    package func fetched(_ visit: Visit, purpose: CapturePurpose) -> FetchedCapture {
        let request = FetchRequest(url: visit.url, purpose: purpose, validators: visit.validators)
        let (outcome, payload) = follow(visit, purpose)
        return FetchedCapture(
            capture: Capture(request: request, startedAt: visit.at, finishedAt: visit.at, outcome: outcome),
            payload: payload)
    }

    private func follow(_ first: Visit, _ purpose: CapturePurpose) -> (Outcome, [UInt8]) {
        var hops: [RedirectHop] = []
        var seen: Set<String> = []
        var visit = first
        while let (status, location) = redirect(of: visit), let target = visit.target(status, location) {
            hops.append(
                RedirectHop(
                    url: visit.url, status: status, location: location,
                    headers: head(of: visit)?.fields ?? HeaderFields(),
                    remoteAddress: visit.address))
            guard seen.insert(visit.url).inserted, hops.count <= limits.redirects else {
                let loop = TransportFailure(
                    kind: .tooManyRedirects, message: "more than \(hops.count) redirects", hops: hops)
                return (.failure(loop), [])
            }
            guard let next = self.target(target, of: visit, seen: seen) else {
                let message = "redirects to \(target), of which nothing is in the recording"
                return (.failure(TransportFailure(kind: .targetNotRecorded, message: message, hops: hops)), [])
            }
            visit = next
        }
        return end(visit, hops, purpose)
    }

    /// The status and the target of a redirect, which a revisit repeats in its own head.
    private func redirect(of visit: Visit) -> (Int, String)? {
        switch visit.kind {
        case .answer(let status, let location?): return (status, location)
        case .revisit(let profile) where profile != .notModified:
            guard let head = head(of: visit), let location = head.fields.first("location") else { return nil }
            return (head.status, location)
        case .answer, .revisit, .resource, .failure: return nil
        }
    }

    /// The capture of a redirect's target: of exactly that URL, else of another spelling of it.
    private func target(_ url: String, of visit: Visit, seen: Set<String>) -> Visit? {
        let key = URLIdentity.key(of: url)
        let plain = WebAddress(url)?.text
        let exact = nearest(key: key, to: visit.at, within: limits.redirectSpan) {
            WebAddress(visits[$0].url)?.text == plain
        }
        let other =
            exact
            ?? nearest(key: key, to: visit.at, within: limits.redirectSpan) {
                !seen.contains(visits[$0].url)
            }
        return other.map { visits[$0] }
    }

    private func end(_ visit: Visit, _ hops: [RedirectHop], _ purpose: CapturePurpose) -> (Outcome, [UInt8]) {
        switch visit.kind {
        case .failure(let failure):
            let told = TransportFailure(kind: failure.kind, message: failure.message, hops: hops)
            return (.failure(told), [])
        case .resource: return resource(visit, hops)
        case .answer: return answer(visit, from: visit, hops, purpose)
        case .revisit(.notModified): return unchanged(visit, hops, purpose)
        case .revisit:
            guard let original = original(of: visit) else {
                return lost("the recording refers to an earlier payload that it does not hold", hops)
            }
            return answer(visit, from: original, hops, purpose)
        }
    }

    private func answer(
        _ visit: Visit, from source: Visit, _ hops: [RedirectHop], _ purpose: CapturePurpose
    ) -> (Outcome, [UInt8]) {
        guard let record = record(of: source) else { return lost("the record cannot be read again", hops) }
        guard case .answer = source.kind else {
            return respond(head(of: visit), visit, record.block, record["content-type"], hops)
        }
        guard let answer = RecordedAnswer(record, limit: limits.bodyBytes) else { return lost("no HTTP answer", hops) }
        let head = head(of: visit) ?? answer.head
        if head.status == 304 { return unchanged(visit, hops, purpose) }
        switch answer.body {
        case .success(let body): return respond(head, visit, body, nil, hops)
        case .failure(.cutOff(let why)):
            return (.failure(TransportFailure(kind: .bodyTruncated, message: why, hops: hops)), [])
        case .failure(.tooLarge):
            let message = "the body is larger than \(limits.bodyBytes) bytes"
            return (.failure(TransportFailure(kind: .bodyTooLarge, message: message, hops: hops)), [])
        case .failure(.malformed(let why)):
            return (.failure(TransportFailure(kind: .malformedResponse, message: why, hops: hops)), [])
        }
    }

    private func resource(_ visit: Visit, _ hops: [RedirectHop]) -> (Outcome, [UInt8]) {
        guard let record = record(of: visit) else { return lost("the record cannot be read again", hops) }
        return respond(nil, visit, record.block, record["content-type"], hops)
    }

    private func respond(
        _ head: HTTPHead?, _ visit: Visit, _ body: [UInt8], _ contentType: String?, _ hops: [RedirectHop]
    ) -> (Outcome, [UInt8]) {
        let fields = head?.fields ?? HeaderFields(["Content-Type": contentType ?? ""])
        let response = HTTPResponse(
            status: head?.status ?? 200, httpVersion: head?.version ?? "1.1", headers: fields, finalURL: visit.url,
            hops: hops,
            remoteAddress: visit.address, payload: Digest(sha256Of: body), payloadLength: body.count)
        return (.response(response), body)
    }

    /// What a crawler's 304 speaks of, which is what it got there last.
    ///
    /// It need not be what was last taken for the article, and behind a redirect it is another page. Of a feed it is enough that
    /// it is as before.
    private func unchanged(
        _ visit: Visit, _ hops: [RedirectHop], _ purpose: CapturePurpose
    ) -> (Outcome, [UInt8]) {
        if hops.isEmpty, purpose == .feed { return notModified(visit) }
        if let shown = original(of: visit) ?? earlier(visit), shown.isWhole {
            return answer(shown, from: shown, hops, purpose)
        }
        if hops.isEmpty { return notModified(visit) }
        let message = "redirects to \(visit.url), which is as before, and the recording does not hold that"
        return (.failure(TransportFailure(kind: .targetNotRecorded, message: message, hops: hops)), [])
    }

    /// What was recorded of the same page last, whole.
    private func earlier(_ visit: Visit) -> Visit? {
        byKey[URLIdentity.key(of: visit.url)]?.last { visits[$0].at <= visit.at && visits[$0].isWhole }
            .map { visits[$0] }
    }

    private func notModified(_ visit: Visit) -> (Outcome, [UInt8]) {
        let head = head(of: visit)
        let response = HTTPResponse(
            status: 304, httpVersion: head?.version ?? "1.1", headers: head?.fields ?? HeaderFields(),
            finalURL: visit.url, hops: [], remoteAddress: visit.address, payload: nil, payloadLength: 0)
        return (.notModified(response), [])
    }

    private func lost(_ message: String, _ hops: [RedirectHop]) -> (Outcome, [UInt8]) {
        (.failure(TransportFailure(kind: .local, message: message, hops: hops)), [])
    }

    private func original(of visit: Visit) -> Visit? {
        guard let original = visit.original else { return nil }
        if let id = original.recordID, let index = byRecord[id] { return holder(visits[index]) }
        if let url = original.url {
            let near = nearest(key: URLIdentity.key(of: url), to: original.at ?? visit.at, within: .seconds(1)) {
                visits[$0].url == url && holder(visits[$0]) != nil
            }
            if original.at != nil, let near { return visits[near] }
        }
        return original.digest.flatMap { byDigest[$0] }.map { visits[$0] }
    }

    private func holder(_ visit: Visit) -> Visit? {
        switch visit.kind {
        case .answer, .resource: visit
        case .revisit, .failure: nil
        }
    }

    private func head(of visit: Visit) -> HTTPHead? {
        record(of: visit).flatMap { HTTPHead($0.block) }
    }

    /// The body that a record holds, its codings undone, and as it is stored.
    func body(ofRecord id: String) -> (payload: [UInt8], stored: [UInt8])? {
        guard let index = byRecord[id], let record = record(of: visits[index]),
            let answer = RecordedAnswer(record, limit: limits.bodyBytes), case .success(let body) = answer.body
        else { return nil }
        return (body, Array(record.block[answer.head.length...]))
    }

    /// A record read again from its place.
    func record(of visit: Visit) -> WARCRecord? {
        visit.place.flatMap { Self.record(at: $0) }
    }

    static func record(at place: Visit.Place) -> WARCRecord? {
        (try? WARCReader(path: place.path, at: place.location))?.next()?.record
    }
}
