import FoundationEssentials
import RetractdCore

/// An alert, or several, as the body of a webhook, in the shape that the receiver takes.
///
/// Whatever a publisher's title holds stays text: marks that a chat would act on are disarmed.
struct WebhookMessage {
    /// The most characters of a message of several alerts that every chat but Discord takes.
    private static let longestText = 12_000
    /// The most characters for Discord, which takes 2,000.
    private static let longestForDiscord = 1_900

    private let json: String
    /// The text, dressed as a chat wants it, within so many characters.
    private let text: (Int, (String) -> String) -> String

    init(_ alert: Alert) {
        json = AlertLine.render(alert, as: .json)
        text = { _, dressed in dressed(AlertLine.render(alert, as: .text)) }
    }

    init(_ gathered: GatheredAlerts) {
        json = gathered.json
        text = { gathered.text(within: $0, dressed: $1) }
    }

    func body(_ template: ConfiguredSink.WebhookTemplate) -> String {
        switch template {
        case .json: json
        case .slack: Self.json(SlackBody(text: text(Self.longestText, Self.escapingMarkup)))
        case .mattermost: Self.json(SlackBody(text: text(Self.longestText, Self.markdown)))
        case .discord:
            Self.json(
                DiscordBody(
                    content: Self.cut(text(Self.longestForDiscord, Self.markdown), Self.longestForDiscord),
                    allowedMentions: .init(parse: [])))
        case .teams:
            // A card takes a line end as white space, and two as one.
            Self.json(TeamsBody(text: text(Self.longestText, Self.markdown).replacing("\n", with: "\n\n")))
        case .matrix:
            Self.json(
                MatrixBody(
                    text: text(Self.longestText) { $0 },
                    html: text(Self.longestText, Self.hypertext).replacing("\n", with: "<br>")))
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

    /// `&`, `<` and `>` are all that Slack's mrkdwn acts on in links and mentions.
    private static func escapingMarkup(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static func hypertext(_ line: String) -> String {
        escapingMarkup(line).replacing("\"", with: "&quot;")
    }

    private static func markdown(_ line: String) -> String {
        var text = ""
        for character in line {
            // A zero-width space after @ keeps names from being called.
            if "\\`*_{}[]()<>#|~".contains(character) { text.append("\\") }
            text.append(character)
            if character == "@" { text.append("\u{200B}") }
        }
        return text
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
