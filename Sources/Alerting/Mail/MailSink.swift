package import RetractdCore

/// Sends alerts as e-mails; what they are sent by is handed in.
package struct MailSink: AlertSink {
    package let name: String
    package let isSlow = true
    private let from: String
    private let to: [String]
    private let send: @Sendable ([UInt8]) async throws(AlertSinkError) -> Void

    /// - Parameter send: Hands a whole message to a mail server.
    package init(
        name: String, from: String, to: [String],
        send: @escaping @Sendable ([UInt8]) async throws(AlertSinkError) -> Void
    ) {
        self.name = name
        self.from = from
        self.to = to
        self.send = send
    }

    package func deliver(_ alert: Alert) async throws(AlertSinkError) {
        try await send(Array(MailMessage(alert, from: from, to: to).text.utf8))
    }

    package func deliver(together alerts: [Alert]) async throws(AlertSinkError) {
        try await send(Array(MailMessage(GatheredAlerts(alerts), from: from, to: to).text.utf8))
    }
}
