import FeedDiscovery
import InternationalText
import RetractdCore

/// Feeds to choose from, numbered from 1.
struct FeedChoice {
    let feeds: [FoundFeed]

    func list(paint: Paint) -> String {
        feeds.enumerated().map { index, feed in
            let title = TerminalText.isolated(TerminalText.sanitised(feed.title ?? "(no title)"))
            var facts = ["\(feed.format.rawValue)", feed.entries == 1 ? "1 entry" : "\(feed.entries) entries"]
            if let newest = feed.newest { facts.append("newest \(newest)") }
            if feed.isOfComments { facts.append("readers' comments") }
            return "  \(index + 1)  \(paint.bold(title)), \(facts.joined(separator: ", "))\n"
                + "     \(TerminalText.sanitised(feed.url))"
        }
        .joined(separator: "\n")
    }

    /// The feeds of an answer such as `1`, `1,3`, `1 3` or `all`; none for an empty one.
    func picked(_ answer: String) throws -> [FoundFeed] {
        let words = answer.lowercased().split { $0 == "," || $0.isWhitespace }
        if words == ["all"] { return feeds }
        if words.isEmpty || words == ["none"] { return [] }
        return try words.map { word in
            guard let number = Int(word), feeds.indices.contains(number - 1) else {
                throw CommandFailure.ending(
                    .failed, "“\(word)” is none of them: name numbers from 1 to \(feeds.count), or all")
            }
            return feeds[number - 1]
        }
    }
}
