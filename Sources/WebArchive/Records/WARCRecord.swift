package import RetractdCore

/// One record: its named fields in the order in which they stand, and its block.
package struct WARCRecord: Hashable, Sendable {
    package var type: WARCRecordType
    package var fields: HeaderFields
    package var block: [UInt8]

    package init(type: WARCRecordType, fields: HeaderFields, block: [UInt8]) {
        self.type = type
        self.fields = fields
        self.block = block
    }

    package subscript(name: String) -> String? { fields.first(name) }

    /// `urn:uuid:…` or whatever else names it, without angle brackets.
    package var id: String? { Self.bare(self["warc-record-id"]) }
    /// The URI that it is about, without the angle brackets in which some writers of WARC 1.0 put it.
    package var targetURI: String? { Self.bare(self["warc-target-uri"]) }
    package var date: Timestamp? { self["warc-date"].flatMap(ArchiveDate.parse) }
    /// The records that were made in the same go.
    package var concurrentTo: [String] { fields.all("warc-concurrent-to").compactMap(Self.bare) }
    package var refersTo: String? { Self.bare(self["warc-refers-to"]) }
    package var refersToTargetURI: String? { Self.bare(self["warc-refers-to-target-uri"]) }
    package var refersToDate: Timestamp? { self["warc-refers-to-date"].flatMap(ArchiveDate.parse) }
    package var profile: RevisitProfile? { Self.bare(self["warc-profile"]).flatMap(RevisitProfile.init(uri:)) }
    package var payloadDigest: RecordDigest? { self["warc-payload-digest"].flatMap(RecordDigest.init) }
    package var blockDigest: RecordDigest? { self["warc-block-digest"].flatMap(RecordDigest.init) }
    /// Why less was kept than came: `length`, `time`, `disconnect`, `unspecified`.
    package var truncated: String? { self["warc-truncated"] }
    package var address: String? { self["warc-ip-address"] }
    /// The block's media type without parameters, lower case.
    package var mediaType: String {
        let type = self["content-type"]?.split(separator: ";").first.map(String.init) ?? ""
        return type.lowercased().filter { $0 != " " }
    }

    private static func bare(_ text: String?) -> String? {
        guard let text else { return nil }
        return text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    }
}
