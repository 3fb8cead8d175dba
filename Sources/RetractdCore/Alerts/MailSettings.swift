/// How e-mail leaves.
package struct MailSettings: Hashable, Sendable {
    /// `smtp://HOST[:PORT]`, which asks for STARTTLS, or `smtps://HOST[:PORT]`.
    package let server: String
    package let from: String
    package let to: [String]
    package let user: String?
    package let password: Secret?

    package init(server: String, from: String, to: [String], user: String?, password: Secret?) {
        self.server = server
        self.from = from
        self.to = to
        self.user = user
        self.password = password
    }
}
