import RetractdCore
import Storage
import WebArchive

/// A case's captures as one WARC file with its index.
struct CaseArchive {
    /// A page worth opening.
    struct Page: Encodable {
        let id: String
        let url: String
        let title: String
        let ts: String
    }

    static let fileName = "data.warc.gz"
    /// The alerts, the episodes and whatever else was claimed, as a record.
    static let claimURI = "urn:retractd:case"

    private let writer: WARCWriter
    private var index: [CDXLine] = []
    private(set) var pages: [Page] = []
    /// Where each stored body stands, by its digest.
    private var stored: [RecordDigest: (id: String?, uri: String, date: Timestamp)] = [:]

    init(in folder: String) throws {
        writer = try WARCWriter(path: "\(folder)/\(Self.fileName)")
    }

    /// The index, sorted as `LC_ALL=C sort` sorts.
    var indexText: String { index.sorted().map { $0.text + "\n" }.joined() }

    mutating func write(_ file: CaseFile, software: String, claim: [UInt8], at now: Timestamp) throws {
        try writer.write(
            .info(
                [
                    ("software", software), ("format", "WARC File Format 1.1"),
                    ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
                    ("description", "captures of one article, its controls and its feed"),
                ], file: Self.fileName, at: now))
        for exhibit in file.exhibits { try write(exhibit, titled: file.article.title) }
        try add(.resource(Self.claimURI, at: now, contentType: "application/json", block: claim))
        try writer.finish()
    }

    private mutating func write(_ exhibit: CaseFile.Exhibit, titled title: String) throws {
        let capture = exhibit.capture
        for hop in capture.outcome.response?.hops ?? [] { try write(hop, at: capture.startedAt) }
        switch capture.outcome {
        case .failure(let failure):
            for hop in failure.hops { try write(hop, at: capture.startedAt) }
            try add(
                .metadata(of: capture.request.url, at: capture.startedAt, facts: ExhibitFacts(exhibit).lines))
        case .notModified(let response):
            let record = WARCRecord.revisit(
                .notModified, of: response.finalURL, at: capture.startedAt, head: StoredAnswer.head(response),
                payload: nil, original: nil, address: response.remoteAddress)
            try add(record, with: response.exchange, facts: ExhibitFacts(exhibit))
        case .response(let response):
            try write(response, exhibit)
            note(response, exhibit, title)
        }
    }

    private mutating func write(_ response: HTTPResponse, _ exhibit: CaseFile.Exhibit) throws {
        let at = exhibit.capture.startedAt
        let answer = StoredAnswer(response, exhibit)
        let digest = RecordDigest(of: answer.body)
        let record: WARCRecord
        if let original = stored[digest], !answer.body.isEmpty {
            record = .revisit(
                .identicalPayload, of: response.finalURL, at: at, head: answer.head, payload: digest,
                original: original, address: response.remoteAddress)
        } else {
            var whole = WARCRecord.response(
                of: response.finalURL, at: at, head: answer.head, body: answer.body, address: response.remoteAddress)
            if answer.isCutOff { whole.fields.fields.append(.init(name: "WARC-Truncated", value: "unspecified")) }
            stored[digest] = (whole.id, response.finalURL, at)
            record = whole
        }
        try add(record, with: response.exchange, facts: ExhibitFacts(exhibit))
    }

    /// A redirect: its head is kept, the few words that may follow it are not.
    private mutating func write(_ hop: RedirectHop, at moment: Timestamp) throws {
        let head = hop.exchange.map { StoredAnswer.oneDotOne(Exchange.bytes($0.responseHead)) }
        var record = WARCRecord.response(
            of: hop.url, at: moment, head: head ?? HTTPHead.bytes(status: hop.status, fields: hop.headers), body: [],
            address: hop.remoteAddress)
        if hop.exchange.map({ $0.bodyLength > 0 }) ?? true {
            record.fields.fields.append(.init(name: "WARC-Truncated", value: "unspecified"))
        }
        try add(record, with: hop.exchange, facts: nil)
    }

    private mutating func add(_ record: WARCRecord, with exchange: Exchange?, facts: ExhibitFacts?) throws {
        try add(record)
        guard let uri = record.targetURI, let date = record.date else { return }
        if let exchange, !exchange.requestHead.isEmpty {
            try writer.write(
                .request(of: uri, at: date, head: Exchange.bytes(exchange.requestHead), concurrentTo: record.id))
        }
        if let facts { try writer.write(.metadata(of: uri, at: date, facts: facts.lines, about: record.id)) }
    }

    private mutating func add(_ record: WARCRecord) throws {
        let location = try writer.write(record)
        if let line = CDXLine(record, at: location, in: Self.fileName) { index.append(line) }
    }

    private mutating func note(_ response: HTTPResponse, _ exhibit: CaseFile.Exhibit, _ title: String) {
        let purpose = exhibit.capture.request.purpose
        guard [.article, .confirmation].contains(purpose) else { return }
        pages.append(
            Page(
                id: "capture-\(exhibit.capture.id.rawValue)", url: response.finalURL,
                title: response.status == 200 ? title : "HTTP \(response.status)",
                ts: exhibit.capture.startedAt.truncatedToSecond.description))
    }
}
