import InternationalText
import Markup

/// Reads OPML 1.0 and 2.0, the format in which feed readers hand on their subscriptions (opml.org/spec2.opml).
///
/// Folders are walked through and forgotten; an outline with an `xmlUrl` is a subscription, whatever its `type`.
package enum OPMLReader {
    /// The most subscriptions of one file.
    package static let mostSubscriptions = 20_000

    /// The subscriptions in the order of the file, broken markup read past.
    package static func read(_ bytes: [UInt8]) throws(SubscriptionListError) -> [Subscription] {
        let text = CharsetDecoder.decode(
            bytes, transport: nil, document: XMLDeclaration.encoding(in: bytes))
        var gathering = Gathering()
        do {
            _ = try XMLEventReader.read(text.utf8) {
                let receiver = Gathering()
                gathering = receiver
                return { receiver.receive($0) }
            }
        } catch {
            throw .unreadable(error.description)
        }
        guard gathering.outlines > 0 else { throw .noOutlines }
        guard gathering.found.count <= mostSubscriptions else { throw .tooMany(limit: mostSubscriptions) }
        return gathering.found
    }

    private final class Gathering {
        var found: [Subscription] = []
        var outlines = 0

        func receive(_ event: XMLEvent) -> XMLEventReader.Answer {
            guard case .start(let tag) = event, tag.name.folded == "outline" else { return .goOn }
            outlines += 1
            guard let url = tag.attribute("xmlurl").map(trimmed), !url.isEmpty else { return .goOn }
            let names = [tag.attribute("title"), tag.attribute("text")].compactMap { $0.map(trimmed) }
            found.append(Subscription(name: names.first { !$0.isEmpty } ?? "", url: url))
            return found.count > mostSubscriptions ? .stop : .goOn
        }

        private func trimmed(_ text: String) -> String {
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
}
