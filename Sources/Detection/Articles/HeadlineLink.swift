import InternationalText
package import RetractdCore

/// Looks on a page of a site, its home page above all, for a link that bears a story's headline and leads to another address
/// than the story's own: most stories that seem gone have moved.
package struct HeadlineLink: Sendable {
    /// The most bytes of a page that are searched, and the most links.
    static let longestPage = 1 << 20
    static let mostLinks = 2_000
    static let longestTag = 4_000
    /// Similarity from which a link's words are the headline.
    static let sameHeadline = 0.85

    let headlines: [String]
    let article: ArticleState

    package init(_ article: ArticleState) {
        self.article = article
        headlines = ([article.title] + article.seenHeadlines.suffix(2) + article.listedTitles.suffix(2)).filter {
            $0.utf8.count >= FeedWindow.shortestTitle
        }
    }

    /// The address; nil where the page still leads to the story's own, or to no other of the same site.
    package func target(in page: [UInt8], at url: String) -> String? {
        guard !headlines.isEmpty, let base = WebAddress(url) else { return nil }
        var links = LinkScanner(page.prefix(Self.longestPage))
        var found: String?
        for _ in 0..<Self.mostLinks {
            guard let link = links.next() else { break }
            guard bears(link.words), let target = base.resolving(link.reference)?.text,
                SiteKey(url: target) == article.site
            else { continue }
            if isOwn(target) { return nil }
            found = found ?? target
        }
        return found
    }

    /// Whether it is the story's own address, as it is or as it was listed.
    package func isOwn(_ target: String) -> Bool {
        [article.url, article.listedURL].contains { URLIdentity.pageKey(of: $0) == URLIdentity.pageKey(of: target) }
    }

    /// Whether words of a link are the story's headline, as it is or as it lately was.
    package func bears(_ words: String) -> Bool {
        guard words.utf8.count >= FeedWindow.shortestTitle else { return false }
        let key = foldedForComparison(words)
        return headlines.contains {
            foldedForComparison($0) == key || TextSimilarity.similarity($0, words) >= Self.sameHeadline
        }
    }
}
