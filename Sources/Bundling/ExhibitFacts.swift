import RetractdCore
import Storage

/// What was recorded of a capture beside the bytes, for a metadata record.
struct ExhibitFacts {
    let lines: [(name: String, value: String)]

    init(_ exhibit: CaseFile.Exhibit) {
        let capture = exhibit.capture
        var lines = [
            ("retractd-capture", "\(capture.id.rawValue)"), ("retractd-purpose", capture.request.purpose.rawValue),
            ("retractd-requested", capture.request.url), ("retractd-started", "\(capture.startedAt)"),
            ("retractd-finished", "\(capture.finishedAt)"), ("retractd-last-same", "\(exhibit.row.lastAt)"),
            ("retractd-fetches", "\(exhibit.row.count)"),
        ]
        switch capture.outcome {
        case .response(let response), .notModified(let response): lines += Self.lines(response)
        case .failure(let failure):
            lines.append(("retractd-failure", "\(failure.kind.rawValue): \(failure.message)"))
            if let code = failure.curlCode { lines.append(("retractd-curl", "\(code)")) }
            if let exchange = failure.exchange { lines += Self.lines(exchange) }
        }
        self.lines = lines
    }

    private static func lines(_ response: HTTPResponse) -> [(String, String)] {
        var lines = [("retractd-status", "\(response.status)"), ("retractd-http", response.httpVersion)]
        if let payload = response.payload {
            lines.append(("retractd-decoded-sha256", payload.hexadecimal))
            lines.append(("retractd-decoded-length", "\(response.payloadLength)"))
        }
        return lines + (response.exchange.map { Self.lines($0) } ?? [])
    }

    private static func lines(_ exchange: Exchange) -> [(String, String)] {
        var lines = [("retractd-body-length", "\(exchange.bodyLength)")]
        if let first = exchange.firstByteAt { lines.append(("retractd-first-byte", "\(first)")) }
        if let coded = exchange.codedBody { lines.append(("retractd-coded-sha256", coded.hexadecimal)) }
        if let peer = exchange.peer {
            lines.append(("retractd-tls", peer.version))
            lines += peer.certificates.map { ("retractd-certificate-sha256", $0.hexadecimal) }
        }
        return lines
    }
}
