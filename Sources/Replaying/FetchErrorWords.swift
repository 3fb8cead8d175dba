import FoundationEssentials
import RetractdCore
import WebArchive

/// Reads what a crawler noted of a fetch that failed: `fetch-error: dns` and the many ways to say so.
enum FetchErrorWords {
    private static let names = [
        "fetch-error", "fetcherror", "fetch_error", "errortype", "error-type", "error_type", "fetch-status",
        "fetchstatus", "error", "errormessage", "error-message", "failure", "exception", "netError", "neterror",
    ]

    /// The failure that a metadata record tells of; nil where it tells of none.
    static func failure(_ record: WARCRecord) -> TransportFailure? {
        let fields: [(name: String, value: String)]
        switch record.mediaType {
        case "application/json", "text/json": fields = json(record.block)
        default: fields = WARCFields(record.block).all
        }
        for name in names {
            guard let value = fields.first(where: { $0.name.lowercased() == name.lowercased() })?.value,
                let kind = kind(of: value)
            else { continue }
            return TransportFailure(kind: kind, message: "recorded as “\(value.prefix(200))”")
        }
        return nil
    }

    private static func json(_ bytes: [UInt8]) -> [(name: String, value: String)] {
        struct Text: Decodable {
            let text: String

            init(from decoder: any Decoder) throws {
                let value = try decoder.singleValueContainer()
                text = (try? value.decode(String.self)) ?? (try? value.decode(Int.self)).map { "\($0)" } ?? ""
            }
        }
        let values = try? JSONDecoder().decode([String: Text].self, from: Data(bytes))
        return (values ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value.text) }
    }

    /// Heritrix writes numbers, browsers names, libcurl codes, people words.
    private static func kind(of value: String) -> TransportFailure.Kind? {
        let words = value.lowercased()
        if words.isEmpty || ["none", "no", "false", "0", "ok", "200"].contains(words) { return nil }
        if let number = Int(words) { return numbers[number] ?? (number < 0 ? .connectionFailed : nil) }
        return meanings.first { _, marks in marks.contains { words.contains($0) } }?.kind ?? .connectionFailed
    }

    private static let numbers: [Int: TransportFailure.Kind] = [
        -1: .nameNotResolved, -2: .connectionFailed, -3: .connectionReset, -4: .timedOut, -5: .local,
        -6: .nameNotResolved,
        -7: .urlRefused, -8: .connectionFailed, -61: .local, -9998: .disallowedByRobots, 6: .nameNotResolved,
        7: .connectionRefused, 18: .bodyTruncated, 28: .timedOut, 35: .tlsFailed, 47: .tooManyRedirects,
        52: .connectionReset,
        56: .connectionReset, 60: .tlsFailed, 63: .bodyTooLarge,
    ]

    private static let meanings: [(kind: TransportFailure.Kind, marks: [String])] = [
        (.disallowedByRobots, ["robots"]),
        (.noNetwork, ["internet_disconnected", "internet disconnected", "network_changed", "no network"]),
        (
            .nameNotResolved,
            ["dns", "name_not_resolved", "resolve", "nxdomain", "enotfound", "getaddrinfo", "no such host"]
        ),
        (.timedOut, ["timeout", "timed", "etimedout", "deadline", "curl: 28", "curl: (28)"]),
        (.tlsFailed, ["tls", "ssl", "cert", "handshake"]),
        (.connectionRefused, ["refused"]),
        (.connectionReset, ["reset", "aborted", "closed", "broken", "eof", "empty_response", "hang up", "disconnect"]),
        (.bodyTruncated, ["truncat", "incomplete", "length_mismatch", "partial"]),
        (.bodyTooLarge, ["too large", "too-large", "toolarge", "too big"]),
        (.tooManyRedirects, ["redirect"]),
        (.malformedResponse, ["malformed", "invalid", "protocol", "parse", "decod"]),
        (.local, ["local", "memory", "shutdown", "cancel"]),
    ]
}
