import Detection
import FoundationEssentials
import Monitoring
package import RetractdCore
import RetractionEngine
import WebArchive

/// One step of a live run that recorded itself, in the order in which the run took them: the facts of a metadata record.
package struct RecordedStep: Sendable {
    enum Name {
        static let number = "retractd-step"
        static let kind = "retractd-kind"
        static let feeds = "retractd-feeds"
        static let pages = "retractd-pages"
        static let network = "retractd-network"
        static let subject = "retractd-subject"
        static let capture = "retractd-capture"
        static let quiet = "retractd-quiet"
        /// Whether the run had the body with its content coding as well.
        static let isCoded = "retractd-coded"
        static let payload = "retractd-payload-record"
    }

    /// Where it stands in the order.
    package let number: Int64
    package let at: Timestamp
    let facts: WARCFields

    /// nil for a record that is no step.
    init?(_ facts: WARCFields, at: Timestamp) {
        guard let number = facts[Name.number].flatMap({ Int64($0) }) else { return nil }
        self.number = number
        self.at = at
        self.facts = facts
    }

    /// The facts of a step, to be written down.
    static func facts(
        _ happening: Happening, number: Int64, payloadRecord: String?
    ) throws -> [(name: String, value: String)] {
        var facts = [(Name.number, "\(number)")]
        switch happening {
        case .configured(let feeds, _):
            facts += [(Name.kind, "configured"), (Name.feeds, try json(feeds))]
        case .pages(let urls, _):
            facts += [(Name.kind, "pages"), (Name.pages, try json(urls))]
        case .network(let change, _):
            facts += [(Name.kind, "network"), (Name.network, try json(change))]
        case .fetched(let fetch):
            facts += [(Name.kind, "fetched"), (Name.subject, try subject(fetch.job.subject))]
            if case .unchanged = fetch.reading, let quiet = fetch.job.quiet {
                facts.append((Name.quiet, try json(quiet)))
            }
            facts.append((Name.capture, try json(fetch.fetched.capture)))
            if !fetch.fetched.codedBody.isEmpty { facts.append((Name.isCoded, "yes")) }
            if let payloadRecord { facts.append((Name.payload, payloadRecord)) }
        }
        return facts
    }

    /// A value of the step; nil where it is missing or cannot be read.
    func value<Value: Decodable>(_ type: Value.Type, _ name: String) -> Value? {
        facts[name].flatMap { try? JSONDecoder().decode(type, from: Data($0.utf8)) }
    }

    var subject: Job.Subject? {
        guard let text = facts[Name.subject], let space = text.firstIndex(of: " ") else { return nil }
        let rest = String(text[text.index(after: space)...])
        switch text[..<space] {
        case "feed": return .feed(FeedID(rawValue: rest))
        case "article": return .article(ArticleID(rawValue: rest))
        case "control": return (try? JSONDecoder().decode(FollowUp.self, from: Data(rest.utf8))).map { .control($0) }
        default: return nil
        }
    }

    private static func subject(_ subject: Job.Subject) throws -> String {
        switch subject {
        case .feed(let id): "feed \(id.rawValue)"
        case .article(let id): "article \(id.rawValue)"
        case .control(let followUp): "control \(try json(followUp))"
        }
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
