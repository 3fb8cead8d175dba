import FoundationEssentials
import RetractdCore

/// An alert as the body of a webhook, in the shape that the receiver takes.
///
/// Whatever a publisher's title holds stays text: marks that a chat would act on are disarmed.
struct WebhookMessage {
    private let alert: Alert

    init(_ alert: Alert) {
        self.alert = alert
    }

    func body(_ template: ConfiguredSink.WebhookTemplate) -> String {
        switch template {
        case .json: AlertLine.render(alert, as: .json)
        case .slack: Self.json(SlackBody(text: slackText))
        case .mattermost: Self.json(SlackBody(text: markdownText))
        case .discord:
            Self.json(DiscordBody(content: Self.cut(markdownText, 1_900), allowedMentions: .init(parse: [])))
        case .teams: Self.json(TeamsBody(text: markdownText))
        case .matrix: Self.json(MatrixBody(text: plainText, html: hypertext))
        }
    }

    // MARK: Shapes

    private struct SlackBody: Encodable { let text: String }

    private struct MatrixBody: Encodable {
        let text: String
        let html: String
    }

    private struct DiscordBody: Encodable {
        struct Mentions: Encodable { let parse: [String] }
        let content: String
        let allowedMentions: Mentions

        enum CodingKeys: String, CodingKey {
            case content
            case allowedMentions = "allowed_mentions"
        }
    }

    /// An adaptive card in the envelope of a Teams workflow.
    private struct TeamsBody: Encodable {
        struct Attachment: Encodable {
            struct Card: Encodable {
                struct Block: Encodable {
                    let type = "TextBlock"
                    let text: String
                    let wrap = true
                }
                let schema = "http://adaptivecards.io/schemas/adaptive-card.json"
                let type = "AdaptiveCard"
                let version = "1.4"
                let body: [Block]

                enum CodingKeys: String, CodingKey {
                    case schema = "$schema"
                    case type, version, body
                }
            }
            let contentType = "application/vnd.microsoft.card.adaptive"
            let content: Card
        }
        let type = "message"
        let attachments: [Attachment]

        init(text: String) {
            attachments = [Attachment(content: .init(body: [.init(text: text)]))]
        }
    }

    // MARK: Texts

    private var plainText: String { AlertLine.render(alert, as: .text) }

    /// `&`, `<` and `>` are all that Slack's mrkdwn acts on in links and mentions.
    private var slackText: String { Self.escapingMarkup(plainText) }

    private var hypertext: String { Self.escapingMarkup(plainText).replacing("\"", with: "&quot;") }

    private var markdownText: String {
        var text = ""
        for character in plainText {
            // A zero-width space after @ keeps names from being called.
            if "\\`*_{}[]()<>#|~".contains(character) { text.append("\\") }
            text.append(character)
            if character == "@" { text.append("\u{200B}") }
        }
        return text
    }

    private static func escapingMarkup(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static func cut(_ text: String, _ limit: Int) -> String {
        text.count > limit ? text.prefix(limit) + "…" : text
    }

    private static func json(_ body: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(body) else { preconditionFailure("a message holds nothing but texts") }
        return String(decoding: data, as: UTF8.self)
    }
}
