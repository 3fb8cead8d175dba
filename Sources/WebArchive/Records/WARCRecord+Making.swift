import Hashing
package import RetractdCore

/// Records as they are written: WARC 1.1, digests over exactly the bytes stored.
extension WARCRecord {
    /// What all records of a file have in common, and what its maker says of it.
    package static func info(_ facts: [(name: String, value: String)], file: String, at moment: Timestamp) -> WARCRecord
    {
        made(
            .info, at: moment, contentType: "application/warc-fields", block: WARCFields(facts).bytes,
            more: [("WARC-Filename", file)])
    }

    /// An answer as it came: `head` is the status line, the header fields and the empty line, `body` what followed.
    package static func response(
        of uri: String, at moment: Timestamp, head: [UInt8], body: [UInt8], address: String? = nil
    ) -> WARCRecord {
        made(
            .response, of: uri, at: moment, contentType: "application/http;msgtype=response", block: head + body,
            payload: body, more: fields(address: address))
    }

    /// A request as it was sent.
    package static func request(
        of uri: String, at moment: Timestamp, head: [UInt8], concurrentTo other: String? = nil, address: String? = nil
    ) -> WARCRecord {
        made(
            .request, of: uri, at: moment, contentType: "application/http;msgtype=request", block: head,
            more: fields(address: address) + link(other))
    }

    /// An answer whose payload is that of an earlier record, or that said with a 304 that nothing changed.
    ///
    /// - Parameters:
    ///   - payload: The digest of the payload that is not repeated; nil for a 304, which has none.
    ///   - original: The record that holds it, where one is known.
    package static func revisit(
        _ profile: RevisitProfile, of uri: String, at moment: Timestamp, head: [UInt8], payload: RecordDigest?,
        original: (id: String?, uri: String, date: Timestamp)?, address: String? = nil
    ) -> WARCRecord {
        var more = fields(address: address) + [("WARC-Profile", profile.uri)]
        if let payload { more.append(("WARC-Payload-Digest", payload.text)) }
        if let original {
            if let id = original.id { more.append(("WARC-Refers-To", "<\(id)>")) }
            more.append(("WARC-Refers-To-Target-URI", original.uri))
            more.append(("WARC-Refers-To-Date", ArchiveDate.text(original.date)))
        }
        return made(
            .revisit, of: uri, at: moment, contentType: "application/http;msgtype=response", block: head, more: more)
    }

    /// Facts about another record, or about a fetch that brought none.
    package static func metadata(
        of uri: String, at moment: Timestamp, facts: [(name: String, value: String)], about other: String? = nil
    ) -> WARCRecord {
        made(
            .metadata, of: uri, at: moment, contentType: "application/warc-fields", block: WARCFields(facts).bytes,
            more: link(other) + (other.map { [("WARC-Refers-To", "<\($0)>")] } ?? []))
    }

    /// Bytes that no server sent in answer to a request: a document of our own.
    package static func resource(
        _ uri: String, at moment: Timestamp, contentType: String, block: [UInt8], concurrentTo other: String? = nil
    ) -> WARCRecord {
        made(
            .resource, of: uri, at: moment, contentType: contentType, block: block, payload: block, more: link(other))
    }

    private static func fields(address: String?) -> [(String, String)] {
        address.map { [("WARC-IP-Address", $0)] } ?? []
    }

    private static func link(_ other: String?) -> [(String, String)] {
        other.map { [("WARC-Concurrent-To", "<\($0)>")] } ?? []
    }

    private static func made(
        _ type: WARCRecordType, of uri: String? = nil, at moment: Timestamp, contentType: String, block: [UInt8],
        payload: [UInt8]? = nil, more: [(String, String)]
    ) -> WARCRecord {
        let blockDigest = RecordDigest(of: block).text
        let name = [type.rawValue, uri ?? "", ArchiveDate.text(moment), blockDigest].joined(separator: "\n")
        var fields = [
            ("WARC-Type", type.rawValue), ("WARC-Record-ID", "<\(identifier(of: name))>"),
            ("WARC-Date", ArchiveDate.text(moment)),
        ]
        if let uri { fields.append(("WARC-Target-URI", uri)) }
        fields += more
        fields += [("WARC-Block-Digest", blockDigest)]
        if let payload { fields.append(("WARC-Payload-Digest", RecordDigest(of: payload).text)) }
        fields += [("Content-Type", contentType), ("Content-Length", "\(block.count)")]
        return WARCRecord(
            type: type, fields: HeaderFields(fields.map { HeaderFields.Field(name: $0.0, value: $0.1) }), block: block)
    }

    /// A UUID of version 8 (RFC 9562), made from what the record is: the same record always has the same name.
    private static func identifier(of name: String) -> String {
        var bytes = Array(Digest(sha256Of: Array(name.utf8)).bytes.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { String(0x100 | Int($0), radix: 16).dropFirst() }.joined()
        var (parts, rest) = ([Substring](), digits[...])
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return "urn:uuid:" + parts.joined(separator: "-")
    }
}
