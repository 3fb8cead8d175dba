import InternationalText
import RetractdCore

/// Recognises a page that says "not found" with a 200: by the site's own page for URLs that cannot exist, by where its
/// other lost articles ended, by the addresses it names and by its words.
struct ErrorPage {
    /// Longer pages are not searched for the words of an error page.
    static let longest = 1_000

    let policy: Policy
    let probe: SiteProbe?
    let sinks: [ErrorSink]
    let requestedURL: String
    /// What stands in several articles of the site.
    var furniture: Set<UInt32> = []

    func sign(_ extract: Extract) -> GoneSign? {
        let words = extract.text.isEmpty ? extract.signs.visibleText : extract.text
        if isProbePage(OwnWords.of(extract, furniture: furniture, asked: requestedURL)) {
            return GoneSign(.softNotFound, "the same page as for a URL that cannot exist")
        }
        if isSink(words) { return GoneSign(.softNotFound, "the same page as for another lost article") }
        return namedAddress(extract) ?? title(extract) ?? self.words(extract)
    }

    private func isProbePage(_ words: String) -> Bool {
        guard let probe, !probe.isHonest, !probe.fingerprint.isEmpty else { return false }
        return TextSimilarity.similarity(TextSimilarity.fingerprint(of: words), probe.fingerprint)
            >= policy.sameErrorPage
    }

    private func isSink(_ words: String) -> Bool {
        let pages = sinks.filter { !$0.fingerprint.isEmpty }
        guard !pages.isEmpty else { return false }
        let fingerprint = TextSimilarity.fingerprint(of: words)
        return pages.contains { TextSimilarity.similarity(fingerprint, $0.fingerprint) >= policy.sameErrorPage }
    }

    /// A canonical address, a refresh or a script that leads to a page named for an error.
    private func namedAddress(_ extract: Extract) -> GoneSign? {
        let signs = extract.signs
        if ErrorAddress.isOne(requestedURL) { return nil }
        if let message = signs.scriptMessage, let hit = policy.phrases.notFound(in: message) {
            return GoneSign(.softNotFound, hit.quote)
        }
        for target in [signs.refreshTarget, signs.scriptTarget, extract.canonicalURL] {
            if let target, ErrorAddress.isOne(target) {
                return GoneSign(.softNotFound, "names \(target) as its address")
            }
        }
        return nil
    }

    private func title(_ extract: Extract) -> GoneSign? {
        let titles = [extract.signs.documentTitle, extract.title].compactMap { $0 }
        if let hit = policy.phrases.notFound(in: titles.joined(separator: "\n")) {
            return GoneSign(.softNotFound, hit.quote)
        }
        guard extract.text.utf8.count < Self.longest, let title = titles.first(where: isNumber) else { return nil }
        return GoneSign(.softNotFound, "its title is “\(title.prefix(80))”")
    }

    /// A title that is the number 404, in any digits, alone or set off from the site's name.
    private func isNumber(_ title: String) -> Bool {
        let folded = foldedForComparison(title)
        guard folded.hasPrefix("404") || folded.hasPrefix("error 404") else { return false }
        let next = folded.drop { $0 != "4" }.dropFirst(3).first { $0 != " " }
        return next.map { !$0.isNumber && !$0.isLetter } ?? true
    }

    private func words(_ extract: Extract) -> GoneSign? {
        guard extract.text.utf8.count < Self.longest, let hit = policy.phrases.notFound(in: shortWords(extract)) else {
            return nil
        }
        return GoneSign(.softNotFound, hit.quote)
    }

    private func shortWords(_ extract: Extract) -> String {
        extract.text.utf8.count >= policy.shortestArticle
            ? extract.text : String(extract.signs.visibleText.prefix(2_000))
    }
}
