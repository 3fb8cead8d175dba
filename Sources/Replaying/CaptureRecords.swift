import RetractdCore
import WebArchive

/// A capture as archive records: each redirect and then the answer, each with its request, or a reference to an earlier
/// record of the same payload.
///
/// Bodies are stored as they are kept: with their content coding where that is kept, without it elsewhere, then under a
/// head that no longer claims it. Transfer codings are always undone.
struct CaptureRecords {
    /// A record that holds a payload.
    struct Holder {
        let id: String
        let uri: String
        let date: Timestamp
    }

    private(set) var all: [WARCRecord] = []
    private(set) var failure: TransportFailure?
    /// The record that holds the payload, of this capture or an earlier one.
    private(set) var payloadRecord: String?
    /// A payload that is held from now on, with its record.
    private(set) var newPayload: (digest: RecordDigest, holder: Holder)?
    /// The answer's record: what the metadata is about.
    private(set) var last: String?

    private let at: Timestamp

    init(_ fetched: FetchedCapture, held: [RecordDigest: Holder]) {
        let capture = fetched.capture
        at = capture.startedAt
        switch capture.outcome {
        case .failure(let failure):
            self.failure = failure
            for hop in failure.hops { add(hop) }
        case .notModified(let response):
            for hop in response.hops { add(hop) }
            add(
                .revisit(
                    .notModified, of: response.finalURL, at: at,
                    head: HTTPHead.bytes(status: 304, fields: response.headers), payload: nil, original: nil,
                    address: response.remoteAddress), response.exchange)
        case .response(let response):
            for hop in response.hops { add(hop) }
            add(response, fetched, held)
        }
    }

    private mutating func add(_ record: WARCRecord, _ exchange: Exchange?) {
        all.append(record)
        last = record.id
        guard let exchange, !exchange.requestHead.isEmpty, let uri = record.targetURI else { return }
        all.append(
            .request(
                of: uri, at: at, head: Exchange.bytes(exchange.requestHead), concurrentTo: record.id,
                address: record.address))
    }

    private mutating func add(_ hop: RedirectHop) {
        let head = HTTPHead.bytes(status: hop.status, fields: Self.fields(hop.headers, isCoded: false, length: 0))
        add(.response(of: hop.url, at: at, head: head, body: [], address: hop.remoteAddress), hop.exchange)
    }

    private mutating func add(
        _ response: HTTPResponse, _ fetched: FetchedCapture, _ held: [RecordDigest: Holder]
    ) {
        let isCoded = !fetched.codedBody.isEmpty
        let body = isCoded ? fetched.codedBody : fetched.payload
        let head = HTTPHead.bytes(
            status: response.status, fields: Self.fields(response.headers, isCoded: isCoded, length: body.count))
        let digest = RecordDigest(of: body)
        if !body.isEmpty, let earlier = held[digest] {
            payloadRecord = earlier.id
            add(
                .revisit(
                    .identicalPayload, of: response.finalURL, at: at, head: head, payload: digest,
                    original: (earlier.id, earlier.uri, earlier.date), address: response.remoteAddress),
                response.exchange)
            return
        }
        let record = WARCRecord.response(
            of: response.finalURL, at: at, head: head, body: body, address: response.remoteAddress)
        add(record, response.exchange)
        payloadRecord = record.id
        guard !body.isEmpty, let id = record.id else { return }
        newPayload = (digest, Holder(id: id, uri: response.finalURL, date: at))
    }

    /// The header fields of the body as it is stored: what does not hold of it is kept under another name.
    private static func fields(_ fields: HeaderFields, isCoded: Bool, length: Int) -> HeaderFields {
        let undone = Set(["transfer-encoding", "content-length"] + (isCoded ? [] : ["content-encoding"]))
        let kept = fields.fields.map { field in
            undone.contains(field.name.lowercased())
                ? HeaderFields.Field(name: "X-Archive-Orig-\(field.name)", value: field.value) : field
        }
        return HeaderFields(kept + [HeaderFields.Field(name: "Content-Length", value: "\(length)")])
    }
}
