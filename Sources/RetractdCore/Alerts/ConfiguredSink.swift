/// A place alerts are sent to, as feeds.json asks for it.
package struct ConfiguredSink: Hashable, Sendable {
    /// What a message to a webhook looks like.
    package enum WebhookTemplate: String, CaseIterable, Sendable {
        /// The alert as JSON, by its published schema.
        case json
        case slack
        case discord
        case mattermost
        case teams
        /// As matrix-hookshot's generic webhooks take it.
        case matrix
    }

    /// Where to, and how.
    package enum Target: Hashable, Sendable {
        /// Lines at the end of a file; `format` is `text`, `json` or `logfmt`.
        case file(path: String, format: String)
        /// A POST to a URL, signed where there is a secret.
        case webhook(url: Secret, template: WebhookTemplate, secret: Secret?)
        /// A program that reads the alert as JSON on stdin.
        case command([String])
        /// systemd's journal, with fields.
        case journal
        /// An Atom feed in a file.
        case atom(path: String)
        /// An e-mail by way of an SMTP server.
        case mail(MailSettings)
    }

    /// Used once; the outbox remembers under it what the sink has had.
    package let name: String
    package let target: Target
    package var route: AlertRoute
    package var quietHours: QuietHours?
    /// How what can wait is told together; nil where every alert is a message of its own.
    package var gathering: Gathering?

    package init(
        name: String, target: Target, route: AlertRoute = AlertRoute(), quietHours: QuietHours? = nil,
        gathering: Gathering? = nil
    ) {
        self.name = name
        self.target = target
        self.route = route
        self.quietHours = quietHours
        self.gathering = gathering
    }
}
