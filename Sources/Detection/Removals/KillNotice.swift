import InternationalText
import RetractdCore

/// A wire's notice that an earlier story is withdrawn: an entry of its own, or a mark put before the headline.
package struct KillNotice: Sendable {
    let policy: Policy
    /// What it says, for a person.
    package let words: String
    private let title: String
    private let body: String
    private let link: String?

    /// nil where the entry withdraws nothing.
    ///
    /// - Parameter body: What follows the title: its first sentences are read.
    package init?(policy: Policy, title: String, body: String, link: String?) {
        let head = String(body.prefix(600))
        if Self.isMarked(title) {
            words = title
        } else if let hit = policy.phrases.notice(in: title, known: "") ?? policy.phrases.notice(in: head, known: "") {
            words = hit.quote
        } else if policy.phrases.notice(in: Self.unquoted(title), known: "") != nil {
            words = title
        } else {
            return nil
        }
        self.policy = policy
        self.title = title
        self.body = head
        self.link = link
    }

    private static let quotes: [Character: Character] = [
        "\"": "\"", "“": "”", "«": "»", "„": "“", "「": "」", "『": "』", "《": "》", "‘": "’",
    ]

    /// A title without what it quotes: the headline of the story may stand within the sentence that withdraws it.
    private static func unquoted(_ title: String) -> String {
        var rest = ""
        var closing: Character?
        for character in title {
            if let end = closing {
                if character == end { closing = nil }
            } else if let end = quotes[character] {
                closing = end
            } else {
                rest.append(character)
            }
        }
        return closing == nil ? rest : title
    }

    /// Whether it names this story: by its headline, quoted, or by its address or id.
    package func names(headlines: [String], url: String, identifiers: [String]) -> Bool {
        if headlines.contains(where: quotes) { return true }
        let texts = [title, body, link ?? ""]
        let path = WebAddress(url)?.path ?? url
        return path.count >= 8 && texts.contains { $0.contains(url) || ($0 == link ? false : $0.contains(path)) }
            || identifiers.contains { id in id.count >= 6 && texts.prefix(2).contains { $0.contains(id) } }
    }

    private func quotes(_ headline: String) -> Bool {
        let key = foldedForComparison(headline)
        guard key.count >= policy.shortestQuotedHeadline || key.utf8.count >= 2 * policy.shortestQuotedHeadline else {
            return false
        }
        return [title, body].contains {
            !$0.isEmpty && TextSimilarity.remainingShare(of: headline, in: $0) >= policy.quotedHeadline
        }
    }

    /// Whether a headline, otherwise as before, had a mark of withdrawal put before or after it.
    package static func marks(_ new: String, before old: String) -> Bool {
        isMarked(new) && !isMarked(old) && TextSimilarity.remainingShare(of: old, in: new) >= 0.8
    }

    /// Whether a headline begins or ends with a mark that wires put on what they withdraw.
    static func isMarked(_ title: String) -> Bool {
        let key = trimmed(foldedForComparison(title)[...])
        for mark in KillMarks.folded {
            if key.hasPrefix(mark), isBoundary(key.dropFirst(mark.count)) { return true }
            if key.hasSuffix(mark), isBoundary(Substring(key.dropLast(mark.count).reversed())) { return true }
        }
        return false
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, "*#/([{<\"'«»【［〔「『 ".contains(first) { text.removeFirst() }
        while let last = text.last, "*#/)]}>\"'«»】］〕」』 .!。".contains(last) { text.removeLast() }
        return text
    }

    /// Whether a mark ends here: at a colon, a dash, a bracket or the end, and not within a sentence.
    private static func isBoundary(_ rest: Substring) -> Bool {
        let rest = rest.drop { $0 == " " }
        guard let next = rest.first else { return true }
        return ":-–—|/)]}>】］〕」』([{<【［〔「『\"'*．。：،".contains(next)
    }
}
