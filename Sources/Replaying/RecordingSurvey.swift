import Detection
import RetractdCore
import WebArchive

/// Goes through archive files once and notes where everything is.
struct RecordingSurvey {
    private(set) var visits: [Visit] = []
    private(set) var faults: [WARCFault] = []
    private(set) var steps: [RecordedStep] = []
    private(set) var listedKeys: Set<String> = []
    /// The first record that holds a payload of a digest.
    private(set) var firstOf: [RecordDigest: String] = [:]
    private(set) var feeds: [Recording.Feed] = []
    /// What the first file says of itself.
    private(set) var about: WARCFields?
    let spool: RecordSpool

    private struct FeedCandidate {
        var url: String
        var title: String?
        var times: [Timestamp] = []
        var isFeed: Bool
        var lastPayload: RecordDigest?
    }

    private struct Note {
        let failure: TransportFailure
        let about: [String]
    }

    private let limits: ReplayLimits
    private let namesFeeds: Bool
    private var found: [String: FeedCandidate] = [:]
    /// Requests by the record that answers them.
    private var requests: [String: (isGet: Bool, validators: Validators)] = [:]
    private var notes: [Note] = []
    private var recordCount = 0

    init(named: [String], spool: RecordSpool, limits: ReplayLimits) {
        self.spool = spool
        self.limits = limits
        namesFeeds = !named.isEmpty
        for url in named { found[URLIdentity.key(of: url)] = FeedCandidate(url: url, isFeed: true) }
    }

    // MARK: Reading

    mutating func read(_ path: String) throws(WARCFault) {
        let reader = try WARCReader(path: path)
        while visits.count < limits.visits, let entry = reader.next() {
            recordCount += 1
            try take(entry, path: path)
        }
        faults += reader.faults
    }

    private mutating func take(_ entry: WARCReader.Entry, path: String) throws(WARCFault) {
        let record = entry.record
        switch record.type {
        case .request: note(request: record)
        case .metadata: try take(metadata: record, entry.location, path)
        case .response, .revisit, .resource:
            guard let url = Self.webURL(record) else { return }
            guard let at = record.date else { return noteUndated(record, entry.location, path) }
            guard let visit = try visit(record, url, at, entry.location, path) else { return }
            visits.append(visit)
            lookForFeed(record, visit)
        case .info: if about == nil { about = WARCFields(record.block) }
        case .conversion, .continuation: break
        }
    }

    /// A capture of which nobody can say when it was made is no use.
    private mutating func noteUndated(_ record: WARCRecord, _ location: WARCLocation, _ path: String) {
        let said = record["warc-date"].map { "is no time: “\($0.prefix(80))”" } ?? "is missing"
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let words = "its WARC-Date \(said); it is left out"
        faults.append(WARCFault(.badField, file: file, offset: location.offset, words))
    }

    private static func webURL(_ record: WARCRecord) -> String? {
        record.targetURI.flatMap { WebAddress($0) == nil ? nil : $0 }
    }

    private mutating func place(
        _ record: WARCRecord, _ location: WARCLocation, _ path: String
    ) throws(WARCFault) -> Visit.Place {
        location.inside == 0 ? Visit.Place(path: path, location: location) : try spool.keep(record)
    }

    private mutating func visit(
        _ record: WARCRecord, _ url: String, _ at: Timestamp, _ location: WARCLocation, _ path: String
    ) throws(WARCFault) -> Visit? {
        let kind: Visit.Kind
        switch record.type {
        case .resource: kind = .resource
        case .revisit: kind = .revisit(record.profile)
        default:
            guard let head = HTTPHead(record.block) else { return nil }
            kind = .answer(status: head.status, location: head.fields.first("location"))
            if let digest = record.payloadDigest, let id = record.id, firstOf[digest] == nil { firstOf[digest] = id }
        }
        var visit = Visit(
            url: url, at: at, kind: kind, place: try place(record, location, path), recordID: record.id,
            address: record.address)
        if record.type == .revisit {
            visit.original = Visit.Original(
                recordID: record.refersTo, url: record.refersToTargetURI, at: record.refersToDate,
                digest: record.payloadDigest)
        }
        return visit
    }

