import RetractdCore
import Storage
import WebArchive

/// An answer as it is written to a WARC file: what came, byte for byte, where that was kept; else the decoded body under
/// a head whose codings are marked as undone.
struct StoredAnswer {
    let head: [UInt8]
    let body: [UInt8]
    /// Whether the body is not there at all.
    let isCutOff: Bool

    init(_ response: HTTPResponse, _ exhibit: CaseFile.Exhibit) {
        let isAsItCame = exhibit.codedBody != nil || response.exchange?.codedBody == nil
        head = Self.head(response, undone: isAsItCame ? ["transfer-encoding"] : Self.codings)
        body = exhibit.codedBody ?? exhibit.payload ?? []
        isCutOff = exhibit.payload == nil
    }

    private static let codings: Set<String> = ["transfer-encoding", "content-encoding", "content-length"]

    /// The head of an answer without a body.
    static func head(_ response: HTTPResponse) -> [UInt8] { head(response, undone: []) }

    private static func head(_ response: HTTPResponse, undone: Set<String>) -> [UInt8] {
        guard let exchange = response.exchange, !exchange.responseHead.isEmpty else {
            let fields = response.headers.fields.map { field in
                undone.contains(field.name.lowercased())
                    ? HeaderFields.Field(name: marked(field.name), value: field.value) : field
            }
            return HTTPHead.bytes(status: response.status, fields: HeaderFields(fields))
        }
        let lines = exchange.responseHead.split(separator: "\r\n", omittingEmptySubsequences: false).map { line in
            let name = line.prefix { $0 != ":" }.lowercased()
            return undone.contains(name) ? marked(String(line)) : String(line)
        }
        return oneDotOne(Exchange.bytes(lines.joined(separator: "\r\n")))
    }

    /// The mark that says: this coding was on it, and is undone in what follows.
    private static func marked(_ line: String) -> String { "X-Archive-Orig-" + line }

    /// HTTP/2 has no status line of its own: WARC files hold HTTP/1.1.
    static func oneDotOne(_ head: [UInt8]) -> [UInt8] {
        let text = Exchange.text(head)
        guard text.hasPrefix("HTTP/2") || text.hasPrefix("HTTP/3") else { return head }
        return Exchange.bytes("HTTP/1.1" + text.drop { $0 != " " })
    }
}
