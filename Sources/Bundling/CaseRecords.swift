import RetractdCore
import Storage
import WebArchive

/// The records that a case's captures make: the same captures always make the same ones, so that whoever holds signed
/// captures can hold an archive against them.
///
/// What stands in them belongs to the bundle's format: a change of it takes a new number (``CaseClaim/newestSchema``).
struct CaseRecords {
    /// Where each stored body stands, by its digest.
    private var stored: [RecordDigest: (id: String?, uri: String, date: Timestamp)] = [:]

    /// One capture: its redirects, its answer with the request, what was recorded beside them.
    mutating func records(of exhibit: CaseFile.Exhibit) -> [WARCRecord] {
        let capture = exhibit.capture
        let facts = ExhibitFacts(exhibit)
        switch capture.outcome {
        case .failure(let failure):
            return failure.hops.flatMap { Self.records(of: $0, at: capture.startedAt) }
                + [.metadata(of: capture.request.url, at: capture.startedAt, facts: facts.lines)]
        case .notModified(let response):
            let record = WARCRecord.revisit(
                .notModified, of: response.finalURL, at: capture.startedAt, head: StoredAnswer.head(response),
                payload: nil, original: nil, address: response.remoteAddress)
            return hops(of: response, at: capture.startedAt) + Self.records(record, response.exchange, facts)
        case .response(let response):
            let record = answer(response, exhibit)
            return hops(of: response, at: capture.startedAt) + Self.records(record, response.exchange, facts)
        }
    }

    /// Takes note of a body in an archive that comes from no capture known here: later ones may refer to it.
    mutating func adopt(_ record: WARCRecord) {
        guard record.type == .response, let digest = record.payloadDigest, let uri = record.targetURI,
            let date = record.date
        else { return }
        stored[digest] = (record.id, uri, date)
    }

    private mutating func answer(_ response: HTTPResponse, _ exhibit: CaseFile.Exhibit) -> WARCRecord {
        let at = exhibit.capture.startedAt
        let answer = StoredAnswer(response, exhibit)
        let digest = RecordDigest(of: answer.body)
        if let original = stored[digest], !answer.body.isEmpty {
            return .revisit(
                .identicalPayload, of: response.finalURL, at: at, head: answer.head, payload: digest,
                original: original, address: response.remoteAddress)
        }
        var record = WARCRecord.response(
            of: response.finalURL, at: at, head: answer.head, body: answer.body, address: response.remoteAddress)
        if answer.isCutOff { record.fields.fields.append(.init(name: "WARC-Truncated", value: "unspecified")) }
        stored[digest] = (record.id, response.finalURL, at)
        return record
    }

    private func hops(of response: HTTPResponse, at moment: Timestamp) -> [WARCRecord] {
        response.hops.flatMap { Self.records(of: $0, at: moment) }
    }

    /// A redirect: its head is kept, the few words that may follow it are not.
    private static func records(of hop: RedirectHop, at moment: Timestamp) -> [WARCRecord] {
        let head = hop.exchange.map { StoredAnswer.oneDotOne(Exchange.bytes($0.responseHead)) }
        var record = WARCRecord.response(
            of: hop.url, at: moment, head: head ?? HTTPHead.bytes(status: hop.status, fields: hop.headers), body: [],
            address: hop.remoteAddress)
        if hop.exchange.map({ $0.bodyLength > 0 }) ?? true {
            record.fields.fields.append(.init(name: "WARC-Truncated", value: "unspecified"))
        }
        return records(record, hop.exchange, nil)
    }

    private static func records(
        _ record: WARCRecord, _ exchange: Exchange?, _ facts: ExhibitFacts?
    ) -> [WARCRecord] {
        guard let uri = record.targetURI, let date = record.date else { return [record] }
        var records = [record]
        if let exchange, !exchange.requestHead.isEmpty {
            records.append(
                .request(of: uri, at: date, head: Exchange.bytes(exchange.requestHead), concurrentTo: record.id))
        }
        if let facts { records.append(.metadata(of: uri, at: date, facts: facts.lines, about: record.id)) }
        return records
    }
}
