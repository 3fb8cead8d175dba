import FoundationEssentials
import Hashing
package import RetractdCore

/// Posts alerts to a URL, signed as Standard Webhooks prescribes where there is a secret.
///
/// The receiver has it when it answers 2xx. A repeat carries the same `webhook-id`.
package struct WebhookSink: AlertSink {
    /// The secret's usual beginning (Standard Webhooks, "Secret serialization").
    static let secretPrefix = "whsec_"

    package let name: String
    package let isSlow = true
    private let url: String
    private let template: ConfiguredSink.WebhookTemplate
    private let key: [UInt8]?
    private let fetcher: any Fetcher
    private let now: @Sendable () -> Timestamp

    /// - Parameter secret: `whsec_` and the key in base 64, or any other text as the key itself.
    package init(
        name: String, url: String, template: ConfiguredSink.WebhookTemplate, secret: String?, fetcher: any Fetcher,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.name = name
        self.url = url
        self.template = template
        key = secret.map(Self.key)
        self.fetcher = fetcher
        self.now = now
    }

    package func deliver(_ alert: Alert) async throws(AlertSinkError) {
        try await post(WebhookMessage(alert), id: alert.id)
    }

    package func deliver(together alerts: [Alert]) async throws(AlertSinkError) {
        let gathered = GatheredAlerts(alerts)
        try await post(WebhookMessage(gathered), id: gathered.id)
    }

    private func post(_ message: WebhookMessage, id: String) async throws(AlertSinkError) {
        let body = Array(message.body(template).utf8)
        let posted = PostedBody(
            contentType: "application/json", bytes: body, headers: HeaderFields(headers(id, body)))
        let fetched = await fetcher.fetch(FetchRequest(url: url, purpose: .webhook, posted: posted))
        switch fetched.capture.outcome {
        case .response(let response) where (200...299).contains(response.status):
            guard !Self.isWebPage(fetched.payload) else {
                throw AlertSinkError("answers with a web page, as a login does: is that the receiver's own URL?")
            }
        case .response(let response), .notModified(let response):
            throw AlertSinkError(
                "answers HTTP \(response.status)", retryAfter: response.headers.first("retry-after").flatMap(Self.wait))
        case .failure(let failure): throw AlertSinkError(failure.message)
        }
    }

    /// Whether the answer is a whole page for people, which no receiver of alerts sends: a login, a portal, a moved site.
    private static func isWebPage(_ payload: [UInt8]?) -> Bool {
        let start = String(decoding: (payload ?? []).prefix(256), as: UTF8.self).lowercased()
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
    }

    private func headers(_ id: String, _ body: [UInt8]) -> [HeaderFields.Field] {
        let moment = "\(now().seconds)"
        var fields = [
            HeaderFields.Field(name: "webhook-id", value: id),
            HeaderFields.Field(name: "webhook-timestamp", value: moment),
        ]
        guard let key else { return fields }
        let code = HMACSHA256.code(of: Array("\(id).\(moment).".utf8) + body, key: key)
        fields.append(.init(name: "webhook-signature", value: "v1," + Data(code).base64EncodedString()))
        return fields
    }

    private static func key(_ secret: String) -> [UInt8] {
        guard secret.hasPrefix(secretPrefix),
            let bytes = Data(base64Encoded: String(secret.dropFirst(secretPrefix.count)))
        else { return Array(secret.utf8) }
        return Array(bytes)
    }

    /// Seconds that a receiver asks for; a date is left to the usual back-off.
    private static func wait(_ text: String) -> Duration? {
        Int(text).flatMap { (0...86_400).contains($0) ? .seconds($0) : nil }
    }
}