    private mutating func note(request record: WARCRecord) {
        let lines = record.block.prefix(16_384).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
        let isGet = lines.first.map { $0.hasPrefix("GET ") || $0.hasPrefix("GET\t") } ?? true
        func value(_ name: String) -> String? {
            lines.first { $0.lowercased().hasPrefix(name + ":") }
                .map { $0.dropFirst(name.count + 1).filter { $0 != "\r" && $0 != "\r\n" } }
                .map { String($0.drop { $0 == " " }) }
        }
        let validators = Validators(entityTag: value("if-none-match"), lastModified: value("if-modified-since"))
        guard !isGet || !validators.isEmpty else { return }
        for id in record.concurrentTo { requests[id] = (isGet, validators) }
        if let id = record.id { requests[id] = (isGet, validators) }
    }

    private mutating func take(
        metadata record: WARCRecord, _ location: WARCLocation, _ path: String
    ) throws(WARCFault) {
        if let at = record.date, let step = RecordedStep(WARCFields(record.block), at: at) {
            steps.append(step)
            return
        }
        guard let at = record.date, let failure = FetchErrorWords.failure(record) else { return }
        let about = record.concurrentTo + (record.refersTo.map { [$0] } ?? [])
        notes.append(Note(failure: failure, about: about))
        guard let url = Self.webURL(record) else { return }
        visits.append(
            Visit(
                url: url, at: at, kind: .failure(failure), place: nil, recordID: record.id, address: record.address))
    }

    // MARK: Feeds

    private mutating func lookForFeed(_ record: WARCRecord, _ visit: Visit) {
        let key = URLIdentity.key(of: visit.url)
        let known = found[key]
        if namesFeeds, known == nil { return }
        if let digest = record.payloadDigest, digest == known?.lastPayload { return }
        let body: [UInt8]
        var contentType = record["content-type"]
        if record.type == .response {
            guard let answer = RecordedAnswer(record, limit: limits.bodyBytes),
                (200...299).contains(answer.head.status),
                case .success(let decoded) = answer.body
            else { return }
            (body, contentType) = (decoded, answer.head.fields.first("content-type"))
        } else if record.type == .resource {
            body = record.block
        } else {
            return
        }
        guard let feed = FeedSniffer.feed(body, url: visit.url, contentType: contentType, takesSitemaps: namesFeeds)
        else {
            return
        }
        var entry = known ?? FeedCandidate(url: visit.url, isFeed: true)
        entry.title = entry.title ?? feed.title
        entry.lastPayload = record.payloadDigest
        found[key] = entry
        for link in feed.entries.compactMap(\.link) { listedKeys.insert(URLIdentity.key(of: link)) }
    }

    // MARK: The end

    mutating func finish() throws(WARCFault) {
        guard recordCount > 0 else {
            throw faults.first ?? WARCFault(.notAnArchive, file: "the recording", offset: 0, "it holds no record")
        }
        steps.sort { $0.number < $1.number }
        dropDoubleFailures()
        visits = visits.enumerated().filter { requests[$0.element.recordID ?? ""]?.isGet != false }
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
        for index in visits.indices {
            if let id = visits[index].recordID, let request = requests[id] {
                visits[index].validators = request.validators
            }
        }
        nameFeeds()
    }

    /// A failure noted beside an answer says that the answer is not whole; one that has no answer stands for itself.
    private mutating func dropDoubleFailures() {
        let failed = Set(notes.flatMap(\.about))
        guard !failed.isEmpty else { return }
        visits.removeAll { visit in
            if case .failure = visit.kind { return false }
            return visit.recordID.map { failed.contains($0) } ?? false
        }
    }

    private mutating func nameFeeds() {
        for visit in visits {
            found[URLIdentity.key(of: visit.url)]?.times.append(visit.at)
        }
        feeds = found.values.compactMap { feed in
            guard let first = feed.times.first else { return nil }
            let gaps = zip(feed.times, feed.times.dropFirst()).map { $1.since($0) }.sorted()
            let usual = gaps.isEmpty ? .minutes(10) : gaps[gaps.count / 2]
            return Recording.Feed(
                url: feed.url, title: feed.title, interval: min(max(usual, .minutes(1)), .hours(24)), firstAt: first)
        }.sorted { ($0.firstAt, $0.url) < ($1.firstAt, $1.url) }
    }
}
