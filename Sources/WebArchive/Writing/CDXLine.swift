import FoundationEssentials
import RetractdCore

/// One line of a CDXJ index: where an archive holds a capture of a URL.
package struct CDXLine: Hashable, Comparable, Sendable {
    private struct Body: Encodable {
        let url: String
        let mime: String?
        let status: String?
        let digest: String?
        let length: String
        let offset: String
        let filename: String
    }

    /// The line, without its end.
    package let text: String

    /// nil for a record that no index lists.
    package init?(_ record: WARCRecord, at location: WARCLocation, in file: String) {
        guard [.response, .revisit, .resource].contains(record.type), let uri = record.targetURI,
            let key = SortableURL.key(of: uri), let date = record.date
        else { return nil }
        let head = record.type == .resource ? nil : HTTPHead(record.block)
        let type = record.type == .resource ? record["content-type"] : head?.fields.first("content-type")
        let mime = type?.split(separator: ";").first.map { HeadText.trimmed($0) }
        let body = Body(
            url: uri, mime: record.type == .revisit ? "warc/revisit" : mime,
            status: record.type == .resource ? "200" : head.map { "\($0.status)" },
            digest: record["warc-payload-digest"], length: "\(location.length)", offset: "\(location.offset)",
            filename: file)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        guard let json = try? encoder.encode(body) else { return nil }
        text = "\(key) \(Self.digits(date)) \(String(decoding: json, as: UTF8.self))"
    }

    /// By bytes, as `LC_ALL=C sort` does.
    package static func < (left: CDXLine, right: CDXLine) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    private static func digits(_ moment: Timestamp) -> String {
        moment.truncatedToSecond.description.filter(\.isNumber)
    }
}
